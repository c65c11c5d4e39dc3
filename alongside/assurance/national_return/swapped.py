"""Answers that changed places: two rows whose shares are those of the other last year.

It happened: in the national figures for 2024-25 one council's answers about capacity
stand in each other's rows, which nobody could see within that year. Two rows of a list
are told when their shares of the two together differ from the year before by more than
chance explains (as in `swings`), lie where the other one's lay, and the two together
are much the same part of the list as before. How near that must be is our own choice.
"""

from itertools import combinations
from typing import NamedTuple

import numpy as np

from alongside.assurance.national_return.beside_before import (
    AnswerList,
    Cells,
    added,
    answer_lists,
)
from alongside.assurance.national_return.figures import Figures
from alongside.assurance.national_return.findings import (
    Finding,
    row_label,
    type_label,
)
from alongside.assurance.national_return.swings import (
    SMALLEST,
    beyond_chance,
    of_two_shares,
)

NEARER = 3  # times nearer to the other's share last year than to its own
MUCH_THE_SAME = 0.25  # by which the part of both together may have moved


class _Pair(NamedTuple):
    """Two rows: what stands in each this year and last, and in the whole list."""

    answers: AnswerList
    rows: tuple[str, str]
    now: tuple[int, int]
    before: tuple[int, int]
    of_now: int
    of_before: int

    @property
    def cells(self) -> Cells:
        first, second = self.rows
        return (*self.answers.rows[first], *self.answers.rows[second])


def swapped(now: Figures, before: Figures) -> list[Finding]:
    """Each pair of rows of a list that seem to have changed places."""
    missing = now.missing | before.missing
    pairs = [
        pair
        for answers in answer_lists()
        if answers.table not in missing
        for pair in _pairs(answers, now, before)
        if min(max(pair.now), max(pair.before)) >= SMALLEST
    ]
    if not pairs:
        return []
    p = of_two_shares(
        np.array([pair.now[0] for pair in pairs]),
        np.array([sum(pair.now) for pair in pairs]),
        np.array([pair.before[0] for pair in pairs]),
        np.array([sum(pair.before) for pair in pairs]),
    )
    return [
        _finding(pair, now, before)
        for pair, is_sure in zip(pairs, beyond_chance(p), strict=True)
        if is_sure and _changed_places(pair)
    ]


def _pairs(answers: AnswerList, now: Figures, before: Figures) -> list[_Pair]:
    is_ = {row: added(now, cells) for row, cells in answers.rows.items()}
    was = {row: added(before, cells) for row, cells in answers.rows.items()}
    of_now, of_before = sum(is_.values()), sum(was.values())
    return [
        _Pair(answers, (a, b), (is_[a], is_[b]), (was[a], was[b]), of_now, of_before)
        for a, b in combinations(answers.rows, 2)
    ]


def _changed_places(pair: _Pair) -> bool:
    both_now, both_before = sum(pair.now), sum(pair.before)
    share, own = pair.now[0] / both_now, pair.before[0] / both_before
    moved = abs(share - own)
    is_there = NEARER * abs(share - (1 - own)) <= moved
    part = (both_now / pair.of_now) / (both_before / pair.of_before)
    return is_there and abs(part - 1) <= MUCH_THE_SAME


def _finding(pair: _Pair, now: Figures, before: Figures) -> Finding:
    table = pair.answers.table
    first, second = (row_label(table, row) for row in pair.rows)
    (a_now, b_now), (a_before, b_before) = pair.now, pair.before
    return Finding(
        "swapped",
        "swing",
        f"{table}, {type_label(pair.answers.kind)}: {first} went from {a_before:,} of "
        f"{pair.of_before:,} ({a_before / pair.of_before:.0%}) in {before.year} to "
        f"{a_now:,} of {pair.of_now:,} ({a_now / pair.of_now:.0%}) in {now.year}, and "
        f"{second} from {b_before:,} ({b_before / pair.of_before:.0%}) to {b_now:,} "
        f"({b_now / pair.of_now:.0%}). These answers seem to have changed places: "
        "look at where each was typed, or say why.",
        pair.cells,
    )
