"""Somebody who is not free to leave says no, and it stands first."""

from collections.abc import Callable
from datetime import date, timedelta
from types import ModuleType

import pytest

from alongside.standards import liberty
from tests.journeys import council_steps as council
from tests.journeys.visitor import Visitor

pytestmark = pytest.mark.journey

PAGE = "Being free to come and go"
HER_NO = "Open the door. The sea is out there."
HER_WORDS = "I go to the harbour at four. I always did."
LIMIT = "The front door opens with a code. I do not know the code."


def _day(name: str, day: date) -> dict[str, str]:
    return {
        f"{name}_{part}": str(getattr(day, part)) for part in ("day", "month", "year")
    }


def test_somebody_who_is_not_free_to_leave_says_no_and_it_stands_first(
    somebody: Callable[..., Visitor], given: ModuleType
):
    case = given.an_enquiry("Ottilie Marchbanks")
    worker, person = somebody("desk"), somebody("phone")
    worker.sign_in_as(council.WORKER)
    person.sign_in_as(case.name)
    worker.go(case.person, case.name)
    worker.press(PAGE, then=PAGE)
    _writes_a_limit(worker)
    _asks_and_is_allowed(worker)

    person.go(case.person, case.name)
    person.press(PAGE, then=PAGE)
    person.reads("What I may not do", LIMIT, "Allowed until", "6 days left")
    person.press("I do not agree", then="I do not agree")
    person.write(words=HER_NO)
    person.press("Say this", then=PAGE)
    assert person.text.index(HER_NO) < person.text.index("Allowed until")

    worker.go(f"{case.person}liberty/", PAGE)
    worker.reads("nobody has looked since")
    assert worker.text.index(HER_NO) < worker.text.index(LIMIT)
    worker.go("/liberty/")
    worker.reads("They say no, and nobody has looked since", HER_NO)
    worker.go(f"{case.person}liberty/")
    _looks_again(worker)

    worker.reads(HER_NO, HER_WORDS, "It cannot be said yet")
    worker.does_not_read("nobody has looked since")
    person.go(f"{case.person}liberty/", PAGE)
    person.reads("Somebody has looked at it since you said this", HER_WORDS)
    assert person.text.index(HER_NO) < person.text.index("Allowed until")


def _writes_a_limit(worker: Visitor) -> None:
    worker.press("Add a limit", then="One limit")
    worker.press("Keep this", then="One limit")
    worker.reads("There is a problem", "Choose what kind of limit this is")
    worker.pick(kind="doors")
    worker.write(
        what=LIMIT,
        when_words="Day and night",
        how_often="Always",
        why="She was found on the road twice.",
        less="A bell was tried for a week. Nobody heard it.",
        watched_by="The manager",
    )
    worker.press("Keep this", then=PAGE)


def _asks_and_is_allowed(worker: Visitor) -> None:
    worker.press("Write down that it was asked for", then="Asking that it be allowed")
    worker.pick(place="care_home", scheme="dols_urgent")
    worker.write(
        place_words="Larch House",
        purpose="So that the door can stay shut on the road side.",
        asked_by="Larch House",
        asked_of="Westmere Council",
    )
    worker.press("Keep this", then=PAGE)
    worker.press("Urgent authorisation", then="Urgent authorisation")
    worker.press("Somebody allowed it", then="It is allowed")
    too_long = date.today() + timedelta(days=30)
    worker.write(decided_by="Larch House", words="So.", **_day("ends_on", too_long))
    worker.press("Keep this", then="It is allowed")
    worker.reads("It can be given for 7 days at most.")
    worker.write(**_day("ends_on", date.today() + timedelta(days=6)))
    worker.press("Keep this", then="Urgent authorisation")
    worker.press(PAGE, then=PAGE)


def _looks_again(worker: Visitor) -> None:
    worker.press("Look at it again with them", then="What they say and show")
    worker.pick(how="first_hand", objection="objects")
    worker.write(
        words=HER_WORDS,
        objection_shown="She stood at the door with her coat on.",
        objection_said_by="The night team",
        role="Social worker",
    )
    worker.press("Continue", then="Where they live, and freer ways")
    worker.pick(place="care_home")
    worker.write(place_words="Larch House", less_restrictive="A walk at four each day.")
    worker.press("Continue", then="Everything that matters")
    for factor in liberty.legal_test_on(date.today()).factors:
        worker.pick(**{f"points_{factor.code}": "both"})
        worker.write(**{f"evidence_{factor.code}": "She walks to the gate and back."})
    worker.press("Continue", then="All of it together")
    worker.pick(conclusion="cannot_tell")
    worker.write(reasons="The walks at four begin on Monday. We look again in a month.")
    worker.press("Keep all of it", then=PAGE)
