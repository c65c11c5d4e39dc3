"""The no-change models: what their scores are, and futures in which nothing changed.

A score is the logarithm of how much better a month fits a change than no change (Höhle
and Paul 2008 for counts, Steiner 2000 for shares). Both models answer the same three
questions, so that `chances` and `watching` need not know which it is.
"""

from dataclasses import dataclass
from typing import Protocol

import numpy as np

from alongside.insight.stats.given import Counts, Numbers

YEAR = 12
Pair = tuple[Numbers, Numbers]


class Steady(Protocol):
    """A model of services in which nothing changes."""

    @property
    def volume(self) -> Numbers:
        """What to expect of each service in a usual month: it sorts them into bands."""

    @property
    def usual(self) -> Numbers:
        """The exposure, or the cases, of a usual month."""

    def expected(self, size: Numbers) -> Numbers:
        """Events to expect of (services, months) of this size."""

    def variance(self, size: Numbers) -> Numbers:
        """The variance of the events of each month."""

    def scores(self, events: Numbers, size: Numbers, chosen: Counts) -> Numbers:
        """Scores (ratios, chosen services, months) of events and sizes."""

    def drawn(self, chosen: Counts, months: int, chance: np.random.Generator) -> Pair:
        """Events and sizes of so many months in which nothing changes."""


@dataclass(frozen=True)
class SteadyCounts:
    """Counts that vary more than chance. `shape` and `rate` say how well each rate is
    known (a gamma distribution), `prior_shape` and `prior_rate` what is known of
    services like it; `usual` is the exposure of a usual month."""

    shape: Numbers
    rate: Numbers
    prior_shape: Numbers
    prior_rate: Numbers
    dispersion: float
    usual: Numbers
    ratios: tuple[float, ...]

    @property
    def volume(self) -> Numbers:
        """Events of a usual month."""
        return self.shape / self.rate * self.usual

    def expected(self, size: Numbers) -> Numbers:
        """Rate × exposure."""
        return (self.shape / self.rate)[:, None] * size

    def variance(self, size: Numbers) -> Numbers:
        """More than the mean, by the dispersion."""
        mean = self.expected(size)
        return np.asarray(mean + self.dispersion * mean**2)

    def scores(self, events: Numbers, size: Numbers, chosen: Counts) -> Numbers:
        """Negative-binomial log-likelihood ratios; nought where the size is nought."""
        mean = (self.shape / self.rate)[chosen, None] * size
        return np.stack([self._of(events, mean, ratio) for ratio in self.ratios])

    def _of(self, events: Numbers, mean: Numbers, ratio: float) -> Numbers:
        extra = self.dispersion
        off = np.log1p(extra * mean) - np.log1p(extra * ratio * mean)
        return np.asarray(events * (np.log(ratio) + off) + off / extra)

    def drawn(self, chosen: Counts, months: int, chance: np.random.Generator) -> Pair:
        """The true rate is drawn from what is known of it, so that a service known
        badly gets the false alarms that come from that. What is usual is estimated anew
        after each year, as in `watching`; the size is scaled to what is then usual."""
        shape, rate = self.shape[chosen], self.rate[chosen]
        usual, began = self.usual[chosen], shape / rate
        true = chance.gamma(shape) / rate
        doubt = 1 + self.dispersion * began * usual
        events, size = np.empty((len(chosen), months)), np.empty((len(chosen), months))
        for start in range(0, months, YEAR):
            number = min(YEAR, months - start)
            noise = chance.gamma(
                1 / self.dispersion, self.dispersion, (number, len(chosen))
            )
            now = slice(start, start + number)
            events[:, now] = chance.poisson(true * usual * noise).T
            size[:, now] = (usual * (shape / rate) / began)[:, None]
            told = events[:, now].sum(axis=1) / doubt
            shape = _half(shape, self.prior_shape[chosen]) + told
            rate = _half(rate, self.prior_rate[chosen]) + number * usual / doubt
        return events, size


def _half(known: Numbers, prior: Numbers) -> Numbers:
    """Of two years that say what is usual, the older is forgotten."""
    return np.asarray(prior + (known - prior) / 2)


@dataclass(frozen=True)
class SteadyShares:
    """Shares, such as visits made of visits that were due: beta–binomial. `alpha` and
    `beta` say how well each share is known; `usual` is the cases of a usual month."""

    alpha: Numbers
    beta: Numbers
    usual: Numbers
    ratios: tuple[float, ...]

    @property
    def share(self) -> Numbers:
        """The usual share, kept off nought and one so that odds can be had."""
        return np.clip(self.alpha / (self.alpha + self.beta), 1e-4, 1 - 1e-4)

    @property
    def volume(self) -> Numbers:
        """Cases of a usual month."""
        return self.usual

    def expected(self, size: Numbers) -> Numbers:
        """Share × cases."""
        return self.share[:, None] * size

    def variance(self, size: Numbers) -> Numbers:
        """Binomial."""
        return self.expected(size) * (1 - self.share[:, None])

    def scores(self, events: Numbers, size: Numbers, chosen: Counts) -> Numbers:
        """Steiner's scores, for odds multiplied by each ratio."""
        share = self.share[chosen, None]
        each = [
            events * np.log(ratio) - size * np.log1p(share * (ratio - 1))
            for ratio in self.ratios
        ]
        return np.stack(each)

    def drawn(self, chosen: Counts, months: int, chance: np.random.Generator) -> Pair:
        """The true share is drawn from what is known of it."""
        share = chance.beta(self.alpha[chosen], self.beta[chosen])
        usual = np.round(self.usual[chosen, None])
        cases: Numbers = np.repeat(usual, months, axis=1)
        events = chance.binomial(cases.astype(np.int64), share[:, None])
        return events.astype(np.float64), cases
