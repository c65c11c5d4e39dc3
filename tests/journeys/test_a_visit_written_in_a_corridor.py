"""A visit is written on a phone in a corridor, and the manager answers the same day."""

from collections.abc import Callable
from datetime import date

import pytest
from playwright.sync_api import expect

from tests.journeys.visitor import Visitor

pytestmark = pytest.mark.journey

FIRST = "Do people feel safe, and are they?"
SECOND = "Does the care do what people need it to do?"
SANG = "A man sang while he laid the table."
LOOP = "The loop for hearing aids is broken."


def test_a_visit_written_in_a_corridor(somebody: Callable[..., Visitor]):
    buyer, manager = somebody("phone"), somebody("desk")
    buyer.sign_in_as("Graham Illingworth")
    manager.sign_in_as("Vikram Sethi")

    _arrives(buyer)
    _writes(buyer)
    buyer.press("Send", then="Gannet House")
    buyer.reads("Sent. Whoever runs Gannet House can read it now", SANG, LOOP)

    manager.go("/services/waiting/", "What waits for an answer")
    manager.page.get_by_role("link", name="Gannet House, ").first.click()
    manager.arrive("Gannet House")
    manager.reads("Unannounced, with Bea.", SANG, LOOP)
    manager.write(words="The loop is mended. Thank you for the song.")
    manager.press("Send your answer", then="Gannet House")

    buyer.page.reload()
    buyer.reads("The loop is mended. Thank you for the song.")


def _arrives(buyer: Visitor) -> None:
    buyer.go("/services/", "Care services")
    buyer.page.get_by_role("link", name="Gannet House").first.click()
    buyer.arrive("Gannet House")
    buyer.press(
        "Arrange a visit, or write one up", then="Arrange a visit, or write one up"
    )
    buyer.pick(notice="unannounced", with_expert="yes")
    buyer.write(expert_called="Bea")
    expect(buyer.page.get_by_label("Year")).to_have_value(f"{date.today():%Y}")
    buyer.press("Go on", then="Gannet House")


def _writes(buyer: Visitor) -> None:
    """What is typed is kept before any button is pressed; the phone may go dark."""
    buyer.press("Write what you see", then=FIRST)
    buyer.write(good=SANG)
    expect(buyer.page.locator("[data-kept]")).to_contain_text("Kept")
    buyer.page.reload()
    buyer.arrive(FIRST)
    expect(buyer.field("good")).to_have_value(SANG)
    buyer.press("Keep and go on", then=SECOND)
    buyer.write(worry=LOOP)
    buyer.choose(worry_source="The expert by experience saw or heard it")
    buyer.press("Keep and go on")
    buyer.page.get_by_role("link", name="Look at it all and Send").click()
    buyer.arrive("Look and send")
