"""The demo's looks at being free to come and go, from `cast/liberty.toml`."""

import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import uuid4

from django.utils import timezone

from alongside.access import actor, clock, identity
from alongside.access.actor import Actor
from alongside.access.models import User
from alongside.agreed.actions import View
from alongside.people.actions import authorisation, safeguard
from alongside.people.actions import liberty as actions
from alongside.people.models import Authorisation, Decision, Person
from alongside.people.rules.granting import AskedSaid, MoveSaid, QualifyingSaid
from alongside.people.rules.liberty import (
    DissentSaid,
    FactorSaid,
    LookSaid,
    NoSaid,
    RestrictionSaid,
)
from alongside.people.rules.safeguard import RepresentativeSaid, RightToldSaid
from alongside.people.seeds import decisions
from alongside.people.seeds.record import CAST

AT = time(11, 0)


def plant(*, small: bool = False) -> str:
    """Keep everything of the file, each on its day; say how much."""
    told = tomllib.loads((CAST / "liberty.toml").read_text(encoding="utf-8"))
    for one in told["decision"]:
        decisions.keep(one)
    for limit in told["limit"]:
        _limit(limit)
    for look in told["look"]:
        _look(look)
    for asked in told["authorisation"]:
        _authorisation(asked)
    for no in told["no"]:
        _no(no)
    return f"{len(told['look'])} looks at being free"


def _day(told: dict[str, Any]) -> date:
    """A day that is told, or so many days ago."""
    on: date | None = told.get("on")
    return on or clock.today() - timedelta(days=told["days_ago"])


@contextmanager
def _acting(email: str, day: date) -> Iterator[Actor]:
    """As somebody, at eleven on a day."""
    by = actor.of_user(User.objects.get(email=email))
    moment = timezone.make_aware(datetime.combine(day, AT))
    with identity.seen_as(by.principals), clock.set_to(moment):
        yield by


def _person(told: dict[str, Any]) -> Person:
    return Person.objects.get(name=told["person"])


def _decision(person: Person, told: dict[str, Any]) -> Decision | None:
    question = told.get("decision")
    return Decision.objects.get(person=person, question=question) if question else None


def _limit(told: dict[str, Any]) -> None:
    day, ahead = _day(told), clock.today() + timedelta(days=told["look_again_in_days"])
    same = ("kind", "what", "when_words", "how_often", "why", "less", "watched_by")
    words = {name: told[name] for name in same}
    said = RestrictionSaid(**words, began_on=day, look_again_on=ahead)
    with _acting(told["by"], day) as by:
        actions.add_restriction(by=by, person=_person(told), said=said, uid=uuid4())


def _look(told: dict[str, Any]) -> None:
    day = _day(told)
    same = ("role", "objection", "objection_shown", "objection_said_by", "place")
    same += ("place_words", "less_restrictive", "conclusion", "reasons")
    view = View(
        how=told["how"],
        words=told["view"],
        support=told["support"],
        spoken_by=told.get("spoken_by", ""),
        authority=told.get("authority_to_speak", ""),
    )
    with _acting(told["desk"], day) as by:
        person = _person(told)
        said = LookSaid(
            **{name: told[name] for name in same},
            looked_on=day,
            looked_by=User.objects.get(email=told["by"]).full_name,
            shown=told.get("shown", ""),
            next_look_on=day + timedelta(days=told["next_look_in_days"]),
            decision=_decision(person, told),
            factors={n: FactorSaid(*w) for n, w in told.get("factors", {}).items()},
            dissents=tuple(DissentSaid(**one) for one in told.get("dissents", ())),
        )
        actions.weigh_liberty(
            by=by, person=person, said=said, view=view, uid=uuid4(), seen=None
        )


def _authorisation(told: dict[str, Any]) -> None:
    day, ends_on = _day(told), clock.today() + timedelta(days=told["ends_in_days"])
    same = ("scheme", "place", "place_words", "purpose", "asked_by", "asked_of")
    said = AskedSaid(asked_on=day, **{name: told[name] for name in same})
    with _acting(told["by"], day) as by:
        person = _person(told)
        asked = {"said": said, "decision": _decision(person, told), "uid": uuid4()}
        found = authorisation.ask_authorisation(by=by, person=person, **asked)
    with _acting(told["by"], day + timedelta(days=told["granted_after_days"])) as by:
        _six(by, found, told["six"])
        _grant(by, found, told, ends_on)
        who = RepresentativeSaid(**told["speaks_up"], named_on=clock.today())
        safeguard.name_representative(by=by, authorisation=found, said=who, seen=None)
        right = RightToldSaid(told_on=clock.today(), **told["right"])
        safeguard.tell_right(by=by, authorisation=found, said=right, uid=uuid4())


def _six(by: Actor, found: Authorisation, told: dict[str, list[str]]) -> None:
    for kind, (name, role, words) in told.items():
        said = QualifyingSaid(True, clock.today(), name, role, words)
        whose = {"by": by, "authorisation": found, "kind": kind}
        authorisation.keep_qualifying(**whose, said=said, uid=uuid4(), seen=None)


def _grant(by: Actor, found: Authorisation, told: dict[str, Any], until: date) -> None:
    said = MoveSaid(
        decided_on=clock.today(),
        decided_by=told["decided_by"],
        words=told["words"],
        starts_on=clock.today(),
        ends_on=until,
        conditions=tuple(told["conditions"]),
    )
    seen = found.steps.latest("pk").pk
    authorisation.move_authorisation(
        by=by,
        authorisation=found,
        verb="grant",
        said=said,
        seen=seen,
        why_without=told["why_without"],
    )


def _no(told: dict[str, Any]) -> None:
    with _acting(told["by"], _day(told)) as by:
        said = NoSaid(True, told["words"], "own", by.name, clock.today())
        actions.say_no(by=by, person=_person(told), said=said, uid=uuid4())
