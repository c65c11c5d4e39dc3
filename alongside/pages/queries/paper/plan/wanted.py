"""What the person wants, how near they say they are, and what came of it.

What was said in an enquiry stands in *My safeguarding story* alone: a plan is shown to
people who are no part of that.
"""

from alongside.access.actor import Actor
from alongside.pages.queries.paper.judged import MINE, Result
from alongside.pages.queries.paper.sheet import (
    Chapter,
    Own,
    Part,
    Piece,
    Say,
    chapter,
)
from alongside.people.models import Person
from alongside.people.models.told import How
from alongside.people.queries import outcomes
from alongside.people.queries.outcomes import Wanted

HOW_NEAR = {
    "far": Say("I am nowhere near this yet.", picture="no"),
    "begun": Say("I am a little nearer.", picture="hope"),
    "half": Say("I am about half way.", picture="partly"),
    "nearly": Say("I am nearly there.", picture="yes"),
    "there": Say("I have it.", picture="done"),
}
KNOWN = {How.TOLD: "Told by {}", How.SEEN: "Seen by {}"}


def wanted(viewer: Actor, person: Person) -> Chapter | None:
    """The newest things they want, in their words (four queries)."""
    found = outcomes.wanted_by(viewer, person).rows
    own = [one for one in found if not one.is_elsewhere]
    return chapter("want", *(Part(tuple(_said(one))) for one in own))


def _said(one: Wanted) -> list[Piece]:
    outcome = one.outcome
    who = KNOWN.get(How(outcome.how), "{}").format(outcome.said_by)
    pieces: list[Piece] = [Own(outcome.words, who, outcome.said_on)]
    if one.by_person:
        pieces.append(MINE[Result(one.by_person.result)])
    elif one.newest:
        pieces.append(HOW_NEAR[one.newest.rating.near])
    return pieces
