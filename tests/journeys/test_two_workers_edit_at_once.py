"""Two workers write about the same person at the same time. Nobody's words are lost."""

from collections.abc import Callable
from types import ModuleType

import pytest
from playwright.sync_api import expect

from tests.journeys.council_steps import MANAGER, WORKER
from tests.journeys.visitor import Visitor

pytestmark = pytest.mark.journey

FIRST = "Say one thing at a time, and wait."
SECOND = "She hears better on the left. Sit there."
HOW_TO_TALK = "how_to_talk"


@pytest.fixture
def two(somebody: Callable[..., Visitor]) -> tuple[Visitor, Visitor]:
    """Two workers of one team, each at a desk."""
    first, second = somebody("desk"), somebody("desk")
    first.sign_in_as(MANAGER)
    second.sign_in_as(WORKER)
    return first, second


def test_both_wrote_under_one_heading(given: ModuleType, two: tuple[Visitor, Visitor]):
    first, second = two
    home = given.a_person("Iolanthe Marchbanks")
    for worker in two:
        worker.go(f"{home}about-me/", "In their own words")
    first.write(written_by="Iolanthe", **{HOW_TO_TALK: FIRST})
    first.press("Keep this")
    second.write(written_by="Her brother", **{HOW_TO_TALK: SECOND})

    second.press("Keep this", then="In their own words")

    second.reads("Two people wrote", FIRST, SECOND)
    second.pick(**{f"keep_{HOW_TO_TALK}": "both"})
    second.press("Keep this")
    second.reads(FIRST, SECOND)


def test_both_put_the_facts_right(given: ModuleType, two: tuple[Visitor, Visitor]):
    first, second = two
    home = given.a_person("Ottoline Fairbrass")
    for worker in two:
        worker.go(f"{home}facts/", "Put the facts right")
    first.write(phone="01632 960441", postcode="WX1 1AA")
    first.press("Put right")
    second.write(phone="01632 960442", address="4 Quay Row")

    second.press("Put right", then="Put the facts right")

    second.reads("Two people wrote", "01632 960441", "01632 960442")
    expect(second.field("phone")).to_have_value("01632 960442")
    expect(second.field("postcode")).to_have_value("WX1 1AA")
    second.press("Put right")
    second.reads("01632 960442", "4 Quay Row", "WX1 1AA")
