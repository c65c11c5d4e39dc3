"""What was agreed: how somebody was involved, what is to be done, and meetings."""

from alongside.agreed.models.action import Action, Involvement, Rung
from alongside.agreed.models.meeting import (
    Invitation,
    Meeting,
    MeetingStep,
    MeetingWish,
    Preparation,
    Reply,
)
from alongside.agreed.models.meeting_held import (
    Decision,
    Dissent,
    Holding,
    MeetingAction,
    Minutes,
    MinutesAnswer,
    Presence,
)

__all__ = [
    "Action",
    "Decision",
    "Dissent",
    "Holding",
    "Invitation",
    "Involvement",
    "Meeting",
    "MeetingAction",
    "MeetingStep",
    "MeetingWish",
    "Minutes",
    "MinutesAnswer",
    "Preparation",
    "Presence",
    "Reply",
    "Rung",
]
