"""The moves that a return can make. Nothing moves by itself.

The table is the whole truth: `why_not_move` refuses what is not in it, and the diagram
in `docs/return-states.md` is drawn from it.
"""

from dataclasses import dataclass

from alongside.access.actor import Actor
from alongside.access.rules import why_not_without
from alongside.assurance.models import NationalReturn, ReturnState

ABILITY = "prepare_return"
_S = ReturnState


@dataclass(frozen=True)
class Move:
    """One allowed move, by whoever may prepare the return."""

    verb: str
    before: ReturnState
    after: ReturnState
    words: str


MOVES = (
    Move("sign", _S.PREPARING, _S.SIGNED, "signed it"),
    Move("take_back", _S.SIGNED, _S.PREPARING, "took the signature back"),
    Move("send", _S.SIGNED, _S.SENT, "wrote down that it was sent"),
    Move("prepare_again", _S.SENT, _S.PREPARING, "began to prepare it again"),
)
FIRST_STATE = _S.PREPARING
NO_SUCH_MOVE = {
    "sign": "It is signed already, or sent. Look at where it stands now.",
    "take_back": "There is no signature to take back. Look at where it stands now.",
    "send": "It has to be signed first, and can be sent once.",
    "prepare_again": "It is prepared again only after it was sent.",
}


def move_for(verb: str, before: str) -> Move | None:
    """The move this verb makes from this state, if there is one."""
    found = (move for move in MOVES if (move.verb, move.before) == (verb, before))
    return next(found, None)


def why_not_move(found: NationalReturn, verb: str, by: Actor) -> str | None:
    """A sentence when the verb cannot move it now, or not by this actor."""
    if why_not := why_not_without(ABILITY, by):
        return why_not
    return None if move_for(verb, found.state) else NO_SUCH_MOVE[verb]


def why_not_prepare(found: NationalReturn, by: Actor) -> str | None:
    """What is signed or sent stays as it is until somebody says otherwise."""
    if why_not := why_not_without(ABILITY, by):
        return why_not
    if found.is_signed:
        return "It is signed. Take the signature back first, and say why."
    if found.is_sent:
        return "It has been sent. Prepare it again first, and say why."
    return None


HEAD = """# The states of a national return

Drawn from `alongside/assurance/rules/states.py` by `manage.py draw_states`; a test
compares the two. Nothing moves by itself. Who may: safeguarding managers. What was sent
is kept as it was; prepared again, it is a new version.

```mermaid
stateDiagram-v2
"""


def return_states_in_markdown() -> str:
    """The page: a diagram, and a table that says the same in words."""
    names = "".join(f"    {state.value}: {state.label}\n" for state in _S)
    arrows = "".join(f"    {m.before} --> {m.after}: {m.verb}\n" for m in MOVES)
    rows = "".join(
        f"| {m.before.label} | `{m.verb}` | {m.after.label} |\n" for m in MOVES
    )
    return (
        f"{HEAD}{names}    [*] --> {FIRST_STATE}: begin\n{arrows}```\n\n"
        f"| From | Verb | To |\n|---|---|---|\n{rows}"
    )
