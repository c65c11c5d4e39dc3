"""What has to be so before an enquiry into a whole service goes on, or is settled.

`Standing` is what is there so far in this round: what was done in an earlier one,
before it began again, does not count twice.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from alongside.access import clock
from alongside.access.actor import Actor
from alongside.providers.models import WholeEnquiry
from alongside.providers.rules.whole_said import TO_TELL, Decision, MoveSaid
from alongside.providers.rules.whole_states import (
    STEP_DOWN,
    why_not_move_whole,
)
from alongside.standards import whole_service

FEW = 5  # fewer than this many are not counted out loud


@dataclass(frozen=True)
class Standing:
    """What is there so far: who was told, who was seen, what was said."""

    living_there: int = 0
    listed: tuple[str, ...] = ()
    not_seen: tuple[str, ...] = ()
    told: frozenset[str] = frozenset()
    planned: bool = False
    said: frozenset[str] = field(default_factory=frozenset)
    unanswered: bool = False
    is_suspended: bool = False
    without_move: tuple[str, ...] = ()
    not_asked_after: tuple[str, ...] = ()

    @property
    def to_tell(self) -> list[str]:
        """Who has to be told yet, in words."""
        return [whole_service.CONTACTS.plain(k) for k in TO_TELL if k not in self.told]


def why_not_begin(by: Actor, why: str, *, going_on: bool) -> str | None:
    """Those who look after care begin it, once at a time, with a reason."""
    if not by.may("look_into_service"):
        return "Those who look after the quality of care begin this."
    if going_on:
        return "There is one already for this service. Go on with that one."
    return None if why.strip() else "Write why you look at the whole service."


def why_not_tell_now(by: Actor, enquiry: WholeEnquiry) -> str | None:
    """Those who look after care end what is held back, once."""
    if not by.may("look_into_service"):
        return "Those who look after the quality of care decide this."
    if enquiry.is_withheld:
        return None
    return "Whoever runs the service sees it already."


def why_not_hold_longer(by: Actor, enquiry: WholeEnquiry, words: str) -> str | None:
    """What they do not read yet is held back for longer only for a new reason."""
    if refusal := why_not_tell_now(by, enquiry):
        return refusal
    if words.strip() == enquiry.withheld_words:
        return "Write what is new: why it is held back for longer."
    return None


def why_not_go(
    enquiry: WholeEnquiry, verb: str, by: Actor, said: MoveSaid, standing: Standing
) -> str | None:
    """A sentence when it cannot move: not from here, not by them, or not yet."""
    if refusal := why_not_move_whole(enquiry, verb, by, said.after):
        return refusal
    if not said.reason.strip():
        return "Write why."
    asks = GUARDS.get(verb)
    return asks(enquiry, said, standing) if asks else None


def why_not_go_yet(enquiry: WholeEnquiry, verb: str, standing: Standing) -> str | None:
    """What is owed before this move, whatever is typed: for the page."""
    whole = MoveSaid("A reason", "A view", look_again_on=date.max)
    asks = GUARDS.get(verb)
    return asks(enquiry, whole, standing) if asks else None


def why_not_decide(
    enquiry: WholeEnquiry, by: Actor, said: Decision, standing: Standing
) -> str | None:
    """Only the director decides: why, what is looked into, who leads, who was told."""
    if refusal := why_not_move_whole(enquiry, "decide", by):
        return refusal
    if not said.reason.strip():
        return "Write why there must be an enquiry."
    if not said.scope.strip():
        return "Write what is looked into, and what is not."
    return why_not_told(standing)


def why_not_told(standing: Standing) -> str | None:
    """Everybody who has to know was told, or there is a reason why not yet."""
    if not standing.to_tell:
        return None
    return (
        "Say for each when they were told, or why not yet: "
        f"{'; '.join(standing.to_tell)}."
    )


def why_not_suspended(standing: Standing) -> str | None:
    """It does not step down or end while nobody new can come."""
    if not standing.is_suspended:
        return None
    return "New placements are still stopped. Lift that first, or wait until it ends."


def _plan(enquiry: WholeEnquiry, said: MoveSaid, standing: Standing) -> str | None:
    """Safety first: everybody who lives there has been seen."""
    if not standing.living_there:
        return "Say first how many people live there, and list every one of them."
    missing = standing.living_there - len(standing.listed)
    if missing > 0:
        return (
            f"{standing.living_there} people live there and {len(standing.listed)} are "
            "listed. List everybody, those who pay themselves too."
        )
    if standing.not_seen:
        rooms = ", ".join(standing.not_seen[:6])
        more = " and others" if len(standing.not_seen) > 6 else ""
        return f"Somebody has to see everybody first. Not seen yet: {rooms}{more}."
    return None


def _find_out(enquiry: WholeEnquiry, said: MoveSaid, standing: Standing) -> str | None:
    if standing.planned:
        return None
    return "Write down first what the planning meeting agreed."


def _improve(enquiry: WholeEnquiry, said: MoveSaid, standing: Standing) -> str | None:
    return _without(standing, "found", "culture")


def _sustain(enquiry: WholeEnquiry, said: MoveSaid, standing: Standing) -> str | None:
    return _without(standing, "residents")


def _settle(enquiry: WholeEnquiry, said: MoveSaid, standing: Standing) -> str | None:
    """What residents say, no stop to placements, a report, what was learned."""
    is_shut = enquiry.state == "moving"
    asked = ("residents",) if is_shut else ("residents", "check")
    if refusal := _without(standing, *asked, "report", "lesson"):
        return refusal
    if refusal := _everybody_moved(standing) if is_shut else None:
        return refusal
    if standing.unanswered:
        return "Whoever runs it does not agree with something. Answer that first."
    if refusal := why_not_suspended(standing):
        return refusal
    return _why_not_look_again(said.look_again_on)


def _everybody_moved(standing: Standing) -> str | None:
    if standing.without_move:
        rooms = ", ".join(standing.without_move[:6])
        return f"Write down where everybody moves. Not written yet: {rooms}."
    if standing.not_asked_after:
        rooms = ", ".join(standing.not_asked_after[:6])
        return f"Ask everybody how it is after the move. Not asked yet: {rooms}."
    return None


def _why_not_look_again(day: date | None) -> str | None:
    if day is None or day <= clock.today():
        return "Set a day to look again."
    return None


def _step_down(enquiry: WholeEnquiry, said: MoveSaid, standing: Standing) -> str | None:
    if not said.residents_view.strip():
        return "Write what those who live there, or their families, say to that."
    return why_not_suspended(standing)


def _shut(enquiry: WholeEnquiry, said: MoveSaid, standing: Standing) -> str | None:
    if not said.residents_view.strip():
        return "Write what those who live there, or their families, say to that."
    return None


def _without(standing: Standing, *kinds: str) -> str | None:
    """A sentence when something has not been said in this round."""
    missing = [whole_service.WORDS.plain(k) for k in kinds if k not in standing.said]
    return f"Write down first: {'; '.join(missing)}." if missing else None


GUARDS: dict[str, Callable[[WholeEnquiry, MoveSaid, Standing], str | None]] = {
    "plan": _plan,
    "find_out": _find_out,
    "improve": _improve,
    "sustain": _sustain,
    "settle": _settle,
    "shut": _shut,
    STEP_DOWN: _step_down,
}
