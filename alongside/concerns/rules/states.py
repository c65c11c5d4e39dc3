"""The moves a concern can make: from where to where, by which verb, with what ability.

The table is the whole truth: `why_not_move` refuses anything that is not in it, and the
diagram in `docs/concern-states.md` is drawn from it.
"""

from dataclasses import dataclass

from alongside.access.actor import Actor
from alongside.concerns.models.concern import Concern, State


@dataclass(frozen=True)
class Move:
    """One allowed move, for whoever has one of the abilities. `words` finish the
    sentence 'We …'."""

    verb: str
    before: State
    after: State
    abilities: tuple[str, ...]
    words: str


_S = State

MOVES = (
    Move("receive", _S.RAISED, _S.RECEIVED, ("receive_concern",), "have it"),
    Move("listen", _S.RECEIVED, _S.LISTENING, ("receive_concern",), "began to listen"),
    Move(
        "begin_enquiry",
        _S.LISTENING,
        _S.ENQUIRING,
        ("decide_section_42",),
        "began an enquiry",
    ),
    Move(
        "pass_on",
        _S.LISTENING,
        _S.PASSED_ON,
        ("decide_section_42",),
        "asked another team to take it up",
    ),
    Move(
        "take_no_action",
        _S.LISTENING,
        _S.NO_ACTION,
        ("decide_section_42",),
        "decided that nothing more is needed",
    ),
    Move(
        "propose_no_action",
        _S.LISTENING,
        _S.SECOND_SIGNATURE,
        ("decide_section_42",),
        "asked a second manager, because nothing more was done several times before",
    ),
    Move(
        "agree_no_action",
        _S.SECOND_SIGNATURE,
        _S.NO_ACTION,
        ("decide_section_42",),
        "agreed, by a second manager, that nothing more is needed",
    ),
    Move(
        "send_back_no_action",
        _S.SECOND_SIGNATURE,
        _S.LISTENING,
        ("decide_section_42",),
        "had it sent back by a second manager",
    ),
    Move(
        "accept_route",
        _S.PASSED_ON,
        _S.WITH_OTHERS,
        ("accept_route", "decide_section_42"),
        "heard that another team has taken it up",
    ),
    Move(
        "send_back_route",
        _S.PASSED_ON,
        _S.LISTENING,
        ("accept_route", "decide_section_42"),
        "had it sent back to think again",
    ),
    Move(
        "take_back_route",
        _S.PASSED_ON,
        _S.LISTENING,
        ("decide_section_42",),
        "took it back, because it had not been taken up",
    ),
    Move(
        "finish_finding",
        _S.ENQUIRING,
        _S.FOUND,
        ("accept_findings",),
        "finished finding out: a manager accepted what was found",
    ),
    *(
        Move(
            "join",
            state,
            _S.JOINED,
            ("receive_concern",),
            "joined it to another that tells of the same",
        )
        for state in (_S.RECEIVED, _S.LISTENING)
    ),
    Move(
        "take_apart_received",
        _S.JOINED,
        _S.RECEIVED,
        ("receive_concern",),
        "took it apart again, because they were two after all",
    ),
    Move(
        "take_apart_listening",
        _S.JOINED,
        _S.LISTENING,
        ("receive_concern",),
        "took it apart again, because they were two after all",
    ),
    Move(
        "find_more", _S.FOUND, _S.ENQUIRING, ("lead_enquiry",), "went back to find more"
    ),
    Move("pause", _S.ENQUIRING, _S.PAUSED, ("pause_enquiry",), "began to wait"),
    Move("pause", _S.FOUND, _S.PAUSED, ("pause_enquiry",), "began to wait"),
    Move(
        "go_on_finding",
        _S.PAUSED,
        _S.ENQUIRING,
        ("lead_enquiry",),
        "went on finding out",
    ),
    Move(
        "go_on_talking",
        _S.PAUSED,
        _S.FOUND,
        ("lead_enquiry",),
        "went on talking over what we found",
    ),
    Move(
        "stop",
        _S.ENQUIRING,
        _S.STOPPED,
        ("settle_concern",),
        "stopped, as they asked",
    ),
    Move("stop", _S.FOUND, _S.STOPPED, ("settle_concern",), "stopped, as they asked"),
    Move("stop", _S.PAUSED, _S.STOPPED, ("settle_concern",), "stopped, as they asked"),
    Move(
        "come_back",
        _S.STOPPED,
        _S.ENQUIRING,
        ("ask_to_stop",),
        "went on, as they wished",
    ),
    Move("settle", _S.FOUND, _S.SETTLED, ("settle_concern",), "settled it"),
    Move(
        "settle_after_death",
        _S.PAUSED,
        _S.SETTLED,
        ("settle_concern",),
        "settled what waited, because they have died",
    ),
    Move(
        "rest", _S.SETTLED, _S.RESTED, ("keep_in_touch",), "kept in touch as promised"
    ),
    Move(
        "rest_after_death",
        _S.SETTLED,
        _S.RESTED,
        ("decide_section_42",),
        "no longer keep in touch, because they have died",
    ),
    *(
        Move(
            "reopen",
            state,
            _S.LISTENING,
            ("receive_concern", "ask_to_stop"),
            "opened it again",
        )
        for state in (_S.SETTLED, _S.RESTED)
    ),
    Move("reopen", _S.STOPPED, _S.LISTENING, ("receive_concern",), "opened it again"),
    Move("reopen", _S.NO_ACTION, _S.LISTENING, ("receive_concern",), "opened it again"),
    Move(
        "reopen", _S.WITH_OTHERS, _S.LISTENING, ("receive_concern",), "opened it again"
    ),
    *(
        Move(
            "uphold_appeal",
            state,
            _S.LISTENING,
            ("answer_appeal",),
            "looked again, and found that it was not right",
        )
        for state in (_S.NO_ACTION, _S.WITH_OTHERS, _S.SETTLED, _S.RESTED)
    ),
    Move(
        "uphold_appeal",
        _S.FOUND,
        _S.ENQUIRING,
        ("answer_appeal",),
        "looked again, and found that it was not right",
    ),
)

# An enquiry that already began goes on when its concern is decided on again.
FIRST_STATE = State.RAISED


def move_for(verb: str, before: str) -> Move | None:
    """The move this verb makes from this state, if there is one."""
    return next((m for m in MOVES if m.verb == verb and m.before == before), None)


def why_not_move(concern: Concern, verb: str, by: Actor) -> str | None:
    """A sentence when the verb cannot move this concern now, or not by this actor."""
    move = move_for(verb, concern.state)
    if move is None:
        now = State(concern.state).label.lower()
        return (
            f"This cannot be done now: the concern is at “{now}”. "
            "Somebody may have moved it on. Look at it again."
        )
    if not any(map(by.may, move.abilities)):
        return "Your role does not include this step. Ask your safeguarding manager."
    return None


def verb_to_settle(concern: Concern, *, has_died: bool) -> str:
    """How this concern is settled: what waits for now, only when they have died."""
    return "settle_after_death" if concern.is_paused and has_died else "settle"


def moves_from(state: str) -> tuple[Move, ...]:
    """Every move out of a state."""
    return tuple(move for move in MOVES if move.before == state)
