"""The cases of the live records drawn out into files, through the measures role.

What is in them: codes, days and keys. An engine that reads files counts them with the
SQL of `insight.measuring.running.sql_of`, and comes to the numbers kept here.
"""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from psycopg import sql

from alongside.insight.measuring.columns import LOOKED_BACK, MEASURED, columns_for
from alongside.insight.measuring.running import (
    Counted,
    Query,
    count_drawn,
    sql_of,
    to_parquet,
)
from alongside.insight.queries.reading import one_moment, window

COPY = """
COPY (SELECT {columns} FROM measure_counted WHERE {which}) TO STDOUT (FORMAT csv)
"""
YEAR = 12


def draw_cases(path: Path) -> None:
    """Write every case, as it stands at this moment, to a Parquet file."""
    with one_moment() as cursor, _folder() as folder:
        rough = folder / "cases.csv"
        _draw(cursor, rough, tuple(MEASURED), sql.SQL("true"))
        to_parquet(rough, path)


def count_by_drawing(cursor: Any, months: tuple[int, ...] | None) -> Iterator[Counted]:
    """Count these months, or all: each day's cases are drawn out with what its counts
    need and no more, counted in this process, and thrown away before the next."""
    for query in sql_of("duckdb", is_live=True):
        with _folder() as folder:
            yield from _count(cursor, query, months, folder)


def _count(
    cursor: Any, query: Query, months: tuple[int, ...] | None, folder: Path
) -> Iterator[Counted]:
    cases, before = folder / "cases.csv", None
    columns = columns_for(query.day, is_live=True)
    _draw(cursor, cases, columns, window(query.day, months))
    if query.looks_back and months is not None:
        before = folder / "before.csv"
        # Whoever was worried about in the year before the first day of a month was so
        # in one of the twelve months before it, or in that month itself.
        earlier = {month - back for month in months for back in range(YEAR + 1)}
        known = sql.SQL("adult IS NOT NULL AND ({})")
        _draw(cursor, before, LOOKED_BACK, known.format(window("raised_on", earlier)))
    yield from count_drawn(query, cases, before)


def _draw(
    cursor: Any, path: Path, columns: tuple[str, ...], which: sql.Composable
) -> None:
    names = sql.SQL(", ").join(map(sql.Identifier, columns))
    statement = sql.SQL(COPY).format(columns=names, which=which)
    with path.open("wb") as file, cursor.copy(statement) as rows:
        for block in rows:
            file.write(block)


@contextmanager
def _folder() -> Iterator[Path]:
    """A folder that only this process's user may enter; gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="alongside-measures-") as name:
        yield Path(name)
