"""Small numbers are hidden and others rounded as the national publication does."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.insight.stats import rounding

# Worked by hand from the published rule: under five hidden, then to the nearest five.
WORKED = [
    (None, "[x]"),
    (0, "[c]"),
    (1, "[c]"),
    (4, "[c]"),
    (5, "5"),
    (6, "5"),
    (7, "5"),
    (8, "10"),
    (9, "10"),
    (12, "10"),
    (13, "15"),
    (17, "15"),
    (18, "20"),
    (22, "20"),
    (23, "25"),
    (997, "995"),
    (998, "1000"),
    (1002, "1000"),
    (1003, "1005"),
]


@pytest.mark.parametrize(("count", "shown"), WORKED)
def test_a_count_is_shown_as_the_publication_shows_it(count, shown):
    assert rounding.as_published(count) == shown


@given(st.integers(min_value=5, max_value=10**9))
def test_rounding_never_moves_a_count_by_more_than_two(count):
    shown = rounding.published(count)

    assert shown % 5 == 0
    assert abs(shown - count) <= 2


@given(st.integers(min_value=0, max_value=4))
def test_nobody_can_tell_nought_from_four(count):
    assert rounding.published(count) is None


def test_a_percentage_comes_from_unrounded_figures():
    # Published 2024-25 figures: 185,270 and 10,285 enquiries out of 640,240 concerns.
    assert rounding.percentage(185_270 + 10_285, 640_240) == 31  # 30.5 to no decimals


def test_there_is_no_percentage_of_nothing():
    assert rounding.percentage(3, 0) is None
