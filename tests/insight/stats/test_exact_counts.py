"""Counts that chance explains: the likeliest is never outside."""

import numpy as np
import pytest
from scipy import stats

from alongside.insight.stats.exact_counts import count_limits, share_limits

TAIL = 0.00135


@pytest.mark.parametrize("share", [0.02, 0.3, 0.9, 0.99])
def test_beyond_the_limits_of_a_share_lies_less_than_the_tail(share):
    cases = np.array([1, 6, 20, 400])

    limits = share_limits(cases, share, TAIL)

    least, most = limits.lower * cases, limits.upper * cases
    assert (stats.binom.cdf(least - 1, cases, share) < TAIL).all()
    assert (stats.binom.sf(most, cases, share) <= TAIL).all()
    likeliest = np.floor((cases + 1) * share)
    assert ((least <= likeliest) & (likeliest <= most)).all()


def test_beyond_the_limits_of_a_count_lies_less_than_the_tail():
    mean = np.array([0.2, 1.0, 4.0, 9.5])

    limits = count_limits(mean, TAIL)

    assert (stats.poisson.cdf(limits.lower - 1, mean) < TAIL).all()
    assert (stats.poisson.sf(limits.upper, mean) <= TAIL).all()


@pytest.mark.parametrize(
    ("act", "sentence"),
    [
        (lambda: share_limits([0], 0.5, TAIL), "above nought"),
        (lambda: share_limits([2.5], 0.5, TAIL), "whole"),
        (lambda: share_limits([2], 1.0, TAIL), "between 0 and 1"),
        (lambda: count_limits([0.0], TAIL), "above nought"),
        (lambda: count_limits([1.0], 1.0), "between 0 and 1"),
    ],
)
def test_what_cannot_be_meant_is_refused(act, sentence):
    with pytest.raises(ValueError, match=sentence):
        act()
