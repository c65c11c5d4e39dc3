"""What can be done to a person's record, a file for each noun."""

from alongside.people.actions.check_in import (
    add_words,
    check_in,
)
from alongside.people.actions.conversation import (
    agree_to_do,
    correct_conversation,
    keep_conversation,
)
from alongside.people.actions.media import (
    Shown,
    add_media,
    take_media_away,
)
from alongside.people.actions.record import (
    Facts,
    add_person,
    correct_facts,
    let_into_circle,
    say_still_right,
    write_about_me,
)

__all__ = [
    "Facts",
    "Shown",
    "add_media",
    "add_person",
    "add_words",
    "agree_to_do",
    "check_in",
    "correct_conversation",
    "correct_facts",
    "keep_conversation",
    "let_into_circle",
    "say_still_right",
    "take_media_away",
    "write_about_me",
]
