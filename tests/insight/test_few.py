"""What the board sees of months with few in them gives nobody away."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from alongside.insight.few import for_board, in_full

DAYS = [date(2024 + (3 + n) // 12, (3 + n) % 12 + 1, 1) for n in range(24)]
SMALL = st.lists(
    st.tuples(st.integers(0, 9), st.integers(0, 9)), min_size=24, max_size=24
)


def test_months_are_joined_until_there_are_enough_of_both():
    found = for_board(DAYS[:4], [4, 8, 19, 30], [10, 22, 36, 59])

    assert found.labels == ("April to May 2024", "June 2024", "July 2024")
    assert found.events == (10, 20, 30)
    assert found.cases == (30, 35, 60)


@settings(max_examples=40, deadline=None)
@given(SMALL)
def test_nothing_that_is_shown_is_about_fewer_than_five(months):
    events = [had for had, _ in months]
    cases = [had + had_not for had, had_not in months]

    found = for_board(DAYS, events, cases)

    for top, bottom in zip(found.events, found.cases, strict=True):
        assert top >= 10
        assert bottom - top >= 10
        assert top % 5 == bottom % 5 == 0
    assert sum(found.events) <= sum(events) + 2 * len(found.events)


def test_a_month_of_few_is_left_out_and_never_alone_in_its_year():
    counts = [12, 3, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, *range(30, 42)]

    found = for_board(DAYS, counts, None)

    assert "May 2024" not in found.labels
    assert "April 2024" not in found.labels  # the smallest other month of that year
    assert found.events[0] == 15
    assert len(found.labels) == 22


def test_two_of_few_in_a_year_hide_each_other():
    counts = [12, 3, 2, *range(15, 24), *range(30, 42)]

    found = for_board(DAYS, counts, None)

    assert len(found.labels) == 22
    assert "April 2024" in found.labels


def test_councils_see_every_month_as_it_is():
    found = in_full(DAYS[:2], [1, 2], [3, 4])

    assert found.labels == ("April 2024", "May 2024")
    assert (found.events, found.cases) == ((1, 2), (3, 4))
