"""Who gets what at the addresses of meetings."""

from typing import Any

from tests.architecture.action_examples import meetings as examples
from tests.architecture.world import World
from tests.factories import meetings
from tests.permission_pages import READING, SAFEGUARDING, Page, page, record

TAKING_PART = READING | {"commissioner"}


def to_come(w: World) -> dict[str, Any]:
    """About a meeting to come."""
    return {"pk": examples.to_come(w).pk}


def held(w: World) -> dict[str, Any]:
    """About a meeting that was held."""
    return {"pk": examples.held(w).pk}


def in_enquiry(w: World) -> dict[str, Any]:
    """About an enquiry under way."""
    return {"pk": w.enquiry.pk}


def asked(w: World) -> dict[str, Any]:
    """About how the person is asked to a meeting to come."""
    one = meetings.of_person(examples.to_come(w))
    return {"pk": one.meeting_id, "asked": one.pk}


def minutes(w: World) -> dict[str, Any]:
    """About what the person says of the minutes."""
    one = meetings.of_person(examples.held(w))
    return {"pk": one.meeting_id, "asked": one.pk}


def decision(w: World) -> dict[str, Any]:
    """About something decided."""
    one = meetings.decided(w.manager, examples.held(w))
    return {"pk": one.meeting_id, "decision": one.pk}


def doing(w: World) -> dict[str, Any]:
    """About something agreed."""
    one = examples.doing(w)
    return {"pk": examples.held(w).pk, "action": one.pk, "kind": "done"}


MEETINGS: dict[str, Page] = {
    "agreed:meetings": page(TAKING_PART),
    "agreed:meeting": record(TAKING_PART, held),
    "agreed:calendar": record(TAKING_PART, to_come),
    "agreed:pack": record(TAKING_PART, held),
    "agreed:answer_meeting": record(TAKING_PART, asked),
    "agreed:prepare": record(TAKING_PART, to_come),
    "agreed:cancel_meeting": record(SAFEGUARDING, to_come),
    "agreed:hold_meeting": record(SAFEGUARDING, held),
    "agreed:decide_at_meeting": record(SAFEGUARDING, held),
    "agreed:dissent": record(TAKING_PART, decision),
    "agreed:agree_at_meeting": record(SAFEGUARDING, held),
    "agreed:say_rung": record(TAKING_PART, doing),
    "agreed:minutes": record(SAFEGUARDING, held),
    "agreed:answer_minutes": record(TAKING_PART, minutes),
    "concerns:call_meeting": record(SAFEGUARDING, in_enquiry),
    "concerns:invite_to_meeting": record(SAFEGUARDING, to_come),
    "concerns:move_meeting": record(SAFEGUARDING, to_come),
    "concerns:where_meeting_was_called": Page(
        TAKING_PART, about=to_come, in_a_circle=True, answers=frozenset({302})
    ),
}
