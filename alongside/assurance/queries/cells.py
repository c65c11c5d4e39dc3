"""The tables of a return for a page: exact labels, a number and a link in each cell."""

from dataclasses import dataclass

from alongside.assurance.national_return.figures import Cell, Figures, every_cell
from alongside.assurance.rules.as_kept import key_of
from alongside.standards.return_tables import (
    BY_TYPE,
    RETURN_TYPES,
    ReturnTable,
    return_tables,
)


@dataclass(frozen=True)
class Number:
    """What stands in one cell; `sent` beside it, where a version was sent."""

    key: str
    number: int | None
    label: str
    sent: int | None = None
    has_sent: bool = False

    @property
    def differs(self) -> bool:
        """Whether it is no longer what was sent."""
        return self.has_sent and self.sent != self.number


@dataclass(frozen=True)
class Head:
    """A column heading."""

    label: str
    is_verified: bool


@dataclass(frozen=True)
class Row:
    """One row, with its exact label."""

    label: str
    is_verified: bool
    cells: tuple[Number, ...]


@dataclass(frozen=True)
class Grid:
    """One table of numbers: a table of the return has one, or one for each type."""

    title: str
    is_verified: bool
    heads: tuple[Head, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class TablePage:
    """A table of the return, whole."""

    table: ReturnTable
    is_missing: bool
    grids: tuple[Grid, ...]


def tables() -> tuple[ReturnTable, ...]:
    """Every table, in order."""
    return return_tables().tables


def table_named(code: str) -> ReturnTable | None:
    """The table of this code, or None."""
    return next((table for table in tables() if table.code == code), None)


def page_of(
    table: ReturnTable, figures: Figures, sent: Figures | None = None
) -> TablePage:
    """A table with its numbers, and beside them what was sent."""
    if table.breakdown:
        grids = [_of_type(table, kind, figures, sent) for kind in table.types]
    else:
        grids = [_by_type(table, figures, sent)]
    return TablePage(table, table.code in figures.missing, tuple(grids))


def _by_type(table: ReturnTable, figures: Figures, sent: Figures | None) -> Grid:
    """Rows of the table, its types across."""
    if table.along == BY_TYPE:
        rows = tuple(
            Row(
                row.label,
                row.verified,
                (_number(Cell(table.code, row.code, row.code), figures, sent),),
            )
            for row in table.entries
        )
        return Grid(table.title, True, (Head("Number", True),), rows)
    heads = tuple(
        Head(RETURN_TYPES.label(k), table.is_verified(k)) for k in table.types
    )
    rows = tuple(
        Row(
            row.label,
            row.verified,
            tuple(
                _number(Cell(table.code, kind, row.code), figures, sent)
                for kind in table.types
            ),
        )
        for row in table.entries
    )
    return Grid(table.title, True, heads, rows)


def _of_type(
    table: ReturnTable, kind: str, figures: Figures, sent: Figures | None
) -> Grid:
    """Rows of the table for one type, the breakdown across."""
    heads = tuple(
        Head(c.label, c.verified and (table.breakdown_verified or not c.code))
        for c in table.columns
    )
    rows = tuple(
        Row(
            row.label,
            row.verified,
            tuple(
                _number(Cell(table.code, kind, row.code, c.code), figures, sent)
                for c in table.columns
            ),
        )
        for row in table.entries
    )
    label = RETURN_TYPES.label(kind)
    return Grid(label, table.is_verified(kind), heads, rows)


def _number(cell: Cell, figures: Figures, sent: Figures | None) -> Number:
    return Number(
        key=key_of(cell),
        number=figures.get(cell),
        label=words_of(cell),
        sent=sent.get(cell) if sent else None,
        has_sent=sent is not None,
    )


def is_a_cell(cell: Cell) -> bool:
    """Whether the return has this cell."""
    table = table_named(cell.table)
    if table is None or cell.type not in table.types:
        return False
    return (
        any(row.code == cell.row for row in table.entries)
        and any(column.code == cell.column for column in table.columns)
        and (table.along != BY_TYPE or cell.row == cell.type)
    )


def words_of(cell: Cell) -> str:
    """A cell by its exact labels, for headings and links."""
    table = return_tables().get(cell.table)
    row = next(entry.label for entry in table.entries if entry.code == cell.row)
    column = next(c.label for c in table.columns if c.code == cell.column)
    kind = RETURN_TYPES.label(cell.type)
    parts = [table.code, kind]
    if table.along != BY_TYPE:
        parts.append(row)
    if table.breakdown:
        parts.append(column)
    return ", ".join(parts)


@dataclass(frozen=True)
class Change:
    """A cell that is no longer what was sent."""

    key: str
    words: str
    sent: int | None
    now: int | None


def changes(sent: Figures, now: Figures) -> list[Change]:
    """Every cell that differs between what was sent and the figures now."""
    return [
        Change(key_of(cell), words_of(cell), sent.get(cell), now.get(cell))
        for cell in every_cell()
        if sent.get(cell) != now.get(cell)
    ]
