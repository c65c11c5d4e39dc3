"""A conversation becomes something somebody will do."""

from collections.abc import Callable
from datetime import date, timedelta
from types import ModuleType

import pytest
from playwright.sync_api import expect

from tests.journeys import council_steps as council
from tests.journeys.visitor import Visitor

pytestmark = pytest.mark.journey

WISH = "To hear the band on Sundays again."
HELP = "My brother has a van."
OWN_QUESTION = "What did you play?"
PROMISE = "Her brother drives her to the bandstand on Sundays."


def test_a_conversation_becomes_something_somebody_will_do(
    somebody: Callable[..., Visitor], given: ModuleType
):
    case = given.an_enquiry("Lavinia Holt")
    worker, person = somebody("desk"), somebody("phone")
    worker.sign_in_as(council.WORKER)
    worker.go(case.enquiry, case.title)

    worker.press("Write down a conversation with", then="A conversation")
    expect(worker.page.locator('[name="purpose"][value="concern"]')).to_be_checked()
    _talks(worker)

    worker.press("Make this something to do", then="What somebody will do")
    expect(worker.field("what")).to_have_value(HELP)
    expect(worker.field("serves")).to_have_value(WISH)
    worker.press("We agree", then="What somebody will do")
    worker.reads("Say who will do it", "Give the day by which it will be done")
    _agrees(worker, case.name)

    _the_person_reads_it(person, case)


def _talks(worker: Visitor) -> None:
    worker.press("Keep this", then="A conversation")
    worker.reads("Write at least one answer.", "Say whose words these are")
    worker.write(
        like_to_happen=WISH,
        who_might_help=HELP,
        own_1_asked=OWN_QUESTION,
        own_1="The cornet.",
        said_by="Lavinia",
        support="Her own kitchen, with the radio off.",
    )
    worker.pick(feeling_now="between")
    worker.press("Keep this")
    worker.reads(WISH, HELP, OWN_QUESTION, "The cornet.", "In between", "Left blank:")


def _agrees(worker: Visitor, name: str) -> None:
    due = date.today() + timedelta(days=14)
    worker.write(
        what=PROMISE,
        owner_name="Bertram Holt, her brother",
        due_on_day=str(due.day),
        due_on_month=str(due.month),
        due_on_year=str(due.year),
    )
    worker.press("We agree", then=f"What people will do for {name}")
    worker.reads(WISH, PROMISE, "Bertram Holt, her brother")


def _the_person_reads_it(person: Visitor, case: object) -> None:
    person.sign_in_as(case.name)  # type: ignore[attr-defined]
    person.go(case.person)  # type: ignore[attr-defined]
    person.press("My conversations", then="My conversations")
    person.page.locator(".alongside-card__title a").first.click()
    person.page.wait_for_load_state()
    person.arrive()
    person.reads(OWN_QUESTION, "Somebody will do this", PROMISE)
    person.press("Bertram Holt, her brother: ")
    person.reads("Lavinia Holt feels the difference")


def test_how_are_you_feeling_in_one_tap_without_javascript(
    somebody: Callable[..., Visitor], given: ModuleType
):
    case = given.an_enquiry("Ottilie Marsh")
    person = somebody("without_javascript")
    person.sign_in_as(case.name)
    person.go(case.person)

    person.press("Good", then="Thank you")
    person.write(words="The kettle is mended.")
    person.press("Keep my words", then="How I feel")

    person.reads("The kettle is mended.")
    person.press("Not good", then="Thank you")
    person.press("That is all", then="How I feel")
    person.reads("It has been getting harder: good, then not good.")
