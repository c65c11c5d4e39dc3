"""The moves of an authorisation: from where to where, by which verb.

The table is the whole truth: `why_not_move` refuses anything that is not in it, and the
diagram in `docs/authorisation-states.md` is drawn from it. Nothing moves by itself.
"""

from dataclasses import dataclass

from alongside.people.models import Authorisation
from alongside.standards import liberty
from alongside.standards.liberty import Scheme

State = Authorisation.State


@dataclass(frozen=True)
class Move:
    """One allowed move. `words` finish the sentence 'Somebody …'."""

    verb: str
    before: State
    after: State
    words: str


MOVES = (
    Move("grant", State.ASKED, State.GRANTED, "allowed it"),
    Move("refuse", State.ASKED, State.NOT_GRANTED, "did not allow it"),
    Move("take_back", State.ASKED, State.TAKEN_BACK, "took the asking back"),
    Move("extend", State.GRANTED, State.EXTENDED, "allowed it for longer, once"),
    Move("end", State.GRANTED, State.ENDED, "ended it"),
    Move("end", State.EXTENDED, State.ENDED, "ended it"),
)
FIRST_STATE = State.ASKED
VERBS = tuple(dict.fromkeys(move.verb for move in MOVES))


def scheme_of(authorisation: Authorisation) -> Scheme:
    """The scheme as the data has it."""
    return liberty.all_schemes()[authorisation.scheme]


def moves_from(state: str, scheme: Scheme) -> tuple[Move, ...]:
    """Every move out of a state that this scheme has."""
    return tuple(
        move
        for move in MOVES
        if move.before == state and (move.verb != "extend" or scheme.extension_days)
    )


def why_not_move(authorisation: Authorisation, verb: str) -> str | None:
    """A sentence when the verb cannot move it now."""
    scheme = scheme_of(authorisation)
    if any(move.verb == verb for move in moves_from(authorisation.state, scheme)):
        return None
    now = State(authorisation.state).label.lower()
    return (
        f"This cannot be done now: it stands at “{now}”. Somebody may have moved it "
        "on. Look at it again."
    )


def move_for(authorisation: Authorisation, verb: str) -> Move:
    """The move this verb makes. Ask `why_not_move` first."""
    moves = moves_from(authorisation.state, scheme_of(authorisation))
    return next(move for move in moves if move.verb == verb)


HEAD = """# The states of an authorisation

What allows somebody to be kept from being free. Drawn from
`alongside/people/rules/authorisation.py` by `manage.py draw_states`; a test compares
the two. Nothing moves by itself: past its last day an authorisation allows nothing, and
the page says so, but it stands where it stood until somebody ends it. To go on, ask
anew.

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
        f"| {move.before.label} | `{move.verb}` | {move.after.label} | {move.words} |\n"
        for move in MOVES
    )
    return (
        f"{HEAD}{names}    [*] --> {FIRST_STATE}: ask\n{arrows}```\n\n"
        f"| From | Verb | To | Somebody |\n|---|---|---|---|\n{rows}"
    )
