"""Organisations that are asked to make a part of an enquiry, for tests."""

from datetime import timedelta
from typing import Any

from alongside.access import clock
from alongside.access.actor import Actor
from alongside.access.models import Organisation, User
from alongside.concerns.actions import causing
from alongside.concerns.models import AskedPart, Enquiry, PartDecision
from alongside.concerns.rules.causing import Asking
from tests.factories import access as factories
from tests.factories import concerns

SCOPE = "The nights of the first week of October, and who was on duty."
QUESTIONS = "Who was on duty?\nWhat was written down?"
NOT_THEM = "He came from outside. Nobody there knew him."
SAFE = "The manager is new. Nobody who worked that week is asked."
FOUND = "Two were on duty. Nothing was written down on the Tuesday."


def provider(name: str = "Larkfield Care Limited") -> Organisation:
    """A care provider."""
    return factories.organisation(name=name, kind=Organisation.Kind.PROVIDER)


def asking(user: User, organisation: Organisation, **changes: Any) -> Asking:
    """What they are asked, where the harm does not come from them."""
    said = {
        "user": user,
        "organisation": organisation,
        "scope": SCOPE,
        "questions": QUESTIONS,
        "due_on": clock.today() + timedelta(days=10),
        "source": "no",
        "source_words": NOT_THEM,
    }
    return Asking(**said | changes)


def decided(by: Actor, enquiry: Enquiry, asking: Asking) -> PartDecision:
    """They are asked; or it is kept why not."""
    return causing.ask_for_part(
        by=by, enquiry=enquiry, view=concerns.HEARD, asking=asking
    )


def asked(by: Actor, enquiry: Enquiry, asking: Asking) -> AskedPart:
    """What they are asked."""
    part = decided(by, enquiry, asking).part
    assert part is not None
    return part


def accepted(by: Actor, part: AskedPart) -> AskedPart:
    """They say yes."""
    return causing.answer_part(by=by, part=part, accepted=True, words="")


def declined(by: Actor, part: AskedPart, words: str = "We have nobody.") -> AskedPart:
    """They say no."""
    return causing.answer_part(by=by, part=part, accepted=False, words=words)


def returned(by: Actor, part: AskedPart, words: str = FOUND) -> AskedPart:
    """What they found out."""
    return causing.return_part(by=by, part=part, words=words)
