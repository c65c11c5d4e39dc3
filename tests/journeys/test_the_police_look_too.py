"""The police look too, and we do not ask him yet: what may not be done is answered, the
person reads of it in plain words, and it is not forgotten when we settle."""

from collections.abc import Callable
from datetime import date, timedelta
from types import ModuleType

import pytest

from tests.journeys import council_steps as council
from tests.journeys.visitor import Visitor

pytestmark = pytest.mark.journey

BESIDE = "Write down what others do"
ASK = "Ask somebody to find out"
NOT_NOW = "Do not ask her nephew about the money."
SAID = "They see the bank first. We agreed to wait with him."
TOLD = "They want to find out where your money went. You did nothing wrong."
KEEPS = "We ask the bank only whether it has our letter. He is not asked."
ENDED = "He paid it back, and was told not to come to the house."
LEADS = "Constable Amrit Gill, Westmere Police"
OWN = "What I want"
OTHERS = "Others who look into this too"


def test_the_police_look_too_and_we_do_not_ask_him_yet(
    somebody: Callable[..., Visitor], given: ModuleType
):
    with given.days_ago(10):
        case = given.an_enquiry("Philomena Tarrant")
    worker, person = somebody("desk"), somebody("phone")
    worker.sign_in_as(council.WORKER)
    person.sign_in_as(case.name)

    _writes_it_down(worker, case)
    _is_asked_before_asking(worker, case)
    _reads_it_in_plain_words(person, case)
    _hears_that_they_can_ask_him(worker, case)
    _is_not_forgotten(worker, case)

    person.go(case.enquiry, OWN)
    person.reads(OTHERS, "Police: it is over.", ENDED)


def _day(name: str, on: date) -> dict[str, str]:
    parts = {"day": on.day, "month": on.month, "year": on.year}
    return {f"{name}_{part}": str(number) for part, number in parts.items()}


def _writes_it_down(worker: Visitor, case) -> None:  # type: ignore[no-untyped-def]
    today = date.today()
    worker.go(case.enquiry, case.title)
    worker.press(BESIDE, then=BESIDE)
    worker.press("Keep this", then=BESIDE)
    worker.reads("Choose what it is", "Say whether the person reads about this")
    worker.pick(kind="police", waits="yes", against="ask_to_enquire", reads="yes")
    worker.write(
        leads=LEADS,
        reach="01632 960 199",
        words=SAID,
        not_now=NOT_NOW,
        not_now_by="Constable Gill",
        words_to_person=TOLD,
        whom_to_ask="Farah Siddiqui, 01632 960300",
        **_day("began_on", today - timedelta(days=2)),
        **_day("next_contact_on", today + timedelta(days=5)),
    )
    worker.press("Keep this", then=case.title)
    worker.reads("Not for now", "Constable Gill asked:", NOT_NOW, LEADS)


def _is_asked_before_asking(worker: Visitor, case) -> None:  # type: ignore[no-untyped-def]
    worker.press("Asked of others", then=ASK)
    worker.reads(NOT_NOW, "01632 960 199")
    worker.choose(asked_of="Westmere Police")
    worker.write(
        question="Has the bank our letter?",
        **_day("due_on", date.today() + timedelta(days=7)),
    )
    worker.press("Ask them", then=ASK)
    worker.reads("Write how this keeps to what was asked, or why it goes ahead")
    worker.write(keeps_to=KEEPS)
    worker.press("Ask them", then=ASK)
    worker.reads("Asked, with the date.")
    worker.go(case.enquiry, case.title)
    worker.press("Police", then="Police")
    worker.reads(SAID, KEEPS)


def _reads_it_in_plain_words(person: Visitor, case) -> None:  # type: ignore[no-untyped-def]
    person.go(case.enquiry, OWN)
    person.reads(OTHERS, "The police are looking into this too.", TOLD)
    person.reads("You can ask: Farah Siddiqui")
    person.does_not_read(NOT_NOW, SAID, LEADS, KEEPS)


def _hears_that_they_can_ask_him(worker: Visitor, case) -> None:  # type: ignore[no-untyped-def]
    worker.press("Write down what was said", then="What was said")
    worker.pick(waits="no")
    worker.write(
        words="The bank has answered. We can ask him now.",
        **_day("next_contact_on", date.today() + timedelta(days=9)),
    )
    worker.press("Keep this", then="Police")
    worker.reads("Nothing is asked to wait", "We can ask him now.", SAID)
    worker.go(case.enquiry, case.title)
    worker.does_not_read("Not for now")


def _is_not_forgotten(worker: Visitor, case) -> None:  # type: ignore[no-untyped-def]
    worker.go(case.enquiry, case.title)
    assert any("what became of this" in one for one in council.owed(worker))
    worker.press(
        "Nobody has written what became of this, or who keeps in touch while it goes "
        "on: Police.",
        then="What came of it",
    )
    worker.pick(what="ended")
    worker.write(words="He was cautioned.", words_to_person=ENDED)
    worker.press("Keep this", then=case.title)
    worker.reads("It is over.")
    assert not any("what became of this" in one for one in council.owed(worker))
