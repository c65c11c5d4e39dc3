"""XmR charts: a measure over time, what it usually does, and where it does not.

The X chart of individual values and moving ranges (Shewhart 1931; Wheeler 1993,
"Understanding Variation"), with the choices of NHS England's Making Data Count.
Meant for measures and for large counts. For small counts (under about ten a month) it
finds change where there is none: use `cusum`, `rare_events` or `attributes` there.
"""

from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from alongside.insight.stats import given
from alongside.insight.stats.given import Codes, Numbers
from alongside.insight.stats.marking import marked
from alongside.insight.stats.special_causes import Bits, Improvement, meaning

TO_LIMIT = 2.66  # times the mean moving range: three standard deviations, 3 / 1.128
SCREENED = 3.267  # times the mean moving range: a longer one is left out of the mean
CHUNK = 448  # series worked on at a time, so that they stay in the processor's cache


@dataclass(frozen=True)
class XmR:
    """An XmR chart. Every array has the shape of `values`: `(times,)` or
    `(series, times)`; limits repeat along a stretch, so they can be drawn as they are.

    `causes` holds codes of `special_causes.SpecialCause`, 0 for none.
    """

    values: Numbers
    mean: Numbers
    lower: Numbers
    upper: Numbers
    near_lower: Numbers
    near_upper: Numbers
    causes: Bits

    @property
    def side_of_mean(self) -> Codes:
        """1 for a point above the mean, -1 below, 0 on it (within a hair)."""
        hair = 1e-12 * (np.abs(self.mean) + self.upper - self.mean)
        apart = self.values - self.mean
        return np.where(np.abs(apart) <= hair, 0, np.sign(apart)).astype(np.int8)

    def meaning(self, improvement: Improvement) -> NDArray[np.str_]:
        """What each point means for people; see `special_causes.meaning`."""
        return meaning(self.causes, improvement)


def xmr(
    values: ArrayLike,
    *,
    screen: bool = True,
    baseline: int | None = None,
    rebase_at: tuple[int, ...] = (),
) -> XmR:
    """The XmR chart of one series `(times,)` or of many, `(series, times)`.

    The mean line is the mean of the values; the limits lie 2.66 mean moving ranges
    above and below it; a point is near a limit beyond two thirds of the way.

    `screen`: leave moving ranges of 3.267 mean moving ranges and more out of the mean,
    once (NHSRplotthedots does so, NHS England's spreadsheet does not). Where only equal
    neighbours are left, the limits have no width: too few different values to chart.
    `baseline`: take mean and limits from the first so many points of a stretch only (of
    all, where a stretch is shorter).
    `rebase_at`: positions, counted from 0, at which a new stretch begins, with a mean,
    limits and runs of its own.

    Raises ValueError for no values, values that are missing or infinite, a stretch or
    baseline shorter than two, and positions that are not inside the series in order.
    """
    array = given.series(values, "values", at_least=2)
    rows = np.atleast_2d(array)
    given.baseline_length(baseline, rows.shape[1], at_least=2)
    parts = [
        _stretch(rows[:, start:end], screen, baseline)
        for start, end in _stretches(rows.shape[1], rebase_at)
    ]
    mean, lower, upper, near_lower, near_upper, causes = (
        _joined([part[place] for part in parts], array.shape) for place in range(6)
    )
    return XmR(array, mean, lower, upper, near_lower, near_upper, causes)


def _stretches(length: int, rebase_at: tuple[int, ...]) -> list[tuple[int, int]]:
    places = [0, *rebase_at, length]
    pairs = list(pairwise(places))
    if any(end - start < 2 for start, end in pairs):
        raise ValueError(
            "Each stretch of a chart needs two values, and rebasing positions in order."
        )
    return pairs


def _stretch(rows: Numbers, screen: bool, baseline: int | None) -> list[NDArray[Any]]:
    """Mean, four limits and causes of every row of one stretch.

    Rows are turned, a few at a time, so that a month of all of them lies together: what
    goes on is then whole lines of memory, however short a series is.
    """
    known = min(baseline or rows.shape[1], rows.shape[1])
    mean, far = np.empty((len(rows), 1)), np.empty((len(rows), 1))
    causes = np.empty(rows.shape[::-1], np.uint8)
    for start in range(0, len(rows), CHUNK):
        part = slice(start, start + CHUNK)
        months = np.ascontiguousarray(rows[part].T)
        mean[part, 0], far[part, 0] = _limits(months[:known], screen)
        causes[:, part] = marked(months, mean[part, 0], far[part, 0])
    lines_of_all = [mean + times * far for times in (0, -1, 1, -2 / 3, 2 / 3)]
    return [*(np.broadcast_to(line, rows.shape) for line in lines_of_all), causes.T]


def _limits(months: Numbers, screen: bool) -> tuple[Numbers, Numbers]:
    """The mean of each column, and how far from it the limits lie."""
    ranges = months[1:] - months[:-1]
    np.abs(ranges, out=ranges)
    average = screened_mean(ranges) if screen else ranges.mean(axis=0)
    return np.add.reduce(months, axis=0) / len(months), TO_LIMIT * average


def screened_mean(ranges: Numbers) -> Numbers:
    """The mean of the moving ranges of each column, without those far above their mean;
    these are set to nought in `ranges`."""
    average: Numbers = np.add.reduce(ranges, axis=0) / len(ranges)
    wild = np.flatnonzero(ranges >= SCREENED * average)
    if not wild.size:
        return average
    ranges.reshape(-1)[wild] = 0
    left_out = np.bincount(wild % ranges.shape[1], minlength=ranges.shape[1])
    number = len(ranges) - left_out
    total = np.add.reduce(ranges, axis=0)
    np.divide(total, number, out=average, where=number > 0)
    return average


def _joined(parts: list[NDArray[Any]], shape: tuple[int, ...]) -> NDArray[Any]:
    """Stretches put together again; a single one stays as it is, taking no memory."""
    whole = parts[0] if len(parts) == 1 else np.concatenate(parts, axis=1)
    return whole if len(shape) == 2 else whole[0]
