"""Questions asked first, for tests."""

from typing import Any
from uuid import UUID, uuid4

from alongside.access import identity
from alongside.access.actor import NOBODY, Actor
from alongside.concerns.actions import advising
from alongside.concerns.models import AdviceThread
from tests.factories import access as factories

WORDS = "My neighbour hardly comes out any more. Is that a worry?"


def asked(
    by: Actor = NOBODY, words: str = WORDS, uid: UUID | None = None, **more: Any
) -> AdviceThread:
    """What somebody asked the team."""
    return advising.ask_advice(
        by=by,
        question=advising.Question(words, **more),
        link_uid=uid or uuid4(),
        team=factories.safeguarding_team(),
    )


def answered(
    by: Actor, thread: AdviceThread, words: str = "Please tell us.", **more: Any
) -> None:
    """What the team answered."""
    said = {"advice": "tell_us", "seen": newest(by, thread)} | more
    advising.answer_advice(by=by, thread=thread, words=words, **said)


def newest(by: Actor, thread: AdviceThread) -> int:
    """The number of what was said last, as the team sees it."""
    with identity.seen_as(by.principals):
        return thread.messages.last().pk
