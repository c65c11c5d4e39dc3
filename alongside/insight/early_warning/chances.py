"""Thresholds by simulation: how high a path climbs by chance, and how often.

Services are sorted into bands by what a usual month of theirs holds, and within these
by size, because a large home with few reports is not like a small one. For each band,
futures are drawn in which nothing changes, from what is known of real services in it;
the threshold of a rate of false alarms is then found by halving. So a small home and a
large one have the same chance of a false alarm, and the number of them is the budget
(after Bottle and Aylin, Statistics in Medicine 2011). One table for several rates also
tells, the other way round, how often a path climbs as high as it did by chance.
"""

from dataclasses import dataclass

import numpy as np

from alongside.insight.early_warning import paths
from alongside.insight.early_warning.paths import Reals
from alongside.insight.early_warning.steady import Steady
from alongside.insight.stats.given import Counts, Numbers

VOLUMES, SIZES = 6, 3  # bands of volume, and of size within each
DRAWN = 600  # futures of each band
BEFORE, COUNTED = 24, 12  # months to settle down, and months whose alarms count
RATES = np.array([0.1, 0.03, 0.01, 0.003, 0.001])  # a service and month
ROUGHLY, FINELY = 5, 4  # halvings
MARGIN = 0.25  # what the rough answer may be off by
SMALLEST = 0.05
HIGHEST = 12.0


@dataclass(frozen=True)
class Bands:
    """Edges between bands of volume, and between those of size within each of them,
    (volumes, sizes - 1)."""

    volumes: Numbers
    sizes: Numbers

    @classmethod
    def of(cls, volume: Numbers, size: Numbers) -> "Bands":
        """As many services in each band, as near as can be."""
        edges = np.quantile(volume, np.linspace(0, 1, VOLUMES + 1)[1:-1])
        place = np.searchsorted(edges, volume, side="right")
        cuts = np.linspace(0, 1, SIZES + 1)[1:-1]
        inside = [size[place == number] for number in range(VOLUMES)]
        sizes = [np.quantile(one if len(one) else size, cuts) for one in inside]
        return cls(edges, np.array(sizes))

    def band(self, volume: Numbers, size: Numbers) -> Counts:
        """The band of each; volume and size of one shape."""
        place = np.searchsorted(self.volumes, volume, side="right")
        among = (size[..., None] >= self.sizes[place]).sum(axis=-1)
        return np.asarray(place * SIZES + among, dtype=np.int64)


@dataclass(frozen=True)
class Chances:
    """The `thresholds` (rates, bands) for RATES."""

    bands: Bands
    thresholds: Numbers

    def threshold(self, model: Steady, allowed: float) -> Numbers:
        """The threshold of each service for so many false alarms a month: straight
        between two rates on a scale of logarithms, as tails of paths are."""
        if not 0 < allowed <= RATES[0]:
            raise ValueError(
                f"False alarms a month are above 0 and at most {RATES[0]}."
            )
        wanted = -np.log(allowed)
        known = -np.log(RATES)
        by_band = [_straight(wanted, known, column) for column in self.thresholds.T]
        return np.array(by_band)[self.bands.band(model.volume, model.usual)]

    def rate(self, model: Steady, who: Counts, height: Numbers) -> Numbers:
        """How often, a month, the path of these services climbs so high by chance;
        never told as rarer than the rarest rate that was simulated, nor commoner than
        the commonest."""
        band = self.bands.band(model.volume[who], model.usual[who])
        logs = [
            np.interp(one, column, np.log(RATES))
            for one, column in zip(height, self.thresholds.T[band], strict=True)
        ]
        return np.asarray(np.exp(np.array(logs)))


def chances(model: Steady, chance: np.random.Generator) -> Chances:
    """The table for services of this model."""
    volume, usual = model.volume, model.usual
    bands = Bands.of(volume, usual)
    chosen = _chosen(bands.band(volume, usual), chance)
    events, size = model.drawn(chosen, BEFORE + COUNTED, chance)
    scores = np.moveaxis(model.scores(events, size, chosen), -1, 0).astype(np.float32)
    grown = np.divide(size, size[:, :1], out=np.ones_like(size), where=size[:, :1] > 0)
    now = (volume[chosen, None] * grown).T
    band = bands.band(now, np.broadcast_to(usual[chosen], now.shape))
    return Chances(bands, _solved(scores, band, VOLUMES * SIZES))


def _chosen(band: Counts, chance: np.random.Generator) -> Counts:
    """So many services of each band, the same one several times where they are few."""
    each = []
    for number in range(VOLUMES * SIZES):
        (there,) = np.nonzero(band == number)
        if len(there):
            each.append(chance.choice(there, DRAWN, replace=len(there) < DRAWN))
    return np.concatenate(each)


def _solved(scores: Reals, band: Counts, bands: int) -> Numbers:
    """Thresholds (rates, bands), all found at once: roughly with every fourth future,
    then finely with all. `band` is of each month and future, because a service that
    went quiet is soon a service with little."""
    few = slice(None, None, 4)
    low = np.zeros((len(RATES), bands), dtype=np.float32)
    high = np.full_like(low, HIGHEST)
    low, high = _halved(scores[..., few], band[:, few], (low, high), ROUGHLY)
    wide = low - MARGIN, high + MARGIN
    low, high = _halved(scores, band, wide, FINELY)
    middle = np.maximum((low + high) / 2, SMALLEST)
    return np.maximum.accumulate(middle.astype(np.float64), axis=0)


def _halved(
    scores: Reals, band: Counts, between: tuple[Reals, Reals], times: int
) -> tuple[Reals, Reals]:
    """Both ends brought nearer to where alarms are as many as allowed."""
    low, high = between
    drawn = np.bincount(band[BEFORE:].ravel(), minlength=low.shape[1])
    for _ in range(times):
        middle = (low + high) / 2
        too_many = _alarms(scores, middle, band) > RATES[:, None] * drawn
        low, high = np.where(too_many, middle, low), np.where(too_many, high, middle)
    return low, high


def _alarms(scores: Reals, threshold: Reals, band: Counts) -> Numbers:
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
