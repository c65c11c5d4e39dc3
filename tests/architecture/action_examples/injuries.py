"""Examples of the actions on what was seen where somebody may be hurt."""

from collections.abc import Callable
from functools import partial
from typing import Any
from uuid import uuid4

from alongside.concerns.actions import injuries as actions
from alongside.concerns.models import Injury
from tests.architecture.world import World
from tests.factories import injuries, media

Example = Callable[[World], Callable[[], Any]]


def noted(w: World) -> Injury:
    """Something was seen."""
    return injuries.noted(w.manager, w.enquiry)


def _correct(w: World) -> Callable[[], Any]:
    injury = noted(w)
    return partial(
        actions.correct_injury,
        by=w.manager,
        injury=injury,
        seen=injuries.seen(regions=("front_upper_arm_right",)),
        why="It was the other arm.",
        version=injury.version,
        uid=uuid4(),
    )


INJURIES: dict[str, Example] = {
    "concerns.note_injury": lambda w: partial(
        actions.note_injury,
        by=w.manager,
        enquiry=w.enquiry,
        seen=injuries.seen(),
        uid=uuid4(),
    ),
    "concerns.correct_injury": _correct,
    "concerns.add_injury_photo": lambda w: partial(
        actions.add_injury_photo,
        by=w.manager,
        injury=noted(w),
        file=media.prepared(),
        description=injuries.WOODEN,
        taken_by="Josh Pereira",
    ),
}


def fill(w: World) -> None:
    """Leave something that was seen, with a photograph."""
    injuries.photographed(w.manager, noted(w))
