"""What can be done to a person's record, a file for each noun."""

from alongside.people.actions.record import (
    Facts,
    add_person,
    correct_facts,
    let_into_circle,
    write_about_me,
)

__all__ = [
    "Facts",
    "add_person",
    "correct_facts",
    "let_into_circle",
    "write_about_me",
]
