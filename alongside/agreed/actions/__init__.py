"""Keeping what was agreed. Meetings have files of their own beside this."""

from alongside.agreed.actions.action import (
    ToDo,
    View,
    agree_action,
    change_action,
    check_done,
    keep_involvement,
    say_done,
    say_felt,
)

__all__ = [
    "ToDo",
    "View",
    "agree_action",
    "change_action",
    "check_done",
    "keep_involvement",
    "say_done",
    "say_felt",
]
