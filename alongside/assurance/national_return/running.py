"""Counts the return in DuckDB, in process, over files of the columns.

The cases are read once, and only those of the year are kept. Whatever does not fit in
`MEMORY` goes to a temporary folder and goes with it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb
import ibis
from ibis.expr.schema import Schema
from ibis.expr.types import Table

from alongside.assurance.national_return import counting, reviews
from alongside.assurance.national_return.columns import CASES, REVIEWS
from alongside.assurance.national_return.figures import Figures, Filling, Rows
from alongside.assurance.national_return.years import ReportingYear
from alongside.standards.return_tables import return_tables

MEMORY = "2GB"
KINDS = {"string": "VARCHAR", "date": "DATE", "int16": "SMALLINT"}


class NotCounted(Exception):
    """The count was broken off; the sentence says what the engine said."""


@dataclass(frozen=True)
class Sources:
    """Where the columns are: CSV or Parquet files, or names with `*` in them."""

    cases: str | Path
    reviews: str | Path | None = None


def count_return(
    sources: Sources, year: ReportingYear, *, memory: str = MEMORY
) -> dict[str, Figures]:
    """The figures of each council in the files, by its code.

    Raises `StrangeAnswer` where a code is in none of the lists, `NotCounted` where a
    file cannot be counted.
    """
    with TemporaryDirectory(prefix="alongside-return-") as room:
        connection = duckdb.connect(
            ":memory:", config={"memory_limit": memory, "temp_directory": room}
        )
        try:
            return _count(connection, sources, year)
        except duckdb.Error as trouble:
            said = str(trouble).splitlines()[0]
            raise NotCounted(f"The count was broken off. It said: {said}") from trouble
        finally:
            connection.close()


def whole_of(councils: Mapping[str, Figures], year: ReportingYear) -> Figures:
    """All councils together, added up from unrounded figures."""
    if not councils:
        optional = (table.code for table in return_tables().tables if table.needs)
        return Figures(year, {}, frozenset(optional))
    first, *others = councils.values()
    return sum(others, first)


def _count(
    connection: duckdb.DuckDBPyConnection, sources: Sources, year: ReportingYear
) -> dict[str, Figures]:
    filling = Filling(year)
    _view(connection, "cases", sources.cases, CASES)
    cases = _kept(connection, "of_the_year", counting.cases_of_the_year(year))
    people = _kept(connection, "people", counting.individuals(cases, year))
    rows = counting.rows_to_count(cases, people)
    if sources.reviews is not None:
        _view(connection, "reviews", sources.reviews, REVIEWS)
        rows |= reviews.rows_to_count(year)
    for table in return_tables().tables:
        for along in filter(None, (table.along, table.then_along)):
            if table.counted in rows:
                counted = counting.counts_of(rows[table.counted], table, along)
                filling.add(table, along, _rows(connection, counted))
    for table in return_tables().tables:
        if table.needs == "reviews" and sources.reviews is not None:
            filling.supply(table)
    filling.note(_rows(connection, counting.notes_of(people)))
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


def _rows(connection: duckdb.DuckDBPyConnection, counted: Table) -> Rows:
    found = connection.execute(ibis.to_sql(counted, dialect="duckdb")).fetchall()
    names = counted.columns
    return [dict(zip(names, row, strict=True)) for row in found]
