"""Many tests at once: the example of Benjamini and Hochberg, and the definition."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alongside.insight.stats import multiple_testing as many

# Benjamini and Hochberg 1995, section 3.2: treatments of a heart attack.
HEART = [
    *(0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344),
    *(0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.0),
]
WAYS = (many.benjamini_hochberg, many.benjamini_yekutieli, many.holm, many.bonferroni)
P_VALUES = st.lists(
    st.integers(0, 1000).map(lambda n: n / 1000), min_size=1, max_size=12
)


def test_four_are_rejected_where_bonferroni_rejects_three():
    assert many.benjamini_hochberg(HEART).number_rejected == 4
    assert many.bonferroni(HEART).number_rejected == 3
    assert many.holm(HEART).number_rejected == 3


@settings(max_examples=100)
@given(P_VALUES, st.sampled_from([0.05, 0.1, 0.2]))
def test_those_rejected_are_the_definitions(p_values, q):
    ordered, number = sorted(p_values), len(p_values)
    k = max(
        (n for n in range(1, number + 1) if ordered[n - 1] <= n * q / number + 1e-12),
        default=0,
    )

    assert many.benjamini_hochberg(p_values, q + 1e-12).number_rejected == k


@settings(max_examples=60)
@given(P_VALUES)
def test_adjusted_values_keep_the_order_and_only_grow(p_values):
    p = np.array(p_values)
    order = np.argsort(p, kind="stable")
    found = {way.__name__: way(p).adjusted for way in WAYS}

    for adjusted in found.values():
        assert (adjusted >= p - 1e-12).all()
        assert (adjusted <= 1).all()
        assert (np.diff(adjusted[order]) >= -1e-12).all()
    assert (found["benjamini_hochberg"] <= found["holm"] + 1e-12).all()
    assert (found["holm"] <= found["bonferroni"] + 1e-12).all()


def test_families_side_by_side_are_what_each_is_alone():
    families = np.array([HEART, HEART[::-1]])
    for way in (many.benjamini_hochberg, many.holm):
        together = way(families).adjusted

        assert together[0] == pytest.approx(way(HEART).adjusted)
        assert together[1] == pytest.approx(together[0][::-1])
