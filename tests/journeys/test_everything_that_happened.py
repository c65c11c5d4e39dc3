"""Everything that happened, in order, and only what she may see."""

from collections.abc import Callable
from types import ModuleType

import pytest

from tests.journeys import council_steps as council
from tests.journeys.given import NOTICED
from tests.journeys.visitor import Visitor

pytestmark = pytest.mark.journey

TEAM, OWN = "Everything that happened, in order", "Everything that happened to me"
DECIDED, BEGAN = "Decided about a worry", "People began to find out what happened"
FELT = "Her key was under the mat again."
CHOOSE, PRINT = "Choose what to see", "A page of this to print"


def test_everything_that_happened_in_order_and_only_what_she_may_see(
    somebody: Callable[..., Visitor], given: ModuleType
):
    with given.days_ago(6):
        case = given.an_enquiry("Rosalind Tebbutt")
    manager, person = somebody("desk"), somebody("phone")
    manager.sign_in_as(council.MANAGER)
    person.sign_in_as(case.name)
    _notices(manager, case)

    _reads_all_of_it(manager, case)
    _asks_for_the_worries_alone(manager)
    _prints_them(manager)

    _reads_her_own(person, case)
    person.press("Back")
    person.press("Who looked", then="Who looked")
    person.reads(council.MANAGER, "opened a copy to print or keep", "in order")


def _notices(manager: Visitor, case) -> None:  # type: ignore[no-untyped-def]
    manager.go(f"{case.person}notice/")
    manager.write(words=FELT)
    manager.pick(when="this_week", how="seen")
    manager.press("Send")


def _reads_all_of_it(manager: Visitor, case) -> None:  # type: ignore[no-untyped-def]
    manager.go(case.enquiry, case.title)
    manager.press(f"Everything that happened to {case.name}", then=TEAM)
    manager.reads("That week. Written down on", FELT, DECIDED, BEGAN, NOTICED)
    manager.reads("The newest first", "Told by somebody else.", "First-hand.")
    text = manager.text
    assert text.index(FELT) < text.index(DECIDED) < text.index(NOTICED)


def _asks_for_the_worries_alone(manager: Visitor) -> None:
    manager.press_summary(CHOOSE)
    manager.write(since_day="2")
    manager.press("Show", then=TEAM)
    manager.reads("There is a problem", "The first day must include a month")
    manager.write(since_day="")
    manager.pick(kinds="concern", order="oldest")
    manager.press("Show", then=TEAM)
    manager.reads(NOTICED, "the oldest first", "Show everything again")
    manager.does_not_read(FELT, DECIDED)


def _prints_them(manager: Visitor) -> None:
    manager.press(PRINT, then=TEAM)
    manager.reads("Printed on", f"by {council.MANAGER}", "Worries", NOTICED)
    manager.does_not_read(FELT, DECIDED)
    manager.press("Back", then=TEAM)
    manager.does_not_read(FELT)


def _reads_her_own(person: Visitor, case) -> None:  # type: ignore[no-untyped-def]
    person.go(case.person, case.name)
    person.press("Everything that happened to me", then=OWN)
    person.reads(FELT, BEGAN)
    person.does_not_read(NOTICED, DECIDED, "All three are so.")
    person.press_summary(CHOOSE)
    person.write(words="neighbour")
    person.press("Show", then=OWN)
    person.reads("Nothing that you asked for is here.")
    person.press("Show everything again", then=OWN)
    person.reads(FELT)
