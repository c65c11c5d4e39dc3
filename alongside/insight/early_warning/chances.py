"""Thresholds by simulation: how high a path climbs by chance, and how often.

Services are sorted into bands by what a usual month of theirs holds. For each band,
futures are drawn in which nothing changes, from what is known of real services in it;
the threshold of a rate of false alarms is then found by halving. So a small home and a
large one have the same chance of a false alarm, and the number of them is the budget
(after Bottle and Aylin, Statistics in Medicine 2011). One table for several rates also
tells, the other way round, how often a path climbs as high as it did by chance.
"""

from dataclasses import dataclass

import numpy as np

from alongside.insight.early_warning import paths
from alongside.insight.early_warning.steady import Steady
from alongside.insight.stats.given import Counts, Numbers

BANDS = 8
DRAWN = 1_200  # futures of each band
BEFORE, COUNTED = 24, 12  # months to settle down, and months whose alarms count
RATES = np.array([0.1, 0.03, 0.01, 0.003, 0.001])  # a service and month
HALVINGS = 10
HIGHEST = 12.0


@dataclass(frozen=True)
class Chances:
    """The `thresholds` (rates, bands) for RATES, and the `edges` between bands."""

    edges: Numbers
    thresholds: Numbers

    def band(self, volume: Numbers) -> Counts:
        """The band of each service."""
        return np.searchsorted(self.edges, volume, side="right").astype(np.int64)

    def threshold(self, volume: Numbers, allowed: float) -> Numbers:
        """The threshold of each service for so many false alarms a month: straight
        between two rates on a scale of logarithms, as tails of paths are."""
        if not 0 < allowed <= RATES[0]:
            raise ValueError(
                f"False alarms a month must be above 0, at most {RATES[0]}."
            )
        wanted = -np.log(allowed)
        known = -np.log(RATES)
        by_band = [_straight(wanted, known, column) for column in self.thresholds.T]
        return np.array(by_band)[self.band(volume)]

    def rate(self, volume: Numbers, height: Numbers) -> Numbers:
        """How often, a month, a path climbs so high by chance; never told as rarer
        than the rarest rate that was simulated, nor commoner than the commonest."""
        columns = self.thresholds.T[self.band(volume)]
        logs = [
            np.interp(one, column, np.log(RATES))
            for one, column in zip(height, columns, strict=True)
        ]
        return np.exp(np.array(logs))


def chances(model: Steady, chance: np.random.Generator) -> Chances:
    """The table for services of this model."""
    volume = model.volume
    edges = np.unique(np.quantile(volume, np.linspace(0, 1, BANDS + 1)[1:-1]))
    bands = len(edges) + 1
    chosen = _chosen(np.searchsorted(edges, volume, side="right"), bands, chance)
    events, size = model.drawn(chosen, BEFORE + COUNTED, chance)
    scores = np.moveaxis(model.scores(events, size, chosen), -1, 0).astype(np.float32)
    grown = np.divide(size, size[:, :1], out=np.ones_like(size), where=size[:, :1] > 0)
    band = np.searchsorted(edges, (volume[chosen, None] * grown).T, side="right")
    return Chances(edges, _solved(scores, band, bands))


def _chosen(band: Counts, bands: int, chance: np.random.Generator) -> Counts:
    """So many services of each band, the same one several times where they are few."""
    each = []
    for number in range(bands):
        (there,) = np.nonzero(band == number)
        if len(there):
            each.append(chance.choice(there, DRAWN, replace=len(there) < DRAWN))
    return np.concatenate(each)


def _solved(scores: Numbers, band: Counts, bands: int) -> Numbers:
    """Thresholds (rates, bands), all found at once by halving. `band` is of each month
    and future, because a service that went quiet is soon a service with little."""
    low = np.zeros((len(RATES), bands), dtype=np.float32)
    high = np.full_like(low, HIGHEST)
    drawn = np.bincount(band[BEFORE:].ravel(), minlength=bands)
    allowed = RATES[:, None] * drawn
    for _ in range(HALVINGS):
        middle = (low + high) / 2
        too_many = _alarms(scores, middle, band) > allowed
        low, high = np.where(too_many, middle, low), np.where(too_many, high, middle)
    return np.maximum.accumulate(high.astype(np.float64), axis=0)


def _alarms(scores: Numbers, threshold: Numbers, band: Counts) -> Numbers:
    """Alarms (rates, bands) in the months that count."""
    rates, bands = threshold.shape
    state = paths.State.fresh((rates, scores.shape[1], scores.shape[2]))
    state.path = state.path.astype(np.float32)
    state.quiet = state.quiet.astype(np.float32)
    total = np.zeros((rates, bands))
    for month, score in enumerate(scores):
        alarm, _ = paths.step(state, score, threshold[:, band[month]])
        paths.begin_again(state, alarm)
        if month >= BEFORE:
            for row, rung in zip(total, alarm, strict=True):
                row += np.bincount(band[month][rung], minlength=bands)
    return total


def _straight(wanted: float, known: Numbers, thresholds: Numbers) -> float:
    """Between two known points, and straight on beyond the last."""
    if wanted <= known[-1]:
        return float(np.interp(wanted, known, thresholds))
    slope = (thresholds[-1] - thresholds[-2]) / (known[-1] - known[-2])
    return float(thresholds[-1] + slope * (wanted - known[-1]))
