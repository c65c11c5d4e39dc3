"""Saying why a step takes longer than agreed, and what the person reads of it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils import timezone

from alongside.access import clock
from alongside.access.actor import Actor
from alongside.concerns.models import Delay, DelayTold, Enquiry, Settlement
from alongside.concerns.rules.timers import Timer
from alongside.standards import codes

FURTHEST = timedelta(days=366)
AFTER_FINDING = (
    "talk_over",
    "settle_actions",
    "look_again",
    "how_it_was",
)  # steps that begin when it is found out


@dataclass(frozen=True)
class WhyLonger:
    """Why it takes longer, the new day hoped for, and words for the person if any."""

    reason: str
    words: str
    hoped_for: date
    words_to_person: str = ""


@dataclass(frozen=True)
class Late:
    """A timer, with the newest reason why it takes longer, if anybody gave one."""

    timer: Timer
    delay: Delay | None = None

    @property
    def is_unsaid(self) -> bool:
        """Whether its day has gone by and nobody has said why, or the new day hoped
        for has gone by as well. While it stands still, it does not ask."""
        asks = self.timer.is_past and not self.timer.stands_still
        return asks and (self.delay is None or self.is_hope_gone)

    @property
    def is_hope_gone(self) -> bool:
        """Whether the day that was hoped for has gone by."""
        return self.delay is not None and self.delay.hoped_for < self.timer.today


def beside(timer: Timer, delays: Iterable[Delay]) -> Late:
    """A timer with the newest reason that was given since it began."""
    about = [
        delay
        for delay in delays
        if delay.step == timer.step.code and delay.recorded_at >= timer.began
    ]
    return Late(timer, max(about, key=lambda delay: delay.pk, default=None))


def why_not_say_why(timer: Timer | None, by: Actor) -> str | None:
    """A sentence when there is nothing to say, or this actor cannot say it."""
    if not by.may("lead_enquiry"):
        return "Only the council’s safeguarding workers can write this down."
    if timer is None:
        return "This step is not timed now, so there is nothing to explain."
    if not timer.asks_why:
        return "This is not past its day, so there is nothing to explain."
    return None


def why_not_said(said: WhyLonger) -> str | None:
    """A sentence when what was said is not enough."""
    if said.reason not in codes.DELAY_REASONS:
        return "Choose why it is taking longer."
    if not said.words.strip():
        return "Write why it is taking longer."
    if not clock.today() <= said.hoped_for <= clock.today() + FURTHEST:
        return "Choose a day that is still to come, within a year."
    return None


def still_so(
    told: Iterable[DelayTold], enquiry: Enquiry, settlements: Iterable[Settlement]
) -> DelayTold | None:
    """The newest thing the person was told that is still so."""
    if enquiry.concluded_on is not None:
        return None
    newest = max(told, key=lambda one: one.pk, default=None)
    if newest is None:
        return None
    last_settled = max((one.settled_at for one in settlements), default=None)
    if last_settled and newest.told_at < last_settled:
        return None
    day = timezone.localdate(newest.told_at)
    is_found = enquiry.found_on is not None and day <= enquiry.found_on
    return None if is_found and newest.step not in AFTER_FINDING else newest
