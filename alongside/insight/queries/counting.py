"""Counts of one year, through the measures role.

The reporting year runs from 1 April to 31 March. Concerns count by the day they were
raised, enquiries begun by the day they began, what came of them by the day they were
settled, whatever year they began in (rules C1, C2, C12 of the national return).
"""

from datetime import date
from typing import Any

from django.db import connections
from django.utils import timezone

from alongside.access.actor import Actor

COUNTS = """
WITH concern AS (
    SELECT count(*) AS concerns FROM measure_concern
    WHERE raised_on >= %(first)s AND raised_on < %(after)s
), begun AS (
    SELECT count(*) AS enquiries,
           count(*) FILTER (WHERE kind = 'section_42') AS section_42,
           count(*) FILTER (WHERE kind = 'other') AS other
    FROM measure_enquiry WHERE began_on >= %(first)s AND began_on < %(after)s
), done AS (
    SELECT count(*) AS concluded,
           count(*) FILTER (WHERE outcomes_asked = 'asked_expressed')
               AS asked_expressed,
           count(*) FILTER (WHERE outcomes_asked = 'asked_none') AS asked_none,
           count(*) FILTER (WHERE outcomes_asked = 'no') AS not_asked,
           count(*) FILTER (WHERE outcomes_asked IN ('', 'dont_know', 'not_recorded'))
               AS asked_unknown,
           count(*) FILTER (WHERE expressed AND outcomes_achieved = 'fully') AS fully,
           count(*) FILTER (WHERE expressed AND outcomes_achieved = 'partly')
               AS partly,
           count(*) FILTER (WHERE expressed AND outcomes_achieved = 'not') AS not,
           count(*) FILTER (WHERE expressed AND outcomes_achieved = '')
               AS achieved_unknown,
           count(*) FILTER (WHERE found) AS risk_identified,
           count(*) FILTER (WHERE found AND risk_outcome = 'removed') AS removed,
           count(*) FILTER (WHERE found AND risk_outcome = 'reduced') AS reduced,
           count(*) FILTER (WHERE found AND risk_outcome = 'remained') AS remained,
           count(*) FILTER (WHERE found AND risk_outcome = '') AS risk_unknown
    FROM (
        SELECT *, outcomes_asked = 'asked_expressed' AS expressed,
               assessment_outcome LIKE 'identified%%' AS found
        FROM measure_enquiry
        WHERE concluded_on >= %(first)s AND concluded_on < %(after)s
    ) AS settled
)
SELECT * FROM concern, begun, done
"""

BY_MONTH = """
SELECT to_char(day, 'YYYY-MM') AS month, what, count(*)
FROM (
    SELECT raised_on AS day, 'concerns' AS what FROM measure_concern
    WHERE raised_on >= %(first)s AND raised_on < %(after)s
    UNION ALL
    SELECT began_on, kind FROM measure_enquiry
    WHERE began_on >= %(first)s AND began_on < %(after)s
) AS events
GROUP BY 1, 2 ORDER BY 1, 2
"""

FIRST_DAY = "SELECT min(raised_on) FROM measure_concern"


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
    window = {"first": date(year, 4, 1), "after": date(year + 1, 4, 1)}
    with connections["measures"].cursor() as cursor:
        cursor.execute(COUNTS, window)
        names = [column.name for column in cursor.description]
        counts = dict(zip(names, cursor.fetchone(), strict=True))
        cursor.execute(BY_MONTH, window)
        by_month = {(month, what): count for month, what, count in cursor.fetchall()}
    counts["asked"] = counts["asked_expressed"] + counts["asked_none"]
    counts["achieved"] = counts["fully"] + counts["partly"]
    counts["risk_less"] = counts["removed"] + counts["reduced"]
    counts["not_enquired"] = max(counts["concerns"] - counts["enquiries"], 0)
    counts["months"] = {
        what: [by_month.get((month, what), 0) for month in months_of(year)]
        for what in ("concerns", "section_42", "other")
    }
    return counts


def first_year(today: date) -> int:
    """The earliest reporting year there is anything for."""
    with connections["measures"].cursor() as cursor:
        cursor.execute(FIRST_DAY)
        earliest = cursor.fetchone()[0]
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
