"""Draws the moves of a review, so that the picture in `docs/` is the table itself."""

from alongside.access import roles
from alongside.people.models import ReviewState
from alongside.people.rules.review_states import FIRST_STATE, STEPS

HEAD = """# The states of a review

Drawn from `alongside/people/rules/review_states.py` by `manage.py draw_states`; a test
compares the two. Nothing moves by itself. Past a day, the reason is asked for.
A review in which the person took no part is agreed, begins or rests only with a plan of
what was tried and what comes next, or with the person's own words that they do not want
it. When a plan begins, the next review has its day.

```mermaid
stateDiagram-v2
"""


def review_states_in_markdown() -> str:
    """The page: a diagram, and a table that says the same in words."""
    names = "".join(f"    {state.value}: {state.label}\n" for state in ReviewState)
    arrows = "".join(f"    {s.before} --> {s.after}: {s.verb}\n" for s in STEPS)
    rows = "".join(
        f"| {ReviewState(s.before).label} | `{s.verb}` | "
        f"{ReviewState(s.after).label} | {_who(s.abilities)} |\n"
        for s in STEPS
    )
    return (
        f"{HEAD}{names}    [*] --> {FIRST_STATE}: schedule\n{arrows}```\n\n"
        f"| From | Verb | To | Who |\n|---|---|---|---|\n{rows}"
    )


def _who(abilities: tuple[str, ...]) -> str:
    return ", ".join(
        role.name.lower()
        for role in roles.ROLES.values()
        if role.abilities.intersection(abilities)
    )
