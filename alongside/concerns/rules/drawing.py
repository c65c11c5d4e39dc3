"""Draws the moves of a concern, so that the picture in `docs/` is the table itself."""

from alongside.access import roles
from alongside.concerns.models.concern import State
from alongside.concerns.rules.states import FIRST_STATE, MOVES

HEAD = """# The states of a concern

Drawn from `alongside/concerns/rules/states.py` by `manage.py draw_states`; a test
compares the two. Nothing moves by itself, and nothing is ever shut for good: every
state at the end leads back to listening.

```mermaid
stateDiagram-v2
"""


def states_in_markdown() -> str:
    """The page: a diagram, and a table that says the same in words."""
    names = "".join(f"    {state.value}: {state.label}\n" for state in State)
    arrows = "".join(
        f"    {move.before} --> {move.after}: {move.verb}\n" for move in MOVES
    )
    rows = "".join(
        f"| {State(move.before).label} | `{move.verb}` | {State(move.after).label} | "
        f"{_who(move.abilities)} |\n"
        for move in MOVES
    )
    return (
        f"{HEAD}{names}    [*] --> {FIRST_STATE}: raise\n{arrows}```\n\n"
        f"| From | Verb | To | Who |\n|---|---|---|---|\n{rows}"
    )


def _who(abilities: tuple[str, ...]) -> str:
    return ", ".join(
        role.name.lower()
        for role in roles.ROLES.values()
        if role.abilities.intersection(abilities)
    )
