"""Who may ask for advice, who answers it, and what an answer holds."""

from datetime import datetime, timedelta

from alongside.access.actor import Actor
from alongside.concerns.models import AdviceMessage, AdviceThread
from alongside.standards import codes

TELL_US = "tell_us"
# After so long the list says that the advice to tell us has not been followed. Nothing
# moves because of it.
STILL_NOTHING_AFTER = timedelta(days=7)


def why_not_ask(words: str) -> str | None:
    """A question has words."""
    return None if words.strip() else "Write what you would like to ask."


def why_not_answer(by: Actor, words: str, advice: str) -> str | None:
    """The safeguarding team answers in words: what to do next, or a question back."""
    if not by.may("receive_concern"):
        return "Only the council’s safeguarding team can answer this."
    if not words.strip():
        return "Write your answer."
    if advice and advice not in codes.ADVICE_GIVEN:
        return "Choose what you advise, or that you are asking back."
    return None


def is_still_nothing(
    thread: AdviceThread, newest: AdviceMessage | None, now: datetime
) -> bool:
    """Whether they were advised to tell us a good while ago, and nobody has."""
    return (
        newest is not None
        and newest.advice == TELL_US
        and thread.concern_id is None
        and now - newest.at > STILL_NOTHING_AFTER
    )
