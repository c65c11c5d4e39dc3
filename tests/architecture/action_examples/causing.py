"""Examples of the actions on organisations that are asked to enquire."""

from collections.abc import Callable
from functools import partial
from typing import Any

from alongside.access.models import User
from alongside.concerns.actions import causing as actions
from alongside.concerns.models import AskedPart
from alongside.concerns.rules.causing import Asking
from tests.architecture.world import World
from tests.factories import causing, concerns

Example = Callable[[World], Callable[[], Any]]


def _asking(w: World) -> Asking:
    user = User.objects.get(pk=w.receiver.user.pk)  # type: ignore[union-attr]
    return causing.asking(user, w.receiving_team.organisation)


def asked(w: World) -> AskedPart:
    """What a commissioner is asked to find out."""
    return w.asked_part


def _ask(w: World) -> Callable[[], Any]:
    what = {"enquiry": w.enquiry, "view": concerns.HEARD, "asking": _asking(w)}
    return partial(actions.ask_for_part, by=w.manager, **what)


def _return(w: World) -> Callable[[], Any]:
    part = causing.accepted(w.receiver, asked(w))
    return partial(actions.return_part, by=w.receiver, part=part, words=causing.FOUND)


CAUSING: dict[str, Example] = {
    "concerns.ask_for_part": _ask,
    "concerns.answer_part": lambda w: partial(
        actions.answer_part, by=w.receiver, part=asked(w), accepted=True, words=""
    ),
    "concerns.return_part": _return,
    "concerns.take_back_part": lambda w: partial(
        actions.take_back_part, by=w.manager, part=asked(w), words="Not needed."
    ),
}


def fill(w: World) -> None:
    """Leave one that was sent back."""
    _return(w)()
