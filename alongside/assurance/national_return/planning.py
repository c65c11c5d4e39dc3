"""Everything that is asked for a year, whichever engine is asked.

An engine brings the files in as `cases` and `reviews`, keeps what is `kept` by its
name, and answers the rest; what it answers fills the same cells.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

import ibis
from ibis.expr.types import Table

from alongside.assurance.national_return import counting, reviews
from alongside.assurance.national_return.dialects import DUCKDB, sql_of
from alongside.assurance.national_return.figures import Figures, Filling, Rows
from alongside.assurance.national_return.years import ReportingYear
from alongside.standards.return_tables import ReturnTable, return_tables


@dataclass(frozen=True)
class Query:
    """One expression as SQL, and what its columns are called."""

    sql: str
    columns: tuple[str, ...]

    @classmethod
    def of(cls, rows: Table, dialect: str = DUCKDB) -> "Query":
        """The query of an expression, in the words of an engine."""
        return cls(sql_of(rows, dialect), tuple(rows.columns))


@dataclass(frozen=True)
class Plan:
    """Everything that is asked for a year: what is worked out once and kept by its
    name, what fills each table along a key, and what a reader should know."""

    year: ReportingYear
    with_reviews: bool
    kept: tuple[tuple[str, Query], ...]
    counts: tuple[tuple[ReturnTable, str, Query], ...]
    notes: Query

    def fill(self, ask: Callable[[Query], Rows]) -> dict[str, Figures]:
        """The figures of each council, by its code, from what an engine answers."""
        filling = Filling(self.year)
        for table, along, query in self.counts:
            filling.add(table, along, ask(query))
        if self.with_reviews:
            filling.supply("reviews")
        filling.note(ask(self.notes))
        return filling.done()


@cache
def plan(year: ReportingYear, *, with_reviews: bool, dialect: str) -> Plan:
    """The same for every file of the columns."""
    of_the_year = counting.cases_of_the_year(year)
    cases = ibis.table(of_the_year.schema(), name="of_the_year")
    individuals = counting.individuals(cases, year)
    people = ibis.table(individuals.schema(), name="people")
    rows = counting.rows_to_count(cases, people)
    if with_reviews:
        rows |= reviews.rows_to_count(year)

    def asked(expression: Table) -> Query:
        return Query.of(expression, dialect)

    return Plan(
        year,
        with_reviews,
        kept=(("of_the_year", asked(of_the_year)), ("people", asked(individuals))),
        counts=tuple(
            (table, along, asked(counting.counts_of(rows[table.counted], table, along)))
            for table in return_tables().tables
            for along in (table.along, table.then_along)
            if along and table.counted in rows
        ),
        notes=asked(counting.notes_of(people)),
    )
