"""Who may do what to a person's record, and why not: a file for each noun."""

from alongside.people.rules.life import (
    ChangedMeanwhile,
    why_not_change_relationship,
    why_not_change_told,
    why_not_let_in,
    why_not_review_limit,
    why_not_see_authority,
    why_not_set_limit,
    why_not_tell,
)
from alongside.people.rules.media import (
    why_not_add_media,
    why_not_take_away,
)
from alongside.people.rules.noticing import (
    NOTICED_WITHIN,
    SEVERAL_PEOPLE,
    asks_for_a_talk,
    role_for,
    why_not_answer_barrier,
    why_not_give_owner,
    why_not_name_barrier,
    why_not_notice,
    why_not_open_again,
)
from alongside.people.rules.record import (
    is_own_record,
    meet,
    why_not_add_person,
    why_not_conditions,
    why_not_write_about,
)
from alongside.people.rules.talking import (
    why_not_add_words,
    why_not_check_in,
    why_not_converse,
)

__all__ = [
    "NOTICED_WITHIN",
    "SEVERAL_PEOPLE",
    "ChangedMeanwhile",
    "asks_for_a_talk",
    "is_own_record",
    "meet",
    "role_for",
    "why_not_add_media",
    "why_not_add_person",
    "why_not_add_words",
    "why_not_answer_barrier",
    "why_not_change_relationship",
    "why_not_change_told",
    "why_not_check_in",
    "why_not_conditions",
    "why_not_converse",
    "why_not_give_owner",
    "why_not_let_in",
    "why_not_name_barrier",
    "why_not_notice",
    "why_not_open_again",
    "why_not_review_limit",
    "why_not_see_authority",
    "why_not_set_limit",
    "why_not_take_away",
    "why_not_tell",
    "why_not_write_about",
]
