"""What is typed of an action, and who may say what of it. Meetings have their own."""

from alongside.agreed.rules.action import (
    WHY_NOT,
    ToDo,
    View,
    is_for,
    why_not_agree,
    why_not_change,
    why_not_involved,
    why_not_say_done,
    why_not_say_felt,
    why_not_verify,
)

__all__ = [
    "WHY_NOT",
    "ToDo",
    "View",
    "is_for",
    "why_not_agree",
    "why_not_change",
    "why_not_involved",
    "why_not_say_done",
    "why_not_say_felt",
    "why_not_verify",
]
