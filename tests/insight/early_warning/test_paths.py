"""The CUSUM of many services: the same as that of the statistics, and its manners."""

import numpy as np
import pytest

from alongside.insight.early_warning import paths
from alongside.insight.early_warning.steady import SteadyCounts, SteadyShares
from alongside.insight.stats import cusum, run_lengths

ONE = np.array([0])


def follow(scores, threshold):
    table = np.atleast_3d(np.array(scores, dtype=float).reshape(1, 1, -1))
    return paths.follow(paths.State.fresh((1, 1)), table, np.array([threshold]))


def steady(mean, dispersion, ratios):
    return SteadyCounts(
        shape=np.array([1e6]),
        rate=np.array([1e6 / mean]),
        prior_shape=np.array([1.0]),
        prior_rate=np.array([1.0]),
        dispersion=dispersion,
        usual=np.array([1.0]),
        ratios=ratios,
    )


def test_a_path_is_that_of_the_statistics():
    scores = np.random.default_rng(1).normal(-0.2, 1, 200)

    path, chart = follow(scores, 1e9), cusum.cusum(scores, 0, 1e9)

    assert path.height[0] == pytest.approx(chart.path)


def test_it_alarms_when_the_threshold_is_reached_and_begins_again():
    path = follow([1, 1, 1, 1, 1, 1], 3)

    assert path.alarm[0].tolist() == [False, False, True, False, False, True]
    assert path.height[0].tolist() == [1, 2, 3, 1, 2, 3]
    assert path.run[0].tolist() == [1, 2, 3, 1, 2, 3]


def test_it_does_not_repeat_itself_within_three_months():
    assert np.flatnonzero(follow([5] * 8, 3).alarm[0]).tolist() == [0, 3, 6]


def test_scores_of_counts_are_those_of_the_statistics():
    counts = np.arange(6.0)[None]

    scores = steady(2.0, 0.5, (2.0,)).scores(counts, np.ones((1, 6)), ONE)

    expected = cusum.negative_binomial_scores(counts[0], 2.0, 4.0, 0.5)
    assert scores[0, 0] == pytest.approx(expected, rel=1e-5)


def test_scores_of_shares_are_those_of_steiner():
    model = SteadyShares(np.array([20.0]), np.array([80.0]), np.array([1.0]), (2.0,))

    scores = model.scores(np.array([[0.0, 1.0]]), np.ones((1, 2)), ONE)

    expected = cusum.risk_adjusted_scores([0, 1], [0.2, 0.2], 2)
    assert scores[0, 0] == pytest.approx(expected)


def test_a_month_of_which_nothing_is_known_leaves_the_path_where_it_was():
    nothing = np.zeros((1, 1))

    scores = steady(2.0, 0.5, (2.0, 0.3)).scores(nothing, nothing, ONE)

    assert scores == pytest.approx(0)


def test_run_lengths_are_those_of_the_markov_chain():
    # Höhle and Paul's scores; mean 10, twice that, dispersion 0.5, threshold 3: R's
    # surveillance gives 169 on a coarse grid, simulation 174.
    chance = np.random.default_rng(5)
    noise = chance.gamma(2, 0.5, (3_000, 150))
    counts = chance.poisson(10 * noise).astype(float)
    model = steady(10.0, 0.5, (2.0,))
    scores = model.scores(counts, np.ones_like(counts), np.zeros(3_000, dtype=int))
    state = paths.State.fresh((1, 3_000))

    alarms = paths.follow(state, scores, np.full(3_000, 3.0)).alarm[:, 3:].mean()

    expected = run_lengths.negative_binomial_cusum_arl(10, 20, 0.5, 3)
    assert expected == pytest.approx(174, rel=0.05)
    assert 1 / alarms == pytest.approx(expected, rel=0.08)
