"""Enquiries that wait for now, for tests."""

from datetime import timedelta
from typing import Any

from alongside.access import clock
from alongside.access.actor import Actor
from alongside.concerns.actions import pausing
from alongside.concerns.models import Enquiry, Pause
from alongside.concerns.rules.pausing import Waiting
from tests.factories import concerns

POLICE = "Detective Sergeant Lowe asked us not to speak with him before they have."
SAFE = "Her sister stays with her. We ring every morning."


def waiting(**changes: Any) -> Waiting:
    """Why it waits, and the day to go on."""
    said = {
        "reason": "police_or_court",
        "words": POLICE,
        "safety": SAFE,
        "restart_on": clock.today() + timedelta(days=10),
    }
    return Waiting(**said | changes)


def paused(by: Actor, enquiry: Enquiry, *, seen: int = 0, **changes: Any) -> Pause:
    """An enquiry that waits from now on."""
    return pausing.pause_enquiry(
        by=by, enquiry=enquiry, view=concerns.HEARD, said=waiting(**changes), seen=seen
    )


def longer(by: Actor, enquiry: Enquiry, *, seen: int = 1, **changes: Any) -> Pause:
    """One that waits longer."""
    later = {"restart_on": clock.today() + timedelta(days=20)} | changes
    return pausing.wait_longer(
        by=by, enquiry=enquiry, view=concerns.HEARD, said=waiting(**later), seen=seen
    )


def gone_on(
    by: Actor, enquiry: Enquiry, *, seen: int = 1, words: str = "They have finished."
) -> Pause:
    """One that goes on again."""
    return pausing.go_on(by=by, enquiry=enquiry, words=words, seen=seen)
