"""Councils beside each other by a share: what is chance, and what is not."""

import numpy as np
import pytest
from scipy import stats

from alongside.insight.stats.share_funnels import share_funnel


def _chance(
    councils: int, share: float, seed: int = 7
) -> tuple[np.ndarray, np.ndarray]:
    numbers = np.random.default_rng(seed)
    cases = numbers.integers(80, 900, councils)
    return numbers.binomial(cases, share), cases


def test_councils_that_differ_by_chance_alone_lie_inside():
    events, cases = _chance(400, 0.7)

    found = share_funnel(events, cases)

    assert found.centre == pytest.approx(events.sum() / cases.sum())
    assert 0.5 < found.phi < 1.1  # winsorised: a little under 1
    assert np.count_nonzero(found.outside) <= 4


def test_the_limits_are_the_exact_ones_where_there_is_only_chance():
    events, cases = np.array([30, 61, 90, 121]), np.array([100, 200, 300, 400])

    found = share_funnel(events, cases)

    assert found.tau2 == 0
    counts = stats.binom.ppf([0.001, 0.999], 100, found.centre)
    assert 100 * found.limits.lower[0] == pytest.approx(counts[0])
    assert 100 * found.limits.upper[0] == pytest.approx(counts[1])


def test_councils_that_differ_anyway_are_allowed_for():
    numbers = np.random.default_rng(3)
    shares = np.clip(numbers.normal(0.7, 0.08, 200), 0.05, 0.95)
    cases = np.full(200, 400)

    found = share_funnel(numbers.binomial(cases, shares), cases)

    assert found.phi > 5
    # The variance on the scale of the transform is about that of the share over p(1-p).
    assert found.tau2 == pytest.approx(0.08**2 / (0.7 * 0.3), rel=0.4)
    assert found.limits.upper[0] > found.exact.upper[0]
    chance_alone = (found.share > found.exact.upper) | (found.share < found.exact.lower)
    assert np.count_nonzero(chance_alone) > 60
    assert np.count_nonzero(found.outside) < 10


def test_one_that_is_far_away_stands_outside():
    events, cases = _chance(60, 0.7)
    events[5] = cases[5] // 5

    found = share_funnel(events, cases)

    assert found.outside[5] == -1
    assert np.count_nonzero(found.outside) <= 2


@pytest.mark.parametrize(
    ("events", "cases", "sentence"),
    [
        ([1, 2], [3, 4], "At least 3"),
        ([5, 2, 1], [4, 4, 4], "no more events than cases"),
        ([0, 0, 0], [4, 4, 4], "Nothing differs"),
        ([4, 4, 4], [4, 4, 4], "Nothing differs"),
        ([1, 2, 1], [4, 0, 4], "above nought"),
        ([1, 2.5, 1], [4, 4, 4], "whole"),
    ],
)
def test_what_cannot_be_meant_is_refused(events, cases, sentence):
    with pytest.raises(ValueError, match=sentence):
        share_funnel(events, cases)
