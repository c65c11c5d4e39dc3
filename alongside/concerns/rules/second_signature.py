"""When nothing more is to be done again, and who looks at that a second time."""

from alongside.access.actor import Actor
from alongside.concerns.models import Concern, SecondSignature
from alongside.concerns.rules import enquiring, states
from alongside.standards.repeats import repeats

NOTHING_WAITS = "Nothing waits for a second manager here."


def waits_for_a_second(earlier: int) -> bool:
    """Whether so many worries about the same person ended with nothing more done that
    the next such decision waits."""
    return earlier >= repeats().how_many


def why_not_look(
    concern: Concern, look: SecondSignature | None, by: Actor
) -> str | None:
    """A sentence when there is nothing to look at, or not by this actor."""
    if look is None or look.answer:
        return NOTHING_WAITS
    if refusal := states.why_not_move(concern, "agree_no_action", by):
        return refusal
    if by.user and by.user.pk == look.asked_by:
        return "You decided this yourself. Another safeguarding manager looks at it."
    if look.words_to_raiser and enquiring.hides_raiser(concern):
        return (
            "Only somebody who can tell the one who raised this can do it. Ask the "
            "safeguarding team."
        )
    return None


def why_not_answer(answer: str, words: str) -> str | None:
    """A sentence when the second manager says too little."""
    if answer not in SecondSignature.Answer.values:
        return "Choose whether you agree."
    if not words.strip():
        return "Write why."
    return None
