"""Small things two people noticed are talked over with the person."""

from collections.abc import Callable
from types import ModuleType

import pytest
from playwright.sync_api import expect

from tests.journeys import council_steps as council
from tests.journeys.visitor import Visitor

pytestmark = pytest.mark.journey

NAME = "Philippa Rudd"
THANKS = "Thank you"
CARE_WORKER, HOME_MANAGER = "Blessing Achebe", "Vikram Sethi"
COLD_TEA = "Her tea was cold and full. She always drinks the pot."
QUIET = "She did not argue with the crossword."
SAID = "I have lost my appetite for being shouted at by the wireless next door."
CAME_OF_IT = "We asked next door. He has headphones now."


def _notices(visitor: Visitor, name: str, person: str, words: str) -> None:
    """One box and three taps, and it is done."""
    visitor.sign_in_as(name)
    visitor.go(f"{person}notice/", "Something is not as usual")
    visitor.reads("own words")
    visitor.write(words=words)
    visitor.pick(when="today", how="seen")
    visitor.press("Send", then=THANKS)
    visitor.reads("What happens next")
    expect(visitor.control("Tell us about a worry")).to_have_count(1)


def test_small_things_two_people_noticed_are_talked_over_with_the_person(
    somebody: Callable[..., Visitor], given: ModuleType
):
    person = given.a_person_at("Gannet House", NAME)
    _notices(somebody("phone"), CARE_WORKER, person, COLD_TEA)
    tablet = somebody("tablet")
    _notices(tablet, HOME_MANAGER, person, QUIET)
    tablet.press("See what was noticed", then="What was noticed")
    tablet.reads(COLD_TEA, "Blessing Achebe, care worker", QUIET)
    assert "Has anybody talked" not in tablet.text

    desk = somebody("desk")
    desk.sign_in_as(council.MANAGER)
    desk.go(person, NAME)
    desk.reads("Two different people have noticed something in the last eight weeks.")
    desk.press("Read what they noticed", then="What was noticed")
    _writes_of_the_talk(desk)

    hers = somebody("phone")
    hers.sign_in_as(NAME)
    hers.go(f"{person}noticed/", "What people noticed")
    hers.reads(COLD_TEA, QUIET, SAID, CAME_OF_IT)


def _writes_of_the_talk(desk: Visitor) -> None:
    desk.press("We have talked about it", then="We have talked about it")
    desk.write(what_came=CAME_OF_IT)
    desk.press("Keep this", then="We have talked about it")
    desk.reads("Say what the person says, or why they were not asked")
    expect(desk.field("what_came")).to_have_value(CAME_OF_IT)
    desk.pick(how="first_hand")
    desk.write(words=SAID)
    desk.press("Keep this", then="What was noticed")
    desk.reads("Thank you for talking about it.", SAID, "Talked over")
    assert "Has anybody talked" not in desk.text


def test_with_javascript_off_one_small_thing_is_noted_all_the_same(
    somebody: Callable[..., Visitor], given: ModuleType
):
    person = given.a_person_at("Gannet House", "Horatio Fenn")

    _notices(somebody("without_javascript"), CARE_WORKER, person, COLD_TEA)
