"""What a check found: a sentence anybody can read, and the cells it is about."""

from dataclasses import dataclass
from typing import Literal

from alongside.assurance.national_return.figures import Cell, Figures, cells_of
from alongside.standards.return_tables import RETURN_TYPES, return_tables

# An error cannot be right; a warning may be; a swing asks for an explanation.
Severity = Literal["error", "warning", "swing"]

OURS = (
    "These checks are ours, worked out from the counting rules. They are not the "
    "official validation, which comes after sending and may find other things."
)


@dataclass(frozen=True)
class Finding:
    """One thing to put right, to explain or to look at before the return is sent."""

    code: str
    severity: Severity
    sentence: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class Sum:
    """Several cells of one table added up."""

    number: int
    cells: tuple[Cell, ...]


def sum_of(
    figures: Figures, table: str, kind: str, rows: tuple[str, ...] = ()
) -> Sum | None:
    """The cells of one type of a table, of these rows or of all; None where nothing
    was supplied. A column of totals stands for those it adds up."""
    if table in figures.missing:
        return None
    found = return_tables().get(table)
    cells = tuple(
        cell
        for cell in cells_of(found)
        if cell.type == kind
        and (not rows or cell.row in rows)
        and (not found.total or not cell.column)
    )
    return Sum(sum(figures.get(cell) or 0 for cell in cells), cells)


def type_label(kind: str) -> str:
    """The exact label of a type."""
    return RETURN_TYPES.label(kind)


def row_label(table: str, row: str) -> str:
    """The exact label of a row, between quotation marks."""
    labels = {entry.code: entry.label for entry in return_tables().get(table).entries}
    return f"‘{labels[row]}’"


def column_label(table: str, column: str) -> str:
    """The exact label of a column; the empty one is the total."""
    labels = {entry.code: entry.label for entry in return_tables().get(table).columns}
    return labels[column]
