"""What others do beside an enquiry, for tests."""

from datetime import timedelta
from typing import Any

from alongside.access import actions as access
from alongside.access import clock
from alongside.access.actor import NOBODY, Actor
from alongside.concerns.actions import beside
from alongside.concerns.models import Enquiry, Process, ProcessStep
from alongside.concerns.queries import beside as queries
from alongside.concerns.rules.beside import InTouch, Telling
from tests.factories import access as factories

LOWE = "Detective Sergeant Lowe, Westmere Police"
NOT_NOW = "Do not talk with her nephew about the money."
TOLD = Telling(True, "They want to know where the money went.", "Mei-Ling Chow")


def held_back(days: int = 14, **changes: Any) -> Telling:
    """The person does not read of it, until a day."""
    said = {
        "is_told": False,
        "words": "Her nephew reads her post.",
        "reason": "safety",
        "look_again_on": clock.today() + timedelta(days=days),
    }
    return Telling(**said | changes)


def in_touch(**changes: Any) -> InTouch:
    """What the police said, and what may not be done for now."""
    said = {
        "on": clock.today(),
        "leads": LOWE,
        "reach": "01632 960 101",
        "words": "They see the bank on Monday. We agreed to wait with him until then.",
        "next_contact_on": clock.today() + timedelta(days=7),
        "not_now": NOT_NOW,
        "not_now_by": "Sergeant Lowe",
        "against": ("ask_to_enquire",),
    }
    return InTouch(**said | changes)


NOTHING_WAITS = {"not_now": "", "not_now_by": "", "against": ()}
OVER = NOTHING_WAITS | {"next_contact_on": None, "words": "He was given a caution."}


def began(
    by: Actor,
    enquiry: Enquiry,
    *,
    kind: str = "police",
    seen: int = 0,
    telling: Telling = TOLD,
    **changes: Any,
) -> Process:
    """The police look into it too."""
    return beside.begin_beside(
        by=by,
        enquiry=enquiry,
        kind=kind,
        began_on=clock.today(),
        said=in_touch(**changes),
        telling=telling,
        seen=seen,
    )


def contact(
    by: Actor, process: Process, *, seen: int = 1, **changes: Any
) -> ProcessStep:
    """In touch once more."""
    said = in_touch(**{"words": "They need one more week."} | changes)
    return beside.keep_contact(by=by, process=process, said=said, seen=seen)


def over(
    by: Actor, process: Process, *, seen: int = 1, words: str = "They have finished."
) -> ProcessStep:
    """It is over, and the person reads so if they were told."""
    return beside.say_what_became(
        by=by,
        process=process,
        said=in_touch(**OVER),
        words_to_person=words,
        seen=seen,
    )


def goes_on(by: Actor, process: Process, *, seen: int = 1) -> ProcessStep:
    """It goes on after we settle."""
    said = in_touch(keeps_in_touch="Farah Siddiqui")
    return beside.say_what_became(by=by, process=process, said=said, seen=seen)


def now(process: Process) -> Process:
    """A process as it is now, with its steps."""
    with access.at_the_desk_of(factories.safeguarding_team()):
        rows = Process.objects.prefetch_related("steps", "tellings")
        return rows.get(pk=process.pk)


def told(enquiry: Enquiry) -> list[str]:
    """What the person reads of what others do."""
    with access.at_the_desk_of(factories.safeguarding_team()):
        return [one.words for one in queries.told(NOBODY, enquiry)]
