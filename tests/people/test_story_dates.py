"""A time as people tell it, and where in a life it belongs."""

from datetime import date

import pytest

from alongside.people.queries.story import in_order
from alongside.people.story_dates import days_of

TODAY = date(2026, 11, 24)
YEAR = (date(1962, 1, 1), date(1962, 12, 31))


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("1962", YEAR),
        ("in 1962", YEAR),
        ("about 1962", YEAR),
        ("spring 1962", YEAR),
        ("March 1962", (date(1962, 3, 1), date(1962, 3, 31))),
        ("3 March 1962", (date(1962, 3, 3), date(1962, 3, 3))),
        ("on the 3rd of March 1962", (date(1962, 3, 3), date(1962, 3, 3))),
        ("3/3/1962", (date(1962, 3, 3), date(1962, 3, 3))),
        ("29 February 1962", (None, None)),
        ("the 1960s", (date(1960, 1, 1), date(1969, 12, 31))),
        ("1943 to 1974", (date(1943, 1, 1), date(1974, 12, 31))),
        ("1974 to 1943", (None, None)),
        ("when I was young", (None, None)),
        ("", (None, None)),
        ("0000", (None, None)),
        ("۱۹۶۲", YEAR),
    ],
)
def test_words_say_between_which_days_it_was_or_nothing(words, days):
    assert days_of(words, today=TODAY) == days


def test_an_age_is_counted_from_the_date_of_birth():
    born = date(1929, 2, 11)

    first, last = days_of("when I was 14", today=TODAY, born=born)

    assert first <= date(1943, 2, 11) <= last
    assert days_of("when I was 14", today=TODAY) == (None, None)


def test_dated_entries_stand_in_order_and_undated_ones_beside_what_was_chosen():
    rows = [
        (1, date(1962, 1, 1), date(1962, 12, 31), "", None),
        (2, None, None, "before", 1),
        (3, date(1950, 1, 1), date(1950, 1, 1), "", None),
        (4, None, None, "after", 2),
        (5, None, None, "", None),
    ]

    assert in_order(rows) == [3, 2, 4, 1, 5]


def test_a_narrower_time_comes_before_a_wider_one_of_the_same_beginning():
    rows = [
        (1, date(1960, 1, 1), date(1969, 12, 31), "", None),
        (2, date(1960, 1, 1), date(1960, 1, 1), "", None),
    ]

    assert in_order(rows) == [2, 1]


def test_two_that_stand_beside_each_other_are_both_shown():
    rows = [(1, None, None, "before", 2), (2, None, None, "after", 1)]

    assert sorted(in_order(rows)) == [1, 2]


def test_an_entry_beside_one_that_is_gone_is_shown_at_the_end():
    rows = [(1, date(1962, 1, 1), date(1962, 1, 1), "", None)]

    assert in_order([*rows, (2, None, None, "before", 99)]) == [1, 2]
