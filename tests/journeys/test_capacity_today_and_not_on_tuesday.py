"""Capacity today, and not on Tuesday: both days stand, and neither is about her."""

from collections.abc import Callable
from datetime import date, timedelta
from types import ModuleType

import pytest

from tests.journeys import council_steps as council
from tests.journeys.visitor import Visitor

pytestmark = pytest.mark.journey

QUESTION = "Do I have the operation on my eye?"
HER_WORDS = "Do it. I want to see my stitches again."
LOOK = "Can they decide this, at this time?"
DECIDED = "She has the operation, in the new year."
BUTTON = "Look together at whether they can decide this"


def _last(weekday: int) -> date:
    """The last such day of the week that is a week ago or more."""
    today = date.today()
    return today - timedelta(days=today.weekday() + 7 - weekday)


TUESDAY, THURSDAY = _last(1), _last(3)


def test_capacity_today_and_not_on_tuesday(
    somebody: Callable[..., Visitor], given: ModuleType
):
    case = given.an_enquiry("Henrietta Vale")
    worker, person = somebody("desk"), somebody("phone")
    worker.sign_in_as(council.WORKER)
    worker.go(case.person, case.name)
    worker.press("Decisions about", then="Decisions")
    worker.reads("No decision has been written here yet.")
    worker.press("Write down something to decide", then="Something to decide")
    worker.write(question=QUESTION)
    worker.pick(kind="other")
    worker.press("Keep the question", then=QUESTION)

    _on_tuesday_she_cannot(worker)
    _nobody_calls_it_hers(worker)
    _on_thursday_she_can(worker)
    _she_decides(worker)

    worker.reads(f"{TUESDAY:%A} {TUESDAY.day}", f"{THURSDAY:%A} {THURSDAY.day}")
    worker.reads("They could decide this, at that time.")
    worker.reads("They could not decide this at that time, even with help.")
    worker.does_not_read("Decide what is best for them")

    person.sign_in_as(case.name)
    person.go(case.person, case.name)
    assert "capacity" not in person.text.lower()
    person.press("Decisions about me", then="Decisions about me")
    person.reads(HER_WORDS, DECIDED)
    person.press(QUESTION, then=QUESTION)
    person.reads("You could decide this, at that time.", DECIDED)
    person.does_not_read("lacks capacity", "Lacks capacity", BUTTON)


def _day(name: str, day: date) -> dict[str, str]:
    return {
        f"{name}_{part}": str(getattr(day, part)) for part in ("day", "month", "year")
    }


def _on_tuesday_she_cannot(worker: Visitor) -> None:
    worker.press(BUTTON, then=LOOK)
    worker.write(**_day("assessed_on", TUESDAY), assessed_at="10:50", role="Nurse")
    worker.pick(understand="no", conclusion="cannot")
    worker.press("Keep this conversation", then=LOOK)
    worker.reads("There is a problem", "Help comes first.")
    worker.reads("the law does not let us say that they cannot decide")
    worker.write(
        information="The eye gets better. There is a small risk.",
        support="Her glasses. A model of an eye. Ten minutes.",
        understand_evidence="She spoke of her mother's eyes.",
        retain_evidence="It was gone a minute later.",
        communicate_evidence="She spoke clearly.",
        impairment_evidence="A fever since Sunday.",
        link_evidence="Before the fever she asked for this herself.",
    )
    worker.pick(retain="no", weigh="unknown", communicate="yes")
    worker.pick(impairment="yes", link="yes", fluctuates="yes", can_wait="yes")
    worker.write(**_day("next_look_on", THURSDAY))
    worker.press("Keep this conversation", then=LOOK)
    worker.reads("so it must wait")
    worker.write(why_now="The hospital asked. After this, it waited.")
    worker.press("Keep this conversation", then=QUESTION)


def _nobody_calls_it_hers(worker: Visitor) -> None:
    worker.press("Write down what was decided", then="What was decided?")
    _says(worker)
    worker.press("Keep what was decided", then="What was decided?")
    worker.reads("Look again with them first.")
    worker.press("Cancel", then=QUESTION)


def _on_thursday_she_can(worker: Visitor) -> None:
    worker.press(BUTTON, then=LOOK)
    worker.write(
        **_day("assessed_on", THURSDAY),
        assessed_at="2.15pm",
        role="Nurse",
        words=HER_WORDS,
        support="No fever. Her sister beside her. As long as it took.",
    )
    worker.pick(conclusion="can")
    worker.press("Keep this conversation", then=QUESTION)


def _she_decides(worker: Visitor) -> None:
    worker.press("Write down what was decided", then="What was decided?")
    _says(worker)
    worker.press("Keep what was decided", then=QUESTION)
    worker.reads(HER_WORDS, DECIDED, "They decided it themselves")


def _says(worker: Visitor) -> None:
    worker.pick(how="first_hand", basis="own")
    worker.write(
        words=HER_WORDS,
        option_1="The operation",
        good_1="She sees again",
        bad_1="A night away from home",
        answer=DECIDED,
        decided_by="Henrietta Vale",
        role="It is her eye",
        by_authority="Her own decision",
        **_day("decided_on", THURSDAY),
    )
