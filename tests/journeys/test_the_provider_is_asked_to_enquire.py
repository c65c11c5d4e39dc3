"""The provider is asked to enquire and does: they see what they are asked, and no
more."""

from collections.abc import Callable
from datetime import date, timedelta
from types import ModuleType

import pytest

from tests.journeys import council_steps as council
from tests.journeys.visitor import Visitor

pytestmark = pytest.mark.journey

PROVIDER = "Vikram Sethi"
ASK, ASKED = "Ask an organisation to enquire", "Asked of us"
PART = "We ask you to find something out"
HERS = "Vikram may ask. He is not one of them."
SCOPE = "Who came to the door in the last week of October, and who opened."
QUESTIONS = "Who was at the door on Friday?\nWhat was written down?"
SURE = "He comes from the street. Nobody at Gannet House knows him."
FOUND = "Nobody opened on Friday. The book says: a man, grey coat, twenty past nine."


def test_the_provider_is_asked_to_enquire_and_does(
    somebody: Callable[..., Visitor], given: ModuleType
):
    with given.days_ago(5):
        case = given.an_enquiry("Ottoline Mbeki")
    worker, provider = somebody("desk"), somebody("phone")
    worker.sign_in_as(council.WORKER)
    provider.sign_in_as(PROVIDER)

    _asks(worker, case)
    reference = _says_yes(provider, case)
    worker.go(case.enquiry, case.title)
    worker.reads("Larkfield Care Limited: they do it")
    _sends_it_back(provider, reference)

    worker.go(case.enquiry, case.title)
    worker.press("Asked of others", then="Ask somebody to find out")
    worker.press("ask them to make a part of the enquiry", then=ASK)
    worker.reads("Sent back with answers", FOUND)


def _asks(worker: Visitor, case) -> None:  # type: ignore[no-untyped-def]
    worker.go(case.enquiry, case.title)
    worker.press("Asked of others", then="Ask somebody to find out")
    worker.press("ask them to make a part of the enquiry", then=ASK)
    worker.choose(asked="Vikram Sethi, Gannet House, Larkfield Care Limited")
    worker.pick(how="first_hand", may_know="yes", source="safe")
    day = date.today() + timedelta(days=10)
    worker.write(
        words=HERS,
        source_words=SURE,
        scope=SCOPE,
        questions=QUESTIONS,
        due_on_day=str(day.day),
        due_on_month=str(day.month),
        due_on_year=str(day.year),
    )
    worker.press("Keep this", then=ASK)
    worker.reads("A safeguarding manager decides whether it is safe to ask them.")
    worker.pick(source="no")
    worker.press("Keep this", then=ASK)
    worker.reads("Waiting for a yes or a no", SCOPE)


def _says_yes(provider: Visitor, case) -> str:  # type: ignore[no-untyped-def]
    provider.go("/asked-of-us/", ASKED)
    card = provider.page.locator(".alongside-card", has_text=SCOPE[:40])
    name = card.locator(".alongside-card__title a").inner_text()
    provider.press(name, then=PART)
    provider.reads(case.name, SCOPE, "Who was at the door on Friday?")
    provider.does_not_read(HERS, SURE, "letterbox")
    provider.press("Answer", then=PART)
    provider.reads("Say whether you do it")
    provider.pick(answer="accepted")
    provider.press("Answer", then=PART)
    provider.reads("Thank you. The safeguarding team reads your answer.")
    for address in (case.enquiry, case.concern):
        answer = provider.page.request.get(address)
        assert answer.status in (403, 404), address
    return name


def _sends_it_back(provider: Visitor, reference: str) -> None:
    provider.go("/asked-of-us/", ASKED)
    provider.press(reference, then=PART)
    provider.press("Send it back", then=PART)
    provider.reads("Write what you found out")
    provider.write(words=FOUND)
    provider.press("Send it back", then=PART)
    provider.reads("What you sent back", FOUND)
