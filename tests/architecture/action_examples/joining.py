"""Examples of joining two worries, taking them apart, and parting one."""

from collections.abc import Callable
from functools import partial
from typing import Any

from alongside.access import actions as access
from alongside.concerns.actions import joining as actions
from alongside.concerns.actions import parting, receiving
from alongside.concerns.models import Enquiry
from tests.architecture.world import World
from tests.factories.joining import part

Example = Callable[[World], Callable[[], Any]]


def _join(w: World) -> Callable[[], Any]:
    said = {"reference": w.listening.reference, "reason": "The same evening."}
    return partial(actions.join_concerns, by=w.manager, concern=w.same, **said)


def _settled(w: World) -> Enquiry:
    with access.at_the_desk_of(w.team):
        return Enquiry.objects.select_related("circle").get(concern=w.settled)


JOINING: dict[str, Example] = {
    "concerns.join_concerns": _join,
    "concerns.take_apart": lambda w: partial(
        actions.take_apart, by=w.manager, joining=w.joining, why="Two evenings."
    ),
    "concerns.say_it_happens_again": lambda w: partial(
        receiving.say_it_happens_again, by=w.manager, enquiry=_settled(w)
    ),
    "concerns.part_concern": lambda w: partial(
        parting.part_concern, by=w.manager, concern=w.listening, said=part()
    ),
}


def fill(w: World) -> None:
    """Leave a joining that was undone, and a parting."""
    parting.part_concern(by=w.manager, concern=w.listening, said=part())
    actions.take_apart(by=w.manager, joining=w.joining, why="Two evenings.")
