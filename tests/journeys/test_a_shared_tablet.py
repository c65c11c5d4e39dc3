"""A care worker raises a worry on a shared tablet in under a minute."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.journeys import worry_steps as worry
from tests.journeys.visitor import Visitor

pytestmark = pytest.mark.journey

CARE_WORKER = "Blessing Achebe"
NOTICED = "Bruises on both wrists this morning. He pulled his sleeves down."
ABOUT = "Alban Thistlewood"
ENOUGH = 12  # taps, the three buttons among them


class Tablet:
    """Counts what somebody has to do, from the first page to the thanks."""

    def __init__(self, visitor: Visitor) -> None:
        self.visitor = visitor
        self.taps = self.pages = self.typed = 0

    def types(self, name: str, words: str) -> None:
        """Write into one field."""
        self.visitor.write(**{name: words})
        self.typed += 1

    def taps_on(self, **answers: str) -> None:
        """Tap on answers."""
        self.visitor.pick(**answers)
        self.taps += len(answers)

    def sends_the_page(self, button: str, then: str) -> None:
        """Tap on the button at the end of a page."""
        self.visitor.press(button, then=then)
        self.taps += 1
        self.pages += 1


def _raises_a_worry(visitor: Visitor) -> Tablet:
    tablet = Tablet(visitor)
    tablet.types("noticed", NOTICED)
    tablet.taps_on(about="person")
    tablet.types("about_name", ABOUT)
    tablet.sends_the_page("Continue", then=worry.PAGES[1])
    tablet.taps_on(danger="unknown", wish_asked="no")
    visitor.field("wish_not_asked_reason").select_option("not_my_place")
    tablet.taps += 2
    tablet.taps_on(needs_care="yes", at_risk="unknown")
    tablet.sends_the_page("Continue", then=worry.PAGES[2])
    tablet.taps_on(hear_by="link")
    tablet.sends_the_page("Send", then=worry.THANKS)
    return tablet


@pytest.mark.parametrize("signs_in", [True, False])
def test_three_pages_and_few_taps_are_enough(tablet: Visitor, signs_in: bool):
    if signs_in:
        tablet.sign_in_on_the_page(CARE_WORKER)
        tablet.press("Tell us about a worry", then=worry.PAGES[0])
    else:
        tablet.go("/worry/", worry.PAGES[0])

    done = _raises_a_worry(tablet)

    assert done.pages == 3
    assert done.typed == 2
    assert done.taps <= ENOUGH


def test_what_is_known_of_a_care_worker_is_filled_in(tablet: Visitor):
    tablet.sign_in_as(CARE_WORKER)
    tablet.press("Tell us about a worry", then=worry.PAGES[0])
    expect(tablet.field("their_service")).to_have_value("Gannet House, Marram Bay")
    expect(tablet.field("raised_by_kind")).to_have_value("care_worker")
    worry.says_what_was_noticed(tablet, NOTICED, ABOUT)
    worry.says_what_is_wanted(tablet)

    expect(tablet.field("name")).to_have_value(CARE_WORKER)


@pytest.mark.parametrize("signs_in", [True, False])
def test_the_next_person_on_the_tablet_finds_nothing(tablet: Visitor, signs_in: bool):
    if signs_in:
        tablet.sign_in_as(CARE_WORKER)
    tablet.go("/worry/", worry.PAGES[0])
    _raises_a_worry(tablet)
    where = tablet.page.evaluate("history.length")

    tablet.press("Finish and clear this device")
    if signs_in:
        tablet.sign_out()

    for _ in range(where):
        tablet.page.go_back()
        tablet.does_not_read(NOTICED, "Bruises", ABOUT, "Thistlewood", "/track/")


def test_stopping_half_way_leaves_nothing_either(somebody: Callable[..., Visitor]):
    tablet = somebody("tablet")
    tablet.go("/worry/", worry.PAGES[0])
    written_at = tablet.page.url
    worry.says_what_was_noticed(tablet, NOTICED, ABOUT)

    tablet.press("Stop, and clear what I wrote")

    tablet.page.go_back()
    tablet.does_not_read(NOTICED, ABOUT)
    tablet.go(written_at, worry.PAGES[0])
    expect(tablet.field("noticed")).to_have_value("")
