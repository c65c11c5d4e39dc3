"""What to do if something goes wrong, and whom to ring first."""

from alongside.access.actor import Actor
from alongside.pages.queries.paper.sheet import Cell, Chapter, Part, Rows, chapter, day
from alongside.people.models import Contingency, Person
from alongside.people.queries import plan

COLUMNS = ("If this happens", "What to do", "Whom to ring first")


def trouble(viewer: Actor, person: Person) -> Chapter | None:
    """Each thing that somebody thought of beforehand (one query)."""
    rows = plan.contingencies(viewer).filter(person=person, ended_on=None)
    told = tuple(_row(one) for one in rows.order_by("pk")[: plan.MOST])
    return chapter(
        "trouble", Part((Rows("What to do", COLUMNS, told),) if told else ())
    )


def _row(one: Contingency) -> tuple[Cell, ...]:
    when = one.when
    if one.is_out_of_date and one.holds_until:
        when = f"{when}\n(This held until {day(one.holds_until)}.)"
    return (
        Cell(when, is_own=True),
        Cell(one.what_to_do, "Do this:", "help", is_own=True),
        Cell(one.whom_to_ring, "Ring first:", "ring", is_own=True),
    )
