"""Examples of the actions on those who ask us to stop."""

from collections.abc import Callable
from functools import partial
from typing import Any

from alongside.concerns.actions import stopping as actions
from alongside.concerns.models import AskedToStop
from tests.architecture.world import World
from tests.factories import concerns, stopping

Example = Callable[[World], Callable[[], Any]]
ALL_THE_SAME = {"why_without": "Her sister was beside her."}
NOTED = "I rang her, and she said it again."


def asked(w: World) -> AskedToStop:
    """They asked, and the worker wrote a note."""
    asked = stopping.asked(w.manager, w.enquiry)
    actions.note_on_stopping(by=w.act_as(w.worker), asked=asked, words=stopping.NOTE)
    return asked


def _answer(
    w: World, action: Callable[..., Any], said: Any, **more: str
) -> Callable[[], Any]:
    asked(w)
    what = {"enquiry": w.enquiry, "view": concerns.HEARD, "said": said, **more}
    return partial(action, by=w.manager, **what)


def _come_back(w: World) -> Callable[[], Any]:
    asked(w)
    return partial(actions.come_back, by=w.manager, enquiry=w.enquiry)


def _note(w: World) -> Callable[[], Any]:
    what = {"asked": asked(w), "words": NOTED}
    return partial(actions.note_on_stopping, by=w.manager, **what)


STOPPING: dict[str, Example] = {
    "concerns.ask_to_stop": lambda w: partial(
        actions.ask_to_stop, by=w.manager, enquiry=w.enquiry, words=stopping.WISH
    ),
    "concerns.note_on_stopping": _note,
    "concerns.stop_enquiry": lambda w: _answer(
        w, actions.stop_enquiry, stopping.stop(), **ALL_THE_SAME
    ),
    "concerns.go_on_all_the_same": lambda w: _answer(
        w, actions.go_on_all_the_same, stopping.in_the_way()
    ),
    "concerns.come_back": _come_back,
}


def fill(w: World) -> None:
    """Leave a stop from which they came back."""
    _answer(w, actions.stop_enquiry, stopping.stop(), **ALL_THE_SAME)()
    actions.come_back(by=w.manager, enquiry=w.enquiry)
