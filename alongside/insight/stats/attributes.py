"""p, u and c charts, and Laney's p′ and u′: counts and shares over time.

Shewhart's charts for attributes (Montgomery, "Introduction to Statistical Quality
Control", chapter 7), limits three standard deviations from the centre and never
outside what is possible. Laney's charts (Quality Engineering 2002, 14:531–537) widen or
narrow them by how much the points truly vary, for very large denominators.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from alongside.insight.stats import given
from alongside.insight.stats.given import Codes, Flags, Numbers
from alongside.insight.stats.xmr import screened_mean

MOVING_RANGE_TO_SIGMA = 1.128  # mean moving range of normal values, in their sigmas


@dataclass(frozen=True)
class AttributeChart:
    """A chart of counts or shares. `values`, `centre`, `lower` and `upper` have the
    shape of what was given: `(times,)` or `(series, times)`. `sigma_z` is one number
    for each series (1 unless it is Laney's): how many times wider the limits are.
    """

    values: Numbers
    centre: Numbers
    lower: Numbers
    upper: Numbers
    sigma_z: Numbers

    @property
    def outside(self) -> Codes:
        """1 for a point above its upper limit, -1 below its lower limit, else 0."""
        high = (self.values > self.upper).astype(np.int8)
        return high - (self.values < self.lower).astype(np.int8)

    @property
    def is_in_limits(self) -> Flags:
        """Whether every point of a series lies within its limits."""
        return np.asarray((self.outside == 0).all(axis=-1))


def p_chart(
    events: ArrayLike, cases: ArrayLike, *, baseline: int | None = None
) -> AttributeChart:
    """The share of cases that have something: `events` out of `cases` at each time.

    The centre is all events over all cases; sigma at each time is
    sqrt(centre (1 - centre) / cases). `baseline`: take the centre from the first so
    many points. Raises ValueError for counts that are negative, not whole, missing or
    unequal in number, for no cases at some time and for more events than cases.
    """
    return _chart(*_shares(events, cases), _binomial, baseline)


def laney_p_chart(
    events: ArrayLike,
    cases: ArrayLike,
    *,
    screen: bool = True,
    baseline: int | None = None,
) -> AttributeChart:
    """Laney's p′ chart: `p_chart` with sigma times `sigma_z`.

    `sigma_z` is the mean moving range of z = (value - centre) / sigma, over 1.128.
    `screen`: leave moving ranges of 3.267 times their mean and more out, once.
    """
    return _chart(
        *_shares(events, cases), _binomial, baseline, laney=True, screen=screen
    )


def u_chart(
    events: ArrayLike, exposure: ArrayLike, *, baseline: int | None = None
) -> AttributeChart:
    """Events for each unit of exposure (bed-days, people supported) at each time.

    The centre is all events over all exposure; sigma is sqrt(centre / exposure).
    Exposure may be any positive number. Otherwise as `p_chart`.
    """
    return _chart(*_rates(events, exposure), _poisson, baseline)


def laney_u_chart(
    events: ArrayLike,
    exposure: ArrayLike,
    *,
    screen: bool = True,
    baseline: int | None = None,
) -> AttributeChart:
    """Laney's u′ chart: `u_chart` with sigma times `sigma_z`, as in `laney_p_chart`."""
    rates = _rates(events, exposure)
    return _chart(*rates, _poisson, baseline, laney=True, screen=screen)


def c_chart(counts: ArrayLike, *, baseline: int | None = None) -> AttributeChart:
    """Counts at each time, of something that could happen as often each time.

    The centre is their mean, sigma its square root. Otherwise as `p_chart`.
    """
    array = given.of_length(given.whole(counts, "counts"), "counts", 1)
    return _chart(array, np.ones(array.shape), np.inf, _poisson, baseline)


Sigma = Callable[[Numbers, Numbers], Numbers]


def _binomial(centre: Numbers, cases: Numbers) -> Numbers:
    return np.sqrt(centre * (1 - centre) / cases)


def _poisson(centre: Numbers, exposure: Numbers) -> Numbers:
    return np.sqrt(centre / exposure)


def _shares(events: ArrayLike, cases: ArrayLike) -> tuple[Numbers, Numbers, float]:
    top = given.of_length(given.whole(events, "events"), "events", 1)
    bottom = given.positive(given.whole(cases, "cases"), "cases")
    given.same_shape(top, bottom, "cases as events")
    if (top > bottom).any():
        raise ValueError("There must not be more events than cases.")
    return top, bottom, 1.0


def _rates(events: ArrayLike, exposure: ArrayLike) -> tuple[Numbers, Numbers, float]:
    top = given.of_length(given.whole(events, "events"), "events", 1)
    bottom = given.positive(exposure, "exposure")
    given.same_shape(top, bottom, "numbers of exposure as events")
    return top, bottom, np.inf


def _chart(
    events: Numbers,
    exposure: Numbers,
    most: float,
    sigma_of: Sigma,
    baseline: int | None,
    *,
    laney: bool = False,
    screen: bool = True,
) -> AttributeChart:
    known = given.baseline_length(baseline, events.shape[-1], 2 if laney else 1)
    if laney and known < 2:
        raise ValueError("At least 2 events are needed.")
    first = events[..., :known], exposure[..., :known]
    centre = first[0].sum(axis=-1, keepdims=True) / first[1].sum(axis=-1, keepdims=True)
    values, sigma = events / exposure, sigma_of(centre, exposure)
    times = np.ones(centre.shape)
    if laney:
        times = _sigma_z((values - centre)[..., :known], sigma[..., :known], screen)
    return AttributeChart(
        values=values,
        centre=np.broadcast_to(centre, values.shape),
        lower=np.maximum(centre - 3 * sigma * times, 0),
        upper=np.minimum(centre + 3 * sigma * times, most),
        sigma_z=times[..., 0],
    )


def _sigma_z(apart: Numbers, sigma: Numbers, screen: bool) -> Numbers:
    """How much the points vary, in sigmas; 1 where nothing ever happened or always."""
    z = np.divide(apart, sigma, out=np.zeros(apart.shape), where=sigma > 0)
    ranges = np.atleast_2d(np.abs(np.diff(z, axis=-1)))
    average = (
        screened_mean(np.ascontiguousarray(ranges.T))
        if screen
        else ranges.mean(axis=-1)
    )
    times = average.reshape(*apart.shape[:-1], 1) / MOVING_RANGE_TO_SIGMA
    return np.where((sigma > 0).any(axis=-1, keepdims=True), times, 1.0)
