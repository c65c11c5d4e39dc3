"""Counts of one year, added up from its months.

The reporting year runs from 1 April to 31 March. Concerns count by the day they were
raised, enquiries begun by the day they began, what came of them by the day they were
settled, whatever year they began in (rules C1, C2, C12 of the national return).
"""

from datetime import date
from typing import Any

from django.db.models import Min
from django.utils import timezone

from alongside.access.actor import Actor
from alongside.insight.measuring.breakdowns import ALL, EVERYBODY
from alongside.insight.measuring.counts import COUNTS
from alongside.insight.models import MonthCount
from alongside.insight.queries import series

BY_MONTH = ("concerns", "section_42", "other")


def reporting_year(day: date) -> int:
    """The calendar year in which a day's reporting year begins."""
    return day.year if (day.month, day.day) >= (4, 1) else day.year - 1


def year_name(year: int) -> str:
    """How a reporting year is written: 2025-26.

    >>> year_name(1999)
    '1999-00'
    """
    return f"{year}-{(year + 1) % 100:02d}"


def months_of(year: int) -> list[str]:
    """The twelve months of a reporting year, as YYYY-MM."""
    return [
        f"{year + (month > 12)}-{(month - 1) % 12 + 1:02d}" for month in range(4, 16)
    ]


def count_year(year: int) -> dict[str, Any]:
    """Every count of the year by its code, and `months`: code to twelve counts."""
    first, last = date(year, 4, 1), date(year + 1, 3, 1)
    months = series.months_between(first, last)
    told = series.totals([count.code for count in COUNTS], EVERYBODY, months)
    counts: dict[str, Any] = {count.code: told[count.code, ALL] for count in COUNTS}
    counts["not_enquired"] = max(counts["concerns"] - counts["enquiries"], 0)
    counts["unknown_adult"] = counts["concerns"] - counts["known_adult"]
    counts["judged_alone"] = counts["judged_themselves"] - counts["judged_by_both"]
    counts["months"] = {
        what: list(series.monthly_count(what, months)) for what in BY_MONTH
    }
    return counts


def first_year(today: date) -> int:
    """The earliest reporting year there is anything for."""
    told = MonthCount.objects.filter(code="concerns", breakdown=EVERYBODY)
    earliest = told.aggregate(earliest=Min("month"))["earliest"]
    return reporting_year(earliest or today)


def years_to_choose(viewer: Actor) -> list[int]:
    """The reporting years there are figures for, newest first, eleven at most."""
    today = timezone.localdate()
    newest = reporting_year(today)
    return list(range(newest, max(first_year(today), newest - 10) - 1, -1))


def year_asked_for(words: str, years: list[int]) -> int | None:
    """The year named in an address (2025-26), the newest when none is; None when there
    is no such year."""
    if not words:
        return years[0]
    return next((year for year in years if year_name(year) == words), None)
