"""Shrinkage: printed and hand-worked posteriors, between a service's own and all."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alongside.insight.stats import screening, shrinkage


def test_rats_with_tumours_have_the_posterior_of_gelman():
    # Gelman and others, Bayesian Data Analysis, 3rd edition, section 5.1: 4 of 14 with
    # the prior Beta(1.4, 8.6) give Beta(5.4, 18.6), mean 0.225 (printed as 0.223).
    found = shrinkage.beta_binomial(4, 14, 1.4, 8.6)

    assert found.mean == pytest.approx(5.4 / 24)
    assert found.mean == pytest.approx(0.223, abs=0.003)


def test_asthma_deaths_have_the_posterior_of_gelman():
    # The same, section 2.6: 3 deaths in 200,000 with the prior Gamma(3, 5), in rates of
    # 100,000, give Gamma(6, 7), mean 0.86; and 30 in ten years Gamma(33, 25), 1.32.
    found = shrinkage.gamma_poisson([3, 30], [2, 20], 3, 5)

    assert found.mean == pytest.approx([0.86, 1.32], abs=0.003)
    assert found.probability_above(1)[0] == pytest.approx(0.30, abs=0.005)
    assert found.probability_above(1)[1] == pytest.approx(0.93, abs=0.04)


EVENTS = st.lists(
    st.tuples(st.integers(0, 40), st.integers(41, 90)), min_size=3, max_size=12
)


@settings(max_examples=60)
@given(EVENTS, st.floats(0.2, 20), st.floats(0.2, 20))
def test_what_is_shrunk_lies_between_its_own_and_the_prior(pairs, first, second):
    events, size = (np.array(column, float) for column in zip(*pairs, strict=True))
    ratio = shrinkage.gamma_poisson(events, size, first, second)
    share = shrinkage.beta_binomial(events, size, first, second)

    for found, middle in ((ratio, first / second), (share, first / (first + second))):
        own = events / size
        assert (found.mean >= np.minimum(own, middle) - 1e-9).all()
        assert (found.mean <= np.maximum(own, middle) + 1e-9).all()
        assert (found.lower <= found.upper).all()


def test_a_prior_is_learned_from_services_that_have_it():
    chance = np.random.default_rng(8)
    expected, cases = chance.uniform(2, 40, 800), chance.integers(5, 80, 800)
    events = chance.poisson(expected * chance.gamma(5, 1 / 4, 800))
    having = chance.binomial(cases, chance.beta(3, 7, 800))

    ratios = shrinkage.gamma_poisson_prior(events, expected)
    shares = shrinkage.beta_binomial_prior(having, cases)

    assert (ratios.shape, ratios.rate) == pytest.approx((5, 4), rel=0.15)
    assert ratios.mean == pytest.approx(1.25, rel=0.05)
    assert (shares.alpha, shares.beta) == pytest.approx((3, 7), rel=0.15)
    assert shares.mean == pytest.approx(0.3, rel=0.05)


def test_two_like_gammas_screen_as_one_does():
    # DuMouchel 1999, section 2: with one gamma the posterior is a gamma, the geometric
    # mean exp(digamma(a + n)) / (b + e).
    one = shrinkage.gamma_poisson([0, 3, 12], [2, 1, 20.0], 4, 4)
    two = screening.two_gammas_poisson(
        [0, 3, 12], [2, 1, 20.0], screening.TwoGammas(4, 4, 4, 4, 0.3)
    )

    assert two.first_probability == pytest.approx([0.3] * 3)
    assert two.lower == pytest.approx(one.lower)
    assert two.upper == pytest.approx(one.upper)
    assert (two.geometric_mean < one.mean).all()


@settings(max_examples=30)
@given(st.integers(0, 30), st.floats(0.1, 30))
def test_more_events_never_score_less(events, expected):
    prior = screening.TwoGammas(0.2, 0.1, 2, 4, 0.3333)
    found = screening.two_gammas_poisson([events, events + 1], [expected] * 2, prior)

    assert found.geometric_mean[1] > found.geometric_mean[0]
    assert (found.lower <= found.geometric_mean).all()
    assert (found.geometric_mean <= found.upper).all()
