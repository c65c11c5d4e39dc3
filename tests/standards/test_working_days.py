"""Working days in England."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.standards import working_days

DAYS = st.dates(date(2015, 1, 1), date(2040, 12, 31))


@pytest.mark.parametrize(
    ("day", "number", "then"),
    [
        (date(2026, 11, 25), 1, date(2026, 11, 26)),  # a Wednesday
        (date(2026, 11, 27), 1, date(2026, 11, 30)),  # a Friday
        (
            date(2026, 12, 24),
            1,
            date(2026, 12, 29),
        ),  # Boxing Day on the 28th
        (date(2026, 4, 2), 1, date(2026, 4, 7)),  # Good Friday to Easter Monday
        (date(2026, 11, 28), 0, date(2026, 11, 30)),  # a Saturday: when they open
        (date(2026, 11, 28), 1, date(2026, 11, 30)),
        (date(2022, 9, 16), 1, date(2022, 9, 20)),  # the funeral of the Queen
    ],
)
def test_weekends_and_bank_holidays_do_not_count(day, number, then):
    assert working_days.after(day, number) == then


def test_days_are_not_counted_backwards():
    with pytest.raises(ValueError, match="forwards"):
        working_days.after(date(2026, 11, 25), -1)


@given(day=DAYS, number=st.integers(0, 60))
def test_it_ends_on_a_day_when_offices_are_open(day, number):
    assert working_days.is_working_day(working_days.after(day, number))


@given(day=DAYS, number=st.integers(1, 60))
def test_as_many_working_days_lie_between_as_were_counted(day, number):
    assert working_days.between(day, working_days.after(day, number)) == number


@given(day=DAYS)
def test_nothing_lies_between_a_day_and_an_earlier_one(day):
    assert working_days.between(day, day - timedelta(days=3)) == 0
