"""Writes the SQL of the counts for an engine, and runs it over files with DuckDB."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import duckdb
import ibis

from alongside.assurance.national_return import dialects
from alongside.insight.measuring.columns import (
    COUNTED,
    LOOKED_BACK,
    LOOKED_BACK_IN,
    MEASURED,
    columns_for,
    columns_of,
)
from alongside.insight.measuring.counting import kept_cases, monthly_counts
from alongside.insight.measuring.counts import DAYS, counts_by

MEMORY = "2GB"
# The cases are worked out once, and added up once for each breakdown.
KEPT = "kept"
ONCE = "WITH {} AS ({}) SELECT * FROM ({}) AS counted"
KINDS = {"string": "VARCHAR", "date": "DATE", "int16": "SMALLINT"}
# Nothing is fetched from anywhere: what is needed is built in.
OFFLINE: dict[str, str | bool | int | float | list[str]] = {
    "autoinstall_known_extensions": False,
    "autoload_known_extensions": False,
}


@dataclass(frozen=True, order=True)
class Counted:
    """One number: a month, what was counted, and in which group."""

    council: str
    month: int
    count: str
    breakdown: str
    group: str
    number: int


@dataclass(frozen=True)
class Query:
    """The SQL of everything that goes by one day, and what its columns are called.

    It reads `cases`, which are counted, and `all_cases`, in which it looks back for
    earlier concerns; they are the same rows unless only some months are counted.
    """

    day: str
    sql: str
    columns: tuple[str, ...]

    @property
    def looks_back(self) -> bool:
        """Whether it reads more than the cases it counts."""
        return LOOKED_BACK_IN in self.sql

    def read(self, rows: Iterable[tuple[Any, ...]]) -> Iterator[Counted]:
        """Each number of the answer that is not nought."""
        for row in rows:
            told = dict(zip(self.columns, row, strict=True))
            for name, number in told.items():
                if name.startswith("n_") and number:
                    yield Counted(
                        told["council"],
                        int(told["month"]),
                        name.removeprefix("n_"),
                        told["breakdown"],
                        told["group_code"],
                        int(number),
                    )


@cache
def sql_of(dialect: str, *, is_live: bool = False) -> tuple[Query, ...]:
    """Everything that is counted, as SQL: a query for each day that counts go by.

    `dialect` is a name Ibis knows: duckdb, postgres, pyspark. `is_live` where the rows
    have the columns of live records too.
    """
    queries = []
    for day in DAYS:
        if counts_by(day, columns_of(is_live=is_live)):
            kept = kept_cases(day, is_live=is_live)
            table = ibis.table(kept.schema(), name=KEPT)
            rows = monthly_counts(table, day, is_live=is_live)
            parts = (dialects.sql_of(one, dialect) for one in (kept, rows))
            sql = ONCE.format(KEPT, *parts)
            queries.append(Query(day, sql, tuple(rows.columns)))
    return tuple(queries)


def count_files(
    cases: str | Path, *, is_live: bool = False, memory: str = MEMORY
) -> list[Counted]:
    """Every count over Parquet files of the columns; the name may have `*` in it."""
    place = _text(cases)
    with _duckdb(memory) as connection:
        for name in (COUNTED, LOOKED_BACK_IN):
            connection.execute(
                f"CREATE VIEW {name} AS SELECT * FROM read_parquet({place})"
            )
        return sorted(
            counted
            for query in sql_of("duckdb", is_live=is_live)
            for counted in query.read(connection.execute(query.sql).fetchall())
        )


def count_drawn(
    query: Query, cases: Path, before: Path | None, *, memory: str = MEMORY
) -> list[Counted]:
    """What goes by one day, over CSV files: the cases, with the columns of that day of
    live records; those to look back in, which are the cases where none are given."""
    with _duckdb(memory, cases.parent) as connection:
        columns = columns_for(query.day, is_live=True)
        connection.execute(f"CREATE TABLE {COUNTED} AS {_csv(cases, columns)}")
        earlier = _csv(before, LOOKED_BACK) if before else f"SELECT * FROM {COUNTED}"
        connection.execute(f"CREATE VIEW {LOOKED_BACK_IN} AS {earlier}")
        return list(query.read(connection.execute(query.sql).fetchall()))


def to_parquet(cases: Path, path: Path) -> None:
    """A CSV file of the columns of live records as a Parquet file."""
    with _duckdb(MEMORY, path.parent) as connection:
        connection.execute(
            f"COPY ({_csv(cases, tuple(MEASURED))}) "
            f"TO {_text(path)} (FORMAT parquet, COMPRESSION zstd)"
        )


def _csv(path: Path, columns: tuple[str, ...]) -> str:
    """A query of a CSV file with these columns and no line of their names."""
    kinds = ", ".join(f"'{name}': '{KINDS[str(MEASURED[name])]}'" for name in columns)
    return (
        f"SELECT * FROM read_csv({_text(path)}, columns = {{{kinds}}}, "
        "header = false, delim = ',', quote = '\"', escape = '\"', "
        "auto_detect = false, nullstr = '')"
    )


def _text(path: str | Path) -> str:
    return "'" + str(path).replace("'", "''") + "'"


@contextmanager
def _duckdb(
    memory: str, folder: Path | None = None
) -> Iterator[duckdb.DuckDBPyConnection]:
    """An engine in this process, with so much memory, that fetches nothing; what it
    cannot hold goes to the folder, if there is one."""
    connection = duckdb.connect(":memory:", config=OFFLINE)
    try:
        connection.execute(f"SET memory_limit = '{memory}'")
        if folder:
            connection.execute(f"SET temp_directory = {_text(folder)}")
        yield connection
    finally:
        connection.close()
