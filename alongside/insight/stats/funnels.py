"""Funnels: is a service different from others like it, or is that chance?

Spiegelhalter 2005 (see `limits`); trimming and variance between services as in the
hospital mortality indicator of NHS England (SHMI: log scale, truncation) and in CQC's
monitoring (square root scale, winsorisation): Spiegelhalter and others, Journal of the
Royal Statistical Society A 2012, 175:1–47. A funnel raises a question about a service;
it never answers one.

Services go down the first axis: `(services,)`, or `(services, funnels)` for very many
funnels at once, each column by itself.
"""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import scipy
from numpy.typing import ArrayLike

from alongside.insight.stats import given
from alongside.insight.stats.given import Codes, Numbers
from alongside.insight.stats.limits import (
    Limits,
    Transform,
    overdispersed_limits,
    poisson_limits,
)


@dataclass(frozen=True)
class Overdispersion:
    """How much more than chance the services differ.

    `z`: how far each lies from expected, in standard deviations. `z_trimmed`: the same
    with the extremes pulled in (winsorised), or left out as NaN (truncated). `phi`: the
    mean of z_trimmed squared, 1 if there is only chance. `tau2`: the variance between
    services on the transformed scale, 0 if there is only chance. `z_adjusted`: `z` with
    that variance allowed for. `phi` and `tau2` are one number for each funnel.
    """

    z: Numbers
    z_trimmed: Numbers
    phi: Numbers
    tau2: Numbers
    z_adjusted: Numbers


@dataclass(frozen=True)
class Funnel:
    """A funnel of observed / expected. `ratio` and all limits have the shape of what
    was given. `inner_adjusted` and `outer_adjusted` are limits of the ratio for 95 %
    and 99.8 % of services that allow for over-dispersion.
    """

    expected: Numbers
    ratio: Numbers
    overdispersion: Overdispersion
    inner_adjusted: Limits
    outer_adjusted: Limits

    @cached_property
    def inner(self) -> Limits:
        """Exact Poisson limits for 95 % of services; see `limits.poisson_limits`.
        Worked out when first asked for: they take longer than all the rest."""
        return poisson_limits(self.expected, 0.95)

    @cached_property
    def outer(self) -> Limits:
        """Exact Poisson limits for 99.8 % of services."""
        return poisson_limits(self.expected, 0.998)

    @property
    def outside(self) -> Codes:
        """1 for a service above the outer limit, -1 below the outer limit, else 0."""
        return _outside(self.ratio, self.outer)

    @property
    def outside_adjusted(self) -> Codes:
        """The same with over-dispersion allowed for: those worth asking about."""
        return _outside(self.ratio, self.outer_adjusted)


def funnel(
    observed: ArrayLike,
    expected: ArrayLike,
    *,
    transform: Transform = "square root",
    trim: float = 0.1,
) -> Funnel:
    """The funnel of services by observed and expected numbers of events.

    `expected` is what a service of that size and kind would have (above nought).
    `transform` and `trim`: see `overdispersion`. Raises ValueError for counts that are
    negative, not whole, missing or unequal in number.
    """
    spread = overdispersion(observed, expected, transform=transform, trim=trim)
    events, mean = np.asarray(observed, np.float64), np.asarray(expected, np.float64)
    inner, outer = (
        overdispersed_limits(mean, spread.tau2, share, transform=transform, back=True)
        for share in (0.95, 0.998)
    )
    return Funnel(
        expected=mean,
        ratio=events / mean,
        overdispersion=spread,
        inner_adjusted=inner,
        outer_adjusted=outer,
    )


def overdispersion(
    observed: ArrayLike,
    expected: ArrayLike,
    *,
    transform: Transform = "square root",
    trim: float = 0.1,
) -> Overdispersion:
    """How much services differ beyond chance.

    "square root" (CQC): z = 2 (sqrt(observed) - sqrt(expected)), winsorised: the `trim`
    (0.1: a tenth) at either end is pulled in to that quantile. "log" (SHMI):
    z = log(observed / expected) sqrt(expected), truncated: those whose rank is in the
    lowest or highest tenth are left out; every service must have had an event.
    tau2 is DerSimonian and Laird's moment: (n phi - (n - 1)) / (Σw - Σw² / Σw) with
    w = 4 expected (square root) or expected (log), not below nought.

    Needs two services that are left; otherwise raises ValueError as `funnel` does.
    """
    events = given.of_length(given.whole(observed, "observed events"), "services", 1)
    mean = given.positive(expected, "expected events")
    given.same_shape(events, mean, "expected as observed numbers")
    if not 0 <= given.one(trim, "trim") < 0.5:
        raise ValueError("The trim must be 0 or more and below a half.")
    if transform == "square root":
        z, weight = 2 * (np.sqrt(events) - np.sqrt(mean)), 4 * mean
        trimmed = winsorised(z, trim)
    elif transform == "log":
        if (events == 0).any():
            raise ValueError("On the log scale every service must have had an event.")
        z, weight = np.log(events / mean) * np.sqrt(mean), mean
        trimmed = truncated(z, trim)
    else:
        raise ValueError("The transform must be square root or log.")
    return _spread(z, trimmed, weight)


def winsorised(z: ArrayLike, trim: float = 0.1) -> Numbers:
    """Extremes pulled in to the quantiles `trim` and 1 - `trim` (linear between two,
    R's type 7) of each column."""
    array = given.numbers(z, "z scores")
    low, high = np.quantile(array, [trim, 1 - trim], axis=0)
    return np.asarray(np.clip(array, low, high))


def truncated(z: ArrayLike, trim: float = 0.1) -> Numbers:
    """Extremes replaced by NaN: those in the first and last of 1 / `trim` groups by
    floor(rank / trim / (n + 1)), in each column; ties share their mean rank."""
    array = given.numbers(z, "z scores")
    if trim == 0:
        return array.copy()
    ranks = scipy.stats.rankdata(array, axis=0)
    group = np.floor(ranks * (1 / trim) / (len(array) + 1))
    return np.where((group > 0) & (group < 1 / trim - 1), array, np.nan)


def _spread(z: Numbers, trimmed: Numbers, weight: Numbers) -> Overdispersion:
    kept = ~np.isnan(trimmed)
    number = np.count_nonzero(kept, axis=0)
    if np.min(number) < 2:
        raise ValueError("At least 2 services are needed after trimming.")
    w = np.where(kept, weight, 0.0)
    phi = (np.where(kept, trimmed, 0.0) ** 2).sum(axis=0) / number
    total = w.sum(axis=0)
    most = np.maximum(number * phi - (number - 1), 0)
    tau2 = most / (total - (w**2).sum(axis=0) / total)
    return Overdispersion(
        z=z,
        z_trimmed=trimmed,
        phi=np.asarray(phi),
        tau2=np.asarray(tau2),
        z_adjusted=z / np.sqrt(1 + weight * tau2),
    )


def _outside(ratio: Numbers, limits: Limits) -> Codes:
    high = (ratio > limits.upper).astype(np.int8)
    return np.asarray(high - (ratio < limits.lower), dtype=np.int8)
