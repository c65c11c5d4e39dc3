"""The moves that something with a risk in it can make. Nothing moves by itself.

The table is the whole truth: `why_not_move_risk` refuses what is not in it, and the
diagram in `docs/risk-states.md` is drawn from it. Ending is never for good.
"""

from dataclasses import dataclass

from alongside.access.actor import Actor
from alongside.people.models import Risk, RiskState
from alongside.people.models.risk import GOING
from alongside.people.rules.decisions import why_not_keep_decision

_S = RiskState


@dataclass(frozen=True)
class RiskStep:
    """One allowed move, by whoever may write down decisions with the person."""

    verb: str
    before: RiskState
    after: RiskState


RISK_MOVES = (
    RiskStep("agree", _S.THINKING, _S.AGREED),
    RiskStep("agree_with_dissent", _S.THINKING, _S.DISSENT),
    RiskStep("not_agree", _S.THINKING, _S.NOT_AGREED),
    *(RiskStep("go_on", before, _S.LOOKED) for before in GOING),
    *(RiskStep("change", before, _S.THINKING) for before in GOING),
    *(
        RiskStep("stop", before, _S.ENDED)
        for before in (_S.THINKING, _S.NOT_AGREED, *GOING)
    ),
    RiskStep("think_again", _S.NOT_AGREED, _S.THINKING),
    RiskStep("think_again", _S.ENDED, _S.THINKING),
)
FIRST_RISK_STATE = _S.THINKING


def risk_step(verb: str, before: str) -> RiskStep | None:
    """The move this verb makes from this state, if there is one."""
    found = (m for m in RISK_MOVES if m.verb == verb and m.before == before)
    return next(found, None)


def why_not_move_risk(risk: Risk, verb: str, by: Actor) -> str | None:
    """A sentence when the verb cannot move this now, or not by this actor."""
    if why_not := why_not_keep_decision(risk.person, by):
        return why_not
    if risk_step(verb, risk.state):
        return None
    return (
        f"This cannot be done now: it is at “{risk.told_state.label}”. Somebody may "
        "have moved it on. Look at it again."
    )


def why_not_write_risk(risk: Risk, by: Actor) -> str | None:
    """What was agreed stands as it is, until it is thought about again."""
    if why_not := why_not_keep_decision(risk.person, by):
        return why_not
    if risk.is_going_on:
        return "This is agreed. To change it, look at it again first."
    if risk.state != _S.THINKING:
        return "This is not being thought about now. Press “Think about it again”."
    return None


HEAD = """# The states of something that carries a risk

Drawn from `alongside/people/rules/risk_states.py` by `manage.py draw_states`; a test
compares the two. Nothing moves by itself and nothing is stopped by a day going by.
Who may: the person, and those who may write down decisions with them. Ended is not the
end: it can be thought about again.

```mermaid
stateDiagram-v2
"""


def risk_states_in_markdown() -> str:
    """The page: a diagram, and a table that says the same in words."""
    names = "".join(f"    {state.value}: {state.label}\n" for state in _S)
    arrows = "".join(f"    {m.before} --> {m.after}: {m.verb}\n" for m in RISK_MOVES)
    rows = "".join(
        f"| {m.before.label} | `{m.verb}` | {m.after.label} |\n" for m in RISK_MOVES
    )
    return (
        f"{HEAD}{names}    [*] --> {FIRST_RISK_STATE}: begin\n{arrows}```\n\n"
        f"| From | Verb | To |\n|---|---|---|\n{rows}"
    )
