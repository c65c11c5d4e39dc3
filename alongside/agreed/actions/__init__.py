"""Keeping what was agreed. Meetings have files of their own beside this."""

from alongside.agreed.actions.action import (
    agree_action,
    change_action,
    check_done,
    keep_involvement,
    say_done,
    say_felt,
)
from alongside.agreed.rules import ToDo, View

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
