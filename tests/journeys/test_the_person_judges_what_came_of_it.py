"""The person is asked what they want, and judges what came of it."""

from collections.abc import Callable
from types import ModuleType

import pytest
from playwright.sync_api import expect

from tests.journeys import council_steps as council
from tests.journeys.visitor import Visitor

pytestmark = pytest.mark.journey

FIRST = "I want him to stop shouting."
BETTER = "I want him to stop shouting, and to give me my key."
SECOND = "I want to go to the market on Saturdays again."
CAME_OF_IT = "He gave me the key. He still shouts, from the street."


def test_the_person_is_asked_and_judges_what_came_of_it(
    somebody: Callable[..., Visitor], given: ModuleType
):
    case = given.an_enquiry("Peony Ashcombe")
    worker, person = somebody("desk"), somebody("phone")

    worker.sign_in_as(council.WORKER)
    worker.go(case.enquiry, case.title)
    council.hears(worker, FIRST, case.name, case.title)
    council.hears(worker, SECOND, case.name, case.title)
    _changes_the_first(worker, BETTER, case.title)
    worker.reads(BETTER, "What it said before")
    council.mends(worker, "Nobody has written what was found", case.title)

    person.sign_in_as(case.name)
    opened = person.page.locator(".alongside-card__title a").first.inner_text()
    person.press(opened, then="What I want")
    person.reads(BETTER, SECOND, "He has gone, and the lock is new.")
    person.press("Say what came of it", then="What came of it?")
    person.reads(BETTER)
    person.pick(result="partly")
    person.write(words=CAME_OF_IT)
    person.press("Keep this", then="What I want")

    worker.go(case.enquiry, case.title)
    worker.press("Give your view", then="What came of it?")
    worker.pick(whose="professional", result="fully")
    worker.write(words="The key was given back on Tuesday.")
    worker.press("Keep this", then=case.title)

    _stand_side_by_side(worker, "Partly", CAME_OF_IT, "Fully")
    person.go(case.enquiry, "What I want")
    _stand_side_by_side(person, "Partly", CAME_OF_IT, "Fully")


def test_two_who_write_at_once_see_each_others_words(
    somebody: Callable[..., Visitor], given: ModuleType
):
    case = given.an_enquiry("Hesper Lowe")
    one, other = somebody("desk"), somebody("desk")
    one.sign_in_as(council.WORKER)
    other.sign_in_as(council.MANAGER)
    one.go(case.enquiry, case.title)
    council.hears(one, FIRST, case.name, case.title)
    other.go(case.enquiry, case.title)
    other.press("Change these words", then="Change what is wanted")

    _changes_the_first(one, BETTER, case.title)
    other.write(words=SECOND, reason="She said so on the telephone.")
    other.press("Keep this", then="Change what is wanted")

    other.reads("Somebody else changed it while you were writing.", BETTER)
    expect(other.field("words")).to_have_value(SECOND)
    other.press("Keep my words", then=case.title)
    other.press_summary("What it said before")
    other.reads(SECOND, BETTER, FIRST)


def _changes_the_first(visitor: Visitor, better: str, title: str) -> None:
    visitor.press("Change these words", then="Change what is wanted")
    visitor.write(words=better, reason="She thought about it again.")
    visitor.press("Keep this", then=title)


def _stand_side_by_side(visitor: Visitor, *words: str) -> None:
    """The two judgements of the first thing wanted are on its row, in this order."""
    row = visitor.page.locator("main section .govuk-grid-row").first
    said = row.inner_text()
    places = [said.find(part) for part in words]
    assert -1 not in places, said
    assert places == sorted(places), said
