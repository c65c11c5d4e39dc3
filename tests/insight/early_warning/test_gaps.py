"""Rare events: exact chances of short and long gaps, and how often they ring."""

import numpy as np
import pytest

from alongside.insight.early_warning import gaps
from alongside.insight.stats import rare_events


def test_where_the_rate_is_known_it_is_the_exponential_of_the_statistics():
    mean, known = 300.0, 1e7

    days = rare_events.t_probability_limits(mean, 0.95)

    shorter = gaps.chance_of_shorter(days, known, known * mean)
    assert shorter == pytest.approx(0.95, abs=1e-6)


def test_one_event_known_of_makes_short_gaps_less_surprising():
    assert gaps.chance_of_shorter(30, 1, 300) == pytest.approx(1 - 300 / 330)
    assert gaps.chance_of_longer(300, 2, 600) == pytest.approx((600 / 900) ** 2)


def test_gaps_are_between_events_of_one_service_in_any_order():
    found = gaps.between([1, 0, 1, 0], [50, 400, 20, 10], [2, 2], [600, 600])

    assert found.service.tolist() == [0, 1]
    assert found.days.tolist() == [390, 30]
    assert found.usual == pytest.approx([300, 300])
    assert not len(gaps.between([0, 1], [5, 9], [2, 2], [600, 600]).days)


def test_they_ring_as_often_as_was_chosen():
    chance = np.random.default_rng(6)
    services, years, allowed = 4_000, 40, 0.0004
    rate = chance.gamma(3, 1 / 2_000, services)  # about one in two years
    number = chance.poisson(rate * years * 365.25)
    who = np.repeat(np.arange(services), number)
    day = chance.uniform(0, years * 365.25, len(who))
    known = 1e6  # the rate of each is known

    found = gaps.between(who, day, np.full(services, known), known / rate)

    rung = found.signals(allowed, rate).sum() / (services * years * 12)
    assert rung == pytest.approx(allowed, rel=0.12)


def test_a_long_silence_is_worth_asking_about():
    shape, rate = np.array([40.0, 40.0]), np.array([40 * 60.0, 40 * 60.0])

    asked = gaps.silent([70, 700], shape, rate, 0.002)

    assert asked.tolist() == [False, True]
