"""The national returns of the demo: one that was sent, and one that is prepared.

Only what is there for good is counted, so this comes after all else is kept.
"""

from datetime import date, datetime, time

from django.db import transaction
from django.utils import timezone

from alongside.access import actor, clock, identity
from alongside.access.actor import Actor
from alongside.access.models import Post
from alongside.assurance.actions import adult_reviews, answering, preparing, signing
from alongside.assurance.models import AdultReview, NationalReturn
from alongside.assurance.national_return.years import ReportingYear
from alongside.assurance.queries import returns
from alongside.assurance.rules.adult_reviews import ReviewSaid
from alongside.assurance.rules.owing import Signed

SENT, PREPARED = ReportingYear(2024), ReportingYear(2025)
SENT_ON = date(2025, 6, 3)
OFFICER = Signed("Ruth Okonkwo", "Director of Adult Social Services")
REVIEWS = (
    ("SAR-2025-1", date(2025, 6, 17), {("died", "75_84"): 1}),
    ("SAR-2025-2", date(2025, 11, 4), {("survived", "18_64"): 2}),
)
LEFT_OPEN = 1  # finding that waits to be explained
WHY = (
    "Two care homes told us of every fall in the autumn, after we had asked them to. "
    "We looked at each with the quality team."
)


def plant(*, small: bool = False) -> str:
    """Send one return and prepare the next; say how many, none where they are there or
    there is nobody to prepare them."""
    by = _manager()
    if by is None:
        return ""
    with transaction.atomic(), identity.seen_as(by.principals):
        if NationalReturn.objects.exists():
            return ""
        if not AdultReview.objects.exists():
            _write_reviews_down(by)
    # What is counted is read over a connection that sees only what is there for good.
    with transaction.atomic(), identity.seen_as(by.principals):
        _send(by)
        _prepare(by)
    return f"{SENT} and {PREPARED}"


def _manager() -> Actor | None:
    posts = Post.objects.live().filter(role="safeguarding_manager")
    first = posts.order_by("pk").first()
    return actor.of_user(first.user) if first else None


def _write_reviews_down(by: Actor) -> None:
    """None in the year that is sent, two in the year that is prepared."""
    with clock.set_to(timezone.make_aware(datetime.combine(SENT_ON, time(10)))):
        adult_reviews.say_no_adult_reviews(by=by, year=SENT, is_so=True)
    for reference, day, people in REVIEWS:
        adult_reviews.add_adult_review(
            by=by, reference=reference, said=ReviewSaid(day, people)
        )


def _send(by: Actor) -> None:
    """Everything explained, signed and sent on the last day."""
    at = timezone.make_aware(datetime.combine(SENT_ON, time(16, 40)))
    with clock.set_to(at):
        found = preparing.begin_return(by=by, year=SENT)
        preparing.count_figures(by=by, found=found)
        _explain(by, found, but=0)
        if returns.standing(by, found).owed:
            return
        signing.sign_return(by=by, found=found, signed=OFFICER, turn=found.turn)
        signing.say_it_was_sent(
            by=by,
            found=found,
            sent_on=SENT_ON,
            sent_by=by.name,
            what=f"return-{SENT}.ods",
        )


def _prepare(by: Actor) -> None:
    """Counted, and some of what was found explained."""
    found = preparing.begin_return(by=by, year=PREPARED)
    preparing.count_figures(by=by, found=found)
    _explain(by, found, but=LEFT_OPEN)


def _explain(by: Actor, found: NationalReturn, *, but: int) -> None:
    """Explain what can be, but for the last of it."""
    checks = returns.standing(by, found).checks
    open_now = [one for one in checks if not one.must_be_mended]
    for one in open_now[: max(len(open_now) - but, 0)]:
        answering.explain_finding(by=by, found=found, key=one.key, words=WHY, seen=0)
