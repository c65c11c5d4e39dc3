"""Examples of the actions on those who ask us to look again."""

from collections.abc import Callable
from functools import partial
from typing import Any

from alongside.access.actor import of_link
from alongside.concerns.actions import appealing as actions
from alongside.concerns.models import Appeal
from tests.architecture.world import World
from tests.factories import appealing, concerns

Example = Callable[[World], Callable[[], Any]]
SAID = {"words": appealing.WORDS, "wants": appealing.WANTS}


def asked(w: World) -> Appeal:
    """Somebody asked about what was found."""
    assert w.settled
    return appealing.asked(w.manager, w.settled)


def _of_enquiry(w: World) -> Callable[[], Any]:
    assert w.settled
    return partial(actions.appeal_enquiry, by=w.manager, enquiry=w.enquiry, **SAID)


def _as_raiser(w: World) -> Callable[[], Any]:
    assert w.settled
    by = of_link(w.raiser.link)
    return partial(actions.appeal_as_raiser, by=by, raiser=w.raiser, **SAID)


def _answer(w: World) -> Callable[[], Any]:
    other = w.act_as(w.user("safeguarding_manager", w.team))
    return partial(
        actions.answer_appeal,
        by=other,
        appeal=asked(w),
        view=concerns.HEARD,
        said=appealing.looked_at(answer="stands"),
    )


APPEALING: dict[str, Example] = {
    "concerns.appeal_for_somebody": lambda w: partial(
        actions.appeal_for_somebody,
        by=w.manager,
        concern=w.settled,
        asking=appealing.asking(),
    ),
    "concerns.appeal_enquiry": _of_enquiry,
    "concerns.appeal_as_raiser": _as_raiser,
    "concerns.answer_appeal": _answer,
}


def fill(w: World) -> None:
    """Leave one that was answered, and told."""
    _answer(w)()
