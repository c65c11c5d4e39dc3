"""A return laid out in sheets: a cover that says what to know, then a table a sheet."""

from collections.abc import Callable
from dataclasses import dataclass

from alongside.assurance.national_return.figures import Cell, Figures, cells_of
from alongside.standards.codes import Code
from alongside.standards.return_tables import (
    RETURN_TYPES,
    ReturnTable,
    return_tables,
)

NOT_SUPPLIED = "[x]"
UNREAD = "Not verified: check it against the template of the year"
ABOUT = "About"

Shown = int | str
# What stands in a cell.
Show = Callable[[Cell], Shown]
Rows = list[tuple[Code, list[Cell]]]


@dataclass(frozen=True)
class Sheet:
    """One sheet: a title, lines to read first, and one table with its header."""

    name: str
    title: str
    lines: tuple[str, ...]
    header: tuple[str, ...]
    rows: tuple[tuple[Shown, ...], ...]


def unrounded(figures: Figures) -> Show:
    """Figures as they are sent: whole numbers, `[x]` where nothing was supplied."""

    def show(cell: Cell) -> Shown:
        number = figures.get(cell)
        return NOT_SUPPLIED if number is None else number

    return show


def table_sheets(show: Show, missing: frozenset[str] = frozenset()) -> list[Sheet]:
    """Every table: one sheet, or one for each type where there is a breakdown."""
    sheets: list[Sheet] = []
    for table in return_tables().tables:
        if table.breakdown:
            sheets += [_broken_down(table, kind, show, missing) for kind in table.types]
        else:
            sheets.append(_by_type(table, show, missing))
    return sheets


def _by_type(table: ReturnTable, show: Show, missing: frozenset[str]) -> Sheet:
    """Rows of the table, its types across."""
    if table.along == "type":
        heads: tuple[str, ...] = ("Number",)
        rows: Rows = [
            (row, [Cell(table.code, row.code, row.code)]) for row in table.entries
        ]
    else:
        heads = tuple(RETURN_TYPES.label(kind) for kind in table.types)
        rows = [
            (row, [Cell(table.code, kind, row.code) for kind in table.types])
            for row in table.entries
        ]
    lines = _lines(table, missing)
    unread = [k for k in table.types if not table.is_verified(k)]
    if unread:
        lines.append(f"Columns. {UNREAD}: {_listed(unread)}.")
    return _sheet(
        table.code,
        f"{table.code}: {table.title}",
        lines=lines,
        heads=heads,
        rows=rows,
        show=show,
    )


def _broken_down(
    table: ReturnTable, kind: str, show: Show, missing: frozenset[str]
) -> Sheet:
    """Rows of the table for one type, the breakdown across."""
    lines = _lines(table, missing)
    if not table.is_verified(kind):
        lines.append(f"This sheet. {UNREAD}: {_listed([kind])}.")
    if not table.breakdown_verified:
        lines.append(f"All columns but the last. {UNREAD}.")
    first = kind == table.types[0]
    name = table.code if first else f"{table.code} other"
    title = f"{table.code}: {table.title}. {RETURN_TYPES.label(kind)}"
    heads = tuple(column.label for column in table.columns)
    rows = [
        (row, [Cell(table.code, kind, row.code, c.code) for c in table.columns])
        for row in table.entries
    ]
    return _sheet(name, title, lines=lines, heads=heads, rows=rows, show=show)


def _sheet(
    name: str,
    title: str,
    *,
    lines: list[str],
    heads: tuple[str, ...],
    rows: Rows,
    show: Show,
) -> Sheet:
    return Sheet(
        name=name,
        title=title,
        lines=tuple(lines),
        header=("Category", *heads, "Note") if rows else (),
        rows=tuple(
            (row.label, *map(show, cells), "" if row.verified else UNREAD)
            for row, cells in rows
        ),
    )


def _lines(table: ReturnTable, missing: frozenset[str]) -> list[str]:
    lines = [f"Counted: {table.unit}."]
    if table.status:
        lines.append(f"{table.status}.")
    if table.unverified:
        lines.append(f"{table.unverified}. {UNREAD}.")
    if table.code in missing:
        lines.append(f"{NOT_SUPPLIED}: nothing was supplied to count this from.")
    return lines


def _listed(kinds: list[str]) -> str:
    return ", ".join(RETURN_TYPES.label(kind) for kind in kinds)


def cells_with_labels() -> list[tuple[Cell, tuple[str, str, str]]]:
    """Every cell with the exact labels of its type, row and column."""
    labelled = []
    for table in return_tables().tables:
        rows = {row.code: row.label for row in table.entries}
        columns = {c.code: c.label if c.code else "" for c in table.columns}
        for cell in cells_of(table):
            kind = RETURN_TYPES.label(cell.type)
            labels = (kind, rows[cell.row], columns[cell.column])
            labelled.append((cell, labels))
    return labelled
