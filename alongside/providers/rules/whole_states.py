"""The moves an enquiry into a whole service can make, who makes them, in what order.

The table is the whole truth: `why_not_move_whole` refuses anything that is not in it,
and the diagram in `docs/whole-service-states.md` is drawn from it. Down the ladder is
always possible, with a reason and the view of those who live there.
"""

from dataclasses import dataclass

from alongside.access.actor import Actor
from alongside.providers.models import WholeEnquiry, WholeState

LOOKS_INTO, DECIDES = "look_into_service", "decide_about_service"
STEP_DOWN = "step_down"


@dataclass(frozen=True)
class WholeStep:
    """One allowed move, for whoever has the ability."""

    verb: str
    before: WholeState
    after: WholeState
    ability: str = LOOKS_INTO


_S = WholeState
# From the first look up to where it ends.
LADDER = (
    _S.GATHERING,
    _S.PATTERN,
    _S.SUPPORT,
    _S.RECOMMENDED,
    _S.DECIDED,
    _S.SAFETY,
    _S.PLANNING,
    _S.ENQUIRING,
    _S.IMPROVING,
    _S.SUSTAINING,
    _S.MOVING,
)
BEFORE_DECISION = LADDER[:4]
SINCE_DECISION = LADDER[4:]
# Where one can step down to, where that is lower than where it stands.
LOWER = (_S.EVERYDAY, _S.PATTERN, _S.SUPPORT)


def _downward() -> tuple[WholeStep, ...]:
    """Every step down: from wherever it stands, the director's once it was decided."""
    found = []
    for rung, before in enumerate(LADDER):
        ability = LOOKS_INTO if before in BEFORE_DECISION else DECIDES
        for after in LOWER:
            if after == _S.EVERYDAY or LADDER.index(after) < rung:
                found.append(WholeStep(STEP_DOWN, before, after, ability))
    return tuple(found)


STEPS = (
    WholeStep("look_at_pattern", _S.GATHERING, _S.PATTERN),
    WholeStep("help_first", _S.PATTERN, _S.SUPPORT),
    *(WholeStep("recommend", s, _S.RECOMMENDED) for s in BEFORE_DECISION[:3]),
    WholeStep("decide", _S.RECOMMENDED, _S.DECIDED, DECIDES),
    WholeStep("make_safe", _S.DECIDED, _S.SAFETY),
    WholeStep("plan", _S.SAFETY, _S.PLANNING),
    WholeStep("find_out", _S.PLANNING, _S.ENQUIRING),
    WholeStep("improve", _S.ENQUIRING, _S.IMPROVING),
    WholeStep("sustain", _S.IMPROVING, _S.SUSTAINING),
    WholeStep("look_closer", _S.IMPROVING, _S.ENQUIRING),
    WholeStep("look_closer", _S.SUSTAINING, _S.ENQUIRING),
    *(WholeStep("shut", s, _S.MOVING, DECIDES) for s in SINCE_DECISION[1:-1]),
    WholeStep("settle", _S.SUSTAINING, _S.SETTLED, DECIDES),
    WholeStep("settle", _S.MOVING, _S.SETTLED, DECIDES),
    *_downward(),
    WholeStep("begin_again", _S.SETTLED, _S.PATTERN),
    WholeStep("begin_again", _S.EVERYDAY, _S.PATTERN),
)
FIRST_STATE = _S.GATHERING
VERBS = tuple(dict.fromkeys(step.verb for step in STEPS))
WHO = {
    LOOKS_INTO: "Those who look after the quality of care do this.",
    DECIDES: "The director of adult social care decides this, and nobody else.",
}


def whole_step(verb: str, before: str, after: str = "") -> WholeStep | None:
    """The move this verb makes from this state; where it can lead to several, say to
    which."""
    found = [s for s in STEPS if s.verb == verb and s.before == before]
    if after:
        found = [s for s in found if s.after == after]
    return found[0] if found else None


def whole_steps_from(state: str) -> tuple[WholeStep, ...]:
    """Every move out of a state."""
    return tuple(step for step in STEPS if step.before == state)


def why_not_move_whole(
    enquiry: WholeEnquiry, verb: str, by: Actor, after: str = ""
) -> str | None:
    """A sentence when the verb cannot move it now, or not by this actor."""
    step = whole_step(verb, enquiry.state, after)
    if step is None:
        now = WholeState(enquiry.state).label.lower()
        return (
            f"This cannot be done now: it stands at “{now}”. Somebody may have moved "
            "it on. Look at it again."
        )
    return None if by.may(step.ability) else WHO[step.ability]
