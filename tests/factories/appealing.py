"""People who ask us to look again, for tests."""

from typing import Any

from alongside.access.actor import Actor
from alongside.concerns.actions import appealing
from alongside.concerns.actions.deciding import Result
from alongside.concerns.models import Appeal, AppealAnswer, Concern, Enquiry, Raiser
from alongside.concerns.rules.appealing import Asking, LookedAt
from tests.factories import access as factories
from tests.factories import concerns, enquiries

WORDS = "Nobody asked my sister, and she saw it."
WANTS = "Ask my sister, and write it anew."
REASON = "The sister was not asked, and was there on both nights."
TOLD = "You are right that somebody was not asked. We ask her now."


def asking(**changes: Any) -> Asking:
    """What somebody who speaks for the person says."""
    said = {"who": "other", "who_name": "Ruth Amadi", "words": WORDS, "wants": WANTS}
    return Asking(**said | changes)


def looked_at(**changes: Any) -> LookedAt:
    """What comes of it."""
    said = {
        "answer": "upheld",
        "reason": REASON,
        "words_to_them": TOLD,
        "told_how": "A letter, and a call.",
    }
    return LookedAt(**said | changes)


def settled_with_no_action(by: Actor) -> Concern:
    """A worry with which nothing more was done."""
    return concerns.decided(
        by, concerns.listening(by), result=concerns.NO_ACTION, answer="no"
    )


def passed_on(by: Actor) -> Concern:
    """A worry that another team was asked to take up."""
    to = {"receiver": factories.team(), "words_to_receiver": "Please look."}
    route = Result(result="another_route", reason="Quality.", route="advice", **to)
    return concerns.decided(by, concerns.listening(by), result=route, answer="no")


def found(by: Actor) -> Enquiry:
    """An enquiry in which it was found what happened."""
    enquiry = enquiries.under_way(by)
    enquiries.nothing_owed(by, enquiry)
    return enquiries.of(enquiry.concern)


def asked(by: Actor, concern: Concern, **changes: Any) -> Appeal:
    """What a worker wrote down for somebody."""
    return appealing.appeal_for_somebody(
        by=by, concern=concern, asking=asking(**changes)
    )


def as_raiser(by: Actor, raiser: Raiser, words: str = WORDS) -> Appeal:
    """What the one who spoke up says."""
    return appealing.appeal_as_raiser(by=by, raiser=raiser, words=words, wants=WANTS)


def answered(by: Actor, appeal: Appeal, **changes: Any) -> AppealAnswer:
    """The answer of somebody."""
    return appealing.answer_appeal(
        by=by, appeal=appeal, view=concerns.HEARD, said=looked_at(**changes)
    )
