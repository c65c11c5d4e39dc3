"""Who may say what of an action. Meetings have files of their own beside this."""

from alongside.agreed.rules.action import (
    WHY_NOT,
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
    "is_for",
    "why_not_agree",
    "why_not_change",
    "why_not_involved",
    "why_not_say_done",
    "why_not_say_felt",
    "why_not_verify",
]
