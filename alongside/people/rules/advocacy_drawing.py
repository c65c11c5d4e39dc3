"""Draws the moves of a need for an advocate for `docs/advocacy-states.md`."""

from alongside.access import roles
from alongside.people.models import AdvocacyNeed
from alongside.people.rules.advocacy_states import FIRST_STATE, MOVES, Move

HEAD = """# The states of a need for an advocate

Drawn from `alongside/people/rules/advocacy_states.py` by `manage.py draw_states`; a
test compares the two. Nothing moves by itself. `take_back` leads from every state to
the end and is left out of the picture: it turned out to be about somebody else.

```mermaid
stateDiagram-v2
"""


def states_in_markdown() -> str:
    """The page: a diagram, and a table that says the same in words."""
    names = "".join(f"    {one.value}: {one.label}\n" for one in AdvocacyNeed.State)
    drawn = [move for move in MOVES if move.verb != "take_back"]
    arrows = "".join(f"    {m.before} --> {m.after}: {m.verb}\n" for m in drawn)
    rows = "".join(map(_row, drawn))
    return (
        f"{HEAD}{names}    [*] --> {FIRST_STATE}: note_need\n{arrows}```\n\n"
        f"| From | Verb | To | Who |\n|---|---|---|---|\n{rows}"
    )


def _row(move: Move) -> str:
    who = ", ".join(
        role.name.lower()
        for role in roles.ROLES.values()
        if role.abilities.intersection(move.abilities)
    )
    return f"| {move.before.label} | `{move.verb}` | {move.after.label} | {who} |\n"
