"""The lives of the demo's people, from `cast/lives/*.toml`: what they can do, what
happened to them, who matters, and what must not be said.

Each file is named like the file of the cast it belongs to.
"""

import tomllib
from collections.abc import Iterable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from alongside.access import actions as access
from alongside.access import actor, clock
from alongside.access import queries as access_queries
from alongside.access.actor import Actor
from alongside.access.models import Team
from alongside.people.actions import authority, limit, relationship, story, strength
from alongside.people.actions.told import Source
from alongside.people.models import Person, Relationship, StoryEntry

LIVES = Path(__file__).parents[1] / "cast" / "lives"
DAYS_BEFORE_THE_STORY = 20
HOW_LONG_A_CHAT = timedelta(days=1, hours=3)


def plant(*, small: bool = False) -> str:
    """Write down every life; say how many."""
    team = access_queries.receiving_team()
    if team is None:
        raise LookupError("The partnership must be there before its people.")
    files = sorted(LIVES.glob("*.toml"))
    for file in files:
        told = tomllib.loads(file.read_text(encoding="utf-8"))
        cast = tomllib.loads((LIVES.parent / file.name).read_text(encoding="utf-8"))
        days = cast["worry"]["days_ago_raised"] + DAYS_BEFORE_THE_STORY
        _life(told, cast["person"]["name"], team, days)
    return f"{len(files)} lives"


def _life(told: dict[str, Any], name: str, team: Team, days: int) -> None:
    with access.at_the_desk_of(team):
        person = Person.objects.select_related("user").get(name=name)
    workers = access_queries.users_with_role("social_worker")
    worker = actor.of_user(workers.filter(posts__team=team).order_by("pk")[0])
    by = actor.of_user(person.user) if person.user else worker
    began = clock.now() - timedelta(days=days)
    usual = told.get("told_by", {"how": "own", "said_by": person.called})
    with clock.set_to(began):
        _strengths(by, person, told["strengths"], usual)
    with clock.set_to(began + HOW_LONG_A_CHAT):
        _story(by, person, told["story"], usual)
        known = _people(by, person, told["people"], usual)
        _authorities(worker, known, told.get("authorities", ()))
    _limits(worker, person, known, told.get("limits", ()), days)


def _source(one: dict[str, Any], usual: dict[str, str]) -> Source:
    who = {name: one.get(name, usual[name]) for name in ("how", "said_by")}
    return Source(**who)


def _strengths(
    by: Actor, person: Person, told: Iterable[dict[str, Any]], usual: dict[str, str]
) -> None:
    for one in told:
        strength.add_strength(
            by=by,
            person=person,
            kind=one["kind"],
            words=one["words"],
            source=_source(one, usual),
        )


def _story(
    by: Actor, person: Person, told: Iterable[dict[str, Any]], usual: dict[str, str]
) -> None:
    written: dict[str, StoryEntry] = {}
    for one in told:
        chapter = story.Chapter(
            title=one["title"],
            words=one["words"],
            when_words=one["when"],
            place=one.get("place", ""),
            beside=written.get(one.get("beside", "")),
        )
        written[one["title"]] = story.add_to_story(
            by=by, person=person, chapter=chapter, source=_source(one, usual)
        )


def _people(
    by: Actor, person: Person, told: Iterable[dict[str, Any]], usual: dict[str, str]
) -> dict[str, Relationship]:
    known = {}
    for one in told:
        columns: dict[str, Any] = {
            name: tuple(value) if isinstance(value, list) else value
            for name, value in one.items()
        }
        known[one["name"]] = relationship.add_relationship(
            by=by,
            person=person,
            somebody=relationship.Somebody(**columns),
            source=_source({}, usual),
        )
    return known


def _authorities(
    by: Actor, known: dict[str, Relationship], told: Iterable[dict[str, Any]]
) -> None:
    for one in told:
        evidence = None
        if "evidence" in one:
            evidence = authority.Evidence(
                one["seen_by"], clock.today(), one["evidence"]
            )
        power = authority.Power(one["kind"], one["scope"], one.get("starts_on"))
        authority.record_authority(
            by=by,
            relationship=known[one["whose"]],
            power=power,
            told_by=one["told_by"],
            evidence=evidence,
        )


def _limits(
    by: Actor,
    person: Person,
    known: dict[str, Relationship],
    told: Iterable[dict[str, Any]],
    days: int,
) -> None:
    today, now = clock.today(), clock.now()
    for one in told:
        at = now - timedelta(days=one.get("days_ago", days - 2))
        with clock.set_to(at):
            limit.set_limit(
                by=by,
                person=person,
                bound=_bound(one, person, today),
                relationship=known.get(one.get("about", "")),
            )


def _bound(one: dict[str, Any], person: Person, today: date) -> limit.Bound:
    later = one.get("review_in_days")
    return limit.Bound(
        kind=one["kind"],
        words=one["words"],
        set_by=one.get("set_by", person.called),
        reason=one.get("reason", ""),
        review_on=today + timedelta(days=later) if later else None,
        why_held_back=one.get("why_held_back", ""),
    )
