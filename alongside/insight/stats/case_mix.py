"""What would be expected of a service, given who it supports: Poisson regression.

The expected numbers of a funnel come from here when services differ in who they
support. McCullagh and Nelder, "Generalized Linear Models", 1989, chapter 6.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from alongside.insight.stats import given
from alongside.insight.stats.given import Numbers

STEPS = 50  # far more than a fit needs that can be had


@dataclass(frozen=True)
class PoissonFit:
    """`coefficients` on the log scale, the intercept first; the `expected` count of
    every row; and `dispersion`, Pearson's chi-square over its degrees of freedom: 1
    when counts vary by chance only."""

    coefficients: Numbers
    expected: Numbers
    dispersion: float


def poisson_regression(
    counts: ArrayLike, predictors: ArrayLike, *, exposure: ArrayLike | None = None
) -> PoissonFit:
    """Poisson regression with a log link, by iteratively reweighted least squares.

    `counts` has one number for each row, `predictors` a row of numbers for each
    (categories as columns of 0 and 1, one category left out; no column of ones).
    `exposure`: people supported or days, above nought; 1 for everybody unless given.
    Raises ValueError for shapes that do not fit, for fewer rows than coefficients and
    for predictors that repeat each other.
    """
    seen = given.whole(counts, "counts")
    columns = given.numbers(predictors, "predictors")
    if seen.ndim != 1 or columns.ndim != 2 or len(columns) != len(seen):
        raise ValueError("There must be a row of predictors for each count.")
    table = np.column_stack([np.ones(len(seen)), columns])
    if len(seen) <= table.shape[1] or np.linalg.matrix_rank(table) < table.shape[1]:
        raise ValueError("There are too few rows, or predictors that repeat others.")
    size = (
        np.ones(len(seen)) if exposure is None else given.positive(exposure, "exposure")
    )
    given.same_shape(seen, size, "numbers of exposure as counts")
    expected, beta = np.maximum(seen, 0.5), np.zeros(table.shape[1])
    for _ in range(STEPS):
        working = np.log(expected / size) + (seen - expected) / expected
        root = np.sqrt(expected)
        now = np.linalg.lstsq(table * root[:, None], working * root, rcond=None)[0]
        change, beta = np.abs(now - beta).max(), now
        expected = size * np.exp(np.clip(table @ beta, -700, 700))
        if change < 1e-11 * (1 + np.abs(beta).max()):
            break
    else:
        raise ValueError(
            "The counts have no fit: some group may have no events at all."
        )
    chi_square = ((seen - expected) ** 2 / expected).sum()
    return PoissonFit(beta, expected, float(chi_square / (len(seen) - table.shape[1])))
