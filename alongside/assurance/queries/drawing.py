"""The return from live records: its columns drawn out with COPY, then counted.

Read through the measures role, which sees codes, days and keys alone, and in one
snapshot, so that cases and reviews are of the same moment.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from django.db import connections, transaction
from psycopg import sql

from alongside.assurance.national_return.columns import CASES, REVIEWS
from alongside.assurance.national_return.figures import Figures
from alongside.assurance.national_return.running import (
    Sources,
    count_return,
    whole_of,
)
from alongside.assurance.national_return.years import ReportingYear
from alongside.standards.return_tables import return_tables

MEASURES = "measures"
ONE_MOMENT = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY"
# A year of a large council fits in this memory, which saves writing it to disk between;
# compiling the query, where a server can, would take longer than running it; a row that
# an index finds is near, so that a year is found without reading all the others; and
# two processors are quicker than one.
IN_MEMORY = """
SET LOCAL work_mem = '64MB';
SET LOCAL jit = off;
SET LOCAL random_page_cost = 1.1;
SET LOCAL parallel_setup_cost = 0;
SET LOCAL parallel_tuple_cost = 0
"""
# What a year counts: raised, begun or concluded in it, whatever else happened when.
# Each part finds its rows by an index, and no row is in two of them.
CASES_OF_A_YEAR = """
COPY (
    SELECT {columns} FROM measure_case
    WHERE entered_on BETWEEN {first} AND {last}
      AND (NOT is_parted OR raised_on >= {first})
    UNION ALL
    SELECT {columns} FROM measure_case
    WHERE is_parted AND entered_on > {last} AND raised_on BETWEEN {first} AND {last}
    UNION ALL
    SELECT {columns} FROM measure_case
    WHERE (
        began_on BETWEEN {first} AND {last} OR concluded_on BETWEEN {first} AND {last}
    ) AND raised_on NOT BETWEEN {first} AND {last}
) TO STDOUT (FORMAT csv, HEADER)
"""
# Everything there is, for those who count several years of several councils.
EVERY_CASE = "COPY (SELECT {columns} FROM measure_case) TO STDOUT (FORMAT csv, HEADER)"

REVIEWS_OF_A_YEAR = """
COPY (
    SELECT {columns} FROM measure_review WHERE counted_on BETWEEN {first} AND {last}
) TO STDOUT (FORMAT csv, HEADER)
"""
# Nought is said only where somebody wrote a review down, or that there was none.
IS_KNOWN = """
SELECT EXISTS (SELECT FROM measure_review WHERE counted_on BETWEEN %s AND %s)
    OR EXISTS (SELECT FROM measure_year_without_reviews WHERE begins = %s)
"""


def draw(folder: Path, year: ReportingYear) -> Sources:
    """Write what the year counts into the folder, as it stands at this moment."""
    cases, reviews = folder / "cases.csv", folder / "reviews.csv"
    with _one_moment() as cursor:
        _copy(cursor, CASES_OF_A_YEAR, list(CASES), year, cases)
        cursor.execute(IS_KNOWN, [year.first_day, year.last_day, year.begins])
        (are_reviews_known,) = cursor.fetchone()
        if are_reviews_known:
            _copy(cursor, REVIEWS_OF_A_YEAR, list(REVIEWS), year, reviews)
    return Sources(cases, reviews if are_reviews_known else None)


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
    with drawn(year) as sources:
        return figures_of(sources, year)


@contextmanager
def drawn(year: ReportingYear) -> Iterator[Sources]:
    """What the year counts in files, for as long as they are needed."""
    with TemporaryDirectory(prefix="alongside-return-") as room:
        yield draw(Path(room), year)


def figures_of(sources: Sources, year: ReportingYear) -> Figures:
    """The figures of what was drawn. Where nothing is recorded at all, reviews that
    are known to be none are still nought."""
    councils = count_return(sources, year)
    whole = whole_of(councils, year)
    if councils or sources.reviews is None:
        return whole
    known = {table.code for table in return_tables().tables if table.needs == "reviews"}
    return replace(whole, missing=whole.missing - known)


@contextmanager
def _one_moment() -> Iterator[Any]:
    """A cursor that sees everything as it is at one moment."""
    is_begun = connections[MEASURES].in_atomic_block
    with transaction.atomic(using=MEASURES), connections[MEASURES].cursor() as cursor:
        if not is_begun:
            cursor.execute(ONE_MOMENT)
        cursor.execute(IN_MEMORY)
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
