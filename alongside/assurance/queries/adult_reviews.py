"""The safeguarding adult reviews that are written down, and which of them count."""

from dataclasses import dataclass

from alongside.access import clock
from alongside.access.actor import Actor
from alongside.access.queries import Page, key_in
from alongside.assurance.models import AdultReview, AdultReviewVersion, NoAdultReviews
from alongside.assurance.national_return.years import ReportingYear
from alongside.assurance.rules.adult_reviews import ABILITY

PAGE = 20
YEARS_SHOWN = 3


def newest(review: AdultReview) -> AdultReviewVersion | None:
    """What is said of a review now."""
    rows = AdultReviewVersion.objects.filter(review=review)
    return rows.prefetch_related("people").order_by("-number").first()


def review(viewer: Actor, pk: int) -> AdultReviewVersion | None:
    """What is said of one review now, for those who keep them."""
    if not viewer.may(ABILITY):
        return None
    found = AdultReview.objects.filter(pk=pk).first()
    return newest(found) if found else None


def page_of_reviews(viewer: Actor, after: str) -> Page[AdultReviewVersion]:
    """What is said of each review now, the newest day first."""
    rows = AdultReviewVersion.objects.filter(
        pk__in=AdultReviewVersion.objects.order_by("review_id", "-number")
        .distinct("review_id")
        .values("pk")
    )
    rows = rows.select_related("review", "by").prefetch_related("people")
    key = key_in(after)
    if not viewer.may(ABILITY):
        return Page([])
    if key:
        rows = rows.filter(review__reference__lt=key[0])
    found = list(rows.order_by("-review__reference")[: PAGE + 1])
    more = found[PAGE - 1] if len(found) > PAGE else None
    return Page(
        found[:PAGE], f"{more.review.reference}|{more.review_id}" if more else ""
    )


def counted_in(year: ReportingYear) -> int:
    """How many reviews count in a year."""
    rows = AdultReviewVersion.objects.order_by("review_id", "-number").distinct(
        "review_id"
    )
    days = (row.counted_on for row in rows if not row.is_taken_back)
    return sum(year.first_day <= day <= year.last_day for day in days)


def newest_none(year: ReportingYear) -> NoAdultReviews | None:
    """What was said last of whether no review counts in a year."""
    return NoAdultReviews.objects.filter(year=year.begins).order_by("-number").first()


@dataclass(frozen=True)
class YearOfReviews:
    """How many reviews count in a year, or that somebody looked and found none."""

    year: ReportingYear
    reviews: int
    none_said: NoAdultReviews | None

    @property
    def seen(self) -> int:
        """The number of what was said last."""
        return self.none_said.number if self.none_said else 0

    @property
    def is_none_said(self) -> bool:
        """Whether somebody says that there is none."""
        return self.none_said is not None and self.none_said.is_so


def years(viewer: Actor) -> list[YearOfReviews]:
    """The newest years, for those who keep the reviews."""
    today = clock.today()
    now = today.year if (today.month, today.day) >= (4, 1) else today.year - 1
    named = [ReportingYear(now - back) for back in range(YEARS_SHOWN)]
    return [
        YearOfReviews(year, counted_in(year), newest_none(year))
        for year in named
        if viewer.may(ABILITY)
    ]
