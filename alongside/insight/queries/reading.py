"""Reads the measure views as they are at one moment, and the cases of some months."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import pairwise
from typing import Any

from django.db import connections, transaction
from psycopg import sql

from alongside.insight.measuring.counting import first_of

MEASURES = "measures"
ONE_MOMENT = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY"


@contextmanager
def one_moment() -> Iterator[Any]:
    """A cursor that sees everything as it is at one moment."""
    is_begun = connections[MEASURES].in_atomic_block
    with transaction.atomic(using=MEASURES), connections[MEASURES].cursor() as cursor:
        if not is_begun:
            cursor.execute(ONE_MOMENT)
        yield cursor


def window(day: str, months: Iterable[int] | None) -> sql.Composable:
    """The condition that a day is in one of these months; None: that there is one."""
    column = sql.Identifier(day)
    if months is None:
        return sql.SQL("{} IS NOT NULL").format(column)
    between = sql.SQL("{day} >= {first} AND {day} < {after}")
    return sql.SQL(" OR ").join(
        between.format(day=column, first=first_of(first), after=first_of(after))
        for first, after in spans(months)
    )


def spans(months: Iterable[int]) -> list[tuple[int, int]]:
    """Months in a row, as the first of them and the one after the last.

    >>> spans([7, 8, 9, 12])
    [(7, 10), (12, 13)]
    """
    ordered = sorted(set(months))
    breaks = [place for place, (a, b) in enumerate(pairwise(ordered), 1) if b > a + 1]
    ends = [0, *breaks, len(ordered)]
    return [(ordered[i], ordered[j - 1] + 1) for i, j in pairwise(ends) if j > i]
