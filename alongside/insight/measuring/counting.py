"""Adds the counts up by month and group, as Ibis expressions.

One expression for each day that counts go by. Its rows are a council, a month, a
breakdown, a group of it, and a column for each count. Months are whole numbers,
`year * 12 + month - 1`, which every engine works out in the same way.
"""

from datetime import date

import ibis
from ibis.expr.types import IntegerValue, Table

from alongside.insight.measuring.breakdowns import BREAKDOWNS, Breakdown, each_risk
from alongside.insight.measuring.columns import (
    COUNTED,
    LOOKED_BACK_IN,
    columns_of,
    rows_called,
)
from alongside.insight.measuring.counts import (
    AGAIN,
    AGAIN_WITHIN_DAYS,
    Count,
    counts_by,
)

KEYS = ("council", "month", "breakdown", "group_code")


def month_number(day: date) -> int:
    """The month of a day as it is counted.

    >>> month_number(date(2025, 4, 30)) - month_number(date(2025, 3, 1))
    1
    """
    return day.year * 12 + day.month - 1


def first_of(month: int) -> date:
    """The first day of a month by its number.

    >>> first_of(month_number(date(2025, 12, 24)))
    datetime.date(2025, 12, 1)
    """
    return date(month // 12, month % 12 + 1, 1)


def monthly_counts(day: str, *, is_live: bool) -> Table:
    """Every count that goes by a day, by month and by every breakdown of it."""
    columns = columns_of(is_live=is_live)
    counts = counts_by(day, columns)
    cases = rows_called(COUNTED, is_live=is_live)
    cases = cases.filter(cases[day].notnull())
    if any(count.code in ("again", "first") for count in counts):
        cases = _with_those_raised_again(cases, is_live=is_live)
    kept = _kept(cases, day, counts)
    added = [
        _added_up(kept, breakdown, counts, day)
        for breakdown in BREAKDOWNS
        if day in breakdown.days and set(columns).issuperset(breakdown.needs)
    ]
    return ibis.union(*added)


def _with_those_raised_again(cases: Table, *, is_live: bool) -> Table:
    """Whether another concern about the same adult was raised on an earlier day, within
    a year. Two on the same day are mostly one happening, told twice."""
    # Nobody is the same as an adult who is not known: no empty text is needed for that.
    everyone = ibis.table(columns_of(is_live=is_live), name=LOOKED_BACK_IN)
    before = everyone.select(
        council_before=everyone.council.fill_null(""),
        adult_before="adult",
        raised_before="raised_on",
    )
    known = cases.filter(cases.adult != "")
    again = known.semi_join(
        before,
        [
            known.council == before.council_before,
            known.adult == before.adult_before,
            before.raised_before < known.raised_on,
            before.raised_before
            >= known.raised_on - ibis.interval(days=AGAIN_WITHIN_DAYS),
        ],
    ).select(again_council="council", again_reference="source_reference")
    joined = cases.left_join(
        again,
        [
            cases.council == again.again_council,
            cases.source_reference == again.again_reference,
        ],
    )
    return joined.mutate(**{AGAIN: joined.again_reference.notnull()}).drop(
        "again_council", "again_reference"
    )


def _kept(cases: Table, day: str, counts: list[Count]) -> Table:
    """The cases with their month, and a nought or a one for each count."""
    told = {c.code: c.which(cases).cast("int32") for c in counts}
    return cases.mutate(month=_month(cases, day), **_called(told))


def _called(told: dict[str, IntegerValue]) -> dict[str, IntegerValue]:
    """By the name of their columns, which is not a word of SQL (`not`, `first`)."""
    return {f"n_{code}": value for code, value in told.items()}


def _month(cases: Table, day: str) -> IntegerValue:
    return (cases[day].year() * 12 + cases[day].month() - 1).cast("int32")


def _added_up(
    kept: Table, breakdown: Breakdown, counts: list[Count], day: str
) -> Table:
    names = [f"n_{count.code}" for count in counts]
    rows = each_risk(kept) if breakdown.is_of_risks else kept
    grouped = rows.select(
        "council",
        "source_reference",
        "month",
        *names,
        group_code=breakdown.group(rows),
    )
    if breakdown.is_of_risks:
        grouped = grouped.distinct()
    summed = grouped.group_by("council", "month", "group_code").agg(
        **{
            f"n_{count.code}": (
                grouped[f"n_{count.code}"].sum()
                if breakdown.may_tell_apart(count.code, day)
                else ibis.literal(0)
            ).cast("int64")
            for count in counts
        }
    )
    return summed.select(
        "council", "month", "group_code", *names, breakdown=ibis.literal(breakdown.code)
    )
