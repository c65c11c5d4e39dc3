"""What the person wants to come of it, and what came of it as they judge it."""

from alongside.concerns.queries.enquiry import Shared, Wanted
from alongside.pages.queries.paper.judged import MINE, THEIRS, Result
from alongside.pages.queries.paper.sheet import (
    Chapter,
    Own,
    Part,
    Piece,
    Say,
    Space,
    chapter,
)

NOT_WRITTEN = "This is not written yet."
NOTHING = {
    "asked_expressed": "I said what I want before. I do not want it any more.",
    "asked_none": "I was asked. I did not say what I want.",
    "no": "I have not been asked.",
    "dont_know": "Nobody knows if I was asked.",
    "not_recorded": "Nobody wrote down if I was asked.",
}
NOT_YET = Say("I have not said yet what came of this.", picture="waiting")


def want(story: Shared) -> Chapter | None:
    """What they want now, in their words; or that nobody has written it, and why."""
    if story.wanted:
        return chapter("want", Part(tuple(_own(one) for one in story.wanted)))
    enquiry = story.enquiry
    missing = Say(NOTHING.get(enquiry.outcomes_asked, NOT_WRITTEN), picture="write")
    words = enquiry.outcomes_asked_words
    more = (Own(words),) if words else ()
    return chapter("want", Part((missing, *more, Space())))


def no_longer(story: Shared) -> Chapter | None:
    """What they wanted once."""
    words = tuple(_own(one) for one in story.withdrawn)
    return chapter("no_longer", Part(words)) if words else None


def came(story: Shared) -> Chapter | None:
    """Of each thing they want: what they say came of it, then what the worker says."""
    judged = any(one.by_person or one.by_professional for one in story.wanted)
    if not (judged or (story.enquiry.found_on and story.wanted)):
        return None
    return chapter("came", *(Part(tuple(_judged(one))) for one in story.wanted))


def _judged(one: Wanted) -> list[Piece]:
    pieces: list[Piece] = [_own(one)]
    mine, theirs = one.by_person, one.by_professional
    pieces.append(MINE[Result(mine.result)] if mine else NOT_YET)
    if mine and mine.words:
        pieces.append(Own(mine.words, mine.said_by, mine.recorded_at.date()))
    if theirs:
        pieces.append(THEIRS[Result(theirs.result)])
        if theirs.words:
            pieces.append(Own(theirs.words, theirs.said_by, theirs.recorded_at.date()))
    return pieces


def _own(one: Wanted) -> Own:
    return Own(one.outcome.words, one.outcome.said_by, one.outcome.said_on)
