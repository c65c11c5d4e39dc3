"""What "three in three months" does to a steady service."""

import numpy as np
import pytest
from scipy import stats

from alongside.insight.stats.fixed_thresholds import false_alerts


def test_the_rule_of_three_turns_red_on_steady_services():
    # Exact by hand for the long run: three months have a Poisson of three means.
    for mean in (0.1, 0.5, 2):
        three = [stats.poisson.pmf(n, 3 * mean) for n in range(3)]
        assert false_alerts(mean).share_of_months == pytest.approx(1 - sum(three))


def test_a_first_alert_comes_as_often_as_when_it_is_thrown():
    thrown = np.random.default_rng(2).poisson(0.5, (40_000, 12))
    months = np.pad(thrown, ((0, 0), (2, 0)))
    red = (months[:, 2:] + months[:, 1:-1] + months[:, :-2] >= 3).any(axis=1)

    assert false_alerts(0.5).first_within == pytest.approx(red.mean(), abs=0.01)


def test_one_in_one_month_is_any_event_at_all():
    found = false_alerts(0.2, at_least=1, months=1, within=3)

    assert found.first_within == pytest.approx(1 - np.exp(-0.6))
