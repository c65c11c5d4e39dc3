"""Which records stand behind a cell: the cases, or reviews, that it counts.

They are found with the expressions of the count itself, which keep the reference of
each record on the way, so that the two cannot come to differ. Behind a cell that
counts individuals stands every case of the year of that type of each of them.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import NamedTuple

import duckdb
import ibis
from ibis.expr.types import Table

from alongside.assurance.national_return import counting, reviews
from alongside.assurance.national_return.figures import Cell, cells_of
from alongside.assurance.national_return.planning import Query
from alongside.assurance.national_return.running import Sources, opened
from alongside.assurance.national_return.years import ReportingYear
from alongside.standards.codes import all_lists
from alongside.standards.return_tables import BY_TYPE, ReturnTable, return_tables

RECORD = ("source_reference", "adult")
OF_REVIEWS = ("reviews", "in_reviews")
OF_THE_YEAR, PEOPLE = "traced_cases", "traced_people"


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
        self._has_cases = False

    def behind(self, cell: Cell) -> list[Behind]:
        """What a cell counts, in order. Raises `ValueError` where there is no such
        cell."""
        table = _table_of(cell)
        if table.counted in OF_REVIEWS:
            if not self._has_reviews:
                return []
        else:
            self.keep_cases()
        sql, values = _asked(cell, table, self.year)
        found = self.connection.execute(sql, values).fetchall()
        return [Behind(*row) for row in found]

    def keep_cases(self) -> None:
        """Read the cases of the year and the people in them, if not done yet."""
        if not self._has_cases:
            for name, query in _kept(self.year):
                self.connection.execute(f"CREATE TEMP TABLE {name} AS {query.sql}")
        self._has_cases = True


@contextmanager
def open_records(sources: Sources, year: ReportingYear) -> Iterator[Records]:
    """The records of a year, to be asked for as often as one likes."""
    with opened(sources) as connection:
        yield Records(connection, year, has_reviews=sources.reviews is not None)


def records_behind(sources: Sources, year: ReportingYear, cell: Cell) -> list[Behind]:
    """The records that one cell counts; `open_records` is for several."""
    with open_records(sources, year) as records:
        return records.behind(cell)


def whose(year: ReportingYear) -> tuple[Table, Table]:
    """The cases of the year and the people they are about, as they are kept."""
    of_the_year = counting.cases_of_the_year(year, keeping=RECORD)
    cases = ibis.table(of_the_year.schema(), name=OF_THE_YEAR)
    people = counting.individuals(cases, year, keeping=("individual",))
    return of_the_year, people


@cache
def _kept(year: ReportingYear) -> tuple[tuple[str, Query], ...]:
    of_the_year, people = whose(year)
    return ((OF_THE_YEAR, Query.of(of_the_year)), (PEOPLE, Query.of(people)))


@cache
def _rows(year: ReportingYear, counted: str) -> Query:
    """The rows that tables count, each with its record."""
    if counted in OF_REVIEWS:
        return Query.of(_of_reviews(year)[counted])
    of_the_year, people = whose(year)
    cases = ibis.table(of_the_year.schema(), name=OF_THE_YEAR)
    return Query.of(_of_cases(cases, ibis.table(people.schema(), name=PEOPLE))[counted])


def _of_cases(cases: Table, people: Table) -> dict[str, Table]:
    who = people.select("council", "individual", "age_band", "gender", "ethnicity")
    theirs = cases.drop("gender", "ethnicity").join(who, ["council", "individual"])
    answers = (_capacity(theirs, code) for code in counting.CAPACITY)
    return {
        "individuals": theirs,
        "cases": cases,
        "outcomes": cases,
        "capacity": ibis.union(*answers),
        **counting.rows_of_lists(cases, keeping=RECORD),
    }


def _capacity(cases: Table, code: str) -> Table:
    says = {k: counting.says_of_capacity(cases, k, code) for k in counting.CONCLUDED}
    return cases.select(
        "council",
        *RECORD,
        "age_band",
        capacity=ibis.literal(code),
        **{kind: told.cast("int8") for kind, told in says.items()},
    )


def _of_reviews(year: ReportingYear) -> dict[str, Table]:
    rows = reviews.rows_to_count(year)
    return {
        "reviews": rows["reviews"].mutate(
            source_reference=rows["reviews"].review_reference, adult=ibis.literal("")
        ),
        "in_reviews": rows["in_reviews"].mutate(
            source_reference=rows["in_reviews"].review_reference
        ),
    }


def _asked(
    cell: Cell, table: ReturnTable, year: ReportingYear
) -> tuple[str, list[str]]:
    """The query of a cell; its words are names of ours, its values are handed over."""
    along = table.along
    if table.then_along and cell.row in all_lists()[table.rows[1]]:
        along = table.then_along
    keys = {along: cell.row} if along != BY_TYPE else {}
    if table.across and cell.column:
        keys[table.across] = cell.column
    where = " AND ".join([f"{cell.type} > 0", *(f"{key} = ?" for key in keys)])
    names = ", ".join(("council", *RECORD))
    rows = _rows(year, table.counted).sql
    sql = f"SELECT DISTINCT {names} FROM ({rows}) WHERE {where} ORDER BY ALL"
    return sql, list(keys.values())


@cache
def _cells(code: str) -> frozenset[Cell]:
    return frozenset(cells_of(return_tables().get(code)))


def _table_of(cell: Cell) -> ReturnTable:
    known = {table.code: table for table in return_tables().tables}
    if cell.table not in known or cell not in _cells(cell.table):
        raise ValueError(f"The return has no cell {', '.join(filter(None, cell))}.")
    return known[cell.table]
