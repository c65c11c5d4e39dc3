"""What was done to a return so far, in words."""

from dataclasses import dataclass

from alongside.access.actor import Actor
from alongside.assurance.models import NationalReturn, ReturnStep
from alongside.assurance.rules.states import MOVES

BEGAN = {"begin": "began it"}
WORDS = BEGAN | {move.verb: move.words for move in MOVES}


@dataclass(frozen=True)
class Done:
    """One step, and who took it, in words."""

    step: ReturnStep
    words: str


def steps_of(viewer: Actor, found: NationalReturn) -> list[Done]:
    """Every step, the newest first."""
    return [Done(one, WORDS[one.verb]) for one in found.steps.order_by("-at", "-pk")]
