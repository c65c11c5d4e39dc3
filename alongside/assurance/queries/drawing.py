"""The return from live records: its columns drawn out with COPY, then counted.

Read through the measures role, which sees codes, days and keys alone, and in one
snapshot, so that cases and reviews are of the same moment.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from django.db import connections, transaction
from psycopg import sql

from alongside.assurance.national_return.columns import CASES
from alongside.assurance.national_return.figures import Figures
from alongside.assurance.national_return.running import (
    Sources,
    count_return,
    whole_of,
)
from alongside.assurance.national_return.years import ReportingYear

MEASURES = "measures"
ONE_MOMENT = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY"
# What a year counts: raised, begun or concluded in it, whatever else happened when.
# Each part finds its rows by an index, and no row is in two of them.
CASES_OF_A_YEAR = """
COPY (
    SELECT {columns} FROM measure_case
    WHERE entered_on BETWEEN {first} AND {last}
      AND raised_on BETWEEN {first} AND {last}
    UNION ALL
    SELECT {columns} FROM measure_case
    WHERE is_parted AND entered_on > {last} AND raised_on BETWEEN {first} AND {last}
    UNION ALL
    SELECT {columns} FROM measure_case
    WHERE began_on BETWEEN {first} AND {last}
      AND raised_on NOT BETWEEN {first} AND {last}
    UNION ALL
    SELECT {columns} FROM measure_case
    WHERE concluded_on BETWEEN {first} AND {last}
      AND began_on NOT BETWEEN {first} AND {last}
      AND raised_on NOT BETWEEN {first} AND {last}
) TO STDOUT (FORMAT csv, HEADER)
"""
# Everything there is, for those who count several years of several councils.
EVERY_CASE = "COPY (SELECT {columns} FROM measure_case) TO STDOUT (FORMAT csv, HEADER)"


def draw(folder: Path, year: ReportingYear) -> Sources:
    """Write what the year counts into the folder, as it stands at this moment."""
    cases = folder / "cases.csv"
    with _one_moment() as cursor:
        _copy(cursor, CASES_OF_A_YEAR, list(CASES), year, cases)
    return Sources(cases)


def draw_every_case(folder: Path) -> Sources:
    """Write every case of every year into the folder, as it stands at this moment."""
    cases = folder / "cases.csv"
    statement = sql.SQL(EVERY_CASE).format(
        columns=sql.SQL(", ").join(map(sql.Identifier, CASES))
    )
    with _one_moment() as cursor:
        _write(cursor, statement, cases)
    return Sources(cases)


def live_return(year: ReportingYear) -> Figures:
    """The figures of a year from live records."""
    with TemporaryDirectory(prefix="alongside-return-") as room:
        return whole_of(count_return(draw(Path(room), year), year), year)


@contextmanager
def _one_moment() -> Iterator[Any]:
    """A cursor that sees everything as it is at one moment."""
    is_begun = connections[MEASURES].in_atomic_block
    with transaction.atomic(using=MEASURES), connections[MEASURES].cursor() as cursor:
        if not is_begun:
            cursor.execute(ONE_MOMENT)
        yield cursor


def _copy(
    cursor: Any, words: str, columns: list[str], year: ReportingYear, path: Path
) -> None:
    statement = sql.SQL(words).format(
        columns=sql.SQL(", ").join(map(sql.Identifier, columns)),
        first=sql.Literal(year.first_day),
        last=sql.Literal(year.last_day),
    )
    _write(cursor, statement, path)


def _write(cursor: Any, statement: sql.Composed, path: Path) -> None:
    with path.open("wb") as file, cursor.copy(statement) as rows:
        for block in rows:
            file.write(block)
