"""The people in the person's life, closest first."""

from alongside.access.actor import Actor
from alongside.pages.queries.paper.sheet import Cell, Chapter, Own, Part, Rows, chapter
from alongside.people.models import Person, Relationship
from alongside.people.queries import relationship

COLUMNS = ("Name", "Who they are", "What they may do")


def life(viewer: Actor, person: Person) -> Chapter | None:
    """Who they are and what they may do. Nobody alleged to be a source of risk.

    Where somebody was marked so in what is held back from the person, they stand here:
    what is missing would tell it.
    """
    found = relationship.to_print(viewer, person)
    rows = tuple(_row(one) for one in found)
    told = Rows("Closest to me first", COLUMNS, rows)
    return chapter("life", Part((told,))) if rows else None


def _row(one: Relationship) -> tuple[Cell, ...]:
    may = [f"{words}." for words in one.done]
    listed = " ".join(("They may do this.", *may)) if may else ""
    more = Own(one.may_do_words) if one.may_do_words else None
    return (
        Cell(one.name, is_own=True),
        Cell(one.role, picture="people", is_own=True),
        Cell(" ".join(may), listed, "yes", more=more, absent="Not said"),
    )
