"""What people of the demo want in their own record, from `cast/outcomes.toml`."""

import tomllib
from datetime import datetime, time, timedelta
from typing import Any

from django.utils import timezone

from alongside.access import actor, clock, identity
from alongside.access import queries as access_queries
from alongside.access.actor import Actor
from alongside.people.actions import outcomes as actions
from alongside.people.models import Outcome, Person
from alongside.people.rules.outcomes import Wish
from alongside.people.seeds.record import CAST

Told = dict[str, Any]


def plant(*, small: bool = False) -> str:
    """Write down what they want, and everything said about it since."""
    told = tomllib.loads((CAST / "outcomes.toml").read_text(encoding="utf-8"))
    for one in told["outcomes"]:
        _plant(one)
    return f"{len(told['outcomes'])} wishes"


def _plant(one: Told) -> None:
    team = access_queries.receiving_team()
    if team is None:
        raise LookupError("The partnership must be there before its people.")
    workers = access_queries.users_with_role("social_worker")
    by = actor.of_user(workers.filter(posts__team=team).order_by("pk")[0])
    with identity.seen_as(by.principals):
        person = Person.objects.get(name=one["person"])
    with clock.set_to(_moment(one["days_ago"])):
        wish = Wish(one["words"], person.called, areas=tuple(one["areas"]))
        outcome = actions.say_outcome(by=by, person=person, wish=wish)
    for act, what in _what_followed(one):
        with clock.set_to(_moment(what["days_ago"])):
            act(by, outcome, person, what)


def _what_followed(one: Told) -> list[tuple[Any, Told]]:
    """Everything said since, the earliest first."""
    steps = [(_rate, what) for what in one.get("ratings", ())]
    steps += [(_judge, what) for what in one.get("judged", ())]
    if "revised" in one:
        steps.append((_revise, one["revised"] | {"before": one["words"]}))
    return sorted(steps, key=lambda step: -step[1]["days_ago"])


def _revise(by: Actor, outcome: Outcome, person: Person, what: Told) -> None:
    actions.revise_outcome(
        by=by,
        outcome=outcome,
        words=what["words"],
        reason=what["reason"],
        seen_words=what["before"],
    )


def _rate(by: Actor, outcome: Outcome, person: Person, what: Told) -> None:
    actions.rate_outcome(
        by=by,
        outcome=outcome,
        near=what["near"],
        words=what.get("words", ""),
        said_by=person.called,
        how="own",
    )


def _judge(by: Actor, outcome: Outcome, person: Person, what: Told) -> None:
    actions.judge_outcome(
        by=by,
        outcome=outcome,
        whose=what["whose"],
        result=what["result"],
        said_by=what["said_by"],
        words=what["words"],
    )


def _moment(days_ago: int) -> datetime:
    """The middle of the afternoon, so many days ago."""
    day = timezone.localdate() - timedelta(days=days_ago)
    return timezone.make_aware(datetime.combine(day, time(15, 5)))
