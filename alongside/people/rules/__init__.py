"""Who may write in a person's record, and what must be so first; a file per noun."""

from alongside.people.rules.record import (
    is_own_record,
    why_not_add_media,
    why_not_add_person,
    why_not_add_words,
    why_not_check_in,
    why_not_converse,
    why_not_take_away,
    why_not_write_about,
)

__all__ = [
    "is_own_record",
    "why_not_add_media",
    "why_not_add_person",
    "why_not_add_words",
    "why_not_check_in",
    "why_not_converse",
    "why_not_take_away",
    "why_not_write_about",
]
