"""What may happen with a worry about care that was bought, by whom, and how soon.

Local targets ask for a reason when they go by. They never move or end anything.
"""

import re
from dataclasses import dataclass
from datetime import date, datetime

from django.utils import timezone

from alongside.access import clock
from alongside.access.actor import Actor
from alongside.providers.models import PackageConcern, PackageStep
from alongside.providers.rules.knowing import why_not_answer, why_not_look_into
from alongside.standards import codes, visit_form

State = PackageConcern.State
RAISER, LOOKER = "whoever runs the service", "those who buy care"
LONGER = "longer"
# From where to where, and who does it.
TRANSITIONS: dict[tuple[str, str], str] = {
    (State.RAISED, State.RECEIVED): LOOKER,
    (State.RECEIVED, State.DECIDED): LOOKER,
    (State.DECIDED, State.TOLD): LOOKER,
    (State.TOLD, State.APPEALED): RAISER,
    (State.APPEALED, State.LOOKED_AGAIN): LOOKER,
    (State.RAISED, State.TAKEN_BACK): RAISER,
    (State.RECEIVED, State.TAKEN_BACK): RAISER,
}
# What each state that waits for those who buy care waits for, as a local target.
_TARGETS: dict[str, str] = {
    State.RAISED: "package_received",
    State.RECEIVED: "package_decided",
    State.APPEALED: "package_decided",
}
WAITING = (State.RAISED, State.RECEIVED, State.DECIDED, State.APPEALED)
# Ten digits that stand together as a National Health Service number does.
_NUMBER_OF_SOMEBODY = re.compile(r"(?<!\d)\d{3}[ -]?\d{3}[ -]?\d{4}(?!\d)")


@dataclass(frozen=True)
class Raised:
    """What somebody who runs a service says of the care that was bought."""

    about: str
    words: str
    wanted: str
    own_reference: str = ""
    people: int | None = None


@dataclass(frozen=True)
class Decision:
    """What was decided, why, and why it took longer if it did."""

    decision: str
    words: str
    late_why: str = ""


def why_not_raise(by: Actor, *, runs_it: bool) -> str | None:
    """Whoever runs the service raises it."""
    return why_not_answer(by, runs_it=runs_it)


def why_not_this_raised(raised: Raised) -> str | None:
    """It says what is wrong and what would put it right, and names nobody."""
    if raised.about not in codes.PACKAGE_WORRIES:
        return "Choose what it is about."
    if not raised.words.strip():
        return "Write what is not right."
    if not raised.wanted.strip():
        return "Write what would put it right."
    if any(map(_NUMBER_OF_SOMEBODY.search, (raised.words, raised.own_reference))):
        return (
            "This looks like somebody’s own number. Take it out: it is about the care "
            "that was bought, without a person’s name or number."
        )
    return None


def why_not_step(
    concern: PackageConcern, by: Actor, to: str, *, runs_it: bool
) -> str | None:
    """A sentence unless it may go there now, and the actor may take it there."""
    who = TRANSITIONS.get((concern.state, to))
    if who is None:
        return f"This cannot be done now. It stands at: {concern.get_state_display()}."
    if who == RAISER:
        return why_not_answer(by, runs_it=runs_it)
    return why_not_buy(by, runs_it=runs_it)


def why_not_buy(by: Actor, *, runs_it: bool) -> str | None:
    """Those who look after care answer; never whoever raised it."""
    if runs_it:
        return "You run this service. Those who buy the care answer."
    return why_not_look_into(by)


def why_not_look_again(by: Actor, decided_by: int) -> str | None:
    """Somebody else than who decided."""
    if by.user and by.user.pk == decided_by:
        return "You decided it. Somebody else looks at it again."
    return None


def why_not_this_decision(decision: Decision) -> str | None:
    """What, and why."""
    if decision.decision not in codes.PACKAGE_DECISIONS:
        return "Choose what is decided."
    if not decision.words.strip():
        return "Write the reason, so that they can understand it."
    return None


def why_not_so_late(concern: PackageConcern, since: datetime, why: str) -> str | None:
    """When the local target has gone by, why is asked."""
    if is_late(concern, since) and not why.strip():
        return "This took longer than the time we gave ourselves. Say why."
    return None


def why_not_said(words: str) -> str | None:
    """A step that needs words has some."""
    return None if words.strip() else "Write a sentence."


def due(concern: PackageConcern, since: datetime) -> date | None:
    """The last day of the time we gave ourselves for what it waits for; None where it
    waits for nothing timed. `since` is when that time began."""
    name = _TARGETS.get(concern.state)
    if name is None:
        return None
    return visit_form.target(name).day_after(timezone.localdate(since))


def is_late(concern: PackageConcern, since: datetime) -> bool:
    """Whether that day has gone by."""
    last = due(concern, since)
    return last is not None and clock.today() > last


def since(concern: PackageConcern, steps: list[PackageStep]) -> datetime:
    """When the time of what it waits for began: when it was raised, or the appeal."""
    if concern.state == State.APPEALED:
        asked = [step for step in steps if step.step == State.APPEALED]
        return asked[-1].recorded_at if asked else concern.recorded_at
    return concern.recorded_at


def why_not_wait(concern: PackageConcern) -> str | None:
    """Why it takes longer is said while it waits."""
    if concern.state not in WAITING:
        return "It waits for nothing now."
    return None
