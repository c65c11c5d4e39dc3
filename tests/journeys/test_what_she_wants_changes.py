"""What she wants changes, and she says how near she is."""

from types import ModuleType

import pytest
from playwright.sync_api import expect

from tests.journeys.visitor import Visitor

pytestmark = pytest.mark.journey

LIST = "What I want"
FIRST = "A garden."
THEN = "A window box, and somebody to water it with."


def test_what_she_wants_changes_and_she_says_how_near(
    phone: Visitor, given: ModuleType
):
    name = "Clementina Oakhurst"
    home = given.a_person(name)
    phone.sign_in_as(name)
    phone.go(f"{home}outcomes/", LIST)
    phone.reads("You have not told us yet what you want.")
    phone.press("Say something I want", then="Something I want")
    phone.press("Keep this", then="Something I want")
    phone.reads("Write what is wanted")
    phone.write(words=FIRST)
    phone.pick(areas="home")
    phone.press("Keep this", then=LIST)
    phone.reads(FIRST, "About: Where I live")

    phone.press("Change", then="Change what I want")
    phone.write(words=THEN)
    phone.press("Keep the new words", then=LIST)
    phone.press_summary("What it said before")
    phone.reads(THEN, FIRST)

    phone.press("Say how near I am", then="How near am I?")
    phone.pick(near="half")
    phone.press("Keep this", then=LIST)
    phone.reads("About half way")

    phone.press("Did I get it?", then="Did I get what I wanted?")
    phone.pick(result="partly")
    phone.write(words="I have the box.")
    phone.press("Keep this", then=LIST)
    phone.reads("What I say came of it", "Partly", "I have the box.")
    expect(phone.control("Give the worker’s view")).to_have_count(0)

    _changes_her_mind_twice(phone)


def _changes_her_mind_twice(phone: Visitor) -> None:
    phone.press("I don’t want this any more", then="I don’t want this any more")
    phone.press("Keep this", then=LIST)
    phone.press_summary("What is no longer wanted")
    phone.press("I want this again", then="I want this again")
    phone.write(reason="I was only cross.")
    phone.press("Keep this", then=LIST)
    phone.reads(THEN, "About half way")
