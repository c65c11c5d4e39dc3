"""Expected numbers by Poisson regression: the example of Dobson."""

import numpy as np
import pytest

from alongside.insight.stats.case_mix import poisson_regression

# Dobson, An Introduction to Generalized Linear Models (1990), page 93, as in R's help.
COUNTS = [18, 17, 15, 20, 10, 20, 25, 13, 12]
GROUPS = np.array(
    [[o == 1, o == 2, t == 1, t == 2] for t in range(3) for o in range(3)], float
)


def test_the_coefficients_are_those_of_dobsons_example():
    fit = poisson_regression(COUNTS, GROUPS)

    assert fit.coefficients == pytest.approx([3.0445, -0.4543, -0.2930, 0, 0], abs=5e-5)
    assert fit.dispersion == pytest.approx(5.1732 / 4, abs=1e-4)  # chi-square, 4 d.f.


def test_what_is_expected_adds_up_to_what_happened():
    fit = poisson_regression(COUNTS, GROUPS, exposure=np.arange(1.0, 10))

    assert fit.expected.sum() == pytest.approx(sum(COUNTS))
    assert (fit.expected * GROUPS[:, 0]).sum() == pytest.approx(17 + 10 + 13)


@pytest.mark.parametrize(
    ("counts", "predictors"),
    [
        ([1, 2], [[1.0], [2.0], [3.0]]),
        ([1, 2], [[1.0], [2.0]]),
        ([1, 2, 3, 4], [[1.0, 2], [2, 4], [3, 6], [5, 10]]),
        ([1, 2, 3, 0, 0], [[0.0], [0], [0], [1], [1]]),
    ],
)
def test_what_cannot_be_fitted_is_refused(counts, predictors):
    with pytest.raises(ValueError, match=r"\.$"):
        poisson_regression(counts, predictors)
