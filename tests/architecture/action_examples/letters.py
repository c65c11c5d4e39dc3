"""Examples of the actions on letters."""

from collections.abc import Callable
from functools import partial
from typing import Any

from alongside.concerns.actions import letters as actions
from alongside.concerns.actions import telling
from alongside.concerns.models.letters import To
from alongside.concerns.rules.letters import Giving
from tests.architecture.world import World
from tests.factories import letters

Example = Callable[[World], Callable[[], Any]]


def _about(w: World) -> dict[str, Any]:
    return {"by": w.manager, "concern": w.enquiry.concern, "to": To.PERSON}


def _waiting(w: World) -> dict[str, Any]:
    seen = letters.written(w.manager, w.enquiry.concern).number
    return _about(w) | {"seen": seen}


LETTERS: dict[str, Example] = {
    "concerns.write_letter": lambda w: partial(
        actions.write_letter, **_about(w), said=letters.text(), seen=0
    ),
    "concerns.send_letter": lambda w: partial(
        actions.send_letter, **_waiting(w), giving=Giving("post", safe=letters.SAFE)
    ),
    "concerns.hold_back_letter": lambda w: partial(
        actions.hold_back_letter, **_waiting(w), reason="Her son opens the post."
    ),
    "concerns.take_letters_along": lambda w: partial(
        actions.take_letters_along, by=w.manager, concern=w.received, person=w.person
    ),
    "concerns.keep_update": lambda w: partial(
        telling.keep_update,
        by=w.manager,
        raiser=w.raiser,
        stage="news",
        words="We wrote to you.",
    ),
}


def fill(w: World) -> None:
    """Leave a letter to each of them that was sent."""
    for to in To:
        letters.sent(w.manager, w.enquiry.concern, to)
