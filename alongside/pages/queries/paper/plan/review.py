"""When the plan is looked at again with the person."""

from alongside.access.actor import Actor
from alongside.pages.queries.paper.sheet import Chapter, Part, Say, chapter, day
from alongside.people.models import Person, ReviewState
from alongside.people.queries.review_lines import next_review

NONE_SET = Say(
    "No day is set yet. I can ask for a review at any time.", picture="waiting"
)
NEXT = {
    ReviewState.SCHEDULED: "We will look at it together by {}.",
    ReviewState.PREPARED: "I am ready. We will look at it together by {}.",
    ReviewState.HELD: "We talked about it. I will hear what will change by {}.",
    ReviewState.DRAFTED: "What will change is written down. "
    "I will be asked if I agree by {}.",
    ReviewState.AGREED: "It is agreed. It will begin by {}.",
    ReviewState.DISSENT: "It is agreed. Not everybody agrees. It will begin by {}.",
    ReviewState.NOT_AGREED: "It is not agreed. Somebody will come back to me by {}.",
    ReviewState.RESTING: "It rests. Somebody will ask me again by {}.",
}


def review(viewer: Actor, person: Person) -> Chapter | None:
    """What comes next, by its day, and whether that has gone by (one query)."""
    coming = next_review(viewer, person)
    if coming is None:
        return chapter("review", Part((NONE_SET,)))
    row = coming.review
    words = NEXT[ReviewState(row.state)].format(day(row.next_on))
    if coming.is_late:
        words += " That day has gone by."
    return chapter("review", Part((Say(words, picture="ask"),)))
