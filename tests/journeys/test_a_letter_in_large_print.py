"""She gets the letter in large print, and her neighbour is told only that it was right
to say it."""

from collections.abc import Callable
from types import ModuleType

import pytest

from tests.journeys import council_steps as council
from tests.journeys.given import Case
from tests.journeys.visitor import Visitor
from tests.pages import pdf_reading

pytestmark = pytest.mark.journey

NAME = "Marjorie Lisle"
FOUND = "He has gone, and the lock is new."
MORE = "Ring me on any day, and I come."
THANKS = "It was right to say it."
SAFE = "She lives alone now. I give it into her hand."
WRITE, LOOK = "A letter to the person", "Look at the letter"
TO_RAISER = "A letter to the one who spoke up"
HER_LETTER, HIS_LETTER = "What we found", "Thank you for telling us"


def test_she_gets_the_letter_in_large_print_and_her_neighbour_only_thanks(
    somebody: Callable[..., Visitor], given: ModuleType
):
    case = given.an_enquiry(NAME)
    worker, own, neighbour = somebody("desk"), somebody("phone"), somebody("phone")
    worker.sign_in_as(council.MANAGER)
    worker.go(f"{case.enquiry}findings/")
    council.says_why_no_advocate(worker)
    council.writes_what_was_found(worker)

    own.sign_in_as(NAME)
    _says_how_she_reads(own, case)
    _writes_to_her(worker, case)
    _writes_to_the_neighbour(worker, case)

    own.go(case.enquiry, "What I want")
    own.press("Letters to me", then="Letters to me")
    own.press(HER_LETTER, then=HER_LETTER)
    own.reads(f"Dear {NAME}", FOUND, MORE, "Given by hand")
    own.does_not_read(SAFE, THANKS, "neighbour")
    assert own.page.locator(".alongside-paper--large").count() == 1
    read = _the_pdf_comes(own)
    assert read.title == HER_LETTER
    assert read.says(FOUND, MORE)
    assert read.headings == [1]

    neighbour.go(case.link)
    neighbour.reads("Letters we sent you")
    neighbour.press(HIS_LETTER, then=HIS_LETTER)
    neighbour.reads(THANKS)
    neighbour.does_not_read(NAME, "Marjorie", FOUND, MORE, given.NOTICED)


def _says_how_she_reads(own: Visitor, case: Case) -> None:
    """Once, in her own record; every letter starts so from then on."""
    own.go(f"{case.person}facts/", "Put the facts right")
    own.choose(letters_look="Large print")
    own.press("Put right", then=NAME)
    own.reads("Letters and papers", "Large print")


def _writes_to_her(worker: Visitor, case: Case) -> None:
    """Begun from what was found, in large print, and not before it is safe."""
    worker.go(f"{case.concern}letters/", "Letters")
    worker.press(WRITE, then=WRITE)
    worker.press(HER_LETTER, then=WRITE)
    begun = worker.field("words").input_value()
    assert FOUND in begun
    worker.write(words=f"{begun}\n\n{MORE}")
    worker.reads("They like Large print, says the record")
    worker.press("Keep it and look at it", then=LOOK)
    worker.reads(FOUND, MORE, "who could find this paper?")
    worker.go(case.enquiry, case.title)
    worker.reads("One to the person is not given yet")
    worker.press("One to the person", then=LOOK)
    worker.pick(way="hand")
    worker.press("Keep it as sent", then=LOOK)
    worker.reads("Write how you know that nobody else finds the letter")
    worker.write(safe_by_hand=SAFE)
    worker.press("Keep it as sent", then=HER_LETTER)
    worker.reads("kept as it was sent", FOUND)


def _writes_to_the_neighbour(worker: Visitor, case: Case) -> None:
    """Whoever writes more than the neighbour may know is told so, words kept."""
    worker.go(f"{case.concern}letters/", "Letters")
    worker.press(TO_RAISER, then=TO_RAISER)
    worker.press(HIS_LETTER, then=TO_RAISER)
    begun = worker.field("words").input_value()
    assert THANKS in begun
    for more in ("Marjorie sleeps again.", FOUND):
        worker.write(words=f"{begun}\n\n{more}")
        worker.press("Keep it and look at it", then=TO_RAISER)
        worker.reads("it is about the person, and not for this letter", more)
    worker.write(words=begun)
    worker.press("Keep it and look at it", then=LOOK)
    worker.pick(way="page")
    worker.press("Keep it as sent", then=HIS_LETTER)


def _the_pdf_comes(own: Visitor) -> pdf_reading.Read:
    """What the button brings."""
    address = own.control("Get it as a PDF").get_attribute("href")
    answer = own.context.request.get(address or "")
    assert answer.headers["content-type"] == "application/pdf"
    return pdf_reading.read(answer.body())
