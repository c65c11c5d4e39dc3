"""Measures cut finer than a year: by month and by group, as one view may see them.

The board sees whole reporting years and parts of them only, so that no two spans can be
set against each other. A year's total is the one that the page of the year shows
(`seeing`); its months or groups are hidden further where that total would tell them.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from alongside.insight.measures import measure_called, time_called
from alongside.insight.queries import series
from alongside.insight.queries.counting import count_year, reporting_year
from alongside.insight.queries.seeing import EXACT, Seen, seen
from alongside.insight.stats import hiding

FEWEST_FOR_A_MEDIAN = 10

Numbers = tuple[int | None, ...]


@dataclass(frozen=True)
class SeenSeries:
    """A measure month by month, None where a number is hidden. The denominators of a
    plain count are noughts."""

    months: tuple[date, ...]
    numerators: Numbers
    denominators: Numbers


def monthly_as_seen(code: str, first: date, last: date, view: str) -> SeenSeries:
    """A measure in each month, in full or with small numbers hidden.

    Each reporting year is hidden as a whole, whichever of its months are asked for.
    """
    measure, months = measure_called(code), series.months_between(first, last)
    years = range(reporting_year(months[0]), reporting_year(months[-1]) + 1)
    told = {year: seen(count_year(year), view) for year in years}

    def numbers(count: str) -> Numbers:
        if not count:
            return tuple(0 for _ in months)
        by_month: dict[date, int | None] = {}
        for year, counts in told.items():
            by_month |= _months_of(count, year, counts)
        return tuple(by_month[month] for month in months)

    return SeenSeries(months, numbers(measure.numerator), numbers(measure.denominator))


def _months_of(count: str, year: int, counts: Seen) -> dict[date, int | None]:
    months = series.months_between(date(year, 4, 1), date(year + 1, 3, 1))
    if f"{count}.0" in counts.numbers:  # hidden together with the year already
        return {m: counts.numbers[f"{count}.{place}"] for place, m in enumerate(months)}
    told = dict(zip(map(str, months), series.monthly_count(count, months), strict=True))
    shown = _parts(count, counts, told)
    return {month: shown[str(month)] for month in months}


def by_group_as_seen(
    code: str, breakdown: str, year: int, view: str
) -> dict[str, tuple[int | None, int | None]]:
    """Numerator and denominator of a measure in each group, over one reporting year."""
    measure = measure_called(code)
    counts = seen(count_year(year), view)
    groups = series.by_group(code, breakdown, date(year, 4, 1), date(year + 1, 3, 1))
    numerators, denominators = (
        _parts(count, counts, {group: pair[place] for group, pair in groups.items()})
        for place, count in enumerate((measure.numerator, measure.denominator))
    )
    return {group: (numerators[group], denominators[group]) for group in groups}


def _parts(count: str, counts: Seen, told: Mapping[str, int]) -> dict[str, int | None]:
    if counts.view == EXACT or not count:
        return dict(told)
    return hiding.published_beside(counts.in_full[count], counts.numbers[count], told)


def median_as_seen(code: str, year: int, view: str) -> tuple[float | None, int | None]:
    """The median of the days something took in a reporting year, and how many it was;
    no median where it would be that of a few."""
    time = time_called(code)
    months = date(year, 4, 1), date(year + 1, 3, 1)
    counts = seen(count_year(year), view)
    many = counts.numbers[time.count]
    if view != EXACT and counts.in_full[time.count] < FEWEST_FOR_A_MEDIAN:
        return None, many
    return series.median_days(code, *months), many
