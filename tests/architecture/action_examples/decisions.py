"""Examples of the actions on decisions about a person."""

from collections.abc import Callable
from functools import partial
from typing import Any

from alongside.access import clock
from alongside.people.actions import best_interests, capacity
from alongside.people.actions import decisions as actions
from alongside.people.models import DecisionAnswer
from tests.architecture.world import World
from tests.factories import decisions as factories

Example = Callable[[World], Callable[[], Any]]


def _said(w: World, **more: Any) -> dict[str, Any]:
    return {
        "by": w.manager,
        "decision": w.decision,
        "said": factories.answer_said(),
        "options": factories.TWO_WAYS,
        "view": factories.HEARD,
    } | more


def _answered(w: World) -> DecisionAnswer:
    return factories.decided(w.manager, w.decision)


def _told() -> actions.TellingSaid:
    return actions.TellingSaid(
        told_on=clock.today(), told_by="Josh", told_in="letter", how="By post."
    )


def _best(w: World) -> Callable[[], Any]:
    factories.looked(w.manager, w.decision, factories.CANNOT)
    return partial(
        best_interests.decide_in_best_interests,
        **_said(w, thought=factories.THOUGHT, seen=None, why_without="It cannot wait."),
    )


DECISIONS: dict[str, Example] = {
    "people.begin_decision": lambda w: partial(
        actions.begin_decision, by=w.manager, person=w.person, question="Do I move?"
    ),
    "people.decide": lambda w: partial(actions.decide, **_said(w, seen=None)),
    "people.correct_decision": lambda w: partial(
        actions.correct_decision,
        **_said(
            w,
            seen=_answered(w).pk,
            said=factories.answer_said(change_reason="The day was wrong."),
        ),
    ),
    "people.keep_decision": lambda w: partial(
        actions.keep_decision, **_said(w, change=DecisionAnswer.Change.FIRST)
    ),
    "people.tell_decision": lambda w: partial(
        actions.tell_decision,
        by=w.manager,
        decision=w.decision,
        said=_told(),
        seen=_answered(w).pk,
    ),
    "people.assess_capacity": lambda w: partial(
        capacity.assess_capacity,
        by=w.manager,
        decision=w.decision,
        told=factories.CAN,
        assessed_at=clock.now(),
        assessed_by="Josh Pereira",
        role="Social worker",
    ),
    "people.decide_in_best_interests": _best,
}
