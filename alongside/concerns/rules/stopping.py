"""When we may stop because the person asks us to, and how they come back."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from alongside.access import clock
from alongside.access.actor import Actor
from alongside.agreed.models import Involvement
from alongside.concerns.models import (
    AskedToStop,
    CapacityRecord,
    Concern,
    Enquiry,
    StopNote,
)
from alongside.concerns.rules import enquiring, states
from alongside.standards import codes

FURTHEST = timedelta(weeks=26)
NOT_ASKED = "Nobody has written that the person asks us to stop."
ANSWERED = "This has been answered already."
CANNOT_DECIDE = "cannot_decide"  # what stands in the way, beside the grounds
TO_RAISER = (
    "We are not going further for now. Somebody will look at it again. If you are "
    "worried again, tell us at any time."
)


@dataclass(frozen=True)
class Stop:
    """Why we may stop, which risk is left, and what we leave with the person.

    `grounds` says of each thing that could stand above their wish how it is known that
    it does not; `stands` are those that do.
    """

    capacity: str
    capacity_words: str
    grounds: Mapping[str, str]
    risk_left: str
    left_with_them: str
    look_again_on: date
    words_to_person: str
    stands: Collection[str] = field(default_factory=tuple)
    capacity_record: CapacityRecord | None = None


@dataclass(frozen=True)
class InTheWay:
    """What stands in the way of stopping, why, and what the person reads of it."""

    ground: str
    reason: str
    words_to_person: str


def why_not_ask(enquiry: Enquiry, by: Actor) -> str | None:
    """A sentence when nobody can be asked to stop now, or not by this actor."""
    if not by.may("ask_to_stop"):
        return "Only the person and those working with them can write this."
    if enquiry.concluded_on is not None:
        return "This has ended already, so there is nothing to stop."
    return None


def why_not_note(
    asked: AskedToStop, notes: Sequence[StopNote], by: Actor
) -> str | None:
    """A worker and the advocate each say once what they think of it."""
    if not is_beside_them(by):
        return "Only a worker or the advocate writes this note."
    if asked.answer:
        return ANSWERED
    if any(note.by_user == _number_of(by) for note in notes):
        return "You have written your note already."
    return None


def is_beside_them(by: Actor) -> bool:
    """Whether the actor works with the person, or speaks up for them."""
    return by.may("lead_enquiry") or by.may("speak_up")


def why_not_answer(
    concern: Concern, asked: AskedToStop | None, notes: Sequence[StopNote], by: Actor
) -> str | None:
    """A sentence when it cannot be decided now, or not by this actor."""
    if asked is None:
        return NOT_ASKED
    if asked.answer:
        return ANSWERED
    if refusal := states.why_not_move(concern, "stop", by):
        return refusal
    if enquiring.hides_raiser(concern):
        return (
            "Only somebody who can tell the one who raised this can do it. Ask the "
            "safeguarding team."
        )
    if all(note.by_user == _number_of(by) for note in notes):
        return "A worker or the advocate writes first what they think of it."
    return None


def why_not_stop(said: Stop, how: str, records: Sequence[CapacityRecord]) -> str | None:
    """A sentence when we may not stop for this reason, or too little was said.

    `records` are those of the enquiry, the oldest first.
    """
    if how == Involvement.How.NOT_ASKED:
        return "Ask the person first. Only what they say can stop this."
    return (
        _why_not_capacity(said, records)
        or _why_not_grounds(said)
        or _why_not_left(said)
    )


def _why_not_capacity(said: Stop, records: Sequence[CapacityRecord]) -> str | None:
    if said.capacity not in codes.STOP_CAPACITY:
        return (
            "Only somebody who can decide this can ask us to stop. If they cannot, "
            "say that we go on."
        )
    if not said.capacity_words.strip():
        return "Write how you know that they can decide this."
    chosen = said.capacity_record
    if said.capacity == "looked_at" and (chosen is None or chosen.answer != "had"):
        return "Choose the record that says they can decide this, or make one first."
    if said.capacity == "no_doubt" and records and records[-1].answer == "lacked":
        return (
            "The newest record says that they could not decide. Look at it again for "
            "this decision, and choose that record."
        )
    return None


def _why_not_grounds(said: Stop) -> str | None:
    for ground in codes.STOP_GROUNDS:
        if ground.code in said.stands:
            return sentence_of(ground.code)
        if not said.grounds.get(ground.code, "").strip():
            return f"Say how you know: {ground.plain}"
    return None


def sentence_of(ground: str) -> str:
    """Why we cannot stop while this stands above the person's wish."""
    label = codes.STOP_GROUNDS.label(ground)
    return f"{label}, so we cannot stop now. Say that we go on, and why."


def _why_not_left(said: Stop) -> str | None:
    today = clock.today()
    if not said.risk_left.strip():
        return "Write which risk is left."
    if not said.left_with_them.strip():
        return "Write what we leave with them."
    if not said.words_to_person.strip():
        return "Write what you tell the person."
    if not today < said.look_again_on <= today + FURTHEST:
        return "Choose a day to look again that is still to come, within six months."
    return None


def why_not_go_on(said: InTheWay) -> str | None:
    """A sentence when too little was said about why we go on all the same."""
    if said.ground != CANNOT_DECIDE and said.ground not in codes.STOP_GROUNDS:
        return "Choose what stands in the way."
    if not said.reason.strip():
        return "Write why we have to go on."
    if not said.words_to_person.strip():
        return "Write what you tell the person."
    return None


def why_not_come_back(asked: AskedToStop | None, by: Actor) -> str | None:
    """A sentence when there is nothing to take back, or not by this actor."""
    if not by.may("ask_to_stop"):
        return "Only the person and those working with them can do this."
    if asked is None or not (asked.is_stopped or not asked.answer):
        return "We go on already."
    return None


def _number_of(by: Actor) -> int:
    return by.user.pk if by.user else 0
