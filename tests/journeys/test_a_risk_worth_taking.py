"""A risk worth taking is agreed, and who holds it is named."""

from collections.abc import Callable
from datetime import date, timedelta
from types import ModuleType

import pytest

from tests.journeys import council_steps as council
from tests.journeys.visitor import Visitor

pytestmark = pytest.mark.journey

WANTS = "To go to the market by myself"
WHY = "I know every stall. Nobody there speaks to me as if I were ill."
MINE, THEIRS = "Things I want to do", "Things they want to do"
LISTS = (f"{MINE} that carry a risk", f"{THEIRS} that carry a risk")
LATER = date.today() + timedelta(days=40)
NEXT = date.today() + timedelta(days=90)
WHO_HOLDS = "Who holds which part?"


def test_a_risk_worth_taking_is_agreed_and_who_holds_it_is_named(
    somebody: Callable[..., Visitor], given: ModuleType
):
    case = given.an_enquiry("Philippa Rowe")
    own, worker = somebody("without_javascript"), somebody("desk")
    own.sign_in_as(case.name)
    _she_says_why(own, case.person)

    worker.sign_in_as(council.WORKER)
    worker.go(case.person, case.name)
    worker.press(THEIRS, then=LISTS[1])
    worker.press(WANTS, then=WANTS)
    worker.reads(WHY, "A choice that others find unwise is still theirs.")
    _nothing_is_agreed_while_nobody_holds_it(worker)
    _each_part_is_named(worker)
    _it_is_agreed_and_her_brother_does_not_agree(worker)

    own.go(case.person, case.name)
    own.press(MINE, then=LISTS[0])
    own.reads("Agreed, though not by everybody", "Rashid Ali")
    own.press(WANTS, then=WANTS)
    own.reads("Ted Rowe, Brother, does not agree.", "Rings the stall if I am late.")
    _she_says_whether_it_was_worth_it(own)


def _day(name: str, day: date) -> dict[str, str]:
    return {
        f"{name}_{part}": str(getattr(day, part)) for part in ("day", "month", "year")
    }


def _she_says_why(own: Visitor, home: str) -> None:
    own.go(f"{home}risks/", LISTS[0])
    own.reads("Nothing is written here yet.")
    own.press("Write down something I want to do", then="Something I want to do")
    own.write(wants=WANTS, why_it_matters=WHY, benefits="The peaches\nThe talk")
    own.press("Keep this", then=WANTS)


def _nothing_is_agreed_while_nobody_holds_it(worker: Visitor) -> None:
    worker.press("What was decided?", then="What was decided?")
    worker.reads("Say who holds which part of the risk, by name.")
    worker.pick(how="first_hand", result="agree")
    worker.write(words="I am going.", decided="I go on Saturdays.")
    worker.press("Keep this", then="What was decided?")
    worker.reads("There is a problem", "Write what could go wrong, in words.")
    worker.press("Cancel", then=WANTS)


def _each_part_is_named(worker: Visitor) -> None:
    worker.press("Write what could go wrong, in words.", then="What could go wrong?")
    worker.write(words_1="I could lose the way back.", how_likely_1="4/10")
    worker.write(how_bad_1="An hour of worry.")
    worker.press("Keep this", then="What could go wrong?")
    worker.reads("Say it in words, not as a number or a score.")
    worker.write(how_likely_1="It happened once, in fog.")
    worker.press("Keep this", then=WANTS)
    worker.press("Write at least one thing", then="What makes it safer?")
    worker.write(safeguards="A card with the address", **_day("look_again_on", LATER))
    worker.press("Keep this", then=WANTS)
    worker.press("Say who holds which part", then=WHO_HOLDS)
    worker.write(name_1="Rashid Ali", role_1="Keeps the fruit stall")
    worker.write(part_1="Rings the stall if I am late.")
    worker.press("Keep this", then=WHO_HOLDS)
    worker.reads("Say whether they have agreed to it.")
    worker.pick(answer_1="yes")
    worker.press("Keep this", then=WANTS)


def _it_is_agreed_and_her_brother_does_not_agree(worker: Visitor) -> None:
    worker.press("What was decided?", then="What was decided?")
    worker.pick(how="first_hand", result="agree_with_dissent")
    worker.write(words="I am going.", decided="I go on Saturdays.")
    worker.press("Keep this", then="What was decided?")
    worker.reads("Write who does not agree, and why.")
    worker.write(name_1="Ted Rowe", role_1="Brother", reason_1="The road is busy.")
    worker.press("Keep this", then=WANTS)
    worker.reads("Agreed, though not by everybody", "I go on Saturdays.")
    worker.press("Agree who does this", then="Who does this?")
    worker.write(owner_name="Rashid Ali")
    worker.press("We agree", then=WANTS)
    worker.reads("Rashid Ali does this")


def _she_says_whether_it_was_worth_it(own: Visitor) -> None:
    own.press("Look at it again", then="Look at it again")
    own.pick(how="first_hand", result="go_on")
    own.write(what_happened="Four Saturdays.", words="Worth it for the peaches.")
    own.write(**_day("look_again_on", NEXT))
    own.press("Keep this", then=WANTS)
    own.reads("Looked at again, and goes on", "Worth it for the peaches.")
