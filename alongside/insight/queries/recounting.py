"""Counts months again through the measures role, with the SQL of `insight.measuring`.

A few months are counted in PostgreSQL; for many the cases are drawn out and counted in
this process. Either way everything is read in one snapshot of committed records. What
is noted as touched is read there first, so that a month whose change is not to be seen
yet, or is made while cases are drawn, stays noted.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from typing import Any

from django.db.models import Count, Min
from psycopg import sql

from alongside.insight.measuring.columns import columns_for
from alongside.insight.measuring.counting import month_number
from alongside.insight.measuring.running import Counted, Query, sql_of
from alongside.insight.models import Counting, TouchedMonth
from alongside.insight.queries.drawing import count_by_drawing
from alongside.insight.queries.reading import one_moment, window

# From so many months on, drawing the cases out and counting them in this process is
# quicker. Of a million concerns all 121 months took 95 s in PostgreSQL and 48 s drawn
# out; up to 30 scattered ones PostgreSQL was quicker (docs/performance-measures.md).
MANY = 48
# So many months are counted while somebody waits for a page: what a day changes is
# mostly of this month and the last. It is a second or two of a million concerns.
SHORT = 3
# How old numbers may be before a page waits for new ones, however many there are.
AT_MOST = timedelta(minutes=1)
TOUCHED = "SELECT touched_key, month FROM measure_touched"
ROWS = """
WITH cases AS (SELECT {columns} FROM measure_counted WHERE {window}),
all_cases AS NOT MATERIALIZED (SELECT * FROM measure_raised)
SELECT * FROM ({counts}) AS counted
"""


@dataclass(frozen=True)
class Recount:
    """What was counted: which months (None: all there are), the numbers, and which
    notes of touched months are dealt with by it."""

    months: tuple[int, ...] | None
    counted: tuple[Counted, ...]
    touched: tuple[int, ...]


@cache
def definitions() -> str:
    """A digest of everything that decides a number. Another one: count all anew."""
    words = "".join(query.sql for query in sql_of("postgres", is_live=True))
    return hashlib.sha256(words.encode()).hexdigest()


def kept() -> Counting | None:
    """As of when the months are counted, if they are."""
    return Counting.objects.order_by("pk").first()


def is_to_be_counted() -> bool:
    """Whether anything changed since the months were counted."""
    now = kept()
    if now is None or now.definitions != definitions():
        return True
    return TouchedMonth.objects.exists()


def served_as_of(now: datetime) -> datetime | None:
    """As of when the numbers that are kept are right, where a page may show them as
    they are. None where counting comes first: it is short, or something has waited for
    it longer than a minute, or nothing is counted by these definitions."""
    counting = kept()
    if counting is None or counting.definitions != definitions():
        return None
    waiting = TouchedMonth.objects.aggregate(
        months=Count("month", distinct=True), since=Min("noted_at")
    )
    if not waiting["months"]:
        return now
    since: datetime = waiting["since"]
    if waiting["months"] <= SHORT or now - since >= AT_MOST:
        return None
    return max(counting.computed_at, since)


def count_again(*, anew: bool = False) -> Recount:
    """Count the months that were touched, or all of them."""
    with one_moment() as cursor:
        cursor.execute(TOUCHED)
        notes = cursor.fetchall()
        months = None if anew else tuple(sorted({month_number(m) for _, m in notes}))
        counted = tuple(_count(cursor, months))
    return Recount(months, counted, tuple(key for key, _ in notes))


def _count(cursor: Any, months: tuple[int, ...] | None) -> Iterator[Counted]:
    if months is None or len(months) >= MANY:
        yield from count_by_drawing(cursor, months)
    elif months:
        yield from count_in_place(cursor, months)


def count_in_place(cursor: Any, months: tuple[int, ...] | None) -> Iterator[Counted]:
    """Count these months, or all, in PostgreSQL itself."""
    for query in sql_of("postgres", is_live=True):
        cursor.execute(_statement(query, months))
        yield from query.read(cursor.fetchall())


def _statement(query: Query, months: tuple[int, ...] | None) -> sql.Composed:
    """The SQL of one day over the cases of these months, found by that day."""
    counts = sql.SQL(query.sql)
    needed = columns_for(query.day, is_live=True)
    columns = sql.SQL(", ").join(map(sql.Identifier, needed))
    which = window(query.day, months)
    return sql.SQL(ROWS).format(columns=columns, window=which, counts=counts)
