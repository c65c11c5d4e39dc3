"""Counts the return in DuckDB, in process, over files of the columns.

The cases are read once, and only those of the year are kept. Whatever does not fit in
`MEMORY` goes to a temporary folder and goes with it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb
import ibis
from ibis.expr.schema import Schema
from ibis.expr.types import Table

from alongside.assurance.national_return import counting, reviews
from alongside.assurance.national_return.columns import CASES, REVIEWS
from alongside.assurance.national_return.figures import Figures, Filling
from alongside.assurance.national_return.years import ReportingYear

MEMORY = "2GB"
KINDS = {"string": "VARCHAR", "date": "DATE", "int16": "SMALLINT"}


@dataclass(frozen=True)
class Sources:
    """Where the columns are: CSV or Parquet files, or names with `*` in them."""

    cases: str | Path
    reviews: str | Path | None = None


def count_return(
    sources: Sources, year: ReportingYear, *, memory: str = MEMORY
) -> dict[str, Figures]:
    """The figures of each council in the files, by its code.

    Raises `StrangeAnswer` where a code is in none of the lists.
    """
    with TemporaryDirectory(prefix="alongside-return-") as room:
        settings = {"memory_limit": memory, "temp_directory": room}
        connection = duckdb.connect(":memory:", config=settings)
        try:
            return _count(connection, sources, year)
        finally:
            connection.close()


def whole_of(councils: Mapping[str, Figures], year: ReportingYear) -> Figures:
    """All councils together, added up from unrounded figures."""
    parts = list(councils.values())
    return sum(parts[1:], parts[0]) if parts else _nothing(year)


def _nothing(year: ReportingYear) -> Figures:
    filling = Filling(year)
    filling.add("", [{"council": ""}])
    return filling.done()[""]


def _count(
    connection: duckdb.DuckDBPyConnection, sources: Sources, year: ReportingYear
) -> dict[str, Figures]:
    filling = Filling(year)
    _view(connection, "cases", sources.cases, CASES)
    cases = _kept(connection, "of_the_year", counting.cases_of_the_year(year))
    people = _kept(connection, "people", counting.individuals(cases, year))
    for name, counted in counting.counts(cases, people).items():
        rows = _rows(connection, counted)
        if name == "notes":
            filling.note(rows)
        else:
            filling.add(name.partition("capacity_")[1][:-1] or name, rows)
    if sources.reviews is not None:
        _view(connection, "reviews", sources.reviews, REVIEWS)
        for name, counted in reviews.counts(year).items():
            filling.add(name, _rows(connection, counted))
            filling.supply(name)
    return filling.done()


def _view(
    connection: duckdb.DuckDBPyConnection, name: str, path: str | Path, columns: Schema
) -> None:
    place = "'" + str(path).replace("'", "''") + "'"
    if str(path).endswith(".parquet"):
        read = f"read_parquet({place})"
    else:
        kinds = ", ".join(f"'{n}': '{KINDS[str(k)]}'" for n, k in columns.items())
        read = (
            f"read_csv({place}, columns = {{{kinds}}}, header = true, delim = ',', "
            "quote = '\"', escape = '\"', auto_detect = false, nullstr = '')"
        )
    connection.execute(f"CREATE VIEW {name} AS SELECT * FROM {read}")


def _kept(connection: duckdb.DuckDBPyConnection, name: str, rows: Table) -> Table:
    """Work it out once and keep it for the counts that follow."""
    sql = ibis.to_sql(rows, dialect="duckdb")
    connection.execute(f"CREATE TEMP TABLE {name} AS {sql}")
    return ibis.table(rows.schema(), name=name)


def _rows(
    connection: duckdb.DuckDBPyConnection, counted: Table
) -> Iterable[Mapping[str, object]]:
    found = connection.execute(ibis.to_sql(counted, dialect="duckdb")).fetchall()
    names = counted.columns
    return [dict(zip(names, row, strict=True)) for row in found]
