"""Who says the numbers of a service's staff, which can be, and what they come to."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from alongside.access import clock
from alongside.access.actor import Actor
from alongside.providers.models import WorkforceFigure

YEAR = 12
EARLIEST_YEARS = 5


@dataclass(frozen=True)
class Numbers:
    """One month's numbers as typed."""

    month: date
    posts: int
    filled: int
    started: int
    left: int
    agency_share: int | None = None
    manager_in_post: bool | None = None
    words: str = ""


@dataclass(frozen=True)
class Turnover:
    """How many left out of how many there were, in the months that are known."""

    left: int
    staff: float  # on average over those months
    months: int

    @property
    def percent(self) -> float | None:
        """The share that left; None where there was nobody to leave."""
        return 100 * self.left / self.staff if self.staff else None


def why_not_say_workforce(by: Actor, *, runs_it: bool, knows: bool) -> str | None:
    """Whoever runs the service, or those who look after contracts, in its circle."""
    if runs_it and by.may("answer_for_service"):
        return None
    if knows and by.may("keep_register") and by.may("see_service_knowledge"):
        return None
    return "The manager of the service says these, or those who look after contracts."


def why_not_these_numbers(numbers: Numbers) -> str | None:
    """A sentence where something does not add up."""
    today = clock.today()
    if numbers.month > today:
        return "This month has not begun yet."
    if numbers.month < today - timedelta(days=366 * EARLIEST_YEARS):
        return f"Numbers of the last {EARLIEST_YEARS} years can be written down."
    if numbers.posts < 1:
        return "Say how many posts there would be with none empty."
    if numbers.filled > numbers.posts:
        return "More posts have somebody in them than there are posts."
    if numbers.agency_share is not None and numbers.agency_share > 100:
        return "The share of care by an agency is 100 percent at most."
    return None


def same_numbers(figure: WorkforceFigure, numbers: Numbers) -> bool:
    """Whether this is what was said already, as when a button is pressed twice."""
    return all(getattr(figure, name) == said for name, said in vars(numbers).items())


def vacancy_percent(figure: WorkforceFigure) -> float:
    """How much of the posts is empty."""
    return 100 * figure.empty / figure.posts


def turnover(figures: Sequence[WorkforceFigure]) -> Turnover | None:
    """Who left in the year up to the newest month, out of the average number of staff.

    Months that nobody said anything of are not guessed: `months` says how many are
    known. None while nothing is.
    """
    if not figures:
        return None
    newest = max(figure.month for figure in figures)
    first = months_before(newest, YEAR - 1)
    year = [figure for figure in figures if first <= figure.month]
    staff = sum(figure.filled for figure in year) / len(year)
    return Turnover(sum(figure.left for figure in year), staff, len(year))


def month_of(day: date) -> date:
    """The first day of its month."""
    return day.replace(day=1)


def months_before(month: date, number: int) -> date:
    """The first day of the month so many months before."""
    months = month.year * 12 + month.month - 1 - number
    return date(months // 12, months % 12 + 1, 1)
