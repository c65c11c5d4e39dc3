"""Measures over time and by group, from the monthly counts that are kept.

Everything here is in full. What the board may see of it: `queries.seeing`.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import accumulate

from django.db.models import QuerySet, Sum

from alongside.insight.measures import measure_called, time_called
from alongside.insight.measuring.breakdowns import ALL, EVERYBODY, breakdown_called
from alongside.insight.measuring.counting import first_of, month_number
from alongside.insight.models import MonthCount


@dataclass(frozen=True)
class Series:
    """A measure month by month. `months` are the first days of months; the
    denominators of a plain count are noughts."""

    months: tuple[date, ...]
    numerators: tuple[int, ...]
    denominators: tuple[int, ...]


def months_between(first: date, last: date) -> tuple[date, ...]:
    """The first day of each month from that of `first` to that of `last`.

    >>> len(months_between(date(2025, 4, 30), date(2026, 3, 1)))
    12
    """
    return tuple(map(first_of, range(month_number(first), month_number(last) + 1)))


def monthly(
    code: str,
    first_month: date,
    last_month: date,
    *,
    breakdown: str = EVERYBODY,
    group: str = ALL,
) -> Series:
    """A measure in each month from the first to the last, of everybody or of one group.

    Raises `KeyError` when there is no such measure or breakdown.
    """
    measure, months = measure_called(code), months_between(first_month, last_month)
    numerators, denominators = (
        monthly_count(count, months, breakdown=breakdown, group=group)
        for count in (measure.numerator, measure.denominator)
    )
    return Series(months, numerators, denominators)


def monthly_count(
    count: str,
    months: tuple[date, ...],
    *,
    breakdown: str = EVERYBODY,
    group: str = ALL,
) -> tuple[int, ...]:
    """One count in each of these months; noughts when there is no such count."""
    rows = _kept([count], breakdown, months).filter(group_code=group)
    told = dict(rows.values_list("month", "number"))
    return tuple(told.get(month, 0) for month in months)


def by_group(
    code: str, breakdown: str, first_month: date, last_month: date
) -> dict[str, tuple[int, int]]:
    """Numerator and denominator of a measure in each group, over all these months.

    Groups are in the order of their list, those with nothing in them too; other groups
    follow. Raises `KeyError` when there is no such measure or breakdown.
    """
    measure, months = measure_called(code), months_between(first_month, last_month)
    told = totals([measure.numerator, measure.denominator], breakdown, months)
    listed = breakdown_called(breakdown).listed
    groups = dict.fromkeys(listed.codes if listed else ())
    groups |= dict.fromkeys(sorted(group for _, group in told))
    return {
        group: (told[measure.numerator, group], told[measure.denominator, group])
        for group in groups
    }


def totals(
    codes: Iterable[str], breakdown: str, months: tuple[date, ...]
) -> Counter[tuple[str, str]]:
    """Each of these counts in each group, over all these months."""
    rows = _kept(codes, breakdown, months).values_list("code", "group_code")
    return Counter({(c, g): n for c, g, n in rows.annotate(Sum("number"))})


def median_days(code: str, first_month: date, last_month: date) -> float | None:
    """The median of the days something took, over all these months; None when it never
    happened. Raises `KeyError` when there is no such time."""
    time, months = time_called(code), months_between(first_month, last_month)
    told = totals([time.count], time.breakdown, months)
    return median_of({int(days): number for (_, days), number in told.items()})


def monthly_median_days(
    code: str, first_month: date, last_month: date
) -> dict[date, float | None]:
    """The median of the days something took, for each of these months."""
    time, months = time_called(code), months_between(first_month, last_month)
    told: dict[date, dict[int, int]] = {month: {} for month in months}
    rows = _kept([time.count], time.breakdown, months)
    for month, days, number in rows.values_list("month", "group_code", "number"):
        told[month][int(days)] = number
    return {month: median_of(days) for month, days in told.items()}


def median_of(numbers: dict[int, int]) -> float | None:
    """The median of values that each occur so many times.

    >>> median_of({3: 1, 5: 1}), median_of({3: 5, 100: 1}), median_of({})
    (4.0, 3.0, None)
    """
    values = sorted(value for value, times in numbers.items() if times)
    if not values:
        return None
    up_to = list(accumulate(numbers[value] for value in values))
    last = up_to[-1]
    low, high = (
        next(v for v, passed in zip(values, up_to, strict=True) if passed > place)
        for place in ((last - 1) // 2, last // 2)
    )
    return (low + high) / 2


def _kept(
    codes: Iterable[str], breakdown: str, months: tuple[date, ...]
) -> QuerySet[MonthCount]:
    breakdown_called(breakdown)
    return MonthCount.objects.filter(
        code__in=[code for code in codes if code],
        breakdown=breakdown,
        month__gte=months[0],
        month__lte=months[-1],
    )
