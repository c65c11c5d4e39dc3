"""Plans to stay safe, for tests."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

from alongside.access import clock
from alongside.access.actor import Actor
from alongside.agreed.actions import ToDo
from alongside.concerns.actions import safety_plan
from alongside.concerns.models import Enquiry, SafetyPlanLine, SafetyPlanStep
from alongside.concerns.rules.safety_plan import Review
from tests.factories import concerns

RISK = "He still has a key to the street door."
CALL = "Ring every evening at eight."
IF_WRONG = "Go round the same evening. If nobody opens, ring 999."


def to_do(**changes: Any) -> ToDo:
    """Something somebody will do."""
    said = {
        "what": CALL,
        "serves": "I want to sleep without being afraid.",
        "serves_kind": "wish",
        "due_on": clock.today() + timedelta(days=3),
        "owner_name": "Marta",
    }
    return ToDo(**said | changes)


def in_plan(by: Actor, enquiry: Enquiry, **changes: Any) -> SafetyPlanLine:
    """A line in the plan."""
    said = {"uid": uuid4(), "to_do": to_do(), "if_wrong": IF_WRONG} | changes
    return safety_plan.add_to_plan(by=by, enquiry=enquiry, **said)


def agreed(
    by: Actor, enquiry: Enquiry, *, days: int = 28, seen: int = 0, words: str = RISK
) -> SafetyPlanStep:
    """A plan that is agreed on until a day."""
    return safety_plan.agree_plan(
        by=by,
        enquiry=enquiry,
        view=concerns.HEARD,
        words=words,
        review_on=clock.today() + timedelta(days=days),
        seen=seen,
    )


def look(days: int | None = 28, **changes: Any) -> Review:
    """What was seen when it was looked at again."""
    day = clock.today() + timedelta(days=days) if days else None
    said = {"words": "The lock is new.", "still_wanted": "yes", "review_on": day}
    return Review(**said | changes)


def reviewed(
    by: Actor, enquiry: Enquiry, said: Review, *, seen: int = 1
) -> SafetyPlanStep:
    """A plan that was looked at again."""
    what = {"view": concerns.HEARD, "said": said, "seen": seen}
    return safety_plan.review_plan(by=by, enquiry=enquiry, **what)


def without(
    by: Actor, enquiry: Enquiry, *, seen: int = 0, words: str = "She moves on Friday."
) -> SafetyPlanStep:
    """A reason why there is none."""
    what = {"view": concerns.HEARD, "words": words, "seen": seen}
    return safety_plan.go_without_plan(by=by, enquiry=enquiry, **what)
