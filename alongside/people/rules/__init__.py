"""Who may write in a person's record, and what must be so first; a file per noun."""

from alongside.people.rules.record import (
    ChangedMeanwhile,
    is_own_record,
    why_not_add_media,
    why_not_add_person,
    why_not_add_words,
    why_not_change_relationship,
    why_not_change_told,
    why_not_check_in,
    why_not_converse,
    why_not_let_in,
    why_not_review_limit,
    why_not_see_authority,
    why_not_set_limit,
    why_not_take_away,
    why_not_tell,
    why_not_write_about,
)

__all__ = [
    "ChangedMeanwhile",
    "is_own_record",
    "why_not_add_media",
    "why_not_add_person",
    "why_not_add_words",
    "why_not_change_relationship",
    "why_not_change_told",
    "why_not_check_in",
    "why_not_converse",
    "why_not_let_in",
    "why_not_review_limit",
    "why_not_see_authority",
    "why_not_set_limit",
    "why_not_take_away",
    "why_not_tell",
    "why_not_write_about",
]
