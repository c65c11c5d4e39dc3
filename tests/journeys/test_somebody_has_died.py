"""Somebody has died: it is kept kindly, and nothing ends before a review is weighed."""

from collections.abc import Callable
from datetime import date
from types import ModuleType

import pytest

from tests.journeys import council_steps as council
from tests.journeys.visitor import Visitor

pytestmark = pytest.mark.journey

WORDS = "She died in her own bed, with the window open and her sister beside her."
SORRY = "We are very sorry. Ottilie has died. Thank you for looking out for her."
WHY = "Everybody who came to her spoke with each other, and nobody hurt her."
SCREEN, REVIEW = "Should there be a review?", "safeguarding adults review"
DIED = "They have died"


def test_somebody_has_died_and_nothing_ends_before_a_review_is_thought_of(
    somebody: Callable[..., Visitor], given: ModuleType
):
    with given.days_ago(10):
        case = given.an_enquiry("Ottilie Brandt")
    manager, worker, neighbour = somebody("desk"), somebody("phone"), somebody("phone")
    manager.sign_in_as(council.MANAGER)
    worker.sign_in_as(council.WORKER)

    _writes_it_down(worker, case)
    neighbour.go(case.link)
    neighbour.reads(SORRY)
    neighbour.does_not_read(WORDS)
    _says_that_the_coroner_knows(worker)
    worker.reads("A safeguarding manager answers it.")

    manager.go(case.enquiry, case.title)
    manager.reads(DIED, "A safeguarding manager looks first")
    manager.press("What is known, and what comes next", then=DIED)
    _thinks_of_a_review(manager)
    manager.go(case.enquiry, case.title)
    manager.does_not_read("A safeguarding manager looks first")
    manager.reads("Ottilie Brandt has died", "Nothing new is asked of them.")
    manager.press("Everything that happened", then="Everything that happened, in order")
    manager.reads("Ottilie Brandt died", WORDS, "Said by Greta Brandt, her sister.")
    manager.reads("The coroner has been told", "No review was asked for")


def _writes_it_down(worker: Visitor, case) -> None:  # type: ignore[no-untyped-def]
    worker.go(case.concern)
    worker.press(DIED, then=DIED)
    worker.press("Write it down", then=DIED)
    worker.press("Keep it", then=DIED)
    worker.reads("Write who told you", "Write who close to them hears of it")
    worker.write(
        told_by="Greta Brandt, her sister",
        how_known="She rang us at eight.",
        words=WORDS,
        family="Greta knows. Helen rings their cousin today.",
        words_to_raiser=SORRY,
    )
    worker.press("Keep it", then=DIED)
    worker.reads("The day is not known.", WORDS)


def _says_that_the_coroner_knows(worker: Visitor) -> None:
    worker.press("Say whether the coroner has been told", then="The coroner")
    worker.pick(answer="told")
    today = date.today()
    worker.write(
        who="Dr Amos, her GP",
        on_day_day=str(today.day),
        on_day_month=str(today.month),
        on_day_year=str(today.year),
    )
    worker.press("Keep it", then=DIED)
    worker.reads("The coroner has been told", "Dr Amos")


def _thinks_of_a_review(manager: Visitor) -> None:
    manager.press("Look at it and answer", then=SCREEN)
    manager.press("Keep it", then=SCREEN)
    manager.reads("Say whether you ask for a review")
    manager.pick(needs="yes", together="no", abuse="no", refers="no")
    manager.write(
        needs_words="Somebody came four times a day.",
        together_words="They met each week.",
        abuse_words="Her GP had seen her the day before.",
        why=WHY,
    )
    manager.press("Keep it", then=DIED)
    manager.reads("We did not ask for a review.", WHY)
