"""What the pages about a person show, a file for each noun.

Row security decides whose.
"""

from alongside.people.queries.record import (
    PAGE,
    AboutMe,
    Apart,
    Likeness,
    about_me,
    draft_key,
    earlier_words,
    newest_words,
    own_record,
    people,
    people_page,
    service_to_live_at,
    services_to_live_at,
    starting_words,
    who_might_be,
    words_apart,
)

__all__ = [
    "PAGE",
    "AboutMe",
    "Apart",
    "Likeness",
    "about_me",
    "draft_key",
    "earlier_words",
    "newest_words",
    "own_record",
    "people",
    "people_page",
    "service_to_live_at",
    "services_to_live_at",
    "starting_words",
    "who_might_be",
    "words_apart",
]
