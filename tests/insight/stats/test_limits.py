"""Limits of funnels: printed values, exact probabilities, and their order."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from alongside.insight.stats import limits

# Pearson and Hartley, Biometrika Tables for Statisticians, volume 1, table 40: the 95 %
# interval for the mean of a Poisson distribution when a count was seen.
GARWOOD = {0: (0, 3.69), 1: (0.0253, 5.57), 5: (1.62, 11.67), 10: (4.80, 18.39)}


@pytest.mark.parametrize(("seen", "interval"), GARWOOD.items())
def test_the_exact_interval_is_that_of_the_biometrika_tables(seen, interval):
    found = limits.poisson_interval(seen)

    assert (found.lower, found.upper) == pytest.approx(interval, abs=0.006)


def test_a_funnel_of_twenty_expected_is_the_interval_about_twenty():
    found = limits.poisson_limits(20)

    # The same table: 20 gives 12.22 to 30.89.
    assert (found.lower, found.upper) == pytest.approx(
        (12.22 / 20, 30.89 / 20), abs=3e-4
    )


def test_normal_points_are_the_printed_ones():
    # Fisher and Yates, Statistical Tables, table I.
    assert limits.normal_point(0.95) == 1.959964
    assert limits.normal_point(0.9) == pytest.approx(1.644854)


def test_wilsons_interval_of_a_service_on_the_limit_just_reaches_the_target():
    # Wilson, Journal of the American Statistical Association 1927, 22:209–212.
    target, cases, z = 0.8, 60, limits.normal_point(0.95)
    share = float(limits.proportion_limits(target, cases).upper)

    middle = (share + z**2 / (2 * cases)) / (1 + z**2 / cases)
    wide = z * np.sqrt(share * (1 - share) / cases + z**2 / (4 * cases**2))
    assert middle - wide / (1 + z**2 / cases) == pytest.approx(target, abs=1e-9)


def test_overdispersed_limits_are_worked_by_hand():
    # Spiegelhalter 2005, section 4: add tau2 to the variance of chance. For 5 expected
    # on the root scale that is 1 / 20 + 0.02 = 0.07.
    found = limits.overdispersed_limits(5, 0.02)

    assert found.lower == pytest.approx(1 - 1.959964 * np.sqrt(0.07))
    squared = limits.overdispersed_limits(5, 0.02, back=True)
    assert squared.upper == pytest.approx((1 + 1.959964 * np.sqrt(0.07)) ** 2)
    on_log_scale = limits.overdispersed_limits(5, 0.02, transform="log")
    assert on_log_scale.upper == pytest.approx(np.exp(1.959964 * np.sqrt(0.22)))


@settings(max_examples=60)
@given(st.floats(0.1, 300), st.sampled_from([0.001, 0.025, 0.975, 0.999]))
def test_an_interpolated_limit_lies_within_one_event_of_the_exact_count(mean, below):
    found = limits.interpolated_poisson_limit(mean, below)
    count = int(found.count)

    assert stats.poisson.cdf(count, mean) >= below
    assert stats.poisson.cdf(count - 1, mean) < below + 1e-12
    assert 0 <= found.alpha <= 1
    assert count - 1 <= found.limit * mean + 1e-9 <= count + 1e-6


@settings(max_examples=40)
@given(st.integers(1, 400), st.floats(0.05, 0.95))
def test_limits_of_shares_lie_in_their_order_and_grow_together(cases, target):
    for method in ("score", "exact"):
        inner = limits.proportion_limits(target, cases, method=method)
        outer = limits.proportion_limits(target, cases, 0.998, method=method)
        bigger = limits.proportion_limits(target, cases * 100, method="score")

        assert 0 <= outer.lower <= inner.lower <= inner.upper <= outer.upper <= 1
        assert inner.lower <= target + 1e-9
        assert bigger.upper - bigger.lower <= 1 / np.sqrt(cases)


@settings(max_examples=60)
@given(st.integers(0, 200), st.floats(0.1, 200))
def test_a_count_is_unusual_when_its_exact_interval_leaves_out_what_is_expected(
    seen, expected
):
    code = int(limits.compare_with_expected(seen, expected))

    for level, probability in ((1, 0.95), (2, 0.998)):
        interval = limits.poisson_interval(seen, probability)
        assert (code >= level) == bool(interval.lower > expected)
        assert (code <= -level) == bool(interval.upper < expected)
