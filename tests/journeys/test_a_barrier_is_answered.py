"""Something that stands in the way gets an owner and an answer."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.journeys import council_steps as council
from tests.journeys.visitor import Visitor

pytestmark = pytest.mark.journey

LIST = "What stands in the way"
THEME = "The rules get in the way"
WORDS = "Nobody may open a window without a form, and the form is in another building."
CHANGED = "The form is gone. The windows open."


def test_a_barrier_gets_an_owner_and_an_answer(somebody: Callable[..., Visitor]):
    phone = somebody("phone")
    phone.sign_in_as("Lorraine Tibbs")
    phone.press("What stands in the way, and what came of it", then=LIST)
    phone.press("Say what stands in the way", then="What stands in the way?")
    phone.write(words=WORDS)
    phone.press("Send", then="What stands in the way?")
    phone.reads("Choose what it is most like")
    phone.choose(theme=THEME)
    phone.press("Send", then=LIST)
    phone.reads(WORDS, "Waiting for an owner", "Counted over what you may see")

    _is_given_an_owner(somebody("desk"))
    _is_answered(somebody("desk"))

    phone.go("/barriers/", LIST)
    phone.press(THEME, then=THEME)
    phone.reads(CHANGED, "Answered")
    phone.press("It is still in the way", then=THEME)
    phone.reads("It is open again. Every answer is still here.", CHANGED)


def _is_given_an_owner(desk: Visitor) -> None:
    desk.sign_in_as(council.MANAGER)
    desk.go("/barriers/?state=open", LIST)
    desk.press(THEME, then=THEME)
    desk.reads(WORDS)
    desk.press("Give it an owner", then="Who owns this?")
    desk.choose(owner="Graham Illingworth, Westmere Council")
    desk.press("Make them the owner", then=LIST)
    desk.reads("It has an owner now.")


def _is_answered(desk: Visitor) -> None:
    desk.sign_in_as("Graham Illingworth")
    desk.go("/barriers/?state=open&theme=rigid_rules", LIST)
    desk.press(THEME, then=THEME)
    desk.press("Answer it", then="Your answer")
    desk.write(words="I asked for the form. Nobody had it.")
    desk.press("Send the answer", then=THEME)
    desk.reads("Has an owner")
    desk.press("Answer it", then="Your answer")
    desk.write(words="So it is gone.", what_changed=CHANGED)
    desk.press("Send the answer", then=THEME)
    desk.reads("Answered. The one who named it can read it now.", CHANGED)
    expect(desk.control("Give it an owner")).to_have_count(0)
