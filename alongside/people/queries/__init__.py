"""What the pages about a person show, a file for each noun.

Row security decides whose.
"""

from alongside.people.queries.about_me import (
    AboutMe,
    Answer,
    Apart,
    OnePage,
    about_me,
    draft_key,
    newest_words,
    on_one_page,
    starting_words,
    to_look_at,
    words_apart,
)
from alongside.people.queries.media import (
    MEDIA_PAGE,
    bytes_of,
    first_media,
    media_draft_key,
    media_of,
    media_page,
)
from alongside.people.queries.record import (
    PAGE,
    Likeness,
    own_record,
    people,
    people_page,
    service_to_live_at,
    services_to_live_at,
    who_might_be,
)
from alongside.people.queries.what_changed import Change, what_changed

__all__ = [
    "MEDIA_PAGE",
    "PAGE",
    "AboutMe",
    "Answer",
    "Apart",
    "Change",
    "Likeness",
    "OnePage",
    "about_me",
    "bytes_of",
    "draft_key",
    "first_media",
    "media_draft_key",
    "media_of",
    "media_page",
    "newest_words",
    "on_one_page",
    "own_record",
    "people",
    "people_page",
    "service_to_live_at",
    "services_to_live_at",
    "starting_words",
    "to_look_at",
    "what_changed",
    "who_might_be",
    "words_apart",
]
