"""Funnels of services, with over-dispersion."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alongside.insight.stats import funnels

OBSERVED = [100, 150, 180, 80, 120, 225]
EXPECTED = [108, 112, 165, 95, 100, 220]


def test_tau2_is_dersimonian_and_lairds_moment():
    # DerSimonian and Laird, Controlled Clinical Trials 1986, 7:177–188: Q is the sum of
    # z squared, and tau2 = (Q - (n - 1)) / (Σw - Σw² / Σw). By hand, without trimming.
    spread = funnels.overdispersion(OBSERVED, EXPECTED, trim=0)
    w = 4 * np.array(EXPECTED, float)
    q = sum(
        (2 * (np.sqrt(o) - np.sqrt(e))) ** 2
        for o, e in zip(OBSERVED, EXPECTED, strict=True)
    )

    assert spread.phi == pytest.approx(q / 6)
    assert spread.tau2 == pytest.approx((q - 5) / (w.sum() - (w**2).sum() / w.sum()))
    assert abs(spread.z_adjusted).max() < abs(spread.z).max()


def test_winsorising_pulls_in_and_truncating_leaves_out():
    z = np.arange(1.0, 21)  # of 20, two lie in the lowest tenth and two in the highest

    assert funnels.winsorised(z)[[0, -1]] == pytest.approx([2.9, 18.1])  # R's type 7
    assert np.isnan(funnels.truncated(z)).tolist().count(True) == 4


def test_services_that_differ_by_chance_only_have_plain_limits():
    funnel = funnels.funnel([100, 101, 99, 100, 98, 102], [100.0] * 6)

    assert funnel.overdispersion.tau2 == 0
    assert not funnel.outside.any()


def test_allowing_for_overdispersion_asks_about_fewer_services():
    chance = np.random.default_rng(5)
    expected = chance.uniform(50, 400, 60)
    observed = chance.poisson(expected * chance.gamma(20, 1 / 20, 60))

    funnel = funnels.funnel(observed, expected)

    assert np.count_nonzero(funnel.outside) > np.count_nonzero(funnel.outside_adjusted)


@settings(max_examples=40)
@given(
    st.lists(
        st.tuples(st.integers(1, 300), st.integers(1, 300)), min_size=5, max_size=25
    )
)
def test_limits_lie_in_their_order_and_the_order_of_services_does_not_matter(services):
    observed, expected = (
        np.array(column, float) for column in zip(*services, strict=True)
    )
    for transform in ("square root", "log"):
        one = funnels.funnel(observed, expected, transform=transform)
        other = funnels.funnel(observed[::-1], expected[::-1], transform=transform)

        assert (one.outer.lower <= one.inner.lower).all()
        assert (one.inner.upper <= one.outer.upper).all()
        assert (one.outer_adjusted.lower <= one.inner_adjusted.lower).all()
        assert one.overdispersion.tau2 >= 0
        assert other.overdispersion.tau2 == pytest.approx(one.overdispersion.tau2)
        assert other.outside.tolist() == one.outside[::-1].tolist()


def test_many_funnels_at_once_are_what_each_is_alone():
    chance = np.random.default_rng(6)
    expected = chance.uniform(5, 50, (40, 3))
    observed = chance.poisson(expected) + 1

    for transform in ("square root", "log"):
        together = funnels.funnel(observed, expected, transform=transform)
        for place in range(3):
            alone = funnels.funnel(
                observed[:, place], expected[:, place], transform=transform
            )
            assert together.overdispersion.tau2[place] == pytest.approx(
                float(alone.overdispersion.tau2)
            )
            assert together.outer_adjusted.upper[:, place] == pytest.approx(
                alone.outer_adjusted.upper
            )
