"""What people will do: who, by when, and whether it was done, checked and felt."""

from alongside.access.actor import Actor
from alongside.agreed.models import Action
from alongside.pages.queries.paper.sheet import (
    Cell,
    Chapter,
    Own,
    Part,
    Rows,
    Say,
    chapter,
    day,
)
from alongside.people.models import Person
from alongside.people.queries import action as actions
from alongside.people.queries.action import Climb

MOST = 60  # more would take longer to print than anybody should wait
FEW = 10
COLUMNS = ("What", "Who does it", "By when", "How far it is")
State = Action.State


def agreed(viewer: Actor, person: Person) -> Chapter | None:
    """What is still to be done, checked or felt, by its day (two queries)."""
    found = actions.first_actions(viewer, person, MOST + 1)
    if not found:
        nothing = "Nothing is agreed yet."
        return chapter("agreed", Part((Say(nothing, picture="waiting"),)))
    more = "There is more in Alongside than there is room for here."
    told = Rows(
        "Who does what",
        COLUMNS,
        tuple(_row(one, person) for one in found[:MOST]),
    )
    rest = (Say(more),) if found[MOST:] else ()
    return chapter("agreed", Part((told, *rest)))


def done(viewer: Actor, person: Person) -> Chapter | None:
    """What was done, checked and felt, the newest first (two queries)."""
    found = actions.first_actions(viewer, person, FEW, finished=True)
    rows = tuple(_row(one, person) for one in found)
    told = Rows("The newest first", COLUMNS, rows)
    return chapter("done", Part((told,))) if rows else None


def _row(climb: Climb, person: Person) -> tuple[Cell, ...]:
    action, fell = climb.action, climb.fell
    who = _who(action, person)
    if who == "Me":
        will = "I did this." if action.is_finished else "I will do this."
    else:
        verb = "This was done" if action.is_finished else "This will be done"
        will = f"{verb} by {who}."
    by = day(action.due_on)
    how, picture = _how_far(climb, _felt_by(action, person))
    return (
        Cell(action.what, is_own=True),
        Cell(who, will, "person"),
        Cell(by, f"The day is {by}.", "day"),
        Cell(
            how, picture=picture, more=Own(fell.words, fell.said_by) if fell else None
        ),
    )


def _how_far(climb: Climb, felt_by: str) -> tuple[str, str]:
    """How far it is, in short sentences, and the picture of that."""
    if climb.fell:
        if climb.fell.kind == "felt":
            return "It was done. It did not help yet.", "partly"
        return "Somebody looked. It is not done yet.", "waiting"
    if climb.action.is_late:
        return "It is not done yet. The day has gone by.", "late"
    return {
        State.TO_DO: ("It is not done yet.", "waiting"),
        State.DONE: ("It is done. Nobody has checked it yet.", "done"),
        State.VERIFIED: (
            f"It is done. Somebody checked it. {felt_by} not said yet if it helped.",
            "checked",
        ),
        State.FELT: ("It was done. Somebody checked it. It helped.", "felt"),
    }[State(climb.action.state)]


def _who(action: Action, person: Person) -> str:
    is_own = action.owner_id is not None and action.owner_id == person.user_id
    is_named = action.owner_id is None and action.owner_name in (
        person.name,
        person.called,
    )
    return "Me" if is_own or is_named else action.owner_name


def _felt_by(action: Action, person: Person) -> str:
    """Who is to say whether it helped, as a sentence begins."""
    is_own = action.for_user_id is not None and action.for_user_id == person.user_id
    if is_own or action.for_name in (person.name, person.called):
        return "I have"
    return f"{action.for_name} has"
