"""Runs rules: the limits of the paper, and a slow count of the same things."""

from itertools import groupby

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alongside.insight.stats.runs import runs, runs_limits

# Anhøj and Olesen 2014, PLoS ONE 9(11):e113825: longest run and fewest crossings.
PRINTED = {10: (6, 2), 20: (7, 6), 24: (8, 8), 36: (8, 13), 46: (9, 17)}


@pytest.mark.parametrize(("useful", "limits"), PRINTED.items())
def test_the_limits_are_those_of_anhoj_and_olesen(useful, limits):
    found = runs_limits(useful)

    assert (int(found.longest_max), int(found.crossings_min)) == limits


def test_a_moved_level_is_a_signal_and_a_steady_one_is_not():
    moved, steady = [1] * 12 + [9] * 12, [1, 9, 9] * 8

    assert runs(moved, 5).signal
    assert not runs(steady, 5).signal


def test_no_useful_points_are_no_signal():
    assert not runs([5, 5, 5], 5).signal
    assert int(runs([5, 5, 5], 5).longest) == 0


@settings(max_examples=100)
@given(st.lists(st.integers(-1, 1), min_size=1, max_size=40))
def test_runs_and_crossings_are_counted_as_by_hand(sides):
    useful = [side for side in sides if side]
    stretches = [len(list(group)) for _, group in groupby(useful)]

    found = runs(sides, 0)

    assert int(found.useful) == len(useful)
    assert int(found.longest) == max(stretches, default=0)
    assert int(found.crossings) == max(len(stretches) - 1, 0)


@settings(max_examples=30)
@given(
    st.lists(
        st.lists(st.integers(0, 9), min_size=9, max_size=9), min_size=1, max_size=4
    )
)
def test_many_series_are_what_each_is_alone(rows):
    table = np.array(rows, float)
    middle = np.median(table, axis=1, keepdims=True)

    together = runs(table, middle)

    for place, row in enumerate(table):
        alone = runs(row, middle[place, 0])
        assert together.longest[place] == alone.longest
        assert together.crossings[place] == alone.crossings
