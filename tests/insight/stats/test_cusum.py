"""CUSUM charts: an example of Montgomery, scores of Steiner, and starting again."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alongside.insight.stats import cusum
from tests.insight.stats import series

# Montgomery, 6th edition, table 9.1; mean 10, standard deviation 1.
MONTGOMERY = [
    *(9.45, 7.99, 9.29, 11.66, 12.16, 10.18, 8.04, 11.46, 9.20, 10.34),
    *(9.03, 11.47, 10.51, 9.40, 10.08, 9.37, 10.62, 10.31, 8.52, 10.84),
    *(10.90, 9.33, 12.29, 11.50, 10.60, 11.08, 10.38, 11.62, 11.31, 10.52),
]


def test_montgomerys_process_alarms_at_its_twenty_ninth_point():
    chart = cusum.cusum(MONTGOMERY, 10.5, 5, restart=False)

    assert np.flatnonzero(chart.alarm)[0] == 28
    assert chart.path[28] == pytest.approx(5.28)  # his table 9.2
    assert not cusum.cusum(MONTGOMERY, 9.5, 5, side="lower").alarm.any()


def test_scores_of_heart_operations_are_those_of_steiner():
    # Steiner, in "Statistical Methods in Healthcare" (2012), and R's vlad: a Parsonnet
    # score of 0 or 50, logit p = -3.68 + 0.077 score, twice the odds.
    score, outcome = np.array([0, 0, 50, 50]), [0, 1, 0, 1]
    probability = 1 / (1 + np.exp(3.68 - 0.077 * score))

    scores = cusum.risk_adjusted_scores(outcome, probability, 2)

    assert scores == pytest.approx([-0.024, 0.669, -0.433, 0.26], abs=6e-4)


def test_the_reference_of_counts_lies_between_the_means_it_tells_apart():
    # Lucas 1985: (m1 - m0) / (ln m1 - ln m0); for 1 and e that is e - 1.
    assert cusum.poisson_reference(1, np.e) == pytest.approx(np.e - 1)


def test_counts_that_vary_more_score_less():
    calm = cusum.negative_binomial_scores([30], 10, 20, 0.01)
    wild = cusum.negative_binomial_scores([30], 10, 20, 1.0)

    assert calm > wild > 0
    assert cusum.negative_binomial_scores([5], 10, 20, 0.5) < 0


def test_an_alarm_comes_when_the_threshold_is_reached_and_then_starts_again():
    chart = cusum.cusum([3, 3, 3, 3], 1, 4)

    assert chart.path.tolist() == [2, 4, 2, 4]
    assert chart.alarm.tolist() == [False, True, False, True]


@settings(max_examples=40)
@given(series.tables(), st.sampled_from(["upper", "lower"]))
def test_the_path_is_the_sum_since_it_was_last_nought(table, side):
    chart = cusum.cusum(table, 18.5, 1e9, side=side)
    way = 1 if side == "upper" else -1

    for place, row in enumerate(table):
        steps = way * (row - 18.5)
        sums = np.concatenate([[0], np.cumsum(steps)])
        assert chart.path[place] == pytest.approx(
            sums[1:] - np.minimum.accumulate(sums)[1:]
        )
