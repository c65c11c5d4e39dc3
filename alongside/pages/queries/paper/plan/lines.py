"""The lines of the plan: what happens, what for, who helps, and if it is agreed."""

from alongside.access.actor import Actor
from alongside.pages.queries.paper.sheet import (
    Cell,
    Chapter,
    Own,
    Part,
    Rows,
    chapter,
)
from alongside.people.models import Person, PlanLine
from alongside.people.queries import plan

COLUMNS = ("What happens", "What it is for", "Who helps", "Is it agreed?")
State = PlanLine.State
AGREED = {
    State.PROPOSED: ("It is not agreed yet. I will be asked.", "waiting"),
    State.AGREED: ("It is agreed.", "yes"),
    State.DISSENT: ("It is agreed. Somebody does not agree.", "partly"),
    State.NOT_AGREED: ("It is not agreed.", "no"),
}


def lines(viewer: Actor, person: Person) -> Chapter | None:
    """Those that stand, by what they are for (five queries)."""
    found = plan.plan_of(viewer, person, is_own=True).groups
    return chapter("lines", *(_part(group) for group in found))


def _part(group: plan.Group) -> Part:
    rows = tuple(_row(one.line) for one in group.lines)
    return Part((Rows("What happens and who helps", COLUMNS, rows),), group.title)


def _row(line: PlanLine) -> tuple[Cell, ...]:
    said, picture = AGREED[State(line.state)]
    apart = Own(line.dissent_words, line.dissent_by) if line.dissent_by else None
    helps = ". ".join(filter(None, (line.who_helps, line.how_often)))
    return (
        Cell(line.words, is_own=True),
        Cell(line.serves, "This is for:", "aim", is_own=True),
        Cell(helps, "Who helps:", "person", is_own=True, absent="Not said"),
        Cell(said, picture=picture, more=apart),
    )
