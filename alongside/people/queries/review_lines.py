"""What comes next of a review, in one plain line, and whether it is late.

The person reads the same line as everybody else, said to them.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from django.db.models import Q

from alongside.access import clock
from alongside.access import queries as access
from alongside.access.actor import Actor
from alongside.access.queries import Page
from alongside.people.models import (
    Person,
    Review,
    ReviewDay,
    ReviewRequest,
    ReviewState,
)
from alongside.people.queries.death import has_died
from alongside.people.rules.review import in_words
from alongside.standards import reviews

PAGE = 20
SOON = timedelta(days=14)
_S = ReviewState
# What is to come by a day, and what should have come by one: to others, to the person.
ON_TIME = {
    _S.SCHEDULED: ("The review is to be by {}.", "Your review is to be by {}."),
    _S.PREPARED: (
        "It is prepared. The review is to be by {}.",
        "You have prepared it. Your review is to be by {}.",
    ),
    _S.HELD: (
        "It was talked over. What will change is written down and shared by {}.",
        "It was talked over. You hear what will change by {}.",
    ),
    _S.DRAFTED: (
        "What will change is written down. They are asked whether they agree by {}.",
        "What will change is written down. You are asked whether you agree by {}.",
    ),
    _S.AGREED: ("It is agreed. It begins by {}.",) * 2,
    _S.DISSENT: ("It is agreed, but not by everybody. It begins by {}.",) * 2,
    _S.NOT_AGREED: (
        "It is not agreed. Somebody comes back to them by {}.",
        "It is not agreed. Somebody comes back to you by {}.",
    ),
    _S.RESTING: (
        "It rests. We ask them again by {}.",
        "It rests. We ask you again by {}.",
    ),
}
LATE = {
    _S.SCHEDULED: (
        "The review should have been by {}.",
        "Your review should have been by {}.",
    ),
    _S.PREPARED: (
        "The review should have been by {}.",
        "Your review should have been by {}.",
    ),
    _S.HELD: (
        "What will change should have been written down by {}.",
        "You should have heard what will change by {}.",
    ),
    _S.DRAFTED: (
        "They should have been asked whether they agree by {}.",
        "You should have been asked whether you agree by {}.",
    ),
    _S.AGREED: ("It should have begun by {}.",) * 2,
    _S.DISSENT: ("It should have begun by {}.",) * 2,
    _S.NOT_AGREED: (
        "Somebody should have come back to them by {}.",
        "Somebody should have come back to you by {}.",
    ),
    _S.RESTING: (
        "They should have been asked again by {}.",
        "You should have been asked again by {}.",
    ),
}


@dataclass(frozen=True)
class Coming:
    """A review, and the line that says what comes next of it."""

    review: Review
    is_own: bool = False
    days: list[ReviewDay] = field(default_factory=list)

    @property
    def is_late(self) -> bool:
        """Whether its day has gone by, and no later one was given with a reason."""
        return self.review.is_late

    @property
    def has_reason(self) -> bool:
        """Whether somebody has said why it is later than it should have been."""
        return self.review.next_on != self.review.due_on

    @property
    def why(self) -> ReviewDay | None:
        """Who said last why it is late, where that still stands."""
        return self.days[-1] if self.days and self.has_reason else None

    @property
    def line(self) -> str:
        """What comes next, in plain words."""
        row = self.review
        if not row.is_open:
            return f"It began on {in_words(row.live_on or row.next_on)}."
        due, now_by = in_words(row.due_on), in_words(row.next_on)
        if not self.is_late and not self.has_reason:
            return self._said(ON_TIME).format(due)
        should = self._said(LATE).format(due)
        if row.due_on >= clock.today():
            should = self._said(ON_TIME).format(due)
        if not self.has_reason:
            return f"{should} Nobody has said why it is late."
        if not self.is_late:
            return f"{should} It is now to be by {now_by}."
        return (
            f"{should} Then it was to be by {now_by}. "
            "Nobody has said why it is late again."
        )

    def _said(self, lines: Mapping[ReviewState, tuple[str, ...]]) -> str:
        return lines[ReviewState(self.review.state)][int(self.is_own)]

    @property
    def timer(self) -> reviews.Timer:
        """What its day goes by now, and how firm that is."""
        if self.review.state in (_S.SCHEDULED, _S.PREPARED, _S.LIVE):
            return reviews.timers()[self.review.timer]
        if self.review.state == _S.RESTING:
            return reviews.REGULAR_REVIEW
        return reviews.NEXT_STEP

    @property
    def kind(self) -> str:
        """Why there is a review, in plain words."""
        event = reviews.EVENTS.plain(self.review.event)
        return event or reviews.KINDS.plain(self.review.kind)

    @property
    def tag(self) -> tuple[str, str]:
        """A word for it beside the line, with its colour."""
        if self.is_late:
            return "Late", "orange"
        if self.review.is_open and self.review.next_on <= clock.today() + SOON:
            return "In the next two weeks", "turquoise"
        return ReviewState(self.review.state).label, "grey"

    @property
    def tag_text(self) -> str:
        """The word."""
        return self.tag[0]

    @property
    def tag_colour(self) -> str:
        """Its colour."""
        return self.tag[1]


def coming(
    review: Review, days: list[ReviewDay] | None = None, *, is_own: bool
) -> Coming:
    """What comes next of a review."""
    return Coming(review, is_own, days or [])


def next_review(viewer: Actor, person: Person, *, is_own: bool = True) -> Coming | None:
    """What comes next, and whether its day has gone by (one query)."""
    rows = Review.objects.filter(person=person).exclude(state=ReviewState.LIVE)
    rows = rows.exclude(has_died())
    found = rows.order_by("next_on", "pk").first()
    return coming(found, is_own=is_own) if found else None


def reviews_due(viewer: Actor, after: str = "") -> Page[Coming]:
    """Reviews in the viewer's circles, whoever has waited longest first (one query)."""
    rows = Review.objects.exclude(state=ReviewState.LIVE).exclude(has_died())
    place = access.key_in(after)
    if place and (day := _day(place[0])):
        rows = rows.filter(Q(next_on__gt=day) | Q(next_on=day, pk__gt=place[1]))
    rows = rows.select_related("person__lives_at").order_by("next_on", "pk")
    found = list(rows[: PAGE + 1])
    shown = found[:PAGE]
    last = shown[-1] if found[PAGE:] else None
    return Page(
        [coming(one, is_own=False) for one in shown],
        f"{last.next_on}|{last.pk}" if last else "",
    )


def requests_waiting(viewer: Actor) -> list[ReviewRequest]:
    """Those who asked for a review and have no answer yet, the longest waiting first
    (one query)."""
    rows = ReviewRequest.objects.filter(answer=None).exclude(has_died())
    rows = rows.select_related("person", "answer")
    return list(rows.order_by("reply_by", "pk")[:PAGE])


def _day(words: str) -> date | None:
    try:
        return date.fromisoformat(words)
    except ValueError:
        return None
