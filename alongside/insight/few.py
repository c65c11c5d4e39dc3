"""Months with few in them, as the board may see them: joined, or left out.

Shares: months that follow each other are joined until ten or more had it and ten or
more had not; then each of the two is rounded to the nearest five, and all of them are
the sum. Nothing that is shown is then about fewer than five; and ten, because rounding
five would move a share so far that steady months would seem to stand out. A chart is
drawn from what is shown.

Counts: a month of nought to four is left out. Where it is the only one of its reporting
year, the smallest other month goes too, so that no total of the year gives it away.
"""

from collections.abc import Sequence
from datetime import date

from alongside.insight.months import Months
from alongside.insight.stats.rounding import published, to_nearest_five

ENOUGH = 10


def month_name(day: date) -> str:
    """A month in words.

    >>> month_name(date(2026, 8, 1))
    'August 2026'
    """
    return f"{day:%B %Y}"


def in_full(
    days: Sequence[date], events: Sequence[int], cases: Sequence[int] | None
) -> Months:
    """Every month as it is, for those who see exact measures."""
    whole = None if cases is None else tuple(cases)
    return Months(tuple(map(month_name, days)), tuple(events), whole)


def for_board(
    days: Sequence[date], events: Sequence[int], cases: Sequence[int] | None
) -> Months:
    """What the board may see of a measure by month."""
    if cases is None:
        return _left_out(days, events)
    return _joined(days, events, cases)


def _joined(
    days: Sequence[date], events: Sequence[int], cases: Sequence[int]
) -> Months:
    labels, tops, bottoms = [], [], []
    first, top, bottom = 0, 0, 0
    for place, (few, all_of_them) in enumerate(zip(events, cases, strict=True)):
        top, bottom = top + few, bottom + all_of_them
        if top >= ENOUGH and bottom - top >= ENOUGH:
            labels.append(_stretch(days[first], days[place]))
            tops.append(to_nearest_five(top))
            bottoms.append(tops[-1] + to_nearest_five(bottom - top))
            first, top, bottom = place + 1, 0, 0
    return Months(tuple(labels), tuple(tops), tuple(bottoms))


def _stretch(first: date, last: date) -> str:
    if first == last:
        return month_name(first)
    if first.year == last.year:
        return f"{first:%B} to {month_name(last)}"
    return f"{month_name(first)} to {month_name(last)}"


def _left_out(days: Sequence[date], events: Sequence[int]) -> Months:
    shown = [published(count) for count in events]
    by_year: dict[int, list[int]] = {}
    for place, day in enumerate(days):
        by_year.setdefault(day.year - (day.month < 4), []).append(place)
    for places in by_year.values():
        left = [place for place in places if shown[place] is not None]
        if len(places) - len(left) == 1 and left:
            shown[min(left, key=lambda place: events[place])] = None
    kept = [(day, n) for day, n in zip(days, shown, strict=True) if n is not None]
    return Months(
        tuple(month_name(day) for day, _ in kept), tuple(number for _, number in kept)
    )
