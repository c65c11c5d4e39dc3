"""What the pages of reviews show: those of one person, and one of them whole."""

from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar

from django.db.models import QuerySet

from alongside.access import queries as access
from alongside.access.actor import Actor
from alongside.access.queries import Page
from alongside.people.models import (
    Conversation,
    Person,
    Review,
    ReviewDay,
    ReviewDraft,
    ReviewMeeting,
    ReviewMove,
    ReviewNote,
    ReviewPreparation,
    ReviewRequest,
    ReviewState,
    ReviewVerdict,
)
from alongside.people.models.review_kept import OfReview
from alongside.people.queries.review_lines import Coming, coming
from alongside.people.rules import is_own_record, why_not_write_about
from alongside.people.rules.review import why_not_hold_reviews

PAGE = 20
CONVERSATIONS = 20  # to choose from; the newest
Kept = TypeVar("Kept", bound=OfReview)


def reviews(viewer: Actor) -> QuerySet[Review]:
    """Every review of people whose circle the viewer is in."""
    return Review.objects.select_related("person", "request")


def review_requests(viewer: Actor) -> QuerySet[ReviewRequest]:
    """Every request for one, of people whose circle the viewer is in."""
    return ReviewRequest.objects.select_related("person", "answer")


def newest(viewer: Actor, kind: type[Kept], review: Review) -> Kept | None:
    """What was kept last of one step (one query)."""
    return _all(kind, review).first()


def _all(kind: type[Kept], review: Review) -> QuerySet[Kept]:
    rows: QuerySet[Kept] = kind._default_manager.filter(review=review)
    return rows.order_by("-pk")


def last_live_on(viewer: Actor, person: Person) -> date | None:
    """The day on which what came of the last review began (one query)."""
    rows = Review.objects.filter(person=person, state=ReviewState.LIVE)
    return rows.order_by("-live_on").values_list("live_on", flat=True).first()


def has_open_review(viewer: Actor, person: Person, besides: int | None = None) -> bool:
    """Whether something is still to come of one, besides this one (one query)."""
    rows = Review.objects.filter(person=person).exclude(state=ReviewState.LIVE)
    return rows.exclude(pk=besides).exists() if besides else rows.exists()


def conversations_to_link(viewer: Actor, person: Person) -> list[Conversation]:
    """The newest conversations that were held for a review (one query)."""
    rows = Conversation.objects.filter(person=person, purpose="review")
    return list(rows.order_by("-held_on", "-pk")[:CONVERSATIONS])


@dataclass(frozen=True)
class ReviewsPage:
    """The reviews of a person: what comes next, what was asked, and those before."""

    coming: list[Coming]
    requests: list[ReviewRequest]
    page: Page[Review]
    is_own: bool
    may_hold: bool


def reviews_page(viewer: Actor, person: Person, after: str = "") -> ReviewsPage:
    """A person's reviews, the newest first (three queries)."""
    rows = reviews(viewer).filter(person=person)
    is_own = is_own_record(person, viewer)
    is_live = ReviewState.LIVE
    open_ones = rows.exclude(state=is_live).order_by("next_on", "pk")[:PAGE]
    asked = review_requests(viewer).filter(person=person).order_by("-pk")[:PAGE]
    return ReviewsPage(
        coming=[coming(one, is_own=is_own) for one in open_ones],
        requests=list(asked),
        page=_before(rows.filter(state=is_live), after),
        is_own=is_own,
        may_hold=why_not_hold_reviews(viewer) is None,
    )


def _before(rows: QuerySet[Review], after: str) -> Page[Review]:
    if number := access.number_in(after):
        rows = rows.filter(pk__lt=number)
    found = list(rows.order_by("-pk")[: PAGE + 1])
    return Page(found[:PAGE], str(found[PAGE - 1].pk) if found[PAGE:] else "")


@dataclass(frozen=True)
class ReviewPage:
    """One review: its steps, newest first within each, and how it got here."""

    review: Review
    coming: Coming
    prepared: list[ReviewPreparation]
    notes: list[ReviewNote]
    meetings: list[ReviewMeeting]
    drafts: list[ReviewDraft]
    verdicts: list[ReviewVerdict]
    moves: list[ReviewMove]
    is_own: bool
    may_write: bool
    may_hold: bool
    is_open: bool
    days: list[ReviewDay] = field(default_factory=list)

    @property
    def rested(self) -> ReviewMove | None:
        """How it came to rest, while it does."""
        is_now = self.review.state == ReviewState.RESTING
        rests = [move for move in self.moves if move.verb == "rest"]
        return rests[-1] if is_now and rests else None


def review_page(viewer: Actor, review: Review) -> ReviewPage:
    """Everything about one review (seven queries)."""
    person, days = review.person, list(ReviewDay.objects.filter(review=review))
    is_own = is_own_record(person, viewer)
    linked = _all(ReviewPreparation, review).select_related("conversation")
    verdicts = _all(ReviewVerdict, review).select_related("involvement")
    moves = ReviewMove.objects.filter(review=review).select_related("involvement")
    return ReviewPage(
        review=review,
        coming=coming(review, days, is_own=is_own),
        prepared=list(linked),
        notes=list(_all(ReviewNote, review).reverse()),
        meetings=list(_all(ReviewMeeting, review)),
        drafts=list(_all(ReviewDraft, review)),
        verdicts=list(verdicts.prefetch_related("dissents")),
        moves=list(moves),
        days=days,
        is_own=is_own,
        may_write=why_not_write_about(person, viewer) is None,
        may_hold=why_not_hold_reviews(viewer) is None,
        is_open=review.is_open,
    )
