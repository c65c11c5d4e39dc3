"""Shrinkage: a small service is judged by what it did and by what services are like.

Two events where one was expected say little; 200 where 100 were expected say much. The
posterior mean lies between a service's own rate and that of all, nearer to its own the
more is known about it. Clayton and Kaldor, Biometrics 1987, 43:671–681 (gamma–Poisson);
Griffiths, Biometrics 1973, 29:637–648 (beta–binomial). Show the lower end ("we are
95 % sure it is at least …"), not the ratio itself.

Arrays go together by position and may have any shape. Bad input raises ValueError.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
import scipy
from numpy.typing import ArrayLike

from alongside.insight.stats import given
from alongside.insight.stats.given import Numbers


@dataclass(frozen=True)
class GammaPrior:
    """What services of this kind are like: a gamma distribution of ratios."""

    shape: float
    rate: float

    @property
    def mean(self) -> float:
        """The mean ratio."""
        return self.shape / self.rate


@dataclass(frozen=True)
class BetaPrior:
    """What services of this kind are like: a beta distribution of shares."""

    alpha: float
    beta: float

    @property
    def mean(self) -> float:
        """The mean share."""
        return self.alpha / (self.alpha + self.beta)


@dataclass(frozen=True)
class Posterior:
    """What is known of each service after its events: `mean`, and `lower` and `upper`,
    the 5 % and 95 % points (it is 95 % sure to be at least `lower`). `distribution` is
    scipy's, for any other question: `distribution.sf(1.5)` is the probability that a
    ratio is above 1.5."""

    mean: Numbers
    lower: Numbers
    upper: Numbers
    distribution: Any

    def probability_above(self, level: ArrayLike) -> Numbers:
        """How probable it is that the true ratio or share is above this level."""
        return np.asarray(self.distribution.sf(given.numbers(level, "levels")))


def gamma_poisson(
    events: ArrayLike, expected: ArrayLike, shape: float, rate: float
) -> Posterior:
    """Ratios events / expected, shrunk to a gamma prior with this `shape` and `rate`
    (its mean is shape / rate; both above nought).

    The posterior is a gamma with shape + events and rate + expected: its mean is
    (events + shape) / (expected + rate). 3 events where 1 was expected, with shape and
    rate 4: 1.4. `events` are whole and not negative, `expected` not negative.
    """
    seen, mean = pair(events, expected, "expected events")
    a, b = given.one(shape, "shape", above=0), given.one(rate, "rate", above=0)
    return _posterior(scipy.stats.gamma(a + seen, scale=1 / (b + mean)))


def gamma_poisson_prior(events: ArrayLike, expected: ArrayLike) -> GammaPrior:
    """The gamma prior that makes these services' events most probable (maximum
    likelihood of the negative binomial). Needs two services, expected above nought, and
    an event somewhere. Where services do not differ beyond chance its rate is very
    large, and everybody is shrunk to the mean.
    """
    seen, mean = pair(events, expected, "expected events")
    _enough(seen, given.positive(mean, "expected events"))

    def unlikely(logs: Numbers) -> float:
        a, b = np.exp(logs)
        return -float(scipy.stats.nbinom.logpmf(seen, a, b / (b + mean)).sum())

    overall = seen.sum() / mean.sum()
    return GammaPrior(*_most_likely(unlikely, (4 * overall, 4.0)))


def beta_binomial(
    events: ArrayLike, cases: ArrayLike, alpha: float, beta: float
) -> Posterior:
    """Shares events / cases, shrunk to a beta prior with `alpha` and `beta` (its mean
    is alpha / (alpha + beta); both above nought).

    The posterior is a beta with alpha + events and beta + cases - events: its mean is
    (events + alpha) / (cases + alpha + beta). Counts are whole, events at most cases.
    """
    seen, size = pair(events, given.whole(cases, "cases"), "cases")
    if (seen > size).any():
        raise ValueError("There must not be more events than cases.")
    a, b = given.one(alpha, "alpha", above=0), given.one(beta, "beta", above=0)
    return _posterior(scipy.stats.beta(a + seen, b + size - seen))


def beta_binomial_prior(events: ArrayLike, cases: ArrayLike) -> BetaPrior:
    """The beta prior that makes these services' shares most probable (maximum
    likelihood). Needs two services with cases, and some events but not all."""
    seen, size = pair(events, given.whole(cases, "cases"), "cases")
    _enough(seen, given.positive(size, "cases"))
    if (seen > size).any() or seen.sum() == size.sum():
        raise ValueError("There must be fewer events than cases.")

    def unlikely(logs: Numbers) -> float:
        a, b = np.exp(logs)
        return -float(scipy.stats.betabinom.logpmf(seen, size, a, b).sum())

    overall = seen.sum() / size.sum()
    return BetaPrior(*_most_likely(unlikely, (4 * overall, 4 * (1 - overall))))


def pair(events: ArrayLike, size: ArrayLike, name: str) -> tuple[Numbers, Numbers]:
    """Events, and as many numbers to hold them against."""
    seen, against = given.whole(events, "events"), given.not_negative(size, name)
    given.same_shape(seen, against, f"{name} as events")
    return seen, against


def _enough(events: Numbers, size: Numbers) -> None:
    if size.size < 2:
        raise ValueError("At least 2 services are needed.")
    if events.sum() == 0:
        raise ValueError("Without any events there is nothing to learn from.")


def _most_likely(unlikely: Any, start: tuple[float, float]) -> tuple[float, float]:
    """Both numbers are found as logarithms, between e^-10 and e^15."""
    found = scipy.optimize.minimize(
        unlikely, np.log(start), method="L-BFGS-B", bounds=[(-10, 15), (-10, 15)]
    )
    first, second = np.exp(found.x)
    return float(first), float(second)


def _posterior(distribution: Any) -> Posterior:
    return Posterior(
        mean=np.asarray(distribution.mean()),
        lower=np.asarray(distribution.ppf(0.05)),
        upper=np.asarray(distribution.ppf(0.95)),
        distribution=distribution,
    )
