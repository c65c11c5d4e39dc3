"""Many questions asked at once: which of the small p-values are worth a look.

Out of 200 services, ten look unusual at one in twenty though nothing is the matter.
Benjamini and Hochberg, Journal of the Royal Statistical Society B 1995, 57:289–300;
Benjamini and Yekutieli, Annals of Statistics 2001, 29:1165–1188; Holm, Scandinavian
Journal of Statistics 1979, 6:65–70.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import scipy
from numpy.typing import ArrayLike

from alongside.insight.stats import given
from alongside.insight.stats.given import Flags, Numbers


@dataclass(frozen=True)
class Adjusted:
    """`adjusted` p-values in the order and shape given, and which are `rejected`: those
    at or below the level asked for."""

    adjusted: Numbers
    rejected: Flags

    @property
    def number_rejected(self) -> int:
        """How many are rejected altogether."""
        return int(np.count_nonzero(self.rejected))


def benjamini_hochberg(p_values: ArrayLike, q: float = 0.05) -> Adjusted:
    """False discovery rate: of the rejected, a share `q` at most is expected to be
    chance. Works on the last axis of `(tests,)` or `(families, tests)`.

    With counts the p-values come in steps, which makes it cautious. Raises ValueError
    for no p-values, for any missing or outside 0 to 1, and for q not between 0 and 1.
    """
    return _adjusted(
        p_values,
        q,
        lambda p: scipy.stats.false_discovery_control(p, axis=-1, method="bh"),
    )


def benjamini_yekutieli(p_values: ArrayLike, q: float = 0.05) -> Adjusted:
    """The same however the tests depend on each other. Otherwise as
    `benjamini_hochberg`."""
    return _adjusted(
        p_values,
        q,
        lambda p: scipy.stats.false_discovery_control(p, axis=-1, method="by"),
    )


def holm(p_values: ArrayLike, level: float = 0.05) -> Adjusted:
    """Family-wise error, step by step: the chance of any false rejection is `level` at
    most. Otherwise as `benjamini_hochberg`."""
    return _adjusted(p_values, level, _step_down)


def bonferroni(p_values: ArrayLike, level: float = 0.05) -> Adjusted:
    """Family-wise error by multiplying each p-value by their number. Otherwise as
    `benjamini_hochberg`."""
    return _adjusted(p_values, level, lambda p: np.minimum(p * p.shape[-1], 1))


def _adjusted(
    p_values: ArrayLike, level: float, adjust: Callable[[Numbers], Numbers]
) -> Adjusted:
    p = given.of_length(given.shares(p_values, "p-values"), "p-values", 1)
    adjusted = np.asarray(adjust(p))
    return Adjusted(adjusted, adjusted <= given.probability(level, "level"))


def _step_down(p: Numbers) -> Numbers:
    order = np.argsort(p, axis=-1, kind="stable")
    times = np.arange(p.shape[-1], 0, -1)
    stepped = np.take_along_axis(p, order, axis=-1) * times
    rising = np.minimum(np.maximum.accumulate(stepped, axis=-1), 1)
    adjusted = np.empty_like(p)
    np.put_along_axis(adjusted, order, rising, axis=-1)
    return adjusted
