"""Kindnesses on the way: no connection, a hurried hand, a keyboard, large letters."""

from collections.abc import Callable
from types import ModuleType

import pytest
from playwright.sync_api import expect

from tests.journeys import worry_steps as worry
from tests.journeys.visitor import Visitor

pytestmark = pytest.mark.journey

# Buttons take two presses within a second for one.
A_BREATH = 1_100
WORDS = "She has lost a lot of weight and the fridge is always empty."


def test_a_lost_connection_loses_nothing(phone: Visitor):
    phone.watch.expect_complaint("ERR_INTERNET_DISCONNECTED")
    phone.go("/worry/", worry.PAGES[0])
    phone.pick(about="unknown")

    phone.context.set_offline(True)
    phone.write(noticed=WORDS)
    phone.control("Continue").click()
    expect(phone.page.get_by_role("alert")).to_contain_text("Nothing is lost")
    expect(phone.field("noticed")).to_have_value(WORDS)

    phone.context.set_offline(False)
    expect(phone.page.get_by_role("alert")).to_have_count(0)
    phone.page.wait_for_timeout(A_BREATH)
    phone.press("Continue", then=worry.PAGES[1])
    phone.press("Back", then=worry.PAGES[0])
    expect(phone.field("noticed")).to_have_value(WORDS)


def test_a_page_that_is_gone_comes_back_with_the_words(phone: Visitor):
    phone.go("/worry/", worry.PAGES[0])
    address = phone.page.url
    phone.field("noticed").press_sequentially(WORDS)
    phone.reads("Kept at")

    phone.page.goto("about:blank")
    phone.go(address, worry.PAGES[0])

    expect(phone.field("noticed")).to_have_value(WORDS)


def test_a_session_that_ends_while_somebody_writes_loses_nothing(
    desk: Visitor, given: ModuleType
):
    name = given.an_enquiry("Odile Longhand").name
    desk.sign_in_as(name)
    desk.press("My record")
    desk.press("Write about me", then="About me")
    desk.write(who_matters="Hodan, and the hens.")
    desk.context.clear_cookies(name="sessionid")

    desk.control("Keep this").click()
    expect(desk.page.get_by_role("alert")).to_contain_text("You have been signed out")
    expect(desk.field("who_matters")).to_have_value("Hodan, and the hens.")

    with desk.context.expect_page() as opened:
        desk.page.get_by_role("alert").get_by_role("link").click()
    again = Visitor(desk.context, opened.value, desk.watch)
    again.arrive("Sign in")
    again.sign_in_as(name)
    desk.page.wait_for_timeout(A_BREATH)
    desk.press("Keep this")
    desk.reads("Hodan, and the hens.")


@pytest.mark.parametrize("on", ["desk", "without_javascript"])
def test_pressing_send_twice_makes_one_worry(
    somebody: Callable[..., Visitor], given: ModuleType, on: str
):
    visitor, name = somebody(on), f"Fenella Twice on {on}"
    visitor.go("/worry/", worry.PAGES[0])
    worry.says_what_was_noticed(visitor, WORDS, name)
    worry.says_what_is_wanted(visitor)
    visitor.pick(hear_by="link")

    visitor.control("Send").dblclick()

    visitor.arrive(worry.THANKS)
    assert given.how_many_worries_about(name) == 1
