"""CUSUM charts: small changes that last, found by adding up what is beyond a reference.

Page, Biometrika 1954, 41:100–115; for counts Lucas, Technometrics 1985, 27:129–144; for
people of differing risk Steiner and others, Biostatistics 2000, 1:441–452.

**The alarm is at C >= h** (Lucas; R's surveillance too), not C > h. Thresholds for a
wished-for run length are in `thresholds`, run lengths in `run_lengths`.
"""

from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import ArrayLike

from alongside.insight.stats import given
from alongside.insight.stats.given import Flags, Numbers

Side = Literal["upper", "lower"]


@dataclass(frozen=True)
class Cusum:
    """A CUSUM chart: its `path` and its `alarm`, in the shape of the values. The path
    goes on from an alarm unless it was asked to start again."""

    path: Numbers
    alarm: Flags
    threshold: float


def cusum(
    values: ArrayLike,
    reference: ArrayLike,
    threshold: float,
    *,
    side: Side = "upper",
    headstart: float = 0.0,
    restart: bool = True,
) -> Cusum:
    """The CUSUM of one series `(times,)` or of many, `(series, times)`.

    "upper": C = max(0, C before + value - reference), to find a rise; "lower":
    C = max(0, C before + reference - value), to find a fall. It begins at `headstart`
    (threshold / 2 is Lucas and Crosier's fast initial response) and alarms at
    C >= `threshold`. `restart`: after an alarm, begin again at the headstart.

    `reference` (k) is one number, or goes with `values` by position: one for each point
    where exposure changes, or one for each series as `(series, 1)`. Values may be
    counts, standardised measures (k is half the shift to be found), or scores of
    `risk_adjusted_scores` with reference 0. Raises ValueError for values that are
    missing or infinite, a threshold of nought or less and a headstart outside 0 to it.
    """
    array, limit = (
        given.series(values, "values"),
        given.one(threshold, "threshold", above=0),
    )
    if not 0 <= given.one(headstart, "headstart") < limit:
        raise ValueError("The headstart must be 0 or more and below the threshold.")
    steps = _steps(array, reference, side)
    path = np.empty(array.shape)
    now = np.full(array.shape[:-1], float(headstart))
    for time in range(array.shape[-1]):
        now = np.maximum(now + steps[..., time], 0)
        path[..., time] = now
        if restart:
            now = np.where(now >= limit, headstart, now)
    return Cusum(path, path >= limit, limit)


def poisson_reference(in_control: ArrayLike, out_of_control: ArrayLike) -> Numbers:
    """The best reference k to tell two means of counts apart:
    (out - in) / (ln out - ln in). Both above nought and not the same."""
    good = given.positive(in_control, "means")
    bad = given.positive(out_of_control, "means")
    if (good == bad).any():
        raise ValueError("The two means must differ.")
    return np.asarray((bad - good) / (np.log(bad) - np.log(good)))


def risk_adjusted_scores(
    outcome: ArrayLike, probability: ArrayLike, odds_ratio: float
) -> Numbers:
    """Steiner's log-likelihood scores, to be added up by `cusum` with reference 0.

    For each case in order: `outcome` 1 when it happened and 0 when not, `probability`
    of it for a case like this one, and the `odds_ratio` to be found (2: twice the odds;
    0.5: half). outcome × ln(R) - ln(1 - p + R p).
    """
    happened, chance = (
        given.whole(outcome, "outcomes"),
        given.shares(probability, "probabilities"),
    )
    if (happened > 1).any():
        raise ValueError("Outcomes must be 0 or 1.")
    ratio = given.one(odds_ratio, "odds ratio", above=0)
    given.same_shape(happened, chance, "probabilities as outcomes")
    return np.asarray(happened * np.log(ratio) - np.log(1 - chance + ratio * chance))


def negative_binomial_scores(
    counts: ArrayLike, in_control: float, out_of_control: float, dispersion: float
) -> Numbers:
    """Log-likelihood scores of counts that vary more than chance, for `cusum` with
    reference 0. The variance is mean + `dispersion` × mean²; means and dispersion are
    above nought. Höhle and Paul, Computational Statistics and Data Analysis 2008,
    52:4357–4368.
    """
    seen = given.whole(counts, "counts")
    good, bad = (
        given.one(mean, "mean", above=0) for mean in (in_control, out_of_control)
    )
    extra = given.one(dispersion, "dispersion", above=0)
    each = np.log(bad * (1 + extra * good) / (good * (1 + extra * bad)))
    fixed = np.log((1 + extra * bad) / (1 + extra * good)) / extra
    return np.asarray(seen * each - fixed)


def _steps(array: Numbers, reference: ArrayLike, side: Side) -> Numbers:
    if side not in {"upper", "lower"}:
        raise ValueError("The side must be upper or lower.")
    k = given.numbers(reference, "references")
    try:
        apart = array - np.broadcast_to(k, array.shape)
    except ValueError:
        raise ValueError("There must be a reference for each value.") from None
    return apart if side == "upper" else -apart
