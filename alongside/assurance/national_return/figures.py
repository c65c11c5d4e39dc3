"""The figures of a return: a number, or none, for every cell of every table."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from alongside.assurance.national_return.years import ReportingYear
from alongside.standards.return_tables import ReturnTable, return_tables


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
            if table.along == "type" and row.code != kind:
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
        self._notes: dict[str, Counter[str]] = {}
        self._supplied: dict[str, set[str]] = {}

    def add(self, name: str, rows: Iterable[Mapping[str, object]]) -> None:
        """Counts of one name: each row with its council, its keys and its types."""
        tables = [t for t in return_tables().tables if t.counted == name]
        for row in rows:
            council = str(row["council"])
            values = self._values.setdefault(council, Counter())
            self._supplied.setdefault(council, set()).add(name)
            for table in tables:
                self._fill(values, table, row)

    def supply(self, *names: str) -> None:
        """These counts were supplied for every council, even where there are none."""
        for supplied in self._supplied.values():
            supplied.update(names)

    def note(self, rows: Iterable[Mapping[str, object]]) -> None:
        """What a reader should know, council by council."""
        for row in rows:
            notes = {k: int(str(v)) for k, v in row.items() if k != "council"}
            self._notes.setdefault(str(row["council"]), Counter()).update(notes)

    def done(self) -> dict[str, Figures]:
        """The figures of each council, by its code, in order."""
        optional = [table for table in return_tables().tables if table.needs]
        return {
            council: Figures(
                self._year,
                values,
                frozenset(
                    table.code
                    for table in optional
                    if table.counted not in self._supplied[council]
                ),
                self._notes.get(council, Counter()),
            )
            for council, values in sorted(self._values.items())
        }

    def _fill(
        self, values: Counter[Cell], table: ReturnTable, row: Mapping[str, object]
    ) -> None:
        for kind in table.types:
            number = int(str(row[kind] or 0))
            for along in filter(None, (table.along, table.then_along)):
                code = kind if along == "type" else str(row[along])
                if not number or not code:
                    continue
                across = str(row[table.across]) if table.across else ""
                columns = {across, ""} if table.total else {across}
                for column in columns:
                    cell = Cell(table.code, kind, code, column)
                    if cell not in self._cells:
                        raise StrangeAnswer(
                            f"‘{code if not column else f'{code}, {column}'}’ is no "
                            f"answer of table {table.code} ({table.title})."
                        )
                    values[cell] += number
