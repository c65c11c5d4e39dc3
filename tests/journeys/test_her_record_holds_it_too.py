"""What she said in an enquiry stands in her own record when she says so, not before."""

from collections.abc import Callable
from types import ModuleType

import pytest

from tests.journeys import council_steps as council
from tests.journeys.visitor import Visitor

pytestmark = pytest.mark.journey

WISH = "I want my own front door key."
LIST = "What I want"


def test_her_record_holds_what_she_said_when_she_agrees(
    somebody: Callable[..., Visitor], given: ModuleType
):
    case = given.an_enquiry("Thomasina Reed")
    worker, person = somebody("desk"), somebody("phone")
    worker.sign_in_as(council.WORKER)
    worker.go(case.enquiry, case.title)
    council.hears(worker, WISH, case.name, case.title)

    _she_is_asked_and_says_no(worker, case.title)
    person.sign_in_as(case.name)
    wishes = f"/people/{_number(person)}/outcomes/"
    person.go(wishes, LIST)
    person.does_not_read(WISH, "enquiry")

    person.go(case.enquiry, LIST)
    person.press("Say how near I am", then="How near are you?")
    person.pick(near="begun")
    person.press("Keep this", then=LIST)
    person.press("I don’t want this any more", then="You don’t want this any more")
    person.press("Keep this", then=LIST)
    person.press_summary("What is no longer wanted")
    person.press("I want this again", then="You want this again")
    person.press("Keep this", then=LIST)
    person.press("Keep it in my record too", then="Keep it in your record too?")
    person.press("Keep this", then="Keep it in your record too?")
    person.reads("Choose yes or no")
    person.pick(answer="yes")
    person.press("Keep this", then=LIST)
    person.reads("Kept in your record too")

    person.go(wishes, LIST)
    person.reads(WISH)
    person.does_not_read("enquiry")


def _she_is_asked_and_says_no(worker: Visitor, title: str) -> None:
    worker.press("Keep it in their record too", then="Keep it in their record too?")
    worker.pick(how="first_hand", answer="no")
    worker.write(words="Not yet. My brother reads it.")
    worker.press("Keep this", then=title)
    worker.reads("Asked whether it may stand in their record too: no")


def _number(person: Visitor) -> str:
    """The number of her own record, from a link on her page."""
    links = person.page.locator("a[href*='/people/']")
    address: str = links.first.get_attribute("href") or ""
    return address.split("/people/")[1].split("/")[0]
