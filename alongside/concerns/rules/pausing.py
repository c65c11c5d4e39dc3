"""When an enquiry may wait, for how long, and how it goes on."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from alongside.access import clock
from alongside.access.actor import Actor
from alongside.access.rules import why_not_without
from alongside.concerns.models import Concern, Pause, PauseTold
from alongside.concerns.models.concern import State
from alongside.concerns.rules import enquiring, states
from alongside.concerns.rules.timers import day_in_words
from alongside.standards import codes

FURTHEST = timedelta(weeks=13)
VERB_BACK = {State.ENQUIRING: "go_on_finding", State.FOUND: "go_on_talking"}
NOT_PAUSED = "This enquiry does not wait, so it goes on as it is."


@dataclass(frozen=True)
class Waiting:
    """Why an enquiry waits, what keeps the person safe meanwhile, and the day to go
    on."""

    reason: str
    words: str
    safety: str
    restart_on: date


def why_not_pause(concern: Concern, by: Actor) -> str | None:
    """A sentence when this enquiry cannot begin to wait, or not by this actor."""
    return states.why_not_move(concern, "pause", by) or _why_not_tell(concern)


def why_not_wait_longer(concern: Concern, by: Actor) -> str | None:
    """A sentence when this enquiry cannot wait longer, or not by this actor."""
    if not concern.is_paused:
        return NOT_PAUSED
    return why_not_without("pause_enquiry", by) or _why_not_tell(concern)


def why_not_go_on(concern: Concern, by: Actor) -> str | None:
    """A sentence when this enquiry cannot go on, or not by this actor."""
    if not concern.is_paused:
        return NOT_PAUSED
    return why_not_without("lead_enquiry", by) or _why_not_tell(concern)


def _why_not_tell(concern: Concern) -> str | None:
    """Everybody who waits with us is told, so that the actor must be able to."""
    if enquiring.hides_raiser(concern):
        return (
            "Only somebody who can tell the one who raised this can do it. Ask the "
            "safeguarding team."
        )
    return None


def why_not_waiting(said: Waiting, restart_on: date | None) -> str | None:
    """A sentence when what was said is not enough. `restart_on` is the day that stands,
    if it waits already."""
    today = clock.today()
    if said.reason not in codes.PAUSE_REASONS:
        return "Choose why it waits."
    if not said.words.strip():
        return "Write why it waits."
    if not said.safety.strip():
        return "Write what keeps the person safe meanwhile."
    if not today < said.restart_on <= today + FURTHEST:
        return "Choose a day that is still to come, within three months."
    if said.restart_on == restart_on:
        return "That is the day already. Choose another."
    return None


def words_to_raiser(step: str, restart_on: date | None) -> str:
    """What the one who spoke up reads: that we wait and until when, no more."""
    if restart_on is None:
        return "We had to wait. Now we go on."
    day = day_in_words(restart_on, clock.today())
    longer = " a little longer" if step == Pause.Step.WAITS_ON else ""
    return f"We have to wait{longer}. By {day} we look at it again."


def now_told(told: Iterable[PauseTold], *, is_over: bool) -> PauseTold | None:
    """What the person was told last, while we still wait."""
    newest = max(told, key=lambda one: one.pk, default=None)
    return newest if newest and newest.is_waiting and not is_over else None
