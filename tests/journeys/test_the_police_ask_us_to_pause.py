"""The police ask us to pause: everybody hears that it waits, and nobody hears why."""

from collections.abc import Callable
from datetime import date, timedelta
from types import ModuleType

import pytest

from tests.journeys import council_steps as council
from tests.journeys.visitor import Visitor

pytestmark = pytest.mark.journey

SAID = "I can wait, if Marta stays with me at night."
POLICE = "DS Lowe asked us to speak with nobody on the street before Friday."
SAFE = "Marta sleeps there. We ring every morning at nine."
DONE = "DS Lowe rang: they have spoken with everybody. We begin with the neighbours."
WAITS = "We are waiting for now."
WAIT, GO_ON = "Wait for now", "Go on with it"
OWN = "What I want"


def test_the_police_ask_us_to_pause_and_we_go_on_where_we_stood(
    somebody: Callable[..., Visitor], given: ModuleType
):
    with given.days_ago(10):
        case = given.an_enquiry("Philippa Ormerod")
    manager, worker = somebody("desk"), somebody("desk")
    person, neighbour = somebody("phone"), somebody("phone")
    manager.sign_in_as(council.MANAGER)
    worker.sign_in_as(council.WORKER)
    person.sign_in_as(case.name)

    _lets_it_wait(manager, case)
    _waits_safely(worker, case)
    _reads_no_more_than_the_day(person, case)
    neighbour.go(case.link)
    neighbour.reads("We have to wait. By")
    neighbour.does_not_read("olice", POLICE, case.name)
    _goes_on(worker, case)

    person.go(case.enquiry, OWN)
    person.does_not_read(WAITS, DONE)
    person.reads("We went on")
    neighbour.go(case.link)
    neighbour.reads("We had to wait. Now we go on.")


def _lets_it_wait(manager: Visitor, case) -> None:  # type: ignore[no-untyped-def]
    manager.go(case.enquiry, case.title)
    manager.press("It has to wait for now", then=WAIT)
    manager.press("Wait until this day", then=WAIT)
    manager.reads(
        "Say how the person was involved, or why they were not",
        "Write what keeps the person safe meanwhile",
    )
    day = date.today() + timedelta(days=9)
    manager.pick(how="first_hand", reason="police_or_court")
    manager.write(
        words=SAID,
        why=POLICE,
        safety=SAFE,
        restart_on_day=str(day.day),
        restart_on_month=str(day.month),
        restart_on_year=str(day.year),
    )
    manager.press("Wait until this day", then=case.title)
    manager.reads("It waits until", POLICE, SAFE)


def _waits_safely(worker: Visitor, case) -> None:  # type: ignore[no-untyped-def]
    worker.go(case.enquiry, case.title)
    worker.reads("It waits until", "It stands still.", "Danger never waits.")
    worker.does_not_read("Wait a little longer")
    worker.press("Asked of others", then="Ask somebody to find out")
    worker.reads("This enquiry waits for now. Go on with it first.")


def _reads_no_more_than_the_day(person: Visitor, case) -> None:  # type: ignore[no-untyped-def]
    person.go(case.enquiry, OWN)
    person.reads(WAITS, "we look at it again", "We began to wait")
    person.does_not_read("olice", POLICE, SAFE)


def _goes_on(worker: Visitor, case) -> None:  # type: ignore[no-untyped-def]
    worker.go(case.enquiry, case.title)
    worker.press(GO_ON, then=GO_ON)
    worker.press("Go on", then=GO_ON)
    worker.reads("Write what is so now")
    worker.write(words=DONE)
    worker.press("Go on", then=case.title)
    worker.reads("We go on.", "Find out what happened")
    worker.does_not_read("It waits until", "It stands still.")
