"""The days that reviews go by say how firm they are, and count as people do."""

from datetime import date

import pytest

from alongside.standards import reviews


@pytest.mark.parametrize("code", reviews.timers())
def test_every_timer_says_how_firm_it_is_and_where_it_is_from(code):
    timer = reviews.timers()[code]

    assert timer.how_firm
    assert timer.plain
    assert timer.source
    assert timer.reference
    assert timer.verified or "own words" in timer.source


@pytest.mark.parametrize(
    ("begun", "latest"),
    [
        (date(2026, 3, 1), date(2027, 3, 1)),
        (date(2028, 2, 29), date(2029, 2, 28)),
        (date(2027, 2, 28), date(2028, 2, 28)),
    ],
)
def test_a_year_on_is_the_same_day_of_the_next_year(begun, latest):
    assert reviews.REGULAR_REVIEW.latest(begun) == latest


def test_whoever_asks_hears_within_ten_working_days_and_offices_shut_at_christmas():
    asked = date(2026, 12, 18)

    assert reviews.REPLY_TO_REQUEST.latest(asked) == date(2027, 1, 6)
    assert "our own aim, and not the law" in reviews.REPLY_TO_REQUEST.how_firm
    assert "10 working days" in reviews.REPLY_TO_REQUEST.plain


def test_a_first_look_is_six_to_eight_weeks_after_care_began():
    began = date(2026, 9, 1)

    assert reviews.FIRST_REVIEW.earliest(began) == date(2026, 10, 13)
    assert reviews.FIRST_REVIEW.latest(began) == date(2026, 10, 27)
