"""Which organisation may be asked to make a part of an enquiry, and how it answers."""

from dataclasses import dataclass
from datetime import date

from alongside.access import clock
from alongside.access.actor import Actor
from alongside.access.models import Organisation, User
from alongside.access.rules import why_not_without
from alongside.concerns.models import AskedPart, Enquiry, PartDecision
from alongside.concerns.rules import enquiring

Source = PartDecision.Source
PROVIDER_IS_SOURCE = "service_provider"  # in the words of the national return
NOT_YOURS = "Only the one who was asked can do this."


@dataclass(frozen=True)
class Asking:
    """Whom we ask, what and by when; whether the harm could come from there; and why
    they may not know whom it is about, if they may not."""

    user: User
    organisation: Organisation
    scope: str
    questions: str
    due_on: date
    source: str
    source_words: str
    withheld_reason: str = ""
    is_withheld: bool = False


def why_not_ask(
    enquiry: Enquiry, asking: Asking, sources: set[str], by: Actor
) -> str | None:
    """A sentence when they cannot be asked, or too little was said.

    `sources` are the sources of harm that are written in the enquiry.
    """
    return (
        enquiring.why_not_find_out(enquiry, by)
        or _why_not_source(asking, sources, by)
        or _why_not_said(asking)
    )


def _why_not_source(asking: Asking, sources: set[str], by: Actor) -> str | None:
    if asking.source not in Source.values:
        return "Say whether the harm could come from there."
    if not asking.source_words.strip():
        return "Write how you know that."
    is_provider = asking.organisation.kind == Organisation.Kind.PROVIDER
    if asking.source == Source.NO and is_provider and PROVIDER_IS_SOURCE in sources:
        return (
            "It is written here that the harm comes from a care service. Say whether "
            "it is safe to ask them."
        )
    if asking.source == Source.SAFE and not by.may("settle_concern"):
        return (
            "The harm could come from there. A safeguarding manager decides whether "
            "it is safe to ask them."
        )
    return None


def _why_not_said(asking: Asking) -> str | None:
    if asking.source == Source.UNSAFE:
        return None
    if not asking.scope.strip():
        return "Write what part of it they make."
    if not asking.questions.strip():
        return "Write what you ask them."
    if asking.due_on < clock.today():
        return "Choose a day that has not gone by."
    if asking.is_withheld and not asking.withheld_reason.strip():
        return "Write why they may not know whom it is about."
    return None


def why_not_answer(part: AskedPart, by: Actor) -> str | None:
    """A sentence when there is nothing to say yes or no to, or not by this actor."""
    if refusal := _why_not_theirs(part, by):
        return refusal
    return "This has already been answered." if part.answer else None


def why_not_return(part: AskedPart, by: Actor) -> str | None:
    """A sentence when nothing can be sent back, or not by this actor."""
    if refusal := _why_not_theirs(part, by):
        return refusal
    if part.answer != AskedPart.Answer.ACCEPTED:
        return "Say first that you do it."
    return "This has been sent back already." if part.returned_at else None


def _why_not_theirs(part: AskedPart, by: Actor) -> str | None:
    if refusal := why_not_without("make_enquiry", by):
        return refusal
    if by.user is None or by.user.pk != part.asked_user_id:
        return NOT_YOURS
    return "The council has taken this back." if part.taken_back_at else None


def why_not_take_back(part: AskedPart, by: Actor) -> str | None:
    """A sentence when there is nothing to take back, or not by this actor."""
    if refusal := why_not_without("lead_enquiry", by):
        return refusal
    return None if part.is_out else "Nothing is to come back any more."
