"""Timers: by when a step should be done, and how much of the time is gone.

A timer warns at half, at four fifths and when its day has gone by, and then asks for a
reason. Nothing moves by itself, and nothing is ever held up by one.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from django.utils import timezone

from alongside.concerns.rules.moments import Moments, Wait
from alongside.concerns.rules.targets import InForce
from alongside.standards import timers as standard
from alongside.standards import working_days
from alongside.standards.timers import Step, Target

DAY_ENDS = time(17)  # what comes later, or when offices are shut, came the next day
HALF, NEARLY, ALMOST = 0.5, 0.8, 0.999
ONE_DAY = timedelta(days=1)


class Level(StrEnum):
    """How far the time has gone, or how the step ended."""

    ON_TIME = "on_time"
    HALF = "half"
    NEARLY = "nearly"
    PAST = "past"
    DONE = "done"
    DONE_LATE = "done_late"


@dataclass(frozen=True)
class Stretch:
    """The time a step has: from a moment to the end of its last day.

    Pauses are taken out here, and nowhere else: what is over moves `last` by as many
    working days as it took, and none counts in `share_gone`. `given` is the last day as
    it would be without them.
    """

    begins: datetime
    given: date
    waits: tuple[Wait, ...] = ()

    @property
    def last(self) -> date:
        """The last day. A pause after it comes too late to move it."""
        day = self.given
        for wait in self.waits:
            first = timezone.localdate(wait.begins)
            if wait.ends and first <= day:
                waited = working_days.between(first, timezone.localdate(wait.ends))
                day = working_days.after(day, waited)
        return day

    @property
    def stands_since(self) -> datetime | None:
        """When it began to stand still, if it does."""
        return next((wait.begins for wait in self.waits if wait.ends is None), None)

    def share_gone(self, now: datetime) -> float:
        """How much of the time is gone, from 0 to 1. Days off do not count."""
        now = min(now, self.stands_since or now)
        if now >= _start(self.last + ONE_DAY):
            return 1.0
        gone = _working_time(self.begins, now)
        for wait in self.waits:
            gone -= _working_time(wait.begins, min(wait.ends or now, now))
        whole = _working_time(self.begins, _start(self.given + ONE_DAY))
        return min(gone / whole, ALMOST)


def stretch(
    began: datetime,
    target: Target,
    waits: Iterable[Wait] = (),
    agreed: date | None = None,
) -> Stretch:
    """The time that a target gives from a moment on, less what was waited since; a day
    agreed with the person counts where it is later."""
    here = timezone.localtime(began)
    first = working_days.after(here.date(), 0)
    if first == here.date() and here.time() >= DAY_ENDS:
        first = working_days.after(first, 1)
    begins = max(began, _start(first))
    since = (
        Wait(max(wait.begins, begins), wait.ends)
        for wait in waits
        if wait.ends is None or wait.ends > begins
    )
    ours = target.day_after(first)
    return Stretch(begins, max(ours, agreed or ours), tuple(since))


def _start(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.min))


def _working_time(begin: datetime, end: datetime) -> timedelta:
    """The time between two moments that lies in working days."""
    day, whole = timezone.localdate(begin), timedelta()
    while (starts := _start(day)) < end:
        if working_days.is_working_day(day):
            whole += min(end, _start(day + ONE_DAY)) - max(begin, starts)
        day += ONE_DAY
    return whole


@dataclass(frozen=True)
class Timer:
    """One step of one concern, with its day. `ended_on` is None while it runs, and
    where nobody kept the day. `stands_since` is set while it stands still."""

    step: Step
    target: Target
    began: datetime
    due_on: date
    level: Level
    today: date
    ended_on: date | None = None
    stands_since: date | None = None

    @property
    def is_running(self) -> bool:
        """Whether the step is still to be done."""
        return self.level not in (Level.DONE, Level.DONE_LATE)

    @property
    def is_past(self) -> bool:
        """Whether its day has gone by and it is not done."""
        return self.level == Level.PAST

    @property
    def stands_still(self) -> bool:
        """Whether its time does not run now, since the enquiry is paused."""
        return self.stands_since is not None

    @property
    def asks_why(self) -> bool:
        """Whether it took, or takes, longer than agreed."""
        return self.level in (Level.PAST, Level.DONE_LATE)

    @property
    def is_near(self) -> bool:
        """Whether a card on the board says so: four fifths gone, or all."""
        return self.level in (Level.NEARLY, Level.PAST)

    @property
    def days_over(self) -> int:
        """Working days since its day, until it was done, paused, or until today."""
        until = self.ended_on or self.stands_since or self.today
        return working_days.between(self.due_on, until)

    @property
    def by_when(self) -> str:
        """Its day in words: `by Thursday 26 November`."""
        if self.due_on == self.today and self.is_running:
            return "by the end of today"
        return f"by {day_in_words(self.due_on, self.today)}"

    @property
    def how_far(self) -> str:
        """How much of the time is gone, in a sentence; '' before half."""
        if self.stands_since is not None:
            return self._standing(self.stands_since)
        words = {
            Level.HALF: "Half the time is gone.",
            Level.NEARLY: "Nearly all the time is gone.",
            Level.PAST: f"The day has gone by{self._over(' ago')}.",
            Level.DONE: f"Done{self._ended()}.",
            Level.DONE_LATE: f"Done{self._ended()}{self._over(' late')}.",
        }
        return words.get(self.level, "")

    def _standing(self, since: date) -> str:
        if self.is_past:
            return "It stands still. Its day had gone by before."
        left = working_days.between(since, self.due_on)
        if not left:
            return "It stands still, on its last day."
        days = "1 working day is" if left == 1 else f"{left} working days are"
        return f"It stands still. {days} left when we go on."

    def _ended(self) -> str:
        if self.ended_on is None:
            return ""
        return f" on {day_in_words(self.ended_on, self.today)}"

    def _over(self, then: str) -> str:
        days = self.days_over
        if not days:
            return ""
        return f", {days} working day{'' if days == 1 else 's'}{then}"


def day_in_words(day: date, today: date) -> str:
    """A day as people say it, with the year when it is another.

    >>> day_in_words(date(2026, 11, 26), date(2026, 11, 24))
    'Thursday 26 November'
    """
    year = "" if day.year == today.year else f" {day.year}"
    return f"{day:%A} {day.day} {day:%B}{year}"


def level_of(share: float) -> Level:
    """The level of a running timer by the share of its time that is gone."""
    if share >= 1:
        return Level.PAST
    if share >= NEARLY:
        return Level.NEARLY
    return Level.HALF if share >= HALF else Level.ON_TIME


def timers(moments: Moments, force: InForce, now: datetime) -> tuple[Timer, ...]:
    """Every timer of a concern that runs or has run, in the order of the work."""
    found = (
        _timer(step, force.target(step), moments, now)
        for step in standard.steps().values()
    )
    return tuple(timer for timer in found if timer)


def _timer(step: Step, target: Target, moments: Moments, now: datetime) -> Timer | None:
    began = moments.at.get(target.since or step.since)
    if began is None or not target.is_set or not step.is_timed:
        return None
    if step.until in moments.apart:
        return None
    ended = moments.at.get(step.until)
    agreed, waits = moments.days.get(step.until), _waits(step, moments.waits, ended)
    time_it_has = stretch(began, target, waits, agreed)
    ended_on = timezone.localdate(ended) if ended else None
    if ended_on is not None and ended_on > time_it_has.last:
        level = Level.DONE_LATE
    elif ended_on is not None or step.until in moments.done:
        level = Level.DONE
    else:
        level = level_of(time_it_has.share_gone(now))
    is_over = level in (Level.DONE, Level.DONE_LATE)
    stands = None if is_over else time_it_has.stands_since
    return Timer(
        step=step,
        target=target,
        began=began,
        due_on=time_it_has.last,
        level=level,
        today=timezone.localdate(now),
        ended_on=ended_on,
        stands_since=timezone.localdate(stands) if stands else None,
    )


def _waits(step: Step, waits: Iterable[Wait], ended: datetime | None) -> Iterable[Wait]:
    """The pauses in which a step stood still: those before it was done."""
    if not step.stands_still:
        return ()
    return (wait for wait in waits if ended is None or wait.begins < ended)


def running(found: Iterable[Timer]) -> list[Timer]:
    """Those still to be done, the nearest day first."""
    return sorted((t for t in found if t.is_running), key=lambda timer: timer.due_on)


def past(found: Iterable[Timer]) -> list[Timer]:
    """Those whose day has gone by, the longest ago first."""
    return [timer for timer in running(found) if timer.is_past]
