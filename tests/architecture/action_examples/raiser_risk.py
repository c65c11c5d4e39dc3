"""Examples of keeping the one who spoke up out, and of letting them back."""

from collections.abc import Callable
from functools import partial
from typing import Any

from alongside.concerns.actions import raiser_risk as actions
from tests.architecture.world import World

Example = Callable[[World], Callable[[], Any]]
REASON = "She knows that voice, and is afraid of it."
WHY = "It was her neighbour, and she is glad of her."


def _keep_out(w: World) -> Callable[[], Any]:
    said = {"concern": w.another, "reason": REASON}
    return partial(actions.keep_raiser_out, by=w.manager, **said)


def _as_well(w: World) -> Callable[[], Any]:
    return partial(
        actions.keep_raiser_out_as_well, by=w.manager, concern=w.joining.joined
    )


def _let_back(w: World) -> Callable[[], Any]:
    _keep_out(w)()
    said = {"concern": w.another, "why": WHY}
    return partial(actions.let_raiser_back, by=w.manager, **said)


RAISER_RISK: dict[str, Example] = {
    "concerns.keep_raiser_out": _keep_out,
    "concerns.keep_raiser_out_as_well": _as_well,
    "concerns.let_raiser_back": _let_back,
}


def fill(w: World) -> None:
    """Leave one that was said, and taken back."""
    _let_back(w)()
