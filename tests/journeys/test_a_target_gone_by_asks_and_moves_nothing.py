"""A day that has gone by asks for a reason, and moves nothing."""

from collections.abc import Callable
from datetime import date, timedelta
from types import ModuleType

import pytest
from playwright.sync_api import expect

from tests.journeys import council_steps as council
from tests.journeys.visitor import Visitor

pytestmark = pytest.mark.journey

FIND_OUT = "Find out what happened"
LOOK_AGAIN = "Ask how the person is, and look at the plan again"
TELL = "Tell the person what was decided"
TOLD = "I sat with her in the kitchen and read it out. She nodded at the second line."
OURS = "The bank has not sent its papers. I rang on Monday and again today."
KIND = "the bank is slow to answer us."
SENTENCE = f"This is taking longer than we hoped, because {KIND}"
BOARD_SAYS = "Our board agreed to give it more time, so that the person sets the pace."


def test_a_target_gone_by_asks_for_a_reason_and_moves_nothing(
    somebody: Callable[..., Visitor], given: ModuleType
):
    with given.days_ago(60):
        case = given.an_enquiry("Rosamund Tarleton")
    worker, manager, person = somebody("desk"), somebody("desk"), somebody("phone")
    worker.sign_in_as(council.WORKER)
    manager.sign_in_as(council.MANAGER)
    person.sign_in_as(case.name)

    person.go(case.enquiry, "What I want")
    person.does_not_read("taking longer", "By when")
    _is_listed_without_a_reason(manager, case.name)
    _tells_the_person(worker, case)
    _is_asked_why(worker, case)
    _says_why(worker, case.name)

    person.go(case.enquiry, "What I want")
    person.reads(SENTENCE, "We hope to have done it by")
    person.does_not_read(OURS)
    worker.go(case.enquiry, case.title)
    expect(worker.page.locator("section[aria-labelledby=owed]")).to_contain_text(
        "What is still owed"
    )
    worker.reads(OURS)


def _is_listed_without_a_reason(manager: Visitor, name: str) -> None:
    manager.go("/concerns/", council.BOARD)
    manager.press("Taking longer than agreed", then="Taking longer than agreed")
    manager.press("Those where nobody has said why", then="Taking longer than agreed")
    manager.reads(name, FIND_OUT, "Nobody has said why")


def _tells_the_person(worker: Visitor, case) -> None:  # type: ignore[no-untyped-def]
    """Nobody had written whether she knows what was decided."""
    worker.go(case.concern, case.name)
    worker.reads(TELL, "Nobody has written yet that they were told what was decided.")
    worker.press(
        "Write how they were told what was decided",
        then="Tell the person what was decided",
    )
    worker.pick(how="said")
    worker.write(words=TOLD)
    worker.press("Keep this", then=case.name)
    worker.reads("We told them, face to face or on the phone", TOLD)
    worker.does_not_read("Nobody has written yet")


def _is_asked_why(worker: Visitor, case) -> None:  # type: ignore[no-untyped-def]
    worker.go(case.enquiry, case.title)
    worker.reads("By when", FIND_OUT, "The day has gone by", "nothing moves by itself")
    # The first is the plan: nobody has written whether she was asked what she wants.
    worker.press("Why is this taking longer?", then="Why is this taking longer?", nth=1)
    worker.reads(FIND_OUT)


def _says_why(worker: Visitor, name: str) -> None:
    worker.press("Keep this", then="Why is this taking longer?")
    worker.reads("Choose why it is taking longer", "Write a little more about why")
    day = date.today() + timedelta(days=12)
    worker.pick(reason="other_body", for_person="yes")
    worker.write(
        words=OURS,
        hoped_for_day=str(day.day),
        hoped_for_month=str(day.month),
        hoped_for_year=str(day.year),
        words_to_person=KIND,
    )
    worker.press("Keep this", then=name)
    worker.reads("Nothing has moved", OURS, "Enquiry under way")


def test_a_manager_sets_how_long_things_should_take(desk: Visitor):
    desk.sign_in_as(council.MANAGER)
    desk.go("/concerns/", council.BOARD)
    desk.press("How long things should take", then="How long things should take")
    desk.reads("In force now", "London", "Pan-Lancashire")
    desk.go("/how-long/look_again/", LOOK_AGAIN)
    desk.pick(unit="weeks")
    desk.write(weeks="53", reason=BOARD_SAYS)
    desk.press("Set this", then=LOOK_AGAIN)
    desk.reads("Enter a number from 1 to 52")
    desk.write(weeks="8")

    desk.press("Set this", then="How long things should take")

    desk.reads("8 weeks", "Changed here", BOARD_SAYS, council.MANAGER)
