"""The moves of a need for an advocate: from where to where, by which verb, by whom.

The table is the whole truth: `why_not_move` refuses what is not in it, and the diagram
in `docs/advocacy-states.md` is drawn from it. Nothing moves by itself.
"""

from dataclasses import dataclass

from alongside.access.actor import Actor
from alongside.people.models import AdvocacyNeed

ARRANGES = ("arrange_advocate",)
SPEAKS = ("speak_up",)
EITHER = (*ARRANGES, *SPEAKS)
WRITES = (*ARRANGES, "assess_capacity", "write_about_person", "see_own_record")

NOT_YOURS = "Your role does not include this step. Ask your safeguarding manager."

_S = AdvocacyNeed.State
LOOKED_AT = (_S.NOT_NEEDED, _S.TO_OFFER, _S.SAID_NO, _S.TO_REFER)


@dataclass(frozen=True)
class Move:
    """One allowed move, for whoever has one of the abilities. `words` name it."""

    verb: str
    before: AdvocacyNeed.State
    after: AdvocacyNeed.State
    abilities: tuple[str, ...]
    words: str


def _looks() -> tuple[Move, ...]:
    """The first look, and looking again until somebody has been asked for."""
    return tuple(
        Move(verb, before, after, ARRANGES, words)
        for before in (_S.NOTED, *LOOKED_AT)
        for verb, after, words in (
            ("find_no_need", _S.NOT_NEEDED, "Looked at: no advocate is needed now"),
            ("find_need", _S.TO_OFFER, "Looked at: an advocate is to be offered"),
        )
    )


def _offers() -> tuple[Move, ...]:
    return tuple(
        Move(verb, before, after, ARRANGES, words)
        for before in (_S.TO_OFFER, _S.SAID_NO, _S.TO_REFER)
        for verb, after, words in (
            ("hear_no", _S.SAID_NO, "Offered: no, for now"),
            ("hear_yes", _S.TO_REFER, "Offered: an advocate is to be asked for"),
        )
    )


def _asks_anew() -> tuple[Move, ...]:
    """Something more is known of what is to be decided, and it is looked at again."""
    words = "There is another reason to look at it"
    return (Move("ask_anew", _S.NOT_NEEDED, _S.NOTED, WRITES, words),)


def _slips() -> tuple[Move, ...]:
    """It turned out to be about somebody else."""
    return tuple(
        Move("take_back", before, _S.ENDED, ARRANGES, "It was about somebody else")
        for before in _S
        if before != _S.ENDED
    )


MOVES = (
    *_looks(),
    *_asks_anew(),
    *_offers(),
    Move("refer", _S.TO_REFER, _S.REFERRED, ARRANGES, "An advocate was asked for"),
    Move("allocate", _S.REFERRED, _S.ALLOCATED, ARRANGES, "An advocate was found"),
    Move("take_on", _S.REFERRED, _S.ALLOCATED, SPEAKS, "An advocate took it on"),
    Move("turn_down", _S.REFERRED, _S.TO_REFER, SPEAKS, "They could not help"),
    Move("decline", _S.REFERRED, _S.TO_REFER, ARRANGES, "They could not help"),
    Move("decline", _S.ALLOCATED, _S.TO_REFER, EITHER, "The advocate could not help"),
    Move("begin", _S.ALLOCATED, _S.ACTIVE, EITHER, "The advocate began to help"),
    Move("change", _S.ACTIVE, _S.TO_REFER, EITHER, "Another advocate is to be found"),
    Move("end", _S.NOT_NEEDED, _S.ENDED, ARRANGES, "It ended"),
    Move("end", _S.SAID_NO, _S.ENDED, ARRANGES, "It ended"),
    Move("end", _S.ACTIVE, _S.ENDED, EITHER, "The advocate’s part in it ended"),
    *_slips(),
)
FIRST_STATE = _S.NOTED
# What the service that was asked does, which sees the request and not yet the need.
BY_THE_ASKED = ("take_on", "turn_down")


def move_for(verb: str, before: str) -> Move | None:
    """The move this verb makes from this state, if there is one."""
    return next((m for m in MOVES if m.verb == verb and m.before == before), None)


def moves_from(state: str) -> tuple[Move, ...]:
    """Every move out of a state."""
    return tuple(move for move in MOVES if move.before == state)


def why_not_move(need: AdvocacyNeed, verb: str, by: Actor) -> str | None:
    """A sentence when the verb cannot move this need now, or not by this actor.

    Whoever only speaks up does so where they are the one who was found.
    """
    move = move_for(verb, need.state)
    if move is None:
        now = need.get_state_display()
        return (
            f"This cannot be done now. Where it is: “{now}”. Somebody may have moved "
            "it on. Look at it again."
        )
    if any(by.may(one) for one in move.abilities if one != "speak_up"):
        return None
    if "speak_up" in move.abilities and (verb in BY_THE_ASKED or is_advocate(need, by)):
        return None if by.may("speak_up") else NOT_YOURS
    return NOT_YOURS


def is_advocate(need: AdvocacyNeed, by: Actor) -> bool:
    """Whether the one who is acting was found to speak up in this."""
    return by.user is not None and need.advocate_id == by.user.pk and by.may("speak_up")
