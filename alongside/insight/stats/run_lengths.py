"""How long a CUSUM runs until it alarms. For the threshold of a length: `thresholds`.

The average run length (ARL): while nothing has changed, how many points pass on average
until a false alarm (long is good); after a change, how many until it is found (short is
good). The alarm is at C >= h throughout.

Counts by the exact Markov chain (Brook and Evans, Biometrika 1972, 59:539–549); normal
values by Gauss–Legendre solution of Page's integral equation, as in R's spc; scores by
a Markov chain with linear interpolation.
"""

from math import ceil

import numpy as np
import scipy
from numpy.typing import ArrayLike, NDArray

from alongside.insight.stats import given
from alongside.insight.stats.cusum import Side, negative_binomial_scores
from alongside.insight.stats.given import Numbers

STATES = 1500  # of a chain, at most: a second's work, and exact for ordinary references
NODES = 80  # of the integral equation: exact to ten figures


def poisson_cusum_arl(
    mean: float,
    reference: float,
    threshold: float,
    *,
    side: Side = "upper",
    headstart: float = 0.0,
) -> float:
    """Average run length of a one-sided CUSUM of counts with this `mean`.

    Exact when reference and headstart are fractions with a common denominator d and
    threshold × d is at most 1,500, as 0.25, 1.4 or 2; otherwise for the nearest such
    reference. Lucas 1985: mean 0.25, reference 0.25, threshold 10 gives 438.1.
    """
    average = given.one(mean, "mean", above=0)
    k, h = given.one(reference, "reference", above=0), _threshold(threshold, headstart)
    size = _denominator(k, headstart, h)
    last = ceil(h * size - 1e-9)  # the states are 0, 1 … last - 1; from there on, alarm
    if last > 5000:
        raise ValueError("The threshold must be below 5,000.")
    step, start = round(k * size), round(headstart * size)
    states = np.arange(last, dtype=np.int64)
    moves = states[None, :] - states[:, None]  # from the row to the column
    if side == "upper":
        chain = _chances(moves + step, size, average)
        chain[:, 0] = scipy.stats.poisson.cdf(np.floor((step - states) / size), average)
    elif side == "lower":
        chain = _chances(step - moves, size, average)
        chain[:, 0] = scipy.stats.poisson.sf(
            np.ceil((step + states) / size) - 1, average
        )
    else:
        raise ValueError("The side must be upper or lower.")
    return float(_lengths(chain)[start])


def normal_cusum_arl(
    shift: float,
    reference: float,
    threshold: float,
    *,
    headstart: float = 0.0,
    two_sided: bool = False,
) -> float:
    """Average run length of a CUSUM of normal values with standard deviation 1 whose
    mean has moved by `shift` (0: no change).

    One-sided upper, or two upper and lower together. Lucas and Crosier 1982: shift 0,
    reference 0.5, threshold 4, two-sided gives 168. A headstart is given to both sides.
    """
    mean, k = given.one(shift, "shift"), given.one(reference, "reference")
    if k < 0:
        raise ValueError("The reference must not be negative.")
    h = _threshold(threshold, headstart)
    up, up_fresh = _page(mean, k, h, headstart), _page(mean, k, h, 0.0)
    if not two_sided:
        return up
    down, down_fresh = _page(-mean, k, h, headstart), _page(-mean, k, h, 0.0)
    both = up * down_fresh + down * up_fresh - up_fresh * down_fresh
    return both / (up_fresh + down_fresh)


def score_cusum_arl(
    scores: ArrayLike,
    probabilities: ArrayLike,
    threshold: float,
    *,
    headstart: float = 0.0,
    states: int = 600,
) -> float:
    """Average run length of a CUSUM of scores that take each of the values `scores`
    with these `probabilities` (adding up to 1), reference 0.

    By a Markov chain of so many `states` with linear interpolation between them: right
    to a few parts in a thousand.
    """
    steps, chances = (
        given.numbers(scores, "scores").ravel(),
        given.shares(probabilities, "probabilities").ravel(),
    )
    given.same_shape(steps, chances, "probabilities as scores")
    if abs(chances.sum() - 1) > 1e-6:
        raise ValueError("The probabilities must add up to 1.")
    if not 2 <= states <= 5000:
        raise ValueError("The states must be between 2 and 5,000.")
    h = _threshold(threshold, headstart)
    chain = _interpolated(steps, chances, h, states)
    places = np.arange(states) * h / states
    return float(np.interp(headstart, places, _lengths(chain)))


def _interpolated(steps: Numbers, chances: Numbers, h: float, states: int) -> Numbers:
    """The chain of a sum that may stand between two states: it is shared by both."""
    places = np.arange(states) * h / states
    chain = np.zeros((states, states + 1))
    rows = np.arange(states)
    for step, chance in zip(steps, chances, strict=True):
        after = np.maximum(places + step, 0) / h * states
        stays = after < states - 1e-9
        low = np.floor(after[stays]).astype(np.intp)
        share = after[stays] - low
        np.add.at(chain, (rows[stays], low), chance * (1 - share))
        np.add.at(chain, (rows[stays], low + 1), chance * share)
    chain[:, -2] += chain[:, -1]  # just below the threshold: as the last state
    return chain[:, :-1]


def negative_binomial_cusum_arl(
    in_control: float,
    out_of_control: float,
    dispersion: float,
    threshold: float,
    *,
    mean: float | None = None,
) -> float:
    """Average run length of a CUSUM of `negative_binomial_scores` when counts have this
    `mean` (in_control unless given) and the same dispersion."""
    average = given.one(in_control if mean is None else mean, "mean", above=0)
    size = 1 / given.one(dispersion, "dispersion", above=0)
    law = scipy.stats.nbinom(size, size / (size + average))
    counts = np.arange(int(law.isf(1e-12)) + 2)
    chances = law.pmf(counts)
    scores = negative_binomial_scores(counts, in_control, out_of_control, dispersion)
    return score_cusum_arl(scores, chances / chances.sum(), threshold)


def risk_adjusted_cusum_arl(
    probability: ArrayLike,
    weight: ArrayLike,
    odds_ratio: float,
    threshold: float,
    *,
    true_odds_ratio: float = 1.0,
) -> float:
    """Average run length, in cases, of a CUSUM of `risk_adjusted_scores`.

    The mix of cases: a share `weight` of them (adding up to 1) has this `probability`
    of the outcome. `odds_ratio` is the one to be found, `true_odds_ratio` the one that
    holds (1: nothing has changed).
    """
    chance, share = (
        given.shares(probability, "probabilities"),
        given.not_negative(weight, "weights"),
    )
    given.same_shape(chance, share, "weights as probabilities")
    ratio = given.one(odds_ratio, "odds ratio", above=0)
    truly = given.one(true_odds_ratio, "odds ratio", above=0)
    happens = truly * chance / (1 - chance + truly * chance)
    less = -np.log(1 - chance + ratio * chance)
    scores = np.concatenate([less + np.log(ratio), less], axis=None)
    chances = np.concatenate([share * happens, share * (1 - happens)], axis=None)
    return score_cusum_arl(scores, chances, threshold)


def _threshold(threshold: float, headstart: float) -> float:
    h = given.one(threshold, "threshold", above=0)
    if not 0 <= given.one(headstart, "headstart") < h:
        raise ValueError("The headstart must be 0 or more and below the threshold.")
    return h


def _denominator(reference: float, headstart: float, threshold: float) -> int:
    """Into how many parts one is cut, so that all sums fall on a state."""
    most = max(int(STATES / threshold), 1)
    for size in range(1, most + 1):
        if all(abs(n * size - round(n * size)) < 1e-9 for n in (reference, headstart)):
            return size
    return most


def _chances(of: NDArray[np.int64], size: int, mean: float) -> Numbers:
    """The probability of each count that is `of` parts of size `size`, if whole."""
    counts, parts = np.divmod(of, size)
    return np.where(parts == 0, scipy.stats.poisson.pmf(counts, mean), 0.0)


def _lengths(chain: Numbers) -> Numbers:
    """Steps on average until the chain is left, from each of its states."""
    return np.asarray(
        np.linalg.solve(np.eye(len(chain)) - chain, np.ones(len(chain))), np.float64
    )


def _page(mean: float, k: float, h: float, start: float) -> float:
    """Page: L(z) = 1 + L(0) Φ(k - z - μ) + ∫ L(y) φ(y + k - z - μ) dy, from 0 to h."""
    nodes, weights = scipy.special.roots_legendre(NODES)
    places, weights = h * (nodes + 1) / 2, h * weights / 2
    at = np.concatenate([[0.0], places])
    chain = np.empty((len(at), len(at)))
    chain[:, 0] = scipy.stats.norm.cdf(k - at - mean)
    chain[:, 1:] = scipy.stats.norm.pdf(places + k - at[:, None] - mean) * weights
    lengths = _lengths(chain)
    row = np.concatenate(
        [
            [scipy.stats.norm.cdf(k - start - mean)],
            scipy.stats.norm.pdf(places + k - start - mean) * weights,
        ]
    )
    return float(1 + row @ lengths)
