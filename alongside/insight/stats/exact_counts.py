"""The least and the most that chance explains, as whole counts.

A count is outside when as many or more (as few or fewer) would happen less often than
`tail`. `limits` has limits that run smoothly between counts, to be drawn; by those a
count may lie a little outside though it is the likeliest of all, as six of six are when
nine in ten are usual. By these it never does.
"""

import numpy as np
import scipy
from numpy.typing import ArrayLike

from alongside.insight.stats import given
from alongside.insight.stats.limits import Limits


def share_limits(cases: ArrayLike, share: float, tail: float) -> Limits:
    """The least and the most shares (0 to 1) of so many `cases` that chance explains
    when `share` is the share everywhere.

    Of six at nine in ten, from three to all six:

    >>> 6 * share_limits([6], 0.9, 0.00135).lower, share_limits([6], 0.9, 0.00135).upper
    (array([3.]), array([1.]))
    """
    size = given.positive(given.whole(cases, "cases"), "cases")
    usual = given.probability(share, "share")
    beyond = given.probability(tail, "tail")
    least = scipy.stats.binom.ppf(beyond, size, usual)
    most = scipy.stats.binom.ppf(1 - beyond, size, usual)
    return Limits(np.asarray(least / size), np.asarray(most / size))


def count_limits(mean: ArrayLike, tail: float) -> Limits:
    """The least and the most events that chance explains when `mean` are usual.

    >>> limits = count_limits([4.0], 0.00135)
    >>> int(limits.lower[0]), int(limits.upper[0])
    (0, 11)
    """
    usual = given.positive(mean, "mean")
    beyond = given.probability(tail, "tail")
    return Limits(
        np.asarray(scipy.stats.poisson.ppf(beyond, usual)),
        np.asarray(scipy.stats.poisson.ppf(1 - beyond, usual)),
    )
