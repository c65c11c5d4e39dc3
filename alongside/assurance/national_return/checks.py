"""Checks before a return is sent: within it, and against the year before.

They are our own, derived from the counting rules; `OURS` says so, and stands wherever
they are shown.
"""

from alongside.assurance.national_return.agreeing import disagreements
from alongside.assurance.national_return.figures import Cell, Figures
from alongside.assurance.national_return.findings import OURS, Finding
from alongside.assurance.national_return.swapped import swapped
from alongside.assurance.national_return.swings import swings

__all__ = ["OURS", "Finding", "check"]

SEVERITIES = ("error", "warning", "swing")


def check(
    figures: Figures, before: Figures | None = None, *, so_far: float = 1.0
) -> list[Finding]:
    """What to put right, to look at and, beside the figures of the year before, to
    explain: errors first, then warnings, then swings.

    `so_far`: which part of its year the return covers, where it is not over yet.
    """
    found = disagreements(figures)
    if before is not None:
        found += _since(figures, before, so_far)
    return sorted(found, key=lambda finding: SEVERITIES.index(finding.severity))


def _since(figures: Figures, before: Figures, so_far: float) -> list[Finding]:
    """Answers that changed places, then what else moved: rows that changed places are
    not told a second time."""
    places = swapped(figures, before)
    told = {_row(cell) for finding in places for cell in finding.cells}
    moved = swings(figures, before, so_far=so_far)
    return places + [
        finding
        for finding in moved
        if not all(_row(cell) in told for cell in finding.cells)
    ]


def _row(cell: Cell) -> tuple[str, str, str]:
    return cell.table, cell.type, cell.row
