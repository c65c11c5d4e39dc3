"""Limits of funnels: how far apart services may look although nothing differs.

Spiegelhalter, Statistics in Medicine 2005, 24:1185–1202, and Quality and Safety in
Health Care 2005, 14:347–351. `probability` is the share of steady services between the
limits, half of the rest beyond each: 0.95 and 0.998 are usual. Everything goes together
by position, in arrays of any shape. Bad input raises ValueError with a sentence.
"""

from dataclasses import dataclass
from typing import Literal

import numpy as np
import scipy
from numpy.typing import ArrayLike

from alongside.insight.stats import given
from alongside.insight.stats.given import Codes, Counts, Numbers

Transform = Literal["square root", "log"]
# The normal points as the national methods print and use them, to six decimals.
PRINTED = {0.95: 1.959964, 0.998: 3.090232}


@dataclass(frozen=True)
class Limits:
    """The lower and the upper limit, in the shape of what they are for."""

    lower: Numbers
    upper: Numbers


@dataclass(frozen=True)
class InterpolatedLimit:
    """An exact limit between two counts: `limit` = (count - alpha) / size, where
    `count` is the smallest with at least the wished-for probability, and `alpha` how
    far that overshoots. Near nought it may fall a little below; draw it at nought.
    """

    count: Counts
    alpha: Numbers
    limit: Numbers


def normal_point(probability: float) -> float:
    """How many standard deviations hold this share of a normal distribution: 1.959964
    for 0.95."""
    share = given.probability(probability)
    return PRINTED.get(share, float(scipy.stats.norm.ppf((1 + share) / 2)))


def poisson_limits(
    expected: ArrayLike, probability: float = 0.95, *, target: float = 1.0
) -> Limits:
    """Limits of the ratio observed / expected for so many `expected` events (above 0).

    The exact (chi-square, Garwood) interval about `expected` events, divided by them
    and times `target`, the ratio of the centre line. This is what FunnelPlotR and the
    mortality indicators of NHS England draw.
    """
    events = given.positive(expected, "expected events")
    centre, both = (
        given.one(target, "target", above=0),
        poisson_interval(events, probability),
    )
    return Limits(centre * both.lower / events, centre * both.upper / events)


def poisson_interval(observed: ArrayLike, probability: float = 0.95) -> Limits:
    """The exact (Garwood) interval for the events to expect when `observed` happened.

    Observed 1 at 0.95: from 0.0253 to 5.5716. Turned round, these are the expected
    counts at which so many observed just become unusual: the funnel of OHID's
    PHEindicatormethods. Observed is nought or more, and need not be whole.
    """
    events = given.not_negative(observed, "observed events")
    tail = (1 - given.probability(probability)) / 2
    lower = scipy.stats.gamma.ppf(tail, np.where(events > 0, events, 1))
    return Limits(
        np.asarray(np.where(events > 0, lower, 0.0)),
        np.asarray(scipy.stats.gamma.isf(tail, events + 1)),
    )


def interpolated_poisson_limit(
    expected: ArrayLike, below: ArrayLike
) -> InterpolatedLimit:
    """Spiegelhalter's exact limit of the ratio observed / expected, between counts.

    `below` is the probability below the limit: 0.025 and 0.975, or 0.001 and 0.999.
    """
    events = given.positive(expected, "expected events")
    wanted = _inside(below)
    given.together(events, wanted)
    count = scipy.stats.poisson.ppf(wanted, events)
    reached = scipy.stats.poisson.cdf(count, events)
    return _between(
        count, reached, scipy.stats.poisson.pmf(count, events), wanted, events
    )


def interpolated_binomial_limit(
    cases: ArrayLike, target: ArrayLike, below: ArrayLike
) -> InterpolatedLimit:
    """Spiegelhalter's exact limit of a share of so many `cases` (whole, above 0), when
    `target` (strictly between 0 and 1) is the share everywhere. `below` as in
    `interpolated_poisson_limit`.
    """
    size = given.positive(given.whole(cases, "cases"), "cases")
    share, wanted = _inside(target), _inside(below)
    given.together(size, share, wanted)
    count = scipy.stats.binom.ppf(wanted, size, share)
    reached = scipy.stats.binom.cdf(count, size, share)
    chance = scipy.stats.binom.pmf(count, size, share)
    return _between(count, reached, chance, wanted, size)


def proportion_limits(
    target: ArrayLike,
    cases: ArrayLike,
    probability: float = 0.95,
    *,
    method: Literal["score", "exact"] = "score",
) -> Limits:
    """Limits of a share (0 to 1) of so many `cases`, when `target` is the share of all.

    "score": where Wilson's interval of a service just reaches the target, which is
    target ± z sqrt(target (1 - target) / cases); this is what PHEindicatormethods
    draws. "exact": Spiegelhalter's interpolated binomial limits. Both stay between 0
    and 1. Cases are above nought, and whole for "exact".
    """
    half = (1 - given.probability(probability)) / 2
    if method == "exact":
        low, high = (
            interpolated_binomial_limit(cases, target, below).limit
            for below in (half, 1 - half)
        )
    elif method == "score":
        share, size = given.shares(target, "targets"), given.positive(cases, "cases")
        given.together(share, size)
        wide = normal_point(probability) * np.sqrt(share * (1 - share) / size)
        low, high = share - wide, share + wide
    else:
        raise ValueError("The method must be score or exact.")
    return Limits(np.asarray(np.clip(low, 0, 1)), np.asarray(np.clip(high, 0, 1)))


def overdispersed_limits(
    expected: ArrayLike,
    tau2: ArrayLike,
    probability: float = 0.95,
    *,
    transform: Transform = "square root",
    back: bool = False,
) -> Limits:
    """Limits that allow for services differing by more than chance, by variance `tau2`
    (see `overdispersion`) on the scale of the transform.

    "square root" (CQC): 1 ± z sqrt(1 / (4 expected) + tau2), on the scale of
    sqrt(observed / expected), as FunnelPlotR draws them (and holds them against the
    ratio itself); `back=True` squares them, which is what the ratio observed / expected
    should be held against (below nought is drawn as nought).
    "log" (SHMI): exp(± z sqrt(1 / expected + tau2)), limits of observed / expected.
    """
    events = given.positive(expected, "expected events")
    between = given.not_negative(tau2, "variances between services")
    given.together(events, between)
    z = normal_point(probability)
    if transform == "log":
        wide = z * np.sqrt(1 / events + between)
        return Limits(np.asarray(np.exp(-wide)), np.asarray(np.exp(wide)))
    if transform != "square root":
        raise ValueError("The transform must be square root or log.")
    wide = z * np.sqrt(1 / (4 * events) + between)
    if back:
        squared = np.maximum(1 - wide, 0) ** 2, (1 + wide) ** 2
        return Limits(np.asarray(squared[0]), np.asarray(squared[1]))
    return Limits(np.asarray(1 - wide), np.asarray(1 + wide))


def compare_with_expected(observed: ArrayLike, expected: ArrayLike) -> Codes:
    """How unusual each observed count is, by exact Poisson probabilities: 2 or -2 when
    so many or more (so few or fewer) would happen less than once in 1,000, 1 or -1 when
    less than once in 40, otherwise 0. Plus is more than expected.
    """
    events = given.whole(observed, "observed events")
    mean = given.positive(expected, "expected events")
    given.together(events, mean)
    high, low = (
        scipy.stats.poisson.sf(events - 1, mean),
        scipy.stats.poisson.cdf(events, mean),
    )
    more = (high < 0.025).astype(np.int8) + (high < 0.001)
    return np.asarray(more - (low < 0.025) - (low < 0.001), dtype=np.int8)


def _between(
    count: Numbers, reached: Numbers, chance: Numbers, wanted: Numbers, size: Numbers
) -> InterpolatedLimit:
    alpha = (reached - wanted) / chance
    limit = (count - alpha) / size
    return InterpolatedLimit(
        np.asarray(count).astype(np.int64), np.asarray(alpha), np.asarray(limit)
    )


def _inside(chances: ArrayLike) -> Numbers:
    wanted = given.shares(chances, "probabilities")
    if ((wanted == 0) | (wanted == 1)).any():
        raise ValueError("The probabilities must lie between 0 and 1.")
    return wanted
