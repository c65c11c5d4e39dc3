"""Somebody is not sure, asks first, hears back, and goes on to tell us."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.journeys import council_steps as council
from tests.journeys import worry_steps as worry
from tests.journeys.visitor import Visitor

pytestmark = pytest.mark.journey

ASK = "Ask somebody first"
ASKED = "What you asked us"
ANSWER = "It was right to ask. Please tell us, so that we can ask her how she is."


@pytest.mark.parametrize("on", ["phone", "without_javascript"])
def test_she_asks_first_and_hears_back(somebody: Callable[..., Visitor], on: str):
    words = f"She counts her pills out loud and cries. Is that for you? ({on})"
    her = somebody(on)
    link = _asks(her, words)
    _is_answered(somebody("desk"), words)

    her.go(link, ASKED)
    her.reads(ANSWER, "Please tell us about this as a worry")
    her.press("Tell us as a worry", then=worry.PAGES[0])
    expect(her.field("noticed")).to_have_value(words)
    assert "pills" not in her.page.url
    worry.says_what_was_noticed(her, words, "Perpetua Longstaff")
    worry.says_what_is_wanted(her)
    her.pick(hear_by="link")
    her.press("Send", then=worry.THANKS)

    her.go(link, ASKED)
    her.reads("You have told us about this as a worry")
    expect(her.control("Tell us as a worry")).to_have_count(0)


def _asks(her: Visitor, words: str) -> str:
    """She asks from the first page of the site; her private link."""
    her.go("/")
    her.press("get help to think it through", then="Not sure? Help to think it through")
    her.press(ASK, then=ASK)
    her.press("Ask", then=ASK)
    her.reads("Write what you would like to ask")
    her.write(words=words)
    her.press("Ask", then="We have your question")
    link = her.page.get_by_role("link", name="/advice/read/").get_attribute("href")
    assert link
    return link


def _is_answered(desk: Visitor, words: str) -> None:
    desk.sign_in_as(council.MANAGER)
    desk.go("/advice/", "Questions before a worry")
    desk.press(words[:60], then="A question before a worry")
    desk.press("Send", then="A question before a worry")
    desk.reads("Write your answer")
    desk.write(words=ANSWER)
    desk.pick(advice="tell_us")
    desk.press("Send", then="Questions before a worry")
    desk.reads("Sent. They can read it.")
