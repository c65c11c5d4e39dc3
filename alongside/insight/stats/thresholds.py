"""The threshold of a CUSUM for a wished-for run length while nothing has changed.

Choose how often a false alarm may come, in points of the chart (months, cases), and the
threshold follows; `run_lengths` then says how soon a change is found. Thresholds are
for the alarm at C >= h.
"""

from collections.abc import Callable
from fractions import Fraction
from functools import partial

import numpy as np
import scipy
from numpy.typing import ArrayLike

from alongside.insight.stats import given, run_lengths
from alongside.insight.stats.cusum import Side

LONGEST = 1e6  # points; what is rarer than that nobody waits for
FINE = 0.01  # of scores: finer than anybody can tell
MOST_STEPS = 2048


def poisson_cusum_threshold(
    mean: float, reference: float, run_length: float, *, side: Side = "upper"
) -> float:
    """The smallest threshold with at least this average run length for counts with this
    `mean`, which is the one while nothing has changed.

    To a whole step of what sums can be: 0.25 for reference 0.25, 1 for reference 2, a
    hundredth at the finest. Raises ValueError for means and references of nought or
    less, and for run lengths of 1 or less or beyond a million.
    """
    k = given.one(reference, "reference", above=0)
    step = 1 / Fraction(k).limit_denominator(100).denominator
    arl = partial(run_lengths.poisson_cusum_arl, mean, k, side=side)
    return _smallest(arl, _wished(run_length), step)


def normal_cusum_threshold(
    reference: float, run_length: float, *, two_sided: bool = False
) -> float:
    """The threshold with this average run length for normal values with mean 0 and
    standard deviation 1. Reference 0.5 and 370 points, two-sided: 4.77."""
    wished = _wished(run_length)

    def beyond(h: float) -> float:
        arl = run_lengths.normal_cusum_arl(0, reference, h, two_sided=two_sided)
        return float(np.log(arl / wished))

    low, high = 1e-3, 1.0
    if beyond(low) > 0:
        raise ValueError("So short a run needs no chart.")
    while beyond(high) < 0:
        low, high = high, high * 2
    return float(scipy.optimize.brentq(beyond, low, high, xtol=1e-8))


def negative_binomial_cusum_threshold(
    in_control: float, out_of_control: float, dispersion: float, run_length: float
) -> float:
    """The smallest threshold, to a hundredth, with at least this average run length for
    `cusum.negative_binomial_scores` of counts with the mean `in_control`."""
    arl = partial(
        run_lengths.negative_binomial_cusum_arl, in_control, out_of_control, dispersion
    )
    return _smallest(arl, _wished(run_length), FINE)


def risk_adjusted_cusum_threshold(
    probability: ArrayLike, weight: ArrayLike, odds_ratio: float, run_length: float
) -> float:
    """The smallest threshold, to a hundredth, with at least this average run length, in
    cases, for `cusum.risk_adjusted_scores` of this mix of cases (see
    `run_lengths.risk_adjusted_cusum_arl`) while nothing has changed."""
    arl = partial(run_lengths.risk_adjusted_cusum_arl, probability, weight, odds_ratio)
    return _smallest(arl, _wished(run_length), FINE)


def _wished(run_length: float) -> float:
    wished = given.one(run_length, "run length", above=1)
    if wished > LONGEST:
        raise ValueError("Run lengths beyond 1,000,000 points are not worked out.")
    return wished


def _smallest(arl: Callable[[float], float], wished: float, step: float) -> float:
    """The fewest steps that run long enough: doubled until they do, then halved."""
    high = 1
    while arl(high * step) < wished:
        high *= 2
        if high > MOST_STEPS:
            raise ValueError("No threshold in reach gives so long a run.")
    low = high // 2
    while high - low > 1:
        middle = (low + high) // 2
        if arl(middle * step) >= wished:
            high = middle
        else:
            low = middle
    return high * step
