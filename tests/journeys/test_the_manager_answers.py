"""Somebody sees something small; the manager answers, and is heard."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.journeys.visitor import Visitor

pytestmark = pytest.mark.journey

TELLER, MANAGER, BUYER = "Sam Whitlock", "Vikram Sethi", "Graham Illingworth"
HOME = "Gannet House"
ABOUT = "Does the care fit each person?"
GOOD = "The piano was tuned, and somebody played it all afternoon."
SMALL = "The clock in the hall stands still at ten past four."
NAMED = "Mrs Hale asked twice what time it was."
WRONG = "It stood still for one day. It was mended before tea."
RIGHT = "I saw the bill of the clockmaker. It was mended on the same day."


def _tells(phone: Visitor) -> None:
    """On a phone, in the car park, in a minute; and a name is not kept."""
    phone.sign_in_as(TELLER)
    phone.go("/services/tell/?words=gannet", "Tell of a care service")
    phone.press(HOME, then="What did you see?")
    phone.reads("Write no names")
    phone.write(good=GOOD, worry=f"{SMALL} {NAMED}")
    phone.choose(good_about=ABOUT, worry_about=ABOUT)
    phone.pick(when="today", how="seen", is_name_told="yes")
    phone.watch.expect_status(422)
    phone.press("Send", then="What did you see?")
    phone.reads("“Mrs Hale” could show who somebody is.")
    expect(phone.field("good")).to_have_value(GOOD)
    phone.write(worry=SMALL)
    phone.press("Send", then=ABOUT)
    phone.reads("Thank you. It is kept", SMALL)


def _is_heard(buyer: Visitor, address: str) -> None:
    """Whoever buys the care of the home looks into it, and says who was right."""
    buyer.sign_in_as(BUYER)
    buyer.go(address, ABOUT)
    buyer.press("Answer them", then="They say that it is wrong")
    buyer.pick(result="right")
    buyer.write(words=RIGHT)
    buyer.press("Answer", then=ABOUT)
    buyer.reads("You are right. It is taken back.", RIGHT, "counts no more")


def test_the_manager_answers_and_is_heard(somebody: Callable[..., Visitor]):
    phone = somebody("phone")
    _tells(phone)

    desk = somebody("desk")
    desk.sign_in_as(MANAGER)
    desk.press(f"{HOME}: what is publicly known", then=HOME)
    desk.reads(GOOD, SMALL)
    desk.press(SMALL, then=ABOUT)
    desk.write(words=WRONG)
    desk.field("says_wrong").check()
    desk.press("Put it beside this", then=ABOUT)
    desk.reads("Kept beside it.", WRONG, "are asked to answer")
    address = desk.page.url

    desk.sign_out()

    _is_heard(desk, address)
    phone.go("/services/told/", "What you told of care services")
    phone.reads(GOOD, WRONG, RIGHT, "Read at Larkfield Care Limited")
