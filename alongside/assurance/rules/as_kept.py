"""Figures as they are kept, and back again."""

from typing import Any

from alongside.assurance.national_return.figures import Cell, Figures
from alongside.assurance.national_return.years import ReportingYear

BETWEEN = "."  # no code has one in it


def key_of(cell: Cell) -> str:
    """A cell in one word, for an address.

    >>> key_of(Cell("SG1f", "concerns", "concerns"))
    'SG1f.concerns.concerns.'
    """
    return BETWEEN.join(cell)


def cell_named(key: str) -> Cell | None:
    """The cell of a key; None where it has not four parts."""
    parts = key.split(BETWEEN)
    return Cell(*parts) if len(parts) == len(Cell._fields) else None


def to_keep(figures: Figures) -> dict[str, Any]:
    """What is kept of figures: plain numbers and codes."""
    values = {key_of(cell): number for cell, number in figures.values.items() if number}
    return {
        "year": figures.year.begins,
        "values": values,
        "missing": sorted(figures.missing),
        "notes": dict(figures.notes),
    }


def figures_kept(kept: dict[str, Any]) -> Figures:
    """The figures that were kept."""
    cells = ((cell_named(key), number) for key, number in kept["values"].items())
    return Figures(
        ReportingYear(kept["year"]),
        {cell: number for cell, number in cells if cell},
        frozenset(kept["missing"]),
        kept["notes"],
    )
