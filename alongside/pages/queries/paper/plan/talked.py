"""What the person said in the newest conversation."""

from alongside.access.actor import Actor
from alongside.pages.queries.paper.sheet import Chapter, Own, Part, chapter
from alongside.people import queries as people
from alongside.people.models import Person
from alongside.standards import easy_read

ASKED = (
    "important_now",
    "working_well",
    "not_working",
    "make_better",
    "like_to_happen",
)


def talked(viewer: Actor, person: Person) -> Chapter | None:
    """Their answers, as they gave them (two queries)."""
    rows = people.conversations_of(viewer).filter(person=person)
    newest = rows.order_by("-held_on", "-pk").first()
    if newest is None:
        return None
    said = people.answers_of(newest)
    answered = [code for code in ASKED if code in said and said[code].words]
    return chapter(
        "talked",
        *(
            Part(
                (Own(said[code].words, newest.said_by, newest.held_on),),
                easy_read.heading(code).title,
                code,
            )
            for code in answered
        ),
    )
