"""What of a return is laid beside the same of the year before.

Totals beside totals; each row as a share of its list; in a table with a breakdown each
cell as a share of its row, and sources of risk as a share of them all. So a number that
only grew with the whole is told once, at the whole, and a share that moved is told
where it moved.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from alongside.assurance.national_return.figures import Cell, Figures, cells_of
from alongside.assurance.national_return.findings import (
    column_label,
    row_label,
    type_label,
)
from alongside.standards import codes
from alongside.standards.codes import all_lists
from alongside.standards.return_tables import BY_TYPE, ReturnTable, return_tables

# Tables whose totals are laid beside each other; the others repeat one of these.
WITH_TOTALS = ("SG1a", "SG2c", "SG5a", "SG5b")
LACKED = "lacked"
WITH_COLUMNS = ("SG2a",)  # whose columns are no rows of another table

Cells = tuple[Cell, ...]


@dataclass(frozen=True)
class Part:
    """Cells added up, and the cells they are a share of; a total is a share of none."""

    words: str
    cells: Cells
    whole: Cells = ()


@dataclass(frozen=True)
class AnswerList:
    """One list of answers in a table for one type: the cells of each row in order."""

    table: str
    kind: str
    rows: dict[str, Cells]

    @property
    def whole(self) -> Cells:
        """The cells of every row."""
        return tuple(cell for cells in self.rows.values() for cell in cells)


def added(figures: Figures, cells: Iterable[Cell]) -> int:
    """Cells added up, nought where nothing was supplied."""
    return sum(figures.get(cell) or 0 for cell in cells)


@cache
def parts() -> tuple[Part, ...]:
    """Everything that is compared."""
    found: list[Part] = []
    for table in return_tables().tables:
        for kind in table.types:
            found += _totals(table, kind)
    for answers in answer_lists():
        found += _rows(answers)
    found += [_support(kind) for kind in return_tables().get("SG3a").types]
    return tuple(found)


@cache
def answer_lists() -> tuple[AnswerList, ...]:
    """Every list of two answers or more, for each type of its table."""
    return tuple(
        AnswerList(table.code, kind, _by_row(table, kind, key))
        for table in return_tables().tables
        if table.along != BY_TYPE
        for kind in table.types
        for key in table.rows
        if len(all_lists()[key]) > 1
    )


def _by_row(table: ReturnTable, kind: str, key: str) -> dict[str, Cells]:
    rows: dict[str, Cells] = dict.fromkeys(all_lists()[key].codes, ())
    for cell in cells_of(table):
        is_counted = not table.total or not cell.column
        if cell.type == kind and cell.row in rows and is_counted:
            rows[cell.row] += (cell,)
    return rows


def _totals(table: ReturnTable, kind: str) -> Iterable[Part]:
    if table.along == BY_TYPE:
        yield Part(f"{table.code}, {type_label(kind)}", (Cell(table.code, kind, kind),))
    elif table.code in WITH_TOTALS:
        whole = _by_row(table, kind, table.rows[0])
        cells = tuple(cell for cells in whole.values() for cell in cells)
        yield Part(f"{table.code}, {type_label(kind)}, all together", cells)


def _rows(answers: AnswerList) -> Iterable[Part]:
    table = return_tables().get(answers.table)
    for row, cells in answers.rows.items():
        label = row_label(table.code, row)
        words = f"{table.code}, {type_label(answers.kind)}, {label}"
        yield Part(words, cells, answers.whole)
        for column in _broken_down(table):
            cell = Cell(table.code, answers.kind, row, column)
            across = f"{words}, {column_label(table.code, column)}"
            yield Part(across, (cell,), cells)
    for column in _broken_down(table) if table.code in WITH_COLUMNS else ():
        label = f"‘{column_label(table.code, column)}’ in all rows"
        words = f"{table.code}, {type_label(answers.kind)}, {label}"
        across_all = [
            Cell(table.code, answers.kind, row, column) for row in answers.rows
        ]
        yield Part(words, tuple(across_all), answers.whole)


def _broken_down(table: ReturnTable) -> list[str]:
    """The codes of what stands across, without the total."""
    return [column.code for column in table.columns if column.code]


def _support(kind: str) -> Part:
    """Support is a share of those who lacked capacity."""
    (row,) = codes.CAPACITY_SUPPORT.codes
    words = f"SG3a, {type_label(kind)}, support provided to those who lacked capacity"
    return Part(words, (Cell("SG3a", kind, row),), (Cell("SG3a", kind, LACKED),))
