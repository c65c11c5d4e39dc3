"""Draws the moves of an enquiry into a whole service for `docs/`, from the table."""

from alongside.access import roles
from alongside.providers.models import WholeState
from alongside.providers.rules.whole_states import FIRST_STATE, STEPS

HEAD = """# The states of an enquiry into a whole service

Drawn from `alongside/providers/rules/whole_states.py` by `manage.py draw_states`; a
test compares the two. Nothing moves by itself. Past a day, the reason is asked for.
Down the ladder is possible from everywhere, with a reason and the view of those who
live there. Only a stop to new placements ends by itself, on the day that was said.

```mermaid
stateDiagram-v2
"""


def whole_states_in_markdown() -> str:
    """The page: a diagram, and a table that says the same in words."""
    names = "".join(f"    {state.value}: {state.label}\n" for state in WholeState)
    arrows = "".join(f"    {s.before} --> {s.after}: {s.verb}\n" for s in STEPS)
    rows = "".join(
        f"| {s.before.label} | `{s.verb}` | {s.after.label} | {_who(s.ability)} |\n"
        for s in STEPS
    )
    return (
        f"{HEAD}{names}    [*] --> {FIRST_STATE}: begin\n{arrows}```\n\n"
        f"| From | Verb | To | Who |\n|---|---|---|---|\n{rows}"
    )


def _who(ability: str) -> str:
    return ", ".join(
        role.name.lower() for role in roles.ROLES.values() if ability in role.abilities
    )
