"""What the pages made of several contexts show, viewer first."""

from alongside.pages.queries.day import day_of
from alongside.pages.queries.paper import (
    LAYOUTS,
    Sheet,
    layout_of,
    my_plan,
    my_safeguarding_story,
    picture_of,
    stories,
)
from alongside.pages.queries.person import (
    circles_of,
    is_own_record,
    person_page,
    who_is_in,
)

__all__ = [
    "LAYOUTS",
    "Sheet",
    "circles_of",
    "day_of",
    "is_own_record",
    "layout_of",
    "my_plan",
    "my_safeguarding_story",
    "person_page",
    "picture_of",
    "stories",
    "who_is_in",
]
