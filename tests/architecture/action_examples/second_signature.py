"""Examples of the actions of a second manager."""

from collections.abc import Callable
from functools import partial
from typing import Any

from alongside.access import actions as access
from alongside.concerns.actions import receiving
from alongside.concerns.actions import second_signature as actions
from alongside.concerns.models import Concern, Decision
from tests.architecture.world import World
from tests.factories import concerns, second_signature

Example = Callable[[World], Callable[[], Any]]


def _once_more(w: World) -> Concern:
    """One more worry about the same person, with which nothing more is done."""
    again = World()
    for name in ("council", "team", "manager", "person", "receiving_team"):
        setattr(again, name, getattr(w, name))
    return again.decide(concerns.NO_ACTION, "no")


def _ask(w: World) -> Callable[[], Any]:
    ended = _once_more(w)
    concern = receiving.reopen_concern(by=w.manager, concern=ended, reason="News.")
    with access.at_the_desk_of(w.team):
        decision = Decision.objects.get(concern=concern)
    return partial(
        actions.ask_for_second_signature,
        by=w.manager,
        concern=concern,
        decision=decision,
        words_to_raiser="",
    )


def _answer(w: World) -> Callable[[], Any]:
    other = w.act_as(w.user("safeguarding_manager", w.team))
    concern = [_once_more(w) for _ in range(4)][-1]
    what = {"concern": concern, "answer": "agreed", "words": second_signature.WHY}
    return partial(actions.answer_second_signature, by=other, **what)


SECOND_SIGNATURE: dict[str, Example] = {
    "concerns.ask_for_second_signature": _ask,
    "concerns.answer_second_signature": _answer,
}


def fill(w: World) -> None:
    """Leave one that waits for a second manager."""
    _ask(w)()
