"""Who says how a service sees itself, and who writes what everybody may read."""

from alongside.access.actor import Actor
from alongside.providers.models import PublicWord
from alongside.providers.rules.knowing import why_not_answer

SHORTEST = 3


def why_not_write_own_view(by: Actor, words: str, *, runs_it: bool) -> str | None:
    """Only whoever runs it says how they see it."""
    if sentence := why_not_answer(by, runs_it=runs_it):
        return sentence
    return None if words.strip() else "Write how you see your service."


def may_publish(by: Actor, *, runs_it: bool) -> bool:
    """Whoever runs it, and those who look after the quality of care."""
    return by.may("look_into_service") or (runs_it and by.may("answer_for_service"))


def why_not_publish(by: Actor, *, runs_it: bool) -> str | None:
    """A sentence unless the actor may write for everybody to read."""
    if may_publish(by, runs_it=runs_it):
        return None
    return "The manager of the service and those who buy care write this."


def why_not_these_words(kind: str, words: str, because: str) -> str | None:
    """A sentence while something is missing."""
    if kind not in PublicWord.Kind.values:
        return "Say whether it is what to expect, or what has changed."
    if not words.strip():
        return "Write what people should know."
    if kind == PublicWord.Kind.CHANGED and not because.strip():
        return "Write what people said that led to it."
    return None


def why_not_take_down(word: PublicWord, why: str) -> str | None:
    """It is there, and there is a reason."""
    if word.taken_down_at:
        return "It has been taken down already."
    return None if why.strip() else "Say why it is taken down."
