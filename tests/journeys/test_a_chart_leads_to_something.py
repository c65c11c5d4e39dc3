"""The board manager looks at the charts and starts something; another checks it."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from alongside.access import clock
from tests.journeys.visitor import Visitor

pytestmark = pytest.mark.journey

QUESTION = "Were people asked what they wanted?"
LIST = "What we are doing to get better"
WHAT = "Every team asks at the first visit, and writes it down that day."
WILL_DO = "What Deborah Nkemelu will do"


def test_a_chart_leads_to_something_that_is_checked(
    somebody: Callable[..., Visitor],
):
    board = somebody("desk")
    board.sign_in_as("Deborah Nkemelu")
    board.go("/measures/")
    board.press("Our own past: every measure over time", then="Our own past")
    board.reads("The person’s own answer comes first.", "In short")
    board.press("How do we compare?", then="How do we compare?")
    board.press(QUESTION, then=QUESTION)
    board.reads("How do we compare?", "Where can we improve?", "made up")
    board.press("Start from our own past", then="Start something to get better")
    _starts(board)
    board.reads("It is too early to say.")
    board.press("It is done", then="It is done")
    board.write(words="Told to every team on Monday.")
    board.press("Keep this", then=WILL_DO)

    _is_checked(somebody("phone"))


def _starts(board: Visitor) -> None:
    day = clock.today() + timedelta(days=60)
    board.write(what=WHAT, for_name="People in enquiries")
    board.press("Start this", then="Start something to get better")
    board.reads("Say who will do it")
    board.choose(owner="Deborah Nkemelu")
    board.write(
        due_on_day=str(day.day),
        due_on_month=str(day.month),
        due_on_year=str(day.year),
    )
    board.press("Start this", then=WILL_DO)


def _is_checked(chair: Visitor) -> None:
    chair.sign_in_as("Marion Fairbrother")
    chair.go("/measures/improvements/", LIST)
    chair.press(WHAT, then=WILL_DO)
    chair.press("Check it", then="Check it")
    chair.pick(is_so="yes")
    chair.write(words="I read ten records of last week.")
    chair.press("Keep this", then=WILL_DO)
    chair.reads("Marion Fairbrother checked it: it is done")
