"""She takes her plan home in large print, reads her story in Easy Read, and sees who
took a copy of it."""

from collections.abc import Callable
from types import ModuleType

import pytest

from tests.journeys.given import Case
from tests.journeys.visitor import Visitor
from tests.pages import pdf_reading

pytestmark = pytest.mark.journey

NAME = "Philippa Dunmore"
TO_DO = "Move the lamp to where she reads."
WISH = "I want to read in bed without being shouted at."
COPY = "A copy to print or keep"


def test_she_takes_her_plan_home_in_large_print(
    somebody: Callable[..., Visitor], given: ModuleType
):
    case = given.an_enquiry(NAME)
    given.something_to_do(case, TO_DO)
    own = somebody("phone")
    own.sign_in_as(NAME)
    _she_says_what_she_wants(own, case)

    own.go(case.person, NAME)
    own.press("A copy of my plan to print or keep", then=COPY)
    own.press("Show it", then=COPY)
    own.reads("There is a problem", "Choose how it should look")
    own.pick(what="my_plan", layout="large")
    own.press("Show it", then="My plan")

    own.reads(TO_DO, "This is private. If you find it, please give it back.")
    read = _the_pdf_comes(own)
    assert read.title == "My plan"
    assert read.says(NAME, TO_DO, "What people will do")
    assert read.headings[0] == 1


def test_her_story_in_easy_read_is_hers_to_read_and_her_advocates_never_a_strangers(
    somebody: Callable[..., Visitor], given: ModuleType
):
    name = "Octavia Sterne"
    case = given.an_enquiry(name)
    own = somebody("without_javascript")
    own.sign_in_as(name)
    _she_says_what_she_wants(own, case)

    own.press(COPY.replace("A copy", "A copy of this"), then=COPY)
    own.pick(layout="easy")
    own.press("Show it", then="My safeguarding story")
    own.reads("This is what I want.", WISH, "I said what I want.")
    own.does_not_read(given.NOTICED)
    assert _the_pdf_comes(own).says(WISH, "If I am in danger now, I can ring 999.")

    sighted = somebody("desk")  # the same page with scripts, so that axe reads it too
    sighted.sign_in_as(name)
    sighted.go(f"{case.enquiry}copy/easy/", "My safeguarding story")
    sighted.go(f"{case.person}who-looked/", "Who looked")
    sighted.reads("opened a copy to print or keep: the safeguarding story")

    stranger = somebody("phone")
    stranger.sign_in_with_role("Care worker")
    stranger.watch.expect_status(403)
    stranger.page.goto(f"{case.enquiry}copy/easy/pdf/")
    stranger.does_not_read(WISH)


def _she_says_what_she_wants(own: Visitor, case: Case) -> None:
    own.go(case.enquiry, "What I want")
    own.press("Say what you want")
    own.write(words=WISH)
    own.press("Keep", then="What I want")


def _the_pdf_comes(own: Visitor) -> pdf_reading.Read:
    """What the button leads to."""
    address = own.control("Get it as a PDF").get_attribute("href")
    answer = own.context.request.get(address or "")
    assert answer.headers["content-type"] == "application/pdf"
    return pdf_reading.read(answer.body())
