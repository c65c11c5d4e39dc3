"""Which records stand behind a cell: the cases, or reviews, that it counts.

They are found with the expressions of the count itself (`tracing`), so that the two
cannot come to differ. Behind a cell that counts individuals stands every case of the
year of that type of each of them.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from typing import NamedTuple

import duckdb

from alongside.assurance.national_return.figures import Cell, cells_of
from alongside.assurance.national_return.running import Sources, opened
from alongside.assurance.national_return.tracing import (
    OF_PEOPLE,
    OF_REVIEWS,
    OF_THE_YEAR,
    PEOPLE,
    RECORD,
    kept,
    rows_of,
)
from alongside.assurance.national_return.years import ReportingYear
from alongside.standards.codes import all_lists
from alongside.standards.return_tables import BY_TYPE, ReturnTable, return_tables

AT_ONCE = 10_000  # records in memory while those of a whole table are asked for
NAMES = ("council", *RECORD)

Row = tuple[str, ...]


class Behind(NamedTuple):
    """One record: of which council, its reference there, and the key of the adult.

    Behind a count of reviews stands the reference of the review, without an adult.
    """

    council: str
    source_reference: str
    adult: str


class Records:
    """The records of a year, asked for cell by cell with one reading of the files."""

    def __init__(
        self,
        connection: duckdb.DuckDBPyConnection,
        year: ReportingYear,
        *,
        has_reviews: bool,
    ) -> None:
        self.connection = connection
        self.year = year
        self._has_reviews = has_reviews
        self._kept: set[str] = set()

    def behind(self, cell: Cell) -> list[Behind]:
        """What a cell counts, in order. Raises `ValueError` where there is no such
        cell."""
        table = _table_of(cell)
        of_row = _along(table, cell.row)
        keys = {of_row: cell.row} if of_row != BY_TYPE else {}
        if table.across and cell.column:
            keys[table.across] = cell.column
        return [Behind(*row) for row in self._ask(table, cell.type, NAMES, keys)]

    def of_table(self, table: ReturnTable, kind: str) -> Iterator[tuple[Cell, Behind]]:
        """Each cell of one type of a table with each record it counts: far faster than
        cell by cell. Ask nothing else until it has ended."""
        known = _cells(table.code)
        for along in filter(None, (table.along, table.then_along)):
            keys = [key for key in (along, table.across) if key and key != BY_TYPE]
            for row in self._ask(table, kind, (*keys, *NAMES)):
                codes, record = row[: len(keys)], Behind(*row[len(keys) :])
                cell = Cell(table.code, kind, *(codes or (kind,)))
                for one in [cell, cell._replace(column="")][: 1 + table.total]:
                    if one in known:
                        yield one, record

    def keep_people(self) -> None:
        """Read the cases of the year and the people in them, if not done yet."""
        self._keep(OF_THE_YEAR)
        self._keep(PEOPLE)

    def _keep(self, name: str) -> None:
        if name not in self._kept:
            query = kept(self.year)[name]
            self.connection.execute(f"CREATE TEMP TABLE {name} AS {query.sql}")
            self._kept.add(name)

    def _ask(
        self,
        table: ReturnTable,
        kind: str,
        names: Sequence[str],
        keys: dict[str, str] | None = None,
    ) -> Iterator[Row]:
        """Rows that count in a table, by names of ours; values are handed over."""
        if table.counted in OF_REVIEWS:
            if not self._has_reviews:
                return
        else:
            self._keep(OF_THE_YEAR)
        if table.counted in OF_PEOPLE:
            self._keep(PEOPLE)
        keys = keys or {}
        where = " AND ".join([f"{kind} > 0", *(f"{key} = ?" for key in keys)])
        rows = rows_of(self.year, table.counted).sql
        found = self.connection.execute(
            f"SELECT DISTINCT {', '.join(names)} FROM ({rows}) WHERE {where} "
            "ORDER BY ALL",
            list(keys.values()),
        )
        while some := found.fetchmany(AT_ONCE):
            yield from some


@contextmanager
def open_records(sources: Sources, year: ReportingYear) -> Iterator[Records]:
    """The records of a year, to be asked for as often as one likes."""
    with opened(sources) as connection:
        yield Records(connection, year, has_reviews=sources.reviews is not None)


def records_behind(sources: Sources, year: ReportingYear, cell: Cell) -> list[Behind]:
    """The records that one cell counts; `open_records` is for several."""
    with open_records(sources, year) as records:
        return records.behind(cell)


def _along(table: ReturnTable, row: str) -> str:
    """The key that a row of a table goes by: its second list has one of its own."""
    if table.then_along and row in all_lists()[table.rows[1]]:
        return table.then_along
    return table.along


@cache
def _cells(code: str) -> frozenset[Cell]:
    return frozenset(cells_of(return_tables().get(code)))


def _table_of(cell: Cell) -> ReturnTable:
    known = {table.code: table for table in return_tables().tables}
    if cell.table not in known or cell not in _cells(cell.table):
        raise ValueError(f"The return has no cell {', '.join(filter(None, cell))}.")
    return known[cell.table]
