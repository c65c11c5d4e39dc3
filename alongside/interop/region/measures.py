"""The measures of a year, council by council and all together.

Those that live records alone can tell are not among them: a council hands over less.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from alongside.assurance.national_return.sheets import Sheet, Shown
from alongside.assurance.national_return.years import ReportingYear
from alongside.insight.measures import MEASURES, Measure
from alongside.insight.measuring.breakdowns import EVERYBODY
from alongside.insight.measuring.counting import month_number
from alongside.insight.measuring.counts import count_called
from alongside.insight.measuring.running import Counted
from alongside.insight.stats.rounding import HIDDEN, percentage

WORDS = ("Council", "Measure", "What is counted", "Out of what")
IN_FULL, FOR_ALL = ("Number", "Out of", "%"), ("%",)
ALL = "All councils"
LEAST = 5  # fewer are not shown to anybody


@dataclass(frozen=True)
class Measured:
    """A measure of one council, or of all: a number, or one out of another."""

    council: str
    measure: Measure
    numerator: int
    denominator: int

    @property
    def percentage(self) -> int | None:
        """Whole per cent; None for a plain number, or of nobody."""
        return percentage(self.numerator, self.denominator)

    def row(self) -> tuple[Shown, ...]:
        """In full."""
        is_share = bool(self.measure.denominator)
        share = self.percentage
        return (
            *self._words(),
            self.numerator,
            self.denominator if is_share else "",
            "" if share is None else share,
        )

    def row_for_all(self) -> tuple[Shown, ...]:
        """As anybody may see it: the share alone, and not even that where few stand on
        either side of it."""
        share = self.percentage
        return *self._words(), HIDDEN if share is None or self.is_of_few else share

    def _words(self) -> tuple[str, str, str, str]:
        measure = self.measure
        words = measure.numerator_words, measure.denominator_words
        return self.council or ALL, measure.question, *words

    @property
    def is_of_few(self) -> bool:
        """Whether a share would tell of a handful of people."""
        rest = self.denominator - self.numerator
        return min(self.numerator, rest) < LEAST


def measured(counted: Iterable[Counted], year: ReportingYear) -> list[Measured]:
    """Every measure of every council in a year, after those of all together."""
    months = range(month_number(year.first_day), month_number(year.last_day) + 1)
    told: dict[str, Counter[str]] = {"": Counter()}
    for one in counted:
        if one.breakdown == EVERYBODY and one.month in months:
            for council in ("", one.council):
                told.setdefault(council, Counter())[one.count] += one.number
    return [
        Measured(council, measure, of[measure.numerator], of[measure.denominator])
        for council, of in sorted(told.items())
        for measure in _of_extracts()
    ]


def sheet(found: list[Measured], *, to_all: bool) -> Sheet:
    """All of them in one table."""
    lines = [
        "Concerns by the day they were raised, enquiries by the day they began, and "
        "what came of them by the day they were settled.",
        "Two measures that only live records tell (who judged, and whether both came "
        "to the same answer) are not among them.",
    ]
    if to_all:
        lines.append(
            f"Shares only, in whole per cent, and {HIDDEN} where fewer than five "
            "stand on either side."
        )
        rows = [one.row_for_all() for one in found if one.measure.denominator]
    else:
        rows = [one.row() for one in found]
    return Sheet(
        name="Measures",
        title="What is measured, council by council",
        lines=tuple(lines),
        header=(*WORDS, *(FOR_ALL if to_all else IN_FULL)),
        rows=tuple(rows),
    )


def _of_extracts() -> Iterator[Measure]:
    for measure in MEASURES:
        codes = filter(None, (measure.numerator, measure.denominator))
        if not any(count_called(code).needs for code in codes):
            yield measure
