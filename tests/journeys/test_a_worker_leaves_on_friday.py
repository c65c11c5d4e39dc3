"""A worker leaves on Friday: nothing is left behind, and everybody is told."""

from collections.abc import Callable
from types import ModuleType

import pytest

from tests.journeys import council_steps as council
from tests.journeys.visitor import Visitor

pytestmark = pytest.mark.journey

LEAVER, RECEIVER = "Orla Finnegan", "Idris Pemberton"
BOARD, HERS = "Who has what", f"What {LEAVER} looks after"
FORM = "Bring the form for the bus pass to her door"
NOTE = "She opens the door at the second knock. Say your name through it first."
WHY = "Her last day is Friday."
OWN = "What I want"
LISTENING = "Hello, Idris"


def test_a_worker_leaves_on_friday_and_nothing_is_left_behind(
    somebody: Callable[..., Visitor], given: ModuleType
):
    case = given.an_enquiry("Beatrix Lomax")
    given.with_a_worker(case, given.a_worker(LEAVER), FORM)
    given.a_worker(RECEIVER)
    manager, leaver = somebody("desk"), somebody("desk")
    receiver, person = somebody("phone"), somebody("phone")
    manager.sign_in_as(council.MANAGER)
    leaver.sign_in_as(LEAVER)
    leaver.reads("Beatrix Lomax", FORM)
    leaver.go(case.enquiry, case.title)

    _hands_it_all_over(manager)

    _reads_what_came(receiver, case)
    person.sign_in_on_the_page(case.name)
    person.go(case.enquiry, OWN)
    person.reads(f"{RECEIVER} leads this.", f"in the place of {LEAVER}")
    person.reads("You need not tell it all again")
    person.does_not_read(WHY, NOTE)
    _sees_it_no_more(leaver, case)


def _hands_it_all_over(manager: Visitor) -> None:
    manager.go("/", "Hello, Helen")
    manager.press(BOARD, then=BOARD)
    manager.press(LEAVER, then=HERS)
    manager.reads("What each of the others has now", "Beatrix Lomax", FORM)
    manager.pick(reason="leaves")
    manager.write(words=WHY, note=NOTE)
    manager.press("Hand this over", then=HERS)
    manager.reads("When somebody leaves, nothing may be left without somebody.", NOTE)
    manager.choose(everyone=RECEIVER)
    manager.press("Hand this over", then=HERS)
    manager.reads(f"{LEAVER} looks after nothing now.")


def _reads_what_came(receiver: Visitor, case) -> None:  # type: ignore[no-untyped-def]
    receiver.sign_in_as(RECEIVER)
    receiver.reads("Handed over to you", f"{LEAVER} had it until", NOTE, FORM)
    for _ in range(3):
        receiver.press("I have read this", then=LISTENING)
    receiver.does_not_read("Handed over to you")
    receiver.reads("Ask what they want to come of it")
    receiver.press("Ask what they want to come of it", then=case.title)
    receiver.reads(f"{RECEIVER} leads this.")


def _sees_it_no_more(leaver: Visitor, case) -> None:  # type: ignore[no-untyped-def]
    leaver.go("/", "Hello, Orla")
    leaver.reads("Nothing waits for you now.")
    leaver.does_not_read("Beatrix Lomax", FORM)
    assert leaver.page.request.get(case.enquiry).status == 404
