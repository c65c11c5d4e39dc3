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


# Hospital statistics (HES), NHS Digital 2018: 1 to 7 hidden, others to the nearest 5.
@pytest.mark.parametrize(
    ("count", "text"),
    [(0, "0"), (1, "*"), (7, "*"), (8, "10"), (12, "10"), (13, "15"), (1002, "1000")],
)
def test_another_rule_hides_one_to_seven_and_shows_nought(count, text):
    assert rounding.shown(count, rounding.HES) == text


@given(
    st.integers(min_value=0, max_value=2000),
    st.sampled_from([rounding.HES, rounding.ONE_TO_FOUR, rounding.SAFEGUARDING]),
)
def test_a_count_is_one_of_those_it_may_be(count, rule):
    text = rounding.shown(count, rule)
    least, most = rounding.possible(text, rule)

    assert least <= count <= most
    for other in (least, most):
        assert rounding.shown(other, rule) == text


@given(st.integers(min_value=0, max_value=3000))
def test_the_national_rule_is_one_of_them(count):
    assert rounding.shown(count, rounding.SAFEGUARDING) == rounding.as_published(count)


def test_exact_totals_beside_rounded_cells_bound_what_is_hidden():
    # 3, 12 and 9 of 24, with 1 to 4 hidden: the others are seen as 10 and 10.
    least, most = rounding.possible("10", rounding.ONE_TO_FOUR)

    assert (24 - 2 * most, 24 - 2 * least) == (0, 8)
