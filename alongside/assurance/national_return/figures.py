"""The figures of a return: a number, or none, for every cell of every table."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from alongside.assurance.national_return.years import ReportingYear
from alongside.standards.return_tables import BY_TYPE, ReturnTable, return_tables

# What a query found: each row by the names of its columns.
Rows = Iterable[Mapping[str, object]]


class Cell(NamedTuple):
    """Where a figure stands: the codes of type, row and column of a table."""

    table: str
    type: str
    row: str
    column: str = ""


class StrangeAnswer(ValueError):
    """A code that is in none of the lists stands among what was counted."""


@dataclass(frozen=True)
class Figures:
    """What one council, or several together, return for a year.

    `missing` names the tables for which nothing was supplied: not nought, but not
    known. `notes` counts what a reader should know about the figures.
    """

    year: ReportingYear
    values: Mapping[Cell, int]
    missing: frozenset[str] = frozenset()
    notes: Mapping[str, int] = field(default_factory=dict)

    def get(self, cell: Cell) -> int | None:
        """The figure of a cell; None where nothing was supplied for its table."""
        return None if cell.table in self.missing else self.values.get(cell, 0)

    def __add__(self, other: "Figures") -> "Figures":
        """Both together. A table that either supplied is no longer missing."""
        return Figures(
            self.year,
            Counter(self.values) + Counter(other.values),
            self.missing & other.missing,
            Counter(self.notes) + Counter(other.notes),
        )


def cells_of(table: ReturnTable) -> Iterable[Cell]:
    """Every cell of a table, by type, row and column."""
    for kind in table.types:
        for row in table.entries:
            if table.along == BY_TYPE and row.code != kind:
                continue
            for column in table.columns:
                yield Cell(table.code, kind, row.code, column.code)


def every_cell() -> list[Cell]:
    """Every cell of the return, table by table."""
    return [cell for table in return_tables().tables for cell in cells_of(table)]


class Filling:
    """Fills the cells of every council from counts."""

    def __init__(self, year: ReportingYear) -> None:
        self._year = year
        self._cells = set(every_cell())
        self._values: dict[str, Counter[Cell]] = {}
        self._notes: dict[str, Mapping[str, int]] = {}
        self._supplied: dict[str, set[str]] = {}

    def add(self, table: ReturnTable, along: str, rows: Rows) -> None:
        """Counts of a table: each row with its council, its keys and its types."""
        for row in rows:
            council = str(row["council"])
            self._supplied.setdefault(council, set()).add(table.code)
            values = self._values.setdefault(council, Counter())
            for kind in table.types:
                if number := int(str(row[kind] or 0)):
                    self._fill(values, table, (kind, along), row, number)

    def supply(self, need: str) -> None:
        """What some tables need was supplied, even where there is nothing in them."""
        tables = {t.code for t in return_tables().tables if t.needs == need}
        for supplied in self._supplied.values():
            supplied.update(tables)

    def note(self, rows: Rows) -> None:
        """What a reader should know, council by council."""
        for row in rows:
            notes = {k: int(str(v or 0)) for k, v in row.items() if k != "council"}
            self._notes[str(row["council"])] = notes

    def done(self) -> dict[str, Figures]:
        """The figures of each council, by its code, in order."""
        optional = {table.code for table in return_tables().tables if table.needs}
        return {
            council: Figures(
                self._year,
                values,
                frozenset(optional - self._supplied[council]),
                self._notes.get(council, {}),
            )
            for council, values in sorted(self._values.items())
        }

    def _fill(
        self,
        values: Counter[Cell],
        table: ReturnTable,
        place: tuple[str, str],
        row: Mapping[str, object],
        number: int,
    ) -> None:
        kind, along = place
        code = kind if along == BY_TYPE else str(row[along])
        across = str(row[table.across]) if table.across else ""
        if not code or (table.across and not across):
            return  # no answer is no row and no column of any table
        for column in {across, ""} if table.total else {across}:
            cell = Cell(table.code, kind, code, column)
            if cell not in self._cells:
                answer = f"{code}, {column}" if column else code
                raise StrangeAnswer(
                    f"‘{answer}’ is no answer of table {table.code} ({table.title})."
                )
            values[cell] += number
