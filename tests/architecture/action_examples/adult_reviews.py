"""Examples of the actions on safeguarding adult reviews."""

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from typing import Any

from alongside.access import clock
from alongside.assurance.actions import adult_reviews as actions
from alongside.assurance.models import AdultReviewVersion
from alongside.assurance.national_return.years import ReportingYear
from alongside.assurance.rules.adult_reviews import ReviewSaid
from tests.architecture.world import World

Example = Callable[[World], Callable[[], Any]]
LAST_YEAR = ReportingYear(2025)


def said(day: date | None = None, **people: int) -> ReviewSaid:
    """Two people of one age, one of whom died, or others."""
    given = people or {"died__75_84": 1, "survived__75_84": 1}
    counts = {tuple(place.split("__")): number for place, number in given.items()}
    return ReviewSaid(day or clock.today(), counts)  # type: ignore[arg-type]


def a_review(w: World, number: int = 1) -> AdultReviewVersion:
    """A review that is written down."""
    reference = f"SAR-{w.team.pk}-{number}"
    return actions.add_adult_review(by=w.manager, reference=reference, said=said())


def _change(w: World) -> Callable[[], Any]:
    version = a_review(w, 2)
    return partial(
        actions.change_adult_review,
        by=w.manager,
        review=version.review,
        said=said(clock.today() - timedelta(days=1)),
        seen=version.number,
    )


ADULT_REVIEWS: dict[str, Example] = {
    "assurance.add_adult_review": lambda w: partial(
        actions.add_adult_review, by=w.manager, reference="SAR-2026-3", said=said()
    ),
    "assurance.change_adult_review": _change,
    "assurance.take_back_adult_review": lambda w: partial(
        actions.take_back_adult_review,
        by=w.manager,
        review=a_review(w, 4).review,
        why="It was written down twice.",
    ),
    "assurance.say_no_adult_reviews": lambda w: partial(
        actions.say_no_adult_reviews, by=w.manager, year=LAST_YEAR, is_so=True
    ),
}


def fill(w: World) -> None:
    """Leave a review, and a year without one, in their tables."""
    a_review(w)
    actions.say_no_adult_reviews(by=w.manager, year=LAST_YEAR, is_so=True)
