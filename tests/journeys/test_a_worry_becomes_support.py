"""A worry becomes support, and never a case."""

from collections.abc import Callable
from datetime import date, timedelta
from types import ModuleType

import pytest
from playwright.sync_api import expect

from tests.journeys import council_steps as council
from tests.journeys.visitor import Visitor

pytestmark = pytest.mark.journey

NAME = "Marguerite Pell"
CARE_WORKER, HOME_MANAGER = "Blessing Achebe", "Vikram Sethi"
EARLY = "Something is not right"
NOTED = "She sits in her coat all morning, and nobody asks why."
SAID = "I am cold, that is all. I did not like to say."
WHAT = "Bleed her radiator, and ask her each morning."
TOLD = "Thank you. She told us herself what it was, and she has a warmer room."
TALKED = "It was talked over"


def test_a_worry_becomes_support_and_never_a_case(
    somebody: Callable[..., Visitor], given: ModuleType
):
    person = given.a_person_at("Gannet House", NAME)
    phone = somebody("phone")
    _notes(phone, person)

    desk = somebody("desk")
    desk.sign_in_as(council.MANAGER)
    _is_given(desk)
    _is_talked_over(desk)
    desk.press("What somebody does now", then="What Her niece will do")
    desk.reads(WHAT, "Something that was noticed early")
    desk.does_not_read(NOTED)

    phone.go("/early/mine/", "What you told us early")
    phone.press(NAME, then="What you told us early")
    phone.reads(TOLD)

    hers = somebody("tablet")
    hers.sign_in_as(NAME)
    hers.go(f"{person}actions/")
    hers.reads(WHAT)
    desk.go("/concerns/", council.BOARD)
    desk.does_not_read(NAME)


def _notes(phone: Visitor, person: str) -> None:
    """From what was noticed, on a phone."""
    phone.sign_in_as(CARE_WORKER)
    phone.go(f"{person}noticed/", "What was noticed")
    phone.press("Say that something is not right", then=EARLY)
    phone.reads("What is usual for")
    phone.press("Send", then=EARLY)
    phone.reads("Write what does not seem right")
    phone.write(words=NOTED, who_was_told="Vikram")
    phone.pick(about_staff="no")
    phone.press("Send", then="What you told us early")
    phone.reads("You did not have to be sure")


def _is_given(desk: Visitor) -> None:
    desk.go("/early/desk/", "Early worries")
    card = desk.page.locator(".alongside-card__title a", has_text=NAME)
    desk.press(card.first.inner_text(), then="An early worry")
    desk.reads(NOTED, "Noted by Blessing Achebe", "To be talked over by")
    desk.press("Say who talks it over", then="Who talks it over?")
    desk.choose(owner=council.MANAGER)
    desk.press("Give it to them", then="An early worry")


def _is_talked_over(desk: Visitor) -> None:
    """First with half of it, then with everything."""
    day = date.today() + timedelta(days=7)
    desk.press("Write that it was talked over", then=TALKED)
    desk.pick(how="first_hand", came="support")
    desk.write(talked_by="Helen, with her and Blessing", said="The radiator was off.")
    desk.press("Keep this", then=TALKED)
    desk.reads("Write what the person said", "Say who will do it")
    desk.write(
        words=SAID,
        what=WHAT,
        owner_name="Her niece",
        due_on_day=str(day.day),
        due_on_month=str(day.month),
        due_on_year=str(day.year),
        serves="To be warm in my own room.",
        told=TOLD,
    )
    desk.press("Keep this", then="An early worry")
    desk.reads("It became support", SAID)


def test_a_visitor_without_javascript_reads_what_came_of_it(
    somebody: Callable[..., Visitor],
):
    visitor = somebody("without_javascript")
    visitor.go("/early/", EARLY)
    visitor.write(words="The bell rings and rings.", service="Gannet House")
    visitor.pick(about_staff="yes")
    visitor.press("Send", then="We have it. Thank you")
    link = visitor.page.get_by_role("link", name="/early/read/").get_attribute("href")
    assert link
    visitor.go(link, "What you told us early")
    visitor.reads("The bell rings and rings.")
    visitor.write(words="Also at night.")
    visitor.press("Send this", then="What you told us early")
    visitor.reads("Also at night.")

    runs = somebody("desk")
    runs.sign_in_as(HOME_MANAGER)
    runs.go("/early/mine/", "What you told us early")
    runs.does_not_read("The bell rings and rings.")
    expect(runs.page.get_by_role("link", name="Early worries")).to_have_count(0)
