"""g and t charts: an example of Montgomery, and the exact probabilities."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alongside.insight.stats import rare_events

# Montgomery, 6th edition, table 7.14: hours between failures of a valve.
HOURS = [
    *(286, 948, 536, 124, 816, 729, 4, 143, 431, 8),
    *(2837, 596, 81, 227, 603, 492, 1199, 1214, 2831, 96),
]


def test_hours_between_failures_are_nearly_normal_as_montgomery_draws_them():
    chart = rare_events.t_chart(HOURS)

    # He raises to 0.2777 and prints a centre of 5.386; 1/3.6 gives a little more.
    assert chart.centre ** (1 / 3.6) == pytest.approx(5.386, rel=2e-3)
    assert chart.lower == 0
    assert not ((chart.values > chart.upper) | (chart.values < chart.lower)).any()


def test_a_g_chart_has_the_limits_of_benneyan():
    # Benneyan 2001: centre ± 3 sqrt(mean (mean + 1)); by hand for a mean of 8.
    chart = rare_events.g_chart([8, 4, 12, 0, 16])

    assert chart.mean == 8
    assert chart.centre == 8
    assert chart.upper == pytest.approx(8 + 3 * np.sqrt(72))
    assert chart.lower == 0


def test_a_three_sigma_g_limit_is_passed_by_chance_far_more_often_than_it_says():
    assert rare_events.g_false_alarm([10, 30, 100]) == pytest.approx(0.018, abs=0.003)


@settings(max_examples=60)
@given(st.floats(0.05, 500), st.floats(0.001, 0.999))
def test_a_g_limit_is_the_smallest_gap_with_its_probability(mean, wanted):
    def not_passed(gap):  # by adding up (1 - p)^k p
        return 1 - (mean / (mean + 1)) ** (gap + 1)

    limit = int(rare_events.g_probability_limits(mean, wanted))

    assert not_passed(limit) >= wanted - 1e-9
    assert limit == 0 or not_passed(limit - 1) < wanted + 1e-9


@settings(max_examples=40)
@given(st.floats(0.05, 500), st.floats(0.001, 0.999))
def test_a_t_limit_is_passed_with_the_probability_that_is_left(mean, wanted):
    limit = float(rare_events.t_probability_limits(mean, wanted))

    assert np.exp(-limit / mean) == pytest.approx(1 - wanted)


@settings(max_examples=30)
@given(st.lists(st.integers(0, 300), min_size=3, max_size=20), st.sampled_from([7, 24]))
def test_days_and_hours_draw_the_same_t_chart(gaps, times):
    one = rare_events.t_chart(np.array(gaps))
    other = rare_events.t_chart(np.array(gaps) * times)

    assert other.upper == pytest.approx(one.upper * times)
    assert other.centre == pytest.approx(one.centre * times)


def test_many_series_are_what_each_is_alone():
    table = np.array([[3, 5, 0, 9, 4], [30, 12, 50, 7, 21]])

    for chart_of in (rare_events.g_chart, rare_events.t_chart):
        together = chart_of(table)
        for place, row in enumerate(table):
            assert together.upper[place] == pytest.approx(chart_of(row).upper)
