"""The four rules, one by one, and the quick way against the plain way."""

import numpy as np
import pytest
from hypothesis import given, settings

from alongside.insight.stats import special_causes as rules
from alongside.insight.stats.special_causes import SpecialCause
from alongside.insight.stats.xmr import xmr
from tests.insight.stats import series

UP, DOWN = [1] * 7, [-1] * 7


def test_seven_on_one_side_are_a_shift_and_six_are_not():
    assert rules.shift_ends([*UP, 1, -1]).tolist() == [*[False] * 6, True, True, False]
    assert not rules.shift_ends([1] * 6).any()
    assert rules.shift_points(DOWN).all()


def test_a_point_on_the_mean_ends_a_shift():
    assert not rules.shift_ends([1, 1, 1, 0, 1, 1, 1, 1]).any()


def test_seven_rising_are_a_trend_and_equal_neighbours_end_it():
    assert rules.trend_ends([1, 2, 3, 4, 5, 6, 7]).tolist() == [0] * 6 + [1]
    assert rules.trend_ends([7, 6, 5, 4, 3, 2, 1]).tolist() == [0] * 6 + [-1]
    assert not rules.trend_ends([1, 2, 3, 3, 4, 5, 6, 7]).any()
    assert rules.trend_points([1, 2, 3, 4, 5, 6, 7]).tolist() == [1] * 7


def test_two_of_three_near_a_limit_count_on_one_side_only():
    assert rules.two_of_three([1, 0, 1], [1, 1, 1]).all()
    assert rules.two_of_three_points([1, 0, 1], [1, 1, 1]).tolist() == [1, 0, 1]
    assert not rules.two_of_three([1, 0, 1], [1, -1, 1]).any()
    assert not rules.two_of_three([1, 1], [1, 1]).any()


@pytest.mark.parametrize(
    ("lower", "upper", "improvement", "word"),
    [
        (5, 7, "increase", "consistent_pass"),
        (1, 3, "increase", "consistent_fail"),
        (1, 3, "decrease", "consistent_pass"),
        (5, 7, "decrease", "consistent_fail"),
        (1, 5, "increase", "inconsistent"),
        (4, 5, "decrease", "inconsistent"),
    ],
)
def test_a_target_of_four_is_reached_always_never_or_sometimes(
    lower, upper, improvement, word
):
    assert rules.assurance(4, lower, upper, improvement) == word


def plainly(numbers):
    """The causes of a chart, rule by rule, as they are written above."""
    chart = xmr(numbers)
    side = chart.side_of_mean
    hair = 1e-9
    high, low = numbers > chart.upper + hair, numbers < chart.lower - hair
    near = (numbers > chart.near_upper + hair) | (numbers < chart.near_lower - hair)
    near &= ~high & ~low
    shift, trend = rules.shift_points(side), rules.trend_points(numbers)
    pair = rules.two_of_three_points(near, side)
    pairs = pair & (side > 0), pair & (side < 0)
    shifts = shift & (side > 0), shift & (side < 0)
    return chart, np.select(
        [high, low, trend > 0, trend < 0, *pairs, *shifts],
        [cause for cause in SpecialCause if cause],
        SpecialCause.NONE,
    )


@settings(max_examples=150)
@given(series.values(at_least=2, most=40, top=9))
def test_all_rules_at_once_find_what_each_finds(numbers):
    chart, causes = plainly(numbers)

    assert chart.causes.tolist() == causes.tolist()


def test_all_rules_at_once_find_what_each_finds_in_long_drifting_series():
    chance = np.random.default_rng(7)
    found = set()
    for spread in (0.2, 1, 3):
        for _ in range(40):
            numbers = np.round(np.cumsum(chance.normal(0, spread, 60)), 1)
            chart, causes = plainly(numbers + chance.normal(0, 1, 60).round(1))
            assert chart.causes.tolist() == causes.tolist()
            found |= set(causes.tolist())
    assert found == set(range(9))
