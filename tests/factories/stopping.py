"""People who ask us to stop, for tests."""

from typing import Any

from alongside.access.actor import Actor
from alongside.concerns.actions import stopping
from alongside.concerns.models import AskedToStop, Enquiry, Stopping
from alongside.concerns.rules.stopping import InTheWay, Stop
from alongside.standards import codes
from tests.factories import access as factories
from tests.factories import concerns, enquiries

WISH = "Leave it now. I have my sister, and I have had enough of questions."
NOTE = "She said it alone in her kitchen, twice, and it is like her."
RISK = "He may come back when her sister is away."
LEFT = "Farah's number by the phone, and the word to say if he comes."
TOLD = "You asked us to stop, and we stop. We ring you once."
REASON = "He also cares for his mother, who cannot speak."
TOLD_WHY = "Somebody else could be hurt. That is why we go on, carefully."
KNOWN = {ground.code: "We asked, and saw nothing." for ground in codes.STOP_GROUNDS}


def stop(**changes: Any) -> Stop:
    """Why we may stop, and what we leave."""
    said = {
        "capacity": "no_doubt",
        "capacity_words": "She told me what could happen, and chose.",
        "grounds": KNOWN,
        "risk_left": RISK,
        "left_with_them": LEFT,
        "look_again_on": enquiries.in_four_weeks(),
        "words_to_person": TOLD,
    }
    return Stop(**said | changes)


def in_the_way(**changes: Any) -> InTheWay:
    """Why we have to go on."""
    said = {"ground": "others", "reason": REASON, "words_to_person": TOLD_WHY}
    return InTheWay(**said | changes)


def asked(by: Actor, enquiry: Enquiry, words: str = WISH) -> AskedToStop:
    """What somebody said, without a note."""
    return stopping.ask_to_stop(by=by, enquiry=enquiry, words=words)


def asked_and_noted(enquiry: Enquiry) -> AskedToStop:
    """What she said herself, with a worker's note."""
    hers = asked(factories.acting(enquiries.the_person(enquiry)), enquiry)
    worker = factories.acting(factories.social_worker())
    stopping.note_on_stopping(by=worker, asked=hers, words=NOTE)
    return hers


def stopped(
    by: Actor, enquiry: Enquiry, *, why_without: str = "", **changes: Any
) -> Stopping:
    """An enquiry that is stopped, after she asked."""
    return stopping.stop_enquiry(
        by=by,
        enquiry=enquiry,
        view=concerns.HEARD,
        said=stop(**changes),
        why_without=why_without,
    )


def gone_on(by: Actor, enquiry: Enquiry, **changes: Any) -> Stopping:
    """One that has to go on."""
    return stopping.go_on_all_the_same(
        by=by, enquiry=enquiry, view=concerns.HEARD, said=in_the_way(**changes)
    )
