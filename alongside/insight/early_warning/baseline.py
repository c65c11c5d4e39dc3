"""What is usual for a service: its own past, shrunk to similar services.

Counts y of a month are taken to have the mean rate × exposure × what all services did
that month, and the variance mean + dispersion × mean². Rates of similar services follow
a gamma distribution (gamma–Poisson; Clayton and Kaldor 1987, see `stats.shrinkage`);
everything is found by moments, so that 50,000 services take a moment.
"""

from dataclasses import dataclass

import numpy as np

from alongside.insight.stats.given import Counts, Flags, Numbers

SMALLEST_DISPERSION = 1e-4
STEADIER = 30.0  # events: what holds the factor of a month near 1 where few are seen
ROUNDS = 4
RECENT, FAR = 6, 2.5  # months, and standard deviations from usual
GROUP_EVENTS = 5.0  # events of all services lent to each group
GROUP_SERVICES = 20.0  # services' worth of the spread of all lent to each group
ALIKE = 1e-3  # the least variance of rates between services, relative to their mean


@dataclass(frozen=True)
class Rates:
    """What is known of each service's rate, a gamma distribution with `shape` and
    `rate`; what similar services alone would say of it; and how much months vary beyond
    chance."""

    shape: Numbers
    rate: Numbers
    prior_shape: Numbers
    prior_rate: Numbers
    dispersion: float

    @property
    def mean(self) -> Numbers:
        """The usual events of a month for each unit of exposure."""
        return self.shape / self.rate


def known(counts: Numbers, exposure: Numbers) -> tuple[Numbers, Numbers]:
    """Counts and exposure with nought where either is missing: such a month neither
    speaks for a service nor against it. Nothing is filled in."""
    there = np.isfinite(counts) & np.isfinite(exposure) & (exposure > 0)
    return np.where(there, counts, 0.0), np.where(there, exposure, 0.0)


def months_of_all(counts: Numbers, expected: Numbers) -> Numbers:
    """How all *other* services' month was, as a ratio to what was expected: seasons, a
    hot summer, a late return. (services, months).

    The service itself is left out, so that its own change cannot explain itself away;
    and so are those whose last months are far from usual, so that a few that began to
    report much more do not make all the others look quiet.
    """
    usual = np.ones(counts.shape, dtype=bool)
    for _ in range(ROUNDS):
        of_all = _ratio((counts * usual).sum(axis=0), (expected * usual).sum(axis=0))
        usual = _near(counts, expected * of_all)
    counts, expected = counts * usual, expected * usual
    others = counts.sum(axis=0) - counts
    of_others = expected.sum(axis=0) - expected
    return _ratio(others, of_others)


def _ratio(seen: Numbers, due: Numbers) -> Numbers:
    return np.asarray((seen + STEADIER) / (due + STEADIER))


def _near(counts: Numbers, expected: Numbers) -> Flags:
    """Where the last months are not far from usual, by Freeman and Tukey's distance."""
    seen, due = _last_months(counts), _last_months(expected)
    apart = np.sqrt(seen) + np.sqrt(seen + 1) - np.sqrt(4 * due + 1)
    return np.asarray(np.abs(apart) < FAR)


def _last_months(values: Numbers) -> Numbers:
    """Sums of each month and the five before it."""
    summed = np.cumsum(values, axis=1)
    summed[:, RECENT:] -= summed[:, :-RECENT].copy()
    return summed


def dispersion(counts: Numbers, exposure: Numbers) -> float:
    """How much months of one service vary beyond chance, over all services: how
    far each month is from its share of the service's total, squared, less what chance
    alone gives."""
    total = counts.sum(axis=1, keepdims=True)
    size = exposure.sum(axis=1, keepdims=True)
    share = np.divide(exposure, size, out=np.zeros_like(exposure), where=size > 0)
    by_chance = total * share * (1 - share)
    beyond = ((counts - total * share) ** 2 - by_chance).sum()
    scale = (total * (total - 1) * share**2 * (1 - share)).sum()
    if scale <= 0:
        return SMALLEST_DISPERSION
    return float(max(beyond / scale, SMALLEST_DISPERSION))


def rates(counts: Numbers, exposure: Numbers, group: Counts) -> Rates:
    """The usual rate of each service from its past. `group` says which are similar
    (kind and size band), as whole numbers from 0. A service without any past is what
    its group is."""
    seen, size = known(counts, exposure)
    adjusted = size * months_of_all(seen, size * _overall(seen, size))
    extra = dispersion(seen, adjusted)
    events, expected = seen.sum(axis=1), adjusted.sum(axis=1)
    squares = (adjusted**2).sum(axis=1)
    mean = _overall(seen, adjusted)
    by_group = _group_means(events, expected, group, mean)[group]
    noise = by_group * expected + extra * by_group**2 * squares
    spread = _spread(events - by_group * expected, noise, by_group * expected, group)
    shape, rate = 1 / spread, 1 / (spread * by_group)
    usual = np.divide(squares, expected, out=np.zeros_like(squares), where=expected > 0)
    doubt = 1 + extra * by_group * usual  # an over-dispersed event is worth less
    return Rates(
        shape=shape + events / doubt,
        rate=rate + expected / doubt,
        prior_shape=shape,
        prior_rate=rate,
        dispersion=extra,
    )


def _overall(seen: Numbers, size: Numbers) -> float:
    """One rate for all; half an event where none was ever seen."""
    return float(max(seen.sum(), 0.5) / max(size.sum(), 1.0))


def _group_means(
    events: Numbers, expected: Numbers, group: Counts, mean: float
) -> Numbers:
    of_group = np.bincount(group, events) + GROUP_EVENTS
    return np.asarray(of_group / (np.bincount(group, expected) + GROUP_EVENTS / mean))


def _spread(apart: Numbers, noise: Numbers, mean: Numbers, group: Counts) -> Numbers:
    """The variance of rates between similar services, relative to their mean squared;
    small groups lean on all services."""
    beyond, scale = apart**2 - noise, mean**2
    overall = beyond.sum() / max(scale.sum(), 1e-9)
    most = np.bincount(group, beyond) / np.maximum(np.bincount(group, scale), 1e-9)
    number = np.bincount(group)
    mixed = (number * most + GROUP_SERVICES * overall) / (number + GROUP_SERVICES)
    return np.asarray(np.clip(mixed, ALIKE, 4.0)[group])
