"""Examples of the actions on enquiries that wait for now."""

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from typing import Any

from alongside.access import actions as access
from alongside.access import clock
from alongside.concerns.actions import pausing as actions
from alongside.concerns.models import Concern, Pause
from tests.architecture.world import World
from tests.factories import concerns, pausing

Example = Callable[[World], Callable[[], Any]]


def paused(w: World) -> Pause:
    """The enquiry waits."""
    return pausing.paused(w.manager, w.enquiry)


def _wait_longer(w: World) -> Callable[[], Any]:
    first = paused(w)
    later = pausing.waiting(restart_on=clock.today() + timedelta(days=20))
    return partial(
        actions.wait_longer,
        by=w.manager,
        enquiry=w.enquiry,
        view=concerns.HEARD,
        said=later,
        seen=first.number,
    )


def _go_on(w: World) -> Callable[[], Any]:
    seen = paused(w).number
    what = {"enquiry": w.enquiry, "words": "They have finished.", "seen": seen}
    return partial(actions.go_on, by=w.manager, **what)


def _wait_no_longer(w: World) -> Callable[[], Any]:
    paused(w)
    with access.at_the_desk_of(w.team):
        concern = Concern.objects.get(pk=w.enquiry.concern_id)
    what = {"concern": concern, "enquiry": w.enquiry, "words": "Leave it now."}
    return partial(actions.wait_no_longer, by=w.manager, **what)


PAUSING: dict[str, Example] = {
    "concerns.pause_enquiry": lambda w: partial(
        actions.pause_enquiry,
        by=w.manager,
        enquiry=w.enquiry,
        view=concerns.HEARD,
        said=pausing.waiting(),
        seen=0,
    ),
    "concerns.wait_longer": _wait_longer,
    "concerns.go_on": _go_on,
    "concerns.wait_no_longer": _wait_no_longer,
}


def fill(w: World) -> None:
    """Leave a pause that is over, and what the person was told of it."""
    seen = paused(w).number
    pausing.gone_on(w.manager, w.enquiry, seen=seen)
