"""Funnels of shares: does a council's share differ from others', or is that chance?

Spiegelhalter 2005 (see `limits`), on the scale of 2 arcsin(sqrt(share)), where the
variance of a share of n cases is 1 / n whatever the share (Spiegelhalter and others,
Journal of the Royal Statistical Society A 2012, 175:1–47, section 4). Variance between
councils as in `funnels`: winsorised, and DerSimonian and Laird's moment.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from alongside.insight.stats import given
from alongside.insight.stats.exact_counts import share_limits
from alongside.insight.stats.funnels import winsorised
from alongside.insight.stats.given import Codes, Numbers
from alongside.insight.stats.limits import Limits, normal_point

OUTER = 0.998


@dataclass(frozen=True)
class ShareFunnel:
    """A funnel of shares. `centre` is all events over all cases; `phi` the mean of the
    squared distances (1 if there is only chance); `tau2` the variance between councils
    on the scale of the transform. `limits` hold 99.8 % of councils: exact binomial
    ones, and where councils differ by more than chance wider ones that allow for it.
    """

    share: Numbers
    centre: float
    phi: float
    tau2: float
    exact: Limits
    limits: Limits

    @property
    def outside(self) -> Codes:
        """1 for a council above its upper limit, -1 below its lower limit, else 0."""
        high = (self.share > self.limits.upper).astype(np.int8)
        return np.asarray(high - (self.share < self.limits.lower), dtype=np.int8)


def share_funnel(
    events: ArrayLike, cases: ArrayLike, *, trim: float = 0.1
) -> ShareFunnel:
    """The funnel of councils by `events` out of `cases`, one of each for each council.

    Raises ValueError for fewer than three councils, counts that are negative, not
    whole, missing or unequal in number, no cases, more events than cases, and where
    nothing ever happened or always: then there is nothing to tell apart.
    """
    top = given.of_length(given.whole(events, "events"), "councils", 3)
    bottom = given.positive(given.whole(cases, "cases"), "cases")
    given.same_shape(top, bottom, "cases as events")
    if top.ndim != 1 or (top > bottom).any():
        raise ValueError("Give one row of councils, with no more events than cases.")
    centre = float(top.sum() / bottom.sum())
    if not 0 < centre < 1:
        raise ValueError("Nothing differs: it happened in every case, or in none.")
    z = np.sqrt(bottom) * (_scaled(top / bottom) - _scaled(np.asarray(centre)))
    phi, tau2 = _spread(winsorised(z, trim), bottom)
    exact = share_limits(bottom, centre, (1 - OUTER) / 2)
    wide = _allowing_for(centre, bottom, tau2) if tau2 > 0 else exact
    limits = Limits(
        np.minimum(exact.lower, wide.lower), np.maximum(exact.upper, wide.upper)
    )
    return ShareFunnel(top / bottom, centre, phi, tau2, exact, limits)


def _scaled(share: Numbers) -> Numbers:
    return np.asarray(2 * np.arcsin(np.sqrt(share)))


def _spread(z: Numbers, weight: Numbers) -> tuple[float, float]:
    """How much more than chance councils differ: phi, and the variance between them."""
    number, total = len(z), weight.sum()
    phi = float((z**2).mean())
    more = max(number * phi - (number - 1), 0.0)
    return phi, float(more / (total - (weight**2).sum() / total))


def _allowing_for(centre: float, cases: Numbers, tau2: float) -> Limits:
    wide = normal_point(OUTER) * np.sqrt(1 / cases + tau2)
    middle = float(_scaled(np.asarray(centre)))
    lower, upper = (
        np.sin(np.clip(middle + side * wide, 0, np.pi) / 2) ** 2 for side in (-1, 1)
    )
    return Limits(np.asarray(lower), np.asarray(upper))
