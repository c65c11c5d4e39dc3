"""Counts the return in DuckDB, in process, over files of the columns.

The cases are read once, and only those of the year are kept. Whatever does not fit in
`MEMORY` goes to a temporary folder and goes with it.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb
from ibis.expr.schema import Schema

from alongside.assurance.national_return import counting
from alongside.assurance.national_return.columns import CASES, REVIEWS
from alongside.assurance.national_return.dialects import DUCKDB
from alongside.assurance.national_return.figures import Figures, Rows
from alongside.assurance.national_return.planning import Query, plan
from alongside.assurance.national_return.years import ReportingYear
from alongside.standards.return_tables import return_tables

MEMORY = "2GB"
# Nothing is fetched from anywhere: what is needed is built in.
OFFLINE: dict[str, str | bool | int | float | list[str]] = {
    "autoinstall_known_extensions": False,
    "autoload_known_extensions": False,
}
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
    with opened(sources, memory=memory) as connection:
        return _count(connection, sources, year)


@contextmanager
def opened(
    sources: Sources, *, memory: str = MEMORY
) -> Iterator[duckdb.DuckDBPyConnection]:
    """The engine with the files as its views; what it says becomes `NotCounted`."""
    with TemporaryDirectory(prefix="alongside-return-") as room:
        connection = duckdb.connect(":memory:", config=OFFLINE)
        try:
            connection.execute(f"SET memory_limit = '{memory}'")
            connection.execute(f"SET temp_directory = '{room}'")
            _view(connection, "cases", sources.cases, CASES)
            if sources.reviews is not None:
                _view(connection, "reviews", sources.reviews, REVIEWS)
            yield connection
        except duckdb.Error as trouble:
            said = str(trouble).splitlines()[0]
            raise NotCounted(f"The count was broken off. It said: {said}") from trouble
        finally:
            connection.close()


def has_cases(sources: Sources, year: ReportingYear) -> bool:
    """Whether the files hold any concern raised in a year."""
    raised = counting.every_case(year).concerns
    with opened(sources) as connection:
        (found,) = connection.execute(Query.of(raised.any().as_table()).sql).fetchall()
    return bool(found[0])


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
    with_reviews = sources.reviews is not None
    asked = plan(year, with_reviews=with_reviews, dialect=DUCKDB)
    for name, query in asked.kept:
        connection.execute(f"CREATE TEMP TABLE {name} AS {query.sql}")
    return asked.fill(partial(_rows, connection))


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


def _rows(connection: duckdb.DuckDBPyConnection, query: Query) -> Rows:
    found = connection.execute(query.sql).fetchall()
    return [dict(zip(query.columns, row, strict=True)) for row in found]
