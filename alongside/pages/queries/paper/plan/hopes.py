"""What the person can do, hopes for and loves."""

from alongside.access.actor import Actor
from alongside.pages.queries.paper.sheet import Chapter, Own, Part, chapter
from alongside.people.models import Person
from alongside.people.queries import strength


def hopes(viewer: Actor, person: Person) -> Chapter | None:
    """The newest few of each kind, in their words."""
    found = strength.sections(viewer, person, is_own=True)
    return chapter(
        "hopes",
        *(
            Part(
                tuple(Own(row.words, row.who_said_it, row.said_on) for row in one.rows),
                one.title,
                one.kind,
            )
            for one in found
        ),
    )
