"""Who to ring: those who lead the person's plan, where they live, and 999."""

from alongside.access.actor import Actor
from alongside.pages.queries.paper.sheet import (
    Cell,
    Chapter,
    Part,
    Rows,
    Say,
    Space,
    chapter,
)
from alongside.people.models import Person
from alongside.people.queries import relationship

DANGER = Say("If I am in danger now, I can ring 999.", picture="danger")
COLUMNS = ("Who", "How to reach them")


def ring(viewer: Actor, person: Person) -> Chapter | None:
    """Those the person said how to reach, their service, and room for more."""
    found = [one for one in relationship.to_print(viewer, person) if one.reach]
    rows = [
        (Cell(f"{one.name}, {one.role}", is_own=True), _reach(one.reach))
        for one in found
    ]
    home = person.lives_at
    if home and home.phone:
        rows.append(
            (Cell(f"{home.name}, where I live", is_own=True), _reach(home.phone))
        )
    told = (Rows("How to reach people", COLUMNS, tuple(rows)),) if rows else ()
    more = Space(3, "Other numbers")
    return chapter("ring", Part((DANGER, *told, more)))


def _reach(words: str) -> Cell:
    return Cell(words, picture="ring", is_own=True)
