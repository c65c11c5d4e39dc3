"""g and t charts: how long nothing happened, when what happens is rare.

A g chart counts cases (people, visits, bed-days) between two events, a t chart
measures time between them. **A long gap is good news or silence**: it may as well mean
that nobody reports any more, so a chart can never tell which.

Benneyan, Health Care Management Science 2001, 4:305–318 (g); Nelson, Journal of
Quality Technology 1994, 26:239–241, and Montgomery, section 7.3.5 (t).
"""

from dataclasses import dataclass

import numpy as np
import scipy
from numpy.typing import ArrayLike

from alongside.insight.stats import given
from alongside.insight.stats.attributes import MOVING_RANGE_TO_SIGMA
from alongside.insight.stats.given import Numbers
from alongside.insight.stats.xmr import screened_mean

POWER = 1 / 3.6  # makes waiting times nearly normal


@dataclass(frozen=True)
class RareEventChart:
    """A g or t chart of gaps `(times,)` or `(series, times)`; the rest is one number
    for each series (an array without dimensions for a single one).

    `mean` is the mean gap, `centre` the line that is drawn. `lower` is nought where
    no gap is too short to be told.
    """

    values: Numbers
    mean: Numbers
    centre: Numbers
    lower: Numbers
    upper: Numbers


def g_chart(gaps: ArrayLike) -> RareEventChart:
    """Whole numbers of cases between one event and the next, 0 when they are next to
    each other. Centre: the median. Limits: mean ± 3 sqrt(mean (mean + 1)), never below
    nought.

    The upper limit is passed by about 18 in 1,000 gaps though nothing changed
    (`g_false_alarm`), not by 1 in 1,000: `g_probability_limits` are the exact ones.
    Raises ValueError for no gaps and for gaps that are negative, not whole or missing.
    """
    array = given.of_length(given.whole(gaps, "gaps"), "gaps", 1)
    mean = array.mean(axis=-1)
    wide = 3 * np.sqrt(mean * (mean + 1))
    return RareEventChart(
        values=array,
        mean=np.asarray(mean),
        centre=np.asarray(np.median(array, axis=-1)),
        lower=np.asarray(np.maximum(mean - wide, 0)),
        upper=np.asarray(mean + wide),
    )


def t_chart(gaps: ArrayLike, *, screen: bool = True) -> RareEventChart:
    """Times between one event and the next, in any unit.

    Each is raised to the power 1/3.6, lines are drawn as on an XmR chart (the mean, and
    3/1.128 mean moving ranges from it) and raised back. `screen`: see `xmr.xmr`. Two
    events at one moment are a gap of 0. Raises ValueError for fewer than two gaps and
    for gaps that are negative or missing.
    """
    array = given.of_length(given.not_negative(gaps, "gaps"), "gaps", 2)
    nearly_normal = array**POWER
    ranges = np.atleast_2d(np.abs(np.diff(nearly_normal, axis=-1)))
    average = (
        screened_mean(np.ascontiguousarray(ranges.T))
        if screen
        else ranges.mean(axis=-1)
    )
    centre = nearly_normal.mean(axis=-1)
    wide = 3 * average.reshape(centre.shape) / MOVING_RANGE_TO_SIGMA
    return RareEventChart(
        values=array,
        mean=np.asarray(array.mean(axis=-1)),
        centre=np.asarray(centre ** (1 / POWER)),
        lower=np.asarray(np.maximum(centre - wide, 0) ** (1 / POWER)),
        upper=np.asarray((centre + wide) ** (1 / POWER)),
    )


def g_probability_limits(mean: ArrayLike, probability: ArrayLike) -> Numbers:
    """Exact limits of a g chart: the smallest whole gap (counted from 0) that is not
    passed with at least this probability, when events come at random.

    A geometric distribution with chance 1 / (mean + 1) of an event at each case. Use
    0.00135 and 0.99865 for three-sigma limits, 0.5 for the centre. `mean` and
    `probability` go together by position. Raises ValueError for a mean of nought or
    less and for probabilities outside 0 to 1.
    """
    chance = 1 / (given.positive(mean, "mean gaps") + 1)
    wanted = _inside(probability)
    given.together(chance, wanted)
    quantiles = scipy.stats.geom.ppf(wanted, chance) - 1
    return np.asarray(np.maximum(quantiles, 0))


def t_probability_limits(mean: ArrayLike, probability: ArrayLike) -> Numbers:
    """Exact limits of a t chart: the time that is not passed with this probability,
    when events come at random. An exponential distribution with this mean, in its unit.
    Otherwise as `g_probability_limits`.
    """
    average = given.positive(mean, "mean gaps")
    wanted = _inside(probability)
    given.together(average, wanted)
    return np.asarray(scipy.stats.expon.ppf(wanted, scale=average))


def g_false_alarm(mean: ArrayLike) -> Numbers:
    """The share of gaps beyond the three-sigma upper limit of a g chart with this mean
    gap, though nothing has changed."""
    average = given.positive(mean, "mean gaps")
    upper = average + 3 * np.sqrt(average * (average + 1))
    return np.asarray(scipy.stats.geom.sf(np.floor(upper) + 1, 1 / (average + 1)))


def _inside(probability: ArrayLike) -> Numbers:
    wanted = given.shares(probability, "probabilities")
    if ((wanted == 0) | (wanted == 1)).any():
        raise ValueError("The probabilities must lie between 0 and 1.")
    return wanted
