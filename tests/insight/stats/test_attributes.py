"""p, u, c and Laney's charts: examples of Montgomery, and what must always hold."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alongside.insight.stats import attributes
from tests.insight.stats import series

# Montgomery, Introduction to Statistical Quality Control, 6th edition. Table 7.1:
# cans that leak, in 30 samples of 50.
CANS = [
    *(12, 15, 8, 10, 4, 7, 16, 9, 14, 10, 5, 6, 17, 12, 22),
    *(8, 10, 5, 13, 11, 20, 18, 24, 15, 9, 12, 7, 13, 9, 6),
]
# Table 7.7: faults in 26 samples of 100 circuit boards.
BOARDS = [
    *(21, 24, 16, 12, 15, 5, 28, 20, 31, 25, 20, 24, 16),
    *(19, 10, 17, 13, 22, 18, 39, 30, 24, 16, 19, 17, 15),
]
# Table 7.10: errors in 20 samples of 50 shipments.
SHIPMENTS = [2, 3, 8, 1, 1, 4, 1, 4, 5, 1, 8, 2, 4, 3, 4, 1, 8, 3, 7, 4]


def test_cans_that_leak_have_the_limits_of_montgomery():
    chart = attributes.p_chart(CANS, [50] * 30)

    assert chart.centre[0] == pytest.approx(0.2313, abs=5e-5)
    assert chart.upper[0] == pytest.approx(0.4102, abs=1e-4)
    assert chart.lower[0] == pytest.approx(0.0524, abs=1e-4)
    assert np.flatnonzero(chart.outside).tolist() == [14, 22]  # samples 15 and 23
    assert not chart.is_in_limits


def test_faults_of_boards_have_the_limits_of_montgomery():
    chart = attributes.c_chart(BOARDS)

    assert chart.centre[0] == pytest.approx(19.85, abs=5e-3)
    assert chart.upper[0] == pytest.approx(33.22, abs=0.01)
    assert chart.lower[0] == pytest.approx(6.48, abs=0.01)
    assert chart.outside.tolist().count(1) == chart.outside.tolist().count(-1) == 1


def test_errors_of_shipments_have_the_limits_of_montgomery():
    chart = attributes.u_chart(SHIPMENTS, [50] * 20)

    assert chart.centre[0] == pytest.approx(0.074)
    assert chart.upper[0] == pytest.approx(0.1894, abs=5e-5)
    assert chart.lower[0] == 0


def test_laney_widens_the_limits_as_his_paper_defines():
    # Worked by hand from Laney 2002: shares .5, .6, .5, .6 of 100 about .55; sigma is
    # sqrt(.55 × .45 / 100) = .049749, each moving range of z is .1 / .049749 = 2.01008,
    # and sigma z is that over 1.128.
    chart = attributes.laney_p_chart([50, 60, 50, 60], [100] * 4)

    assert chart.sigma_z == pytest.approx(2.01008 / 1.128, rel=1e-5)
    assert chart.upper[0] == pytest.approx(0.55 + 3 * 0.1 / 1.128, rel=1e-6)


def test_a_baseline_fixes_the_centre():
    chart = attributes.u_chart([1, 1, 9, 9], [10.0] * 4, baseline=2)

    assert chart.centre.tolist() == [0.1] * 4


CHARTS = [
    attributes.p_chart,
    attributes.u_chart,
    attributes.laney_p_chart,
    attributes.laney_u_chart,
]


@pytest.mark.parametrize("chart_of", CHARTS)
@settings(max_examples=20)
@given(table=series.tables(top=50))
def test_many_series_are_what_each_is_alone_and_limits_are_possible(chart_of, table):
    cases = np.full(table.shape, 50.0)
    together = chart_of(table, cases)

    assert ((together.lower >= 0) & (together.lower <= together.centre)).all()
    assert (together.centre <= together.upper).all()
    if "p_" in chart_of.__name__:
        assert (together.upper <= 1).all()
    for place, row in enumerate(table):
        alone = chart_of(row, cases[place])
        assert together.upper[place] == pytest.approx(alone.upper)
        assert together.sigma_z[place] == pytest.approx(alone.sigma_z)


@settings(max_examples=30)
@given(series.values(top=40), st.randoms(use_true_random=False))
def test_the_order_of_months_does_not_move_plain_limits(numbers, chance):
    order = list(range(len(numbers)))
    chance.shuffle(order)
    exposure = np.arange(1.0, len(numbers) + 1)

    one = attributes.u_chart(numbers, exposure)
    other = attributes.u_chart(numbers[order], exposure[order])

    assert other.upper == pytest.approx(one.upper[order])


@settings(max_examples=30)
@given(series.values(top=40))
def test_exposure_in_another_unit_changes_the_unit_only(numbers):
    one = attributes.laney_u_chart(numbers, np.ones(len(numbers)))
    other = attributes.laney_u_chart(numbers, np.full(len(numbers), 1000.0))

    assert other.upper * 1000 == pytest.approx(one.upper)
    assert other.sigma_z == pytest.approx(one.sigma_z)
