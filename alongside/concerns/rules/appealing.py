"""Who may ask us to look again at a decision, and who looks."""

from collections.abc import Collection
from dataclasses import dataclass

from alongside.access.actor import Actor
from alongside.access.rules import why_not_without
from alongside.concerns.models import Appeal, Concern
from alongside.concerns.models.concern import State
from alongside.concerns.rules import enquiring

ABOUT = {
    State.NO_ACTION: Appeal.About.NO_ACTION,
    State.PASSED_ON: Appeal.About.ANOTHER_ROUTE,
    State.WITH_OTHERS: Appeal.About.ANOTHER_ROUTE,
    State.FOUND: Appeal.About.FINDINGS,
    State.SETTLED: Appeal.About.FINDINGS,
    State.RESTED: Appeal.About.FINDINGS,
}
NOTHING_YET = (
    "Nothing is decided now that we could look at again. You can tell us more at any "
    "time."
)
WAITS = "This has been asked already. It waits for an answer."
ANSWERED = "This has been answered already."
THE_SOURCE = (
    "Somebody who may be causing the harm cannot speak for the person. Ask the person, "
    "or find them an advocate."
)
# Whoever reads the answer on a page of their own; others are told in another way.
READS_HERE = (Appeal.Who.PERSON, Appeal.Who.ADVOCATE, Appeal.Who.RAISER)
GOES_BACK = (
    "We looked again at what was decided. We are finding out more. We tell you what "
    "comes of it."
)
STANDS = "We looked again at what was decided. It stays as it is."


@dataclass(frozen=True)
class Asking:
    """What somebody thinks is wrong and what they want; who they are, and for one who
    speaks for the person by what authority, and how it is known that they are not the
    source of the harm."""

    who: str
    words: str
    wants: str
    who_name: str = ""
    authority: str = ""
    may_be_source: bool = False
    not_the_source: str = ""


@dataclass(frozen=True)
class LookedAt:
    """What came of looking again, why, and what the one who asked reads of it."""

    answer: str
    reason: str
    words_to_them: str
    told_how: str = ""


def why_not_now(state: str) -> str | None:
    """A sentence when nothing stands decided in this state."""
    return None if State(state) in ABOUT else NOTHING_YET


def why_not_ask(asking: Asking) -> str | None:
    """A sentence when too little was said, or by somebody who cannot say it."""
    if asking.who not in Appeal.Who.values:
        return "Say who asks."
    if asking.who == Appeal.Who.REPRESENTATIVE:
        if asking.may_be_source:
            return THE_SOURCE
        if not asking.authority.strip():
            return "Write by what authority they speak for the person."
        if not asking.not_the_source.strip():
            return "Write how you know that they are not causing the harm."
    if not asking.words.strip():
        return "Write what is wrong."
    if not asking.wants.strip():
        return "Write what should happen."
    return None


def why_not_answer(
    appeal: Appeal, concern: Concern, deciders: Collection[int], by: Actor
) -> str | None:
    """A sentence when it is answered already, or this actor cannot look at it.

    `deciders` are the users who decided what they say is wrong.
    """
    if refusal := why_not_without("answer_appeal", by):
        return refusal
    if appeal.answer:
        return ANSWERED
    if by.user and by.user.pk in deciders:
        return (
            "You had a part in what was decided. Somebody who had none looks at it "
            "again."
        )
    if enquiring.hides_raiser(concern):
        return (
            "Only somebody who can tell the one who raised this can do it. Ask the "
            "safeguarding team."
        )
    return None


def why_not_looked_at(said: LookedAt, who: str) -> str | None:
    """A sentence when the answer says too little."""
    if said.answer not in Appeal.Answer.values:
        return "Choose what comes of it."
    if not said.reason.strip():
        return "Write why."
    if not said.words_to_them.strip():
        return "Write what you tell them."
    if who not in READS_HERE and not said.told_how.strip():
        return "Write how you tell them."
    return None
