"""Not taking part settles nothing: the review waits for the way to her."""

from collections.abc import Callable
from datetime import date, timedelta
from types import ModuleType

import pytest

from tests.journeys import council_steps as council
from tests.journeys.visitor import Visitor

pytestmark = pytest.mark.journey

NAME = "Leonora Quill"
REVIEW, WAY, REST = "Review", "Finding the way", "Let it rest"
NOTHING = "That they did not take part settles nothing by itself."
HER_WORDS = "You all come at once, and you all come at noon."
NEXT = "Ask her on the bench by the pond, one of us, at four."


def _day(name: str, days: int) -> dict[str, str]:
    day = date.today() + timedelta(days=days)
    return {
        f"{name}_{part}": str(getattr(day, part)) for part in ("day", "month", "year")
    }


def test_not_taking_part_settles_nothing(
    somebody: Callable[..., Visitor], given: ModuleType
):
    home = given.a_person(NAME)
    worker, person = somebody("desk"), somebody("phone")
    worker.sign_in_as(council.WORKER)
    worker.go(home, NAME)
    worker.press("Reviews: looking again", then="Reviews")
    worker.reads("No day is set for a review.")
    _a_day_is_set(worker)
    _it_cannot_rest_on_that_alone(worker)
    _two_ways_were_tried(worker)
    _what_may_be_behind_it(worker)
    _what_comes_next(worker)
    worker.does_not_read(NOTHING)
    _now_it_rests(worker)

    person.sign_in_as(NAME)
    person.reads("It rests. We ask you again by")
    person.press("Looking again, as we do every year", then="My review")
    person.press("What would help me", then="What would help me take part")
    person.reads(HER_WORDS, NEXT)
    person.press("Say what would help", then="What would help me take part")
    person.does_not_read("Is anybody at risk of being hurt")
    person.write(trusts="The gardener.")
    person.press("Keep this", then="What would help me take part")
    person.reads("The gardener.")
    person.press("The review", then="My review")
    person.press("I would like it now", then="Take it up again")
    person.press("Take it up again", then="My review")
    person.press("Say how I want it to be", then="How I want my review to be")
    person.write(talk_about="The noise at noon.", place="The bench by the pond")
    person.press("Keep this", then="My review")
    person.reads("The noise at noon.", "You have prepared it.")


def _a_day_is_set(worker: Visitor) -> None:
    worker.press("Set a day", then="A day for a review")
    worker.pick(kind="regular")
    worker.write(**_day("due_on", 500))
    worker.press("Set the day", then="A day for a review")
    worker.reads("There is a problem", "That is more than 12 months after the last one")
    worker.write(**_day("due_on", 10))
    worker.press("Set the day", then="Reviews")
    worker.press("Looking again, as we do every year", then=REVIEW)


def _rest(worker: Visitor) -> None:
    worker.press("Let it rest, with a day to ask again", then=REST)
    worker.pick(how="not_asked", reason="not_found_the_way")
    worker.pick(not_asked_reason="not_yet_reached")
    worker.write(**_day("ask_again_on", 40))


def _it_cannot_rest_on_that_alone(worker: Visitor) -> None:
    _rest(worker)
    worker.press("Keep this", then=REST)
    worker.reads("There is a problem", NOTHING)
    worker.press("Finding the way to", then=WAY)


def _two_ways_were_tried(worker: Visitor) -> None:
    for way, happened, said in (
        ("letter", "No answer came.", ""),
        ("visit", "Four of us came at noon. She went into the garden.", HER_WORDS),
    ):
        worker.press("Write down what was tried", then="What was tried")
        worker.pick(way=way)
        worker.write(what_happened=happened, what_they_said=said)
        worker.press("Keep this", then=WAY)
    worker.reads(HER_WORDS)


def _what_may_be_behind_it(worker: Visitor) -> None:
    worker.press("Write what may be behind it", then="What may be behind it")
    worker.write(behind="There were too many of us.")
    worker.press("Keep this", then="What may be behind it")
    worker.reads("Say whether anybody may be at risk")
    worker.pick(at_risk="no")
    worker.press("Keep this", then=WAY)
    worker.reads("There were too many of us.", "Agree what to try next")


def _what_comes_next(worker: Visitor) -> None:
    worker.press("Agree what to try next", then="What to try next")
    worker.write(what=NEXT, owner_name="Dawn", **_day("due_on", 7))
    worker.press("Keep this", then=WAY)
    worker.reads(NEXT)


def _now_it_rests(worker: Visitor) -> None:
    worker.press("The review", then=REVIEW)
    _rest(worker)
    worker.press("Keep this", then=REVIEW)
    worker.reads("It rests. We ask them again by", "We have not found the way yet")
