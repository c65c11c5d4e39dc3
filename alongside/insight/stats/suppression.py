"""Which further cells of a table to hide, so that no hidden one follows from a total.

For tables that are shown exactly with their totals: counts in a range (one to four) are
hidden, then as many others as it takes until each of the first could still be any of
three numbers. What somebody can work out is found exactly, by linear programming (the
attacker's problem of cell suppression: Fischetti and Salazar-González, Management
Science 2001, 47:1008–1027; in a table of two ways the answer is always whole). Which
cells are added is chosen step by step, the smallest first, so it may be a few too many.

Rounded tables need none of this: see `hiding` and `rounding`.
"""

from dataclasses import dataclass

import numpy as np
import scipy
from numpy.typing import ArrayLike

from alongside.insight.stats import given
from alongside.insight.stats.given import Counts, Flags, Numbers
from alongside.insight.stats.hiding import UNKNOWN_BY
from alongside.insight.stats.rounding import ONE_TO_FOUR, SmallNumbers


@dataclass(frozen=True)
class Suppressed:
    """What to hide. `small`: the cells the rule hides. `hidden`: those and the ones
    added. `is_safe`: whether that is enough; if not, the totals must not be shown
    either (everything is hidden, and the totals alone give it away)."""

    small: Flags
    hidden: Flags
    is_safe: bool


def suppress(table: ArrayLike, rule: SmallNumbers = ONE_TO_FOUR) -> Suppressed:
    """The cells of a table `(rows, columns)` of counts to hide, when the total of every
    row and column is shown exactly. Raises ValueError for other shapes, and for counts
    that are negative, missing or not whole."""
    counts = _table(table)
    small = (counts >= rule.least) & (counts <= rule.most)
    hidden = small.copy()
    for row, column in zip(*np.nonzero(small), strict=True):
        # Hiding more never tells more, so a cell that was safe stays so.
        while _is_told(counts, hidden, (row, column), rule.least):
            added = _added((row, column), counts, hidden)
            if added is None:
                return Suppressed(small, hidden, is_safe=False)
            hidden = added
    return Suppressed(small, hidden, is_safe=True)


def may_be(
    table: ArrayLike, hidden: ArrayLike, least: int = 0
) -> tuple[Counts, Counts]:
    """The least and the most that each hidden cell may be, for somebody who sees the
    other cells and every total; both are the cell itself where it is shown.

    `hidden` is true where a cell of `table` is hidden; `least` is the smallest number
    that is ever hidden.
    """
    counts = _table(table)
    flags = np.asarray(hidden, dtype=bool)
    if flags.shape != counts.shape:
        raise ValueError("There must be as many flags as cells.")
    low, high = counts.astype(np.int64), counts.astype(np.int64)
    for place in zip(*np.nonzero(flags), strict=True):
        low[place], high[place] = _ends(counts, flags, place, least)
    return low, high


def _table(table: ArrayLike) -> Numbers:
    counts = given.whole(table, "counts")
    if counts.ndim != 2:
        raise ValueError("There must be a table of rows and columns.")
    return counts


def _is_told(
    counts: Numbers, hidden: Flags, place: tuple[int, int], least: int
) -> bool:
    """Whether a cell can be told, or nearly, from what is shown. Where noughts had to
    be hidden, nobody can know that a hidden number is `least` or more."""
    low, high = _ends(counts, hidden, place, min(least, int(counts[hidden].min())))
    return high - low < UNKNOWN_BY


def _ends(
    counts: Numbers, hidden: Flags, place: tuple[int, ...], least: int
) -> tuple[int, int]:
    """The least and the most of one hidden cell, by linear programming."""
    rows, columns = np.nonzero(hidden)
    sums = np.zeros((sum(counts.shape), len(rows)))
    sums[rows, np.arange(len(rows))] = 1
    sums[len(counts) + columns, np.arange(len(rows))] = 1
    left = np.where(hidden, counts, 0)
    totals = np.concatenate([left.sum(axis=1), left.sum(axis=0)])
    aim = ((rows == place[0]) & (columns == place[1])).astype(float)
    ends = [
        scipy.optimize.linprog(
            way * aim, A_eq=sums, b_eq=totals, bounds=(least, None)
        ).fun
        for way in (1, -1)
    ]
    return round(ends[0]), round(-ends[1])


def _added(told: tuple[int, int], counts: Numbers, hidden: Flags) -> Flags | None:
    """What to hide as well: the three other corners of the rectangle through this cell
    that costs least in counts (the hypercube method: Repsilber, Statistical Journal of
    the UN 1994), noughts last; where there is none, the smallest cell that is shown."""
    row, column = told
    price = np.where(hidden, 0, np.where(counts > 0, counts, counts.sum() + 1))
    corners = price + price[row][None, :] + price[:, column][:, None]
    corners[row], corners[:, column] = np.inf, np.inf
    corners[corners == 0] = np.inf  # hidden already
    if np.isinf(corners).all():
        corners = np.where(hidden, np.inf, price)
    if np.isinf(corners).all():
        return None
    place = np.unravel_index(np.argmin(corners), counts.shape)
    added = hidden.copy()
    added[place] = True
    if place[0] != row and place[1] != column:
        added[row, place[1]] = added[place[0], column] = True
    return added
