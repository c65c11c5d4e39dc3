"""The decision is appealed: what was found is not right, somebody else looks at it, and
it goes back."""

from collections.abc import Callable
from types import ModuleType

import pytest

from tests.journeys import council_steps as council
from tests.journeys.visitor import Visitor

pytestmark = pytest.mark.journey

OTHER_MANAGER = "Naomi Adeyemi"
WRONG = "You say that he has gone. He was at the window on Sunday."
WANTS = "Ask the man at number nine. He saw him too."
HERS = "I told them about Sunday, and nobody wrote it down."
WHY = "Sunday is not in what was found, and number nine was not asked."
TOLD = "You are right. We ask the man at number nine this week, and write it anew."
OWN, AGAIN = "What I want", "Ask us to look again"


def test_what_was_found_is_said_to_be_wrong_and_goes_back(
    somebody: Callable[..., Visitor], given: ModuleType
):
    with given.days_ago(12):
        case = given.an_enquiry("Leocadia Brandt")
    decider, other = somebody("desk"), somebody("desk")
    person, neighbour = somebody("phone"), somebody("phone")
    decider.sign_in_as(council.MANAGER)
    other.sign_in_as(OTHER_MANAGER)
    person.sign_in_as(case.name)
    _finds(decider, case)

    _says_that_it_is_wrong(person, case)
    _may_not_answer(decider, case)
    _answers(other, case)

    person.go(case.enquiry, OWN)
    person.reads("You are right.", TOLD, OTHER_MANAGER)
    person.does_not_read(WHY)
    neighbour.go(case.link)
    neighbour.reads("We looked again at what was decided. We are finding out more.")
    neighbour.does_not_read(WRONG, WHY, TOLD, case.name)
    decider.go(case.enquiry, case.title)
    decider.reads("What is still owed before this can be settled")


def _finds(decider: Visitor, case) -> None:  # type: ignore[no-untyped-def]
    decider.go(case.enquiry, case.title)
    decider.press("What was found", then="What was found")
    council.says_why_no_advocate(decider)
    council.writes_what_was_found(decider)


def _says_that_it_is_wrong(person: Visitor, case) -> None:  # type: ignore[no-untyped-def]
    person.go(case.enquiry, OWN)
    person.reads("He has gone, and the lock is new.")
    person.press(AGAIN, then=AGAIN)
    person.press(AGAIN, then=AGAIN)
    person.reads("Write what is wrong", "Write what should happen")
    person.write(words=WRONG, wants=WANTS)
    person.press(AGAIN, then=OWN)
    person.reads("You asked us to look again", "Where else to turn")


def _may_not_answer(decider: Visitor, case) -> None:  # type: ignore[no-untyped-def]
    decider.go(case.enquiry, case.title)
    decider.reads(WRONG)
    decider.press("Look again, and answer", then="Look again")
    decider.reads("You had a part in what was decided.")
    decider.does_not_read('name="reason"')


def _answers(other: Visitor, case) -> None:  # type: ignore[no-untyped-def]
    other.go("/concerns/", council.BOARD)
    other.press("Asked to look again", then="Asked to look again")
    other.press(case.name, then="Look again")
    other.reads(WRONG, WANTS, "Both neighbours and the police said the same.")
    other.press("Answer", then="Look again")
    other.reads("Say how the person was involved, or why they were not", "Write why")
    other.pick(how="first_hand", answer="upheld")
    other.write(words=HERS, reason=WHY, words_to_them=TOLD)
    other.press("Answer", then=case.name)
    other.reads("Answered.", WHY)
