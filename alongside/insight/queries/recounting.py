"""Counts months again through the measures role, with the SQL of `insight.measuring`.

Everything is read in one snapshot of committed records. What is noted as touched is
read there too, so that a month whose change is not to be seen yet stays noted.
"""

import hashlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Any

from django.db import connections, transaction
from psycopg import sql

from alongside.insight.measuring.counting import first_of, month_number
from alongside.insight.measuring.running import Counted, Query, sql_of
from alongside.insight.models import Counting, TouchedMonth

MEASURES = "measures"
ONE_MOMENT = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY"
TOUCHED = "SELECT touched_key, month FROM measure_touched"
ROWS = """
WITH cases AS (SELECT * FROM measure_counted WHERE {window}),
all_cases AS (SELECT * FROM measure_raised)
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


def count_again(*, anew: bool = False) -> Recount:
    """Count the months that were touched, or all of them."""
    with one_moment() as cursor:
        cursor.execute(TOUCHED)
        notes = cursor.fetchall()
        months = None if anew else tuple(sorted({month_number(m) for _, m in notes}))
        counted = tuple(_count(cursor, months))
    return Recount(months, counted, tuple(key for key, _ in notes))


def _count(cursor: Any, months: tuple[int, ...] | None) -> Iterator[Counted]:
    if months == ():
        return
    for query in sql_of("postgres", is_live=True):
        cursor.execute(_statement(query, months))
        yield from query.read(cursor.fetchall())


def _statement(query: Query, months: tuple[int, ...] | None) -> sql.Composed:
    """The SQL of one day over the cases of these months, found by that day."""
    day = sql.Identifier(query.day)
    window = sql.SQL("{} IS NOT NULL").format(day)
    if months is not None:
        between = sql.SQL("{day} >= {first} AND {day} < {after}")
        window = sql.SQL(" OR ").join(
            between.format(day=day, first=first_of(first), after=first_of(after))
            for first, after in spans(months)
        )
    counts = sql.SQL(query.sql)
    return sql.SQL(ROWS).format(window=window, counts=counts)


def spans(months: Iterable[int]) -> list[tuple[int, int]]:
    """Months in a row, as the first of them and the one after the last.

    >>> spans([7, 8, 9, 12])
    [(7, 10), (12, 13)]
    """
    ordered = sorted(set(months))
    breaks = [place for place, (a, b) in enumerate(pairwise(ordered), 1) if b > a + 1]
    ends = [0, *breaks, len(ordered)]
    return [(ordered[i], ordered[j - 1] + 1) for i, j in pairwise(ends) if j > i]


@contextmanager
def one_moment() -> Iterator[Any]:
    """A cursor that sees everything as it is at one moment."""
    is_begun = connections[MEASURES].in_atomic_block
    with transaction.atomic(using=MEASURES), connections[MEASURES].cursor() as cursor:
        if not is_begun:
            cursor.execute(ONE_MOMENT)
        yield cursor
