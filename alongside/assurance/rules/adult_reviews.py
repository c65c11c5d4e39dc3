"""What may be written down of safeguarding adult reviews, and by whom."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from alongside.access import clock
from alongside.access.actor import Actor
from alongside.access.rules import why_not_without
from alongside.assurance.models import AdultReviewVersion
from alongside.assurance.national_return.years import ReportingYear
from alongside.standards.codes import AGE_BANDS

ABILITY = "keep_adult_reviews"
HARMS = ("died", "survived")
MOST_PEOPLE = 99  # of one age band in one review
REFERENCE = re.compile(r"(?=.*\d)[A-Z0-9][A-Z0-9/-]{1,23}", re.ASCII)
NO_REFERENCE = (
    "Give the board’s reference: capital letters, numbers, hyphens and strokes, with a "
    "number in it, such as SAR-2025-3. Never a name."
)
NOT_COUNTED = "This one does not count any more. Write it down anew."


@dataclass(frozen=True)
class ReviewSaid:
    """What is said of a review: when it counts, and how many people of which age.

    `people` is by what became of them (died, survived) and by age band.
    """

    counted_on: date
    people: Mapping[tuple[str, str], int]

    @property
    def counts(self) -> dict[tuple[str, str], int]:
        """Only where there is somebody."""
        return {place: number for place, number in self.people.items() if number}


def tidy_reference(words: str) -> str:
    """A reference as it is kept: in capitals, without spaces."""
    return "".join(words.split()).upper()


def why_not_reference(reference: str) -> str | None:
    """A sentence when this is no reference; it keeps names out as well."""
    return None if REFERENCE.fullmatch(reference) else NO_REFERENCE


def why_not_write_review(said: ReviewSaid, by: Actor) -> str | None:
    """A sentence when this cannot be written down of a review."""
    if why_not := why_not_without(ABILITY, by):
        return why_not
    if said.counted_on > clock.today():
        return "Choose a day that has come."
    for (harm, band), number in said.people.items():
        if harm not in HARMS or band not in AGE_BANDS:
            return "Choose age bands from the list."
        if not 0 <= number <= MOST_PEOPLE:
            return f"Enter numbers from 0 to {MOST_PEOPLE}."
    if not said.counts:
        return "A review is about somebody. Enter how many people, at least one."
    return None


def why_not_take_back(newest: AdultReviewVersion, why: str, by: Actor) -> str | None:
    """A sentence when a review cannot be taken back."""
    if why_not := why_not_without(ABILITY, by):
        return why_not
    if newest.is_taken_back:
        return NOT_COUNTED
    return None if why.strip() else "Write why it does not count."


def why_not_say_none(
    year: ReportingYear, *, is_so: bool, counted: int, by: Actor
) -> str | None:
    """A sentence when it cannot be said that no review counts in a year."""
    if why_not := why_not_without(ABILITY, by):
        return why_not
    if year.first_day > clock.today():
        return f"The year {year} has not begun yet."
    if is_so and counted:
        return f"There are reviews that count in {year}. Take those back first."
    return None
