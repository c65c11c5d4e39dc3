"""XmR charts: printed examples, and what must hold of any series."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alongside.insight.stats.special_causes import SpecialCause
from alongside.insight.stats.xmr import xmr
from tests.insight.stats import series

# NIST/SEMATECH e-Handbook of Statistical Methods, section 6.3.2.2: flow rates.
FLOW = [49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1]
# Montgomery, Introduction to Statistical Quality Control, 6th edition, table 6.6.
VISCOSITY = [
    *(33.75, 33.05, 34.00, 33.81, 33.46, 34.02, 33.68, 33.27),
    *(33.49, 33.20, 33.62, 33.00, 33.54, 33.12, 33.84),
]


def test_flow_rates_of_the_nist_handbook_have_its_limits():
    chart = xmr(FLOW)

    assert chart.mean[0] == pytest.approx(50.81)
    # The handbook uses 3 / 1.128, these charts 2.66.
    assert chart.upper[0] == pytest.approx(55.8041, rel=2e-4)
    assert chart.lower[0] == pytest.approx(45.8159, rel=2e-4)
    assert not chart.causes.any()


def test_viscosities_of_montgomery_have_his_limits():
    chart = xmr(VISCOSITY)

    assert chart.mean[0] == pytest.approx(33.52, abs=0.005)
    assert chart.upper[0] == pytest.approx(34.80, abs=0.01)
    assert chart.lower[0] == pytest.approx(32.24, abs=0.01)


def test_a_wild_moving_range_is_left_out_of_the_mean_only_when_screened():
    # NHSRplotthedots, vignette "Deviations": 4.60, 1.94, -0.72 against 6.95 and -3.06,
    # for a series of the kind below; here worked by hand. Moving ranges: ten of 1 and
    # two of 8; their mean is 26 / 12, and 8 is more than 3.267 times that.
    steady = [1, 2, 1, 2, 1, 2, 10, 2, 1, 2, 1, 2, 1]

    screened, whole = xmr(steady), xmr(steady, screen=False)

    assert screened.upper[0] - screened.mean[0] == pytest.approx(2.66)
    assert whole.upper[0] - whole.mean[0] == pytest.approx(2.66 * 26 / 12)
    assert screened.causes[6] == SpecialCause.ABOVE_UPPER_LIMIT


def test_a_baseline_fixes_the_limits_of_all_that_follows():
    first = [10, 12, 11, 13, 10, 12]

    chart = xmr([*first, 30, 31, 32], baseline=6)

    assert chart.mean[-1] == pytest.approx(np.mean(first))
    assert (chart.causes[6:] == SpecialCause.ABOVE_UPPER_LIMIT).all()


def test_a_rebased_chart_is_two_charts_side_by_side():
    before, after = [3, 5, 4, 6, 3, 5, 4, 4], [13, 15, 14, 16, 13, 15, 14, 14]

    chart = xmr([*before, *after], rebase_at=(8,))

    for part, values in ((slice(0, 8), before), (slice(8, 16), after)):
        alone = xmr(values)
        assert np.array_equal(chart.mean[part], alone.mean)
        assert np.array_equal(chart.upper[part], alone.upper)
        assert np.array_equal(chart.causes[part], alone.causes)


def test_a_flat_series_has_no_special_cause():
    assert not xmr(np.full((2, 120), 0.1)).causes.any()


def test_a_change_for_the_better_is_told_from_one_for_the_worse():
    chart = xmr([*[5, 6, 5, 6, 5, 6], *[20, 21, 20, 21, 20, 21, 20]])

    assert chart.meaning("increase")[-1] == "special_cause_improvement"
    assert chart.meaning("decrease")[-1] == "special_cause_concern"
    assert chart.meaning("neutral")[-1] == "special_cause_neutral_high"
    assert set(chart.side_of_mean) == {-1, 1}


@settings(max_examples=40)
@given(series.values(), st.sampled_from([0.25, 3, 100]), st.integers(-50, 50))
def test_another_unit_moves_the_lines_and_finds_the_same(numbers, times, more):
    one, other = xmr(numbers), xmr(numbers * times + more)

    assert other.upper == pytest.approx(one.upper * times + more, abs=1e-9)
    assert other.lower == pytest.approx(one.lower * times + more, abs=1e-9)
    assert np.array_equal(one.causes, other.causes)


@settings(max_examples=40)
@given(series.values())
def test_lines_lie_in_their_order(numbers):
    chart = xmr(numbers)
    lines = (
        *(chart.lower, chart.near_lower, chart.mean),
        *(chart.near_upper, chart.upper),
    )

    assert all((low <= high).all() for low, high in pairwise(lines))


@settings(max_examples=25)
@given(series.tables())
def test_many_series_at_once_are_what_each_is_alone(table):
    together = xmr(table)

    for place, row in enumerate(table):
        alone = xmr(row)
        assert together.mean[place] == pytest.approx(alone.mean)
        assert np.array_equal(together.causes[place], alone.causes)


@settings(max_examples=40)
@given(series.values())
def test_upside_down_every_high_is_a_low(numbers):
    one, other = xmr(numbers), xmr(-numbers)
    # The codes come in pairs, up and down; 0 is its own.
    turned = np.array([0, 2, 1, 4, 3, 6, 5, 8, 7])[one.causes]
    peaks = (one.causes == 3) | (one.causes == 4)  # a peak is told as rising

    assert np.array_equal(turned[~peaks], other.causes[~peaks])
