"""The demo's decisions, from `cast/decisions.toml`, each kept on its day."""

import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

from alongside.access import actor, clock, identity
from alongside.access.actor import Actor
from alongside.access.models import User
from alongside.agreed.actions import View
from alongside.people.actions import best_interests, capacity
from alongside.people.actions import decisions as actions
from alongside.people.models import Decision, DecisionAnswer, Person
from alongside.people.rules.best_interests import BestInterestsSaid, ConsultedSaid
from alongside.people.rules.capacity import LIMBS, Assessed
from alongside.people.rules.decisions import AnswerSaid, OptionSaid
from alongside.people.seeds.advocacy import look_before_deciding
from alongside.people.seeds.moments import moment
from alongside.people.seeds.record import CAST

FAMILY_HELPED = "Somebody who loves them was asked, and helped them to take part."


def plant(*, small: bool = False) -> str:
    """Keep every decision of the file; say how many."""
    file = CAST / "decisions.toml"
    told = tomllib.loads(file.read_text(encoding="utf-8"))["decision"]
    for one in told:
        keep(one)
    return f"{len(told)} decisions"


@contextmanager
def acting(told: dict[str, Any]) -> Iterator[Actor]:
    """As the one who kept it, an hour after it was held."""
    by = actor.of_user(User.objects.get(email=told["by"]))
    when = moment(told["on"]) + timedelta(hours=1)
    with identity.seen_as(by.principals), clock.set_to(when):
        yield by


def keep(told: dict[str, Any]) -> None:
    """Keep one decision, each thing said of it on its day."""
    days = told.get("needed_in_days")
    needed_by = clock.today() + timedelta(days=days) if days else None
    with acting(told) as by:
        decision = actions.begin_decision(
            by=by,
            person=Person.objects.get(name=told["person"]),
            question=told["question"],
            why_now=told["why_now"],
            needed_by=needed_by,
            kind=told.get("kind", "other"),
        )
    for look in told.get("look", ()):
        _look(decision, look)
    look_before_deciding(decision)
    for answer in told.get("answer", ()):
        _answer(decision, answer)
    for best in told.get("best", ()):
        _best(decision, best)


def _look(decision: Decision, told: dict[str, Any]) -> None:
    asked = (*LIMBS, "impairment", "link")
    shown = {n: told[n][0] for n in asked if n in told}
    shown |= {f"{n}_evidence": told[n][1] for n in asked if n in told}
    same = ("words", "information", "support", "fluctuates", "conclusion")
    held, days = moment(told["on"]), told.get("next_look_in_days")
    assessed = Assessed(
        **{n: told[n] for n in same},
        **shown,
        can_wait=told.get("can_wait", ""),
        why_now=told.get("why_now_words", ""),
        next_look_on=held.date() + timedelta(days=days) if days else None,
    )
    with acting(told) as by:
        capacity.assess_capacity(
            by=by,
            decision=decision,
            told=assessed,
            assessed_at=held,
            assessed_by=by.name,
            role=told["role"],
        )


def _said(told: dict[str, Any], basis: str) -> dict[str, Any]:
    """What was decided with the person's view, as the actions take it."""
    same = ("words", "decided_by", "role", "authority")
    on = moment(told["on"]).date()
    view = View(
        how=told["how"],
        words=told["view"],
        support=told["support"],
        spoken_by=told.get("spoken_by", ""),
        authority=told.get("authority_to_speak", ""),
    )
    return {
        "said": AnswerSaid(basis=basis, decided_on=on, **{n: told[n] for n in same}),
        "options": [OptionSaid(*words) for words in told["options"]],
        "view": view,
        "seen": None,
    }


def _answer(decision: Decision, told: dict[str, Any]) -> None:
    said = _said(told, told["basis"])
    with acting(told) as by:
        answer = actions.decide(by=by, decision=decision, **said)
    if "told" in told:
        _tell(decision, answer, told)


def _tell(decision: Decision, answer: DecisionAnswer, told: dict[str, Any]) -> None:
    said = actions.TellingSaid(
        told_on=moment(told["told"]).date(),
        told_by=told["told_by"],
        told_in=told["told_in"],
        how=told["told_how"],
        what_they_said=told["what_they_said"],
    )
    with acting(told | {"on": told["told"]}) as by:
        actions.tell_decision(by=by, decision=decision, said=said, seen=answer.pk)


def _best(decision: Decision, told: dict[str, Any]) -> None:
    consulted = tuple(ConsultedSaid(**one) for one in told["consulted"])
    thought = BestInterestsSaid(
        power=told["decider"],
        advance="no",
        decider=told["decider"],
        thoughts=told["thoughts"],
        consulted=consulted,
    )
    said = _said(told, "best_interests")
    with acting(told) as by:
        best_interests.decide_in_best_interests(
            by=by,
            decision=decision,
            thought=thought,
            why_without=told.get("why_without", FAMILY_HELPED),
            **said,
        )
