"""Draws the moves of a worry over bought care: the page in `docs/` is the table."""

from alongside.providers.rules.packages import TRANSITIONS, State

HEAD = """# The states of a worry over bought care

Drawn from `alongside/providers/rules/packages.py` by `manage.py draw_states`; a test
compares the two. Nothing moves by itself: local targets ask why it takes longer.
Whoever decided it cannot be the one who looks at it again.

```mermaid
stateDiagram-v2
"""


def package_states_in_markdown() -> str:
    """The page: a diagram, and a table that says the same in words."""
    names = "".join(f"    {state.value}: {state.label}\n" for state in State)
    arrows = "".join(
        f"    {State(before).value} --> {State(after).value}\n"
        for before, after in TRANSITIONS
    )
    rows = "".join(
        f"| {State(before).label} | {State(after).label} | {who} |\n"
        for (before, after), who in TRANSITIONS.items()
    )
    return (
        f"{HEAD}{names}    [*] --> {State.RAISED.value}\n{arrows}```\n\n"
        f"| From | To | Who |\n|---|---|---|\n{rows}"
    )
