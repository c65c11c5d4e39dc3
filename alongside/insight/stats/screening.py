"""Screening very many pairs, of a service and a kind of worry, for more than expected.

DuMouchel, "Bayesian data mining in large frequency tables", American Statistician 1999,
53:177–190: most pairs are ordinary and some are not, so the prior is of two gammas.
Show the lower end (EB05), not the ratio itself.
"""

from dataclasses import dataclass

import numpy as np
import scipy
from numpy.typing import ArrayLike

from alongside.insight.stats import given
from alongside.insight.stats.given import Numbers
from alongside.insight.stats.shrinkage import pair


@dataclass(frozen=True)
class TwoGammas:
    """DuMouchel's prior: a share `share_first` of pairs has ratios from a gamma with
    `shape_1` and `rate_1`, the others from one with `shape_2` and `rate_2`. In
    DuMouchel's letters: P, alpha1, beta1, alpha2, beta2."""

    shape_1: float
    rate_1: float
    shape_2: float
    rate_2: float
    share_first: float


@dataclass(frozen=True)
class Screened:
    """DuMouchel's scores: `first_probability` (Q) of belonging to the first gamma;
    `geometric_mean` (EBGM) of the ratio; `lower` (EB05) and `upper` (EB95), its 5 % and
    95 % points."""

    first_probability: Numbers
    geometric_mean: Numbers
    lower: Numbers
    upper: Numbers


def two_gammas_poisson(
    events: ArrayLike, expected: ArrayLike, prior: TwoGammas
) -> Screened:
    """DuMouchel's gamma–Poisson shrinker: which pairs (a service and a kind of worry)
    have more events than expected, in a screen of very many. Expected above nought."""
    seen, mean = pair(events, given.positive(expected, "expected events"), "expected")
    share = given.probability(prior.share_first, "share")
    shapes, rates = (
        [given.one(n, "prior", above=0) + more for n in pair]
        for pair, more in (
            ((prior.shape_1, prior.shape_2), seen),
            ((prior.rate_1, prior.rate_2), mean),
        )
    )
    weights = [
        np.log(part) + scipy.stats.nbinom.logpmf(seen, shape, rate / (rate + mean))
        for part, shape, rate in (
            (share, prior.shape_1, prior.rate_1),
            (1 - share, prior.shape_2, prior.rate_2),
        )
    ]
    first = np.asarray(scipy.special.expit(weights[0] - weights[1]))
    logs = [
        scipy.special.digamma(a) - np.log(b) for a, b in zip(shapes, rates, strict=True)
    ]
    return Screened(
        first_probability=first,
        geometric_mean=np.exp(first * logs[0] + (1 - first) * logs[1]),
        lower=_quantile(0.05, first, shapes, rates),
        upper=_quantile(0.95, first, shapes, rates),
    )


def _quantile(
    wanted: float, first: Numbers, shapes: list[Numbers], rates: list[Numbers]
) -> Numbers:
    """Where the mixture of two gammas reaches a probability: halving between theirs."""
    ends = [
        scipy.stats.gamma.ppf(wanted, a, scale=1 / b)
        for a, b in zip(shapes, rates, strict=True)
    ]
    low, high = np.minimum(*ends), np.maximum(*ends)
    for _ in range(60):
        middle = (low + high) / 2
        reached = first * scipy.special.gammainc(shapes[0], rates[0] * middle)
        reached += (1 - first) * scipy.special.gammainc(shapes[1], rates[1] * middle)
        low, high = (
            np.where(reached < wanted, middle, low),
            np.where(reached < wanted, high, middle),
        )
    return np.asarray((low + high) / 2)
