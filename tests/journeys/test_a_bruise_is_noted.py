"""A bruise is noted with her agreement: her words first, and never without her yes."""

from collections.abc import Callable
from datetime import date
from types import ModuleType

import pytest
from playwright.sync_api import expect

from tests.factories import media
from tests.journeys import council_steps as council
from tests.journeys.visitor import Visitor

pytestmark = pytest.mark.journey

MAP, NOTE, OWN = "Marks and injuries", "Note what was seen", "Where I was hurt"
SAID = "He held me there so that I would not ring anybody."
LOOKED = "Four round marks in a row. The skin is whole."
SHOWS = "Four marks on an upper arm, with a ruler beside them."
HERS = "What I want"


def test_a_bruise_is_noted_with_her_agreement(
    somebody: Callable[..., Visitor], given: ModuleType
):
    case = given.an_enquiry("Bettany Crowther")
    manager, person = somebody("desk"), somebody("phone")
    manager.sign_in_as(council.MANAGER)
    person.sign_in_as(case.name)
    manager.go(case.enquiry, case.title)
    manager.press("Marks and injuries, on a drawing", then=MAP)
    manager.reads("Nothing has been noted.")

    _is_refused_while_she_says_no(manager)
    _keeps_what_she_agrees_to(manager)
    _puts_a_photograph_there(manager)
    _puts_it_right(manager)

    _she_reads_it_and_takes_the_photograph_away(person, case)
    manager.go(f"{case.enquiry}body-map/", MAP)
    manager.reads("A photograph was taken away on")
    manager.press("A page of this to print", then=MAP)
    manager.reads("Printed on", f"by {council.MANAGER}", SAID, LOOKED)


def _is_refused_while_she_says_no(manager: Visitor) -> None:
    manager.press(NOTE, then=NOTE)
    today = date.today()
    manager.write(
        their_words=SAID,
        agreed_words="She shook her head.",
        looked=LOOKED,
        size="Each as big as a penny",
        colour="Yellow, going green",
        seen_on_day=str(today.day),
        seen_on_month=str(today.month),
        seen_on_year=str(today.year),
        seen_by="Helen, and the district nurse",
        who_was_there="Bettany, the nurse and Helen",
    )
    manager.pick(agreed="no", photos="not_asked", kind="bruise")
    manager.pick(front_left="front_upper_arm_left")
    manager.press("Keep this", then=NOTE)
    manager.reads("They said no, so nothing is kept.")


def _keeps_what_she_agrees_to(manager: Visitor) -> None:
    """She has thought about it, and says yes: nothing has to be typed again."""
    manager.write(
        agreed_words="She said: write it down, all of it.",
        photos_words="She held her sleeve up herself.",
    )
    manager.pick(agreed="said_yes", photos="said_yes")
    manager.press("Keep this", then=MAP)
    manager.reads(SAID, "1. A bruise: Left upper arm (front)", "Yellow, going green")
    drawn = manager.page.get_by_role("img", name="Front of a body")
    expect(drawn).to_contain_text("Number 1.")


def _puts_a_photograph_there(manager: Visitor) -> None:
    manager.press("Add a photograph of number 1", then="Add a photograph")
    manager.reads("She held her sleeve up herself.")
    file = {"name": "arm.jpg", "mimeType": "image/jpeg", "buffer": media.picture()}
    manager.field("file").set_input_files(file)
    manager.write(description=SHOWS, taken_by="The district nurse")
    manager.press("Keep this photograph", then=MAP)
    manager.reads("The photograph is kept, as they agreed.")
    expect(manager.page.get_by_role("img", name=SHOWS)).to_be_visible()


def _puts_it_right(manager: Visitor) -> None:
    manager.press("Put number 1 right", then="Put it right")
    manager.write(why="There is one at the back of the arm as well.")
    manager.pick(back_left="back_upper_arm_left")
    manager.press("Keep this", then=MAP)
    manager.reads("Left upper arm (front), Left back of the upper arm (back)")
    manager.press_summary("What was written before")
    manager.reads("Written by Helen Garside")


def _she_reads_it_and_takes_the_photograph_away(person: Visitor, case) -> None:  # type: ignore[no-untyped-def]
    person.go(case.enquiry, HERS)
    person.press("Where I was hurt, on a drawing", then=OWN)
    person.reads(SAID, LOOKED)
    person.does_not_read(NOTE, "Put number 1 right")
    person.press("Take it away for good")
    person.press("Take it away")
    person.go(f"{case.enquiry}body-map/", OWN)
    person.reads("A photograph was taken away on", SHOWS)
