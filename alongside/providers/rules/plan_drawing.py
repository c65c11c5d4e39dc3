"""The picture of the states of a plan, for `docs/`."""

from alongside.providers.rules.plans import PLAN_MOVES, State
from alongside.standards import helping

HEAD = """# The states of a plan for what gets better

Drawn from `alongside/providers/rules/plans.py` by `manage.py draw_states`; a test
compares the two. A plan is for one care service. It is agreed by three parties, to its
words: a plan whose words change is agreed again. It cannot be completed, looked at
again or ended without what people who live there, or their families, say in their
words. Days that have gone by ask; nothing moves by itself.

```mermaid
stateDiagram-v2
"""


def plan_states_in_markdown() -> str:
    """The page of `docs/`: a diagram, and a table that says the same in words."""
    names = "".join(f"    {state.value}: {state.label}\n" for state in State)
    arrows = "".join(f"    {m.before} --> {m.after}: {m.verb}\n" for m in PLAN_MOVES)
    rows = "".join(
        f"| {State(m.before).label} | `{m.verb}` | {State(m.after).label} | "
        f"{', '.join(helping.PLAN_PARTIES.plain(who) for who in m.whose)} |\n"
        for m in PLAN_MOVES
    )
    return (
        f"{HEAD}{names}    [*] --> {State.DRAFTED.value}: propose\n{arrows}```\n\n"
        f"| From | Verb | To | Who |\n|---|---|---|---|\n{rows}"
    )
