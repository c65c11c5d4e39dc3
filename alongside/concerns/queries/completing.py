"""What was filled in afterwards, for the page where the rest is."""

from dataclasses import dataclass

from alongside.access.actor import Actor
from alongside.concerns.models import Completion, Concern
from alongside.concerns.rules.completing import LISTS, NOT_KNOWN

FACTS = {
    "gender": "gender",
    "ethnicity": "ethnicity",
    "support_reason": "main reason for support",
}


@dataclass(frozen=True)
class FilledIn:
    """One time that something was filled in."""

    kept: Completion
    words: list[str]


def filled_in(viewer: Actor, concern: Concern) -> list[FilledIn]:
    """Everything that was filled in afterwards, in its order."""
    return [
        FilledIn(one, [_words(key, said) for key, said in one.answers.items()])
        for one in concern.completions.all()
    ]


def _words(key: str, said: str | int) -> str:
    name = next((name for name in LISTS if key.startswith(name)), "")
    return LISTS[name].label(str(said)) if name else str(said).capitalize()


def facts_missing(viewer: Actor, concern: Concern) -> list[str]:
    """Which facts are missing in the record of the person, where there is one."""
    person = concern.person
    if person is None:
        return []
    missing = [words for n, words in FACTS.items() if getattr(person, n) in NOT_KNOWN]
    return missing + ([] if person.date_of_birth else ["date of birth"])
