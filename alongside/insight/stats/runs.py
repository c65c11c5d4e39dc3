"""Runs rules: has the level moved, whatever the distribution?

Anhøj and Olesen, PLoS ONE 2014, 9(11):e113825; Anhøj, PLoS ONE 2015, 10(3):e0121349. A
process has moved when its longest run on one side of the centre line is longer, or the
line is crossed more seldom, than would be usual by chance.
"""

from dataclasses import dataclass

import numpy as np
import scipy
from numpy.typing import ArrayLike

from alongside.insight.stats import given
from alongside.insight.stats.given import Counts, Flags, Numbers


@dataclass(frozen=True)
class RunsLimits:
    """The longest run and the fewest crossings that are usual among so many points."""

    longest_max: Counts
    crossings_min: Counts


@dataclass(frozen=True)
class Runs:
    """What the runs rules find: one number for each series (arrays without dimensions
    for a single one). `signal`: longest > longest_max or crossings < crossings_min.
    `useful`: how many points do not lie on the centre line.
    """

    useful: Counts
    longest: Counts
    longest_max: Counts
    crossings: Counts
    crossings_min: Counts
    signal: Flags


def runs_limits(useful: ArrayLike) -> RunsLimits:
    """The limits of the rules for `useful` points that are not on the centre line.

    Longest run: log2(useful) + 3, rounded. Crossings: the 5 % point of a binomial
    distribution with useful - 1 throws of a coin. For no points or one, both are such
    that nothing is a signal.
    """
    number = given.whole(useful, "numbers of useful points")
    longest = np.rint(np.log2(np.maximum(number, 1)) + 3)
    fewest = np.maximum(scipy.stats.binom.ppf(0.05, np.maximum(number - 1, 0), 0.5), 0)
    return RunsLimits(longest.astype(np.int64), fewest.astype(np.int64))


def runs(values: ArrayLike, centre: ArrayLike) -> Runs:
    """The runs rules for one series `(times,)` or for many, `(series, times)`.

    `centre` is one number, or whatever goes with `values` by position: one for each
    series as `(series, 1)`, or one for each point. Usually the median, or the centre
    line of a chart. Points on it are left out. Raises ValueError for no values or for
    values that are missing or infinite.
    """
    array, line = given.series(values, "values"), given.numbers(centre, "centre lines")
    try:
        side = np.sign(array - np.broadcast_to(line, array.shape))
    except ValueError:
        raise ValueError("There must be a centre line for each point.") from None
    useful = np.count_nonzero(side, axis=-1)
    longest, crossings = _longest_and_crossings(np.atleast_2d(side))
    longest, crossings = (n.reshape(useful.shape) for n in (longest, crossings))
    limits = runs_limits(useful)
    signal = (longest > limits.longest_max) | (crossings < limits.crossings_min)
    return Runs(
        useful=np.asarray(useful),
        longest=longest,
        longest_max=limits.longest_max,
        crossings=crossings,
        crossings_min=limits.crossings_min,
        signal=np.asarray(signal),
    )


def _longest_and_crossings(side: Numbers) -> tuple[Counts, Counts]:
    """Of every row, as if the points on the line (0) were not there."""
    places = np.where(side != 0, np.arange(side.shape[1]), 0)
    last = np.maximum.accumulate(places, axis=1)  # the last useful point so far
    kept = np.take_along_axis(side, last, axis=1)
    before = np.concatenate([np.zeros((len(side), 1)), kept[:, :-1]], axis=1)
    turns = kept != before
    number = np.cumsum(side != 0, axis=1)
    start = np.maximum.accumulate(np.where(turns, number - 1, 0), axis=1)
    crossings = np.count_nonzero(turns & (before != 0), axis=1)
    return (number - start).max(axis=1), crossings
