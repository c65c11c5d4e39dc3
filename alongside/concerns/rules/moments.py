"""The moments of one concern between which its timers run.

They are those of the present round: what came back, or was opened again, begins anew at
the decision.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time

from django.utils import timezone

from alongside.concerns.models import Concern, Enquiry, Route, StateChange
from alongside.concerns.models.concern import WAITING, State

SETTLED = (State.SETTLED, State.RESTED)
STANDING_STILL = (State.PAUSED, State.STOPPED)
ENQUIRY = (State.ENQUIRING, State.FOUND, *SETTLED)
# What only the living are asked: no day is set for it once somebody has died.
WITH_THEM = frozenset(
    {
        "listening",
        "person_told",
        "planned",
        "asked",
        "agreed_done",
        "how_it_was_known",
    }
)
FIRST_ROUND = frozenset({"received", "listening"})


@dataclass(frozen=True)
class Heard:
    """That the person was told of a decision, or why not: when that was written, and
    the day they were told on, where it is another. What was decided before anybody kept
    that is not timed."""

    at: datetime
    on: date | None = None
    is_timed: bool = True

    @property
    def moment(self) -> datetime:
        """When they were told."""
        return _noon(self.on) or self.at


@dataclass(frozen=True)
class Agreed:
    """Something in the plan to stay safe: by which day, and when it was done."""

    due_on: date
    done_at: datetime | None = None


@dataclass(frozen=True)
class Told:
    """What was read about a concern, beside its own row.

    `raiser` is when the one who raised it was told of decisions; None when the viewer
    does not see them. `person` is when the person was told; None where there is nobody
    to tell. `asked` are the days to ask how the person is: done on, or None; `known`
    are those on which it was known how it was for them, likewise. `agreed` is what
    somebody was to do when it was settled.
    """

    changes: Sequence[StateChange] = ()
    raiser: Sequence[datetime] | None = None
    person: Sequence[Heard] | None = None
    route: Route | None = None
    enquiry: Enquiry | None = None
    asked: Sequence[date | None] = ()
    known: Sequence[date | None] = ()
    agreed: Sequence[Agreed] = ()
    has_died: bool = False


@dataclass(frozen=True)
class Wait:
    """A time in which the enquiry was paused. `ends` is None while it still is."""

    begins: datetime
    ends: datetime | None = None


@dataclass(frozen=True)
class Moments:
    """When each thing happened. `done` has happened, at a time that nobody kept;
    `apart` is not timed for this concern; `waits` are the times in which it was paused,
    the earliest first; `days` were agreed for some, and count where they are later than
    ours."""

    at: Mapping[str, datetime]
    done: frozenset[str] = frozenset()
    apart: frozenset[str] = frozenset()
    waits: tuple[Wait, ...] = ()
    days: Mapping[str, date] = field(default_factory=dict)


def moments(concern: Concern, told: Told) -> Moments:
    """The moments of a concern in its present round.

    What was loaded from earlier records is not timed until it is opened again here: how
    long it took elsewhere is nothing that anybody here can explain.
    """
    again = came_back_at(told.changes)
    if concern.channel == Concern.Channel.PAST and again is None:
        return Moments({})
    found = {
        **_waiting(concern, told, again),
        **_decided(concern, told, again),
        **_settled(concern, told),
    }
    at = {name: moment for name, moment in found.items() if moment}
    done = frozenset(_done(concern, told, again) - at.keys())
    apart, waits = _apart(concern, told, again), _waits(told.changes)
    return Moments(at, done, apart, waits, _days(told))


def _apart(concern: Concern, told: Told, again: datetime | None) -> frozenset[str]:
    """What is not timed for this concern."""
    heard = _heard(concern, told)
    nobody = {
        "told": told.raiser is None,
        "person_told": told.person is None or not all(one.is_timed for one in heard),
        "asked": not told.asked,
        "how_it_was_known": not told.known,
        "agreed_done": not told.agreed,
    }
    found = frozenset(name for name, is_so in nobody.items() if is_so)
    found |= FIRST_ROUND if again else frozenset()
    return found | WITH_THEM if told.has_died else found


def _heard(concern: Concern, told: Told) -> list[Heard]:
    """What the person was told since it was decided last."""
    decided = concern.decided_at
    return [one for one in told.person or () if decided and one.at >= decided]


def _days(told: Told) -> dict[str, date]:
    """The days agreed with the person: of what is still to be done, the nearest."""
    waits = [one.due_on for one in told.agreed if one.done_at is None]
    if waits:
        return {"agreed_done": min(waits)}
    return {"agreed_done": max(a.due_on for a in told.agreed)} if told.agreed else {}


def where_it_stands(concern: Concern, changes: Sequence[StateChange]) -> str:
    """The state of a concern; while it is paused, the one it goes back to."""
    if not concern.is_paused:
        return concern.state
    pauses = [c for c in changes if c.verb == "pause"]
    return max(pauses, key=lambda c: c.at).before if pauses else State.ENQUIRING


def _waits(changes: Sequence[StateChange]) -> tuple[Wait, ...]:
    """Each time it stood still, with when it went on again."""
    found: list[Wait] = []
    for change in sorted(changes, key=lambda c: c.at):
        if change.before in STANDING_STILL and found:
            found[-1] = Wait(found[-1].begins, change.at)
        if change.after in STANDING_STILL:
            found.append(Wait(change.at))
    return tuple(found)


def came_back_at(changes: Sequence[StateChange]) -> datetime | None:
    """When it last came back to be listened to and decided on anew."""
    same_round = ("listen", "send_back_no_action")
    back = [
        c.at for c in changes if c.after == State.LISTENING and c.verb not in same_round
    ]
    return max(back, default=None)


def _waiting(
    concern: Concern, told: Told, again: datetime | None
) -> dict[str, datetime | None]:
    began = (c.at for c in told.changes if c.verb == "listen")
    return {
        "raised": again or concern.raised_at,
        "received": again or concern.received_at,
        "listening": again or min(began, default=None),
    }


def _decided(
    concern: Concern, told: Told, again: datetime | None
) -> dict[str, datetime | None]:
    decided = concern.decided_at
    if decided is None or concern.state in WAITING or (again and decided < again):
        return {}
    heard = [at for at in told.raiser or () if at >= decided]
    enquires = where_it_stands(concern, told.changes) in ENQUIRY
    route = told.route if told.route and told.route.offered_at >= decided else None
    return {
        "decided": decided,
        "told": min(heard, default=None),
        "person_told": min((h.moment for h in _heard(concern, told)), default=None),
        "passed_on": route.offered_at if route else None,
        "answered": route.answered_at if route else None,
        "begun": decided if enquires else None,
        "found": _found_at(concern, told) if enquires else None,
    }


def _found_at(concern: Concern, told: Told) -> datetime | None:
    """When it was last found out; None while finding out goes on again."""
    if where_it_stands(concern, told.changes) == State.ENQUIRING:
        return None
    found = [c.at for c in told.changes if c.verb == "finish_finding"]
    day = told.enquiry.found_on if told.enquiry else None
    return max(found, default=_noon(day))


def _settled(concern: Concern, told: Told) -> dict[str, datetime | None]:
    if concern.state not in SETTLED or concern.settled_at is None:
        return {}
    first = timezone.localdate(concern.settled_at)
    asked = [day for day in told.asked if day and day >= first]
    # Whether it is known since it was settled last is said by the newest asking alone.
    known = told.known[-1] if told.known else None
    return {
        "settled": concern.settled_at,
        "asked": _noon(min(asked, default=None)),
        "how_it_was_known": _noon(known),
        "agreed_done": _all_done(told.agreed),
    }


def _all_done(agreed: Sequence[Agreed]) -> datetime | None:
    """When the last thing was done; None while anything is still to be done."""
    done = [one.done_at for one in agreed if one.done_at]
    return max(done) if done and len(done) == len(agreed) else None


def _noon(day: date | None) -> datetime | None:
    """A time of a day of which only the day was kept."""
    return timezone.make_aware(datetime.combine(day, time(12))) if day else None


def _done(concern: Concern, told: Told, again: datetime | None) -> set[str]:
    """What the state says has happened, whenever it was."""
    state, done = where_it_stands(concern, told.changes), set()
    if state != State.RAISED:
        done.add("received")
    if state not in (State.RAISED, State.RECEIVED):
        done.add("listening")
    if state not in WAITING:
        done.add("decided")
    if state in ENQUIRY and (state != State.ENQUIRING or _is_planned(told.enquiry)):
        done.add("planned")
    if state in (State.FOUND, *SETTLED):
        done.add("found")
    if state == State.RESTED:
        done.add("asked")
    if _knows(state, told.enquiry, again):
        done.add("person_told")
    return done


def _knows(state: str, enquiry: Enquiry | None, again: datetime | None) -> bool:
    """Whether the person must know what was decided: they were asked what they want to
    come of it, they asked us to stop, or it was settled with them."""
    if state in (State.STOPPED, *SETTLED):
        return True
    return again is None and enquiry is not None and enquiry.was_asked


def _is_planned(enquiry: Enquiry | None) -> bool:
    """Somebody leads it, and it is written whether the person was asked."""
    if enquiry is None or enquiry.lead_id is None:
        return False
    return enquiry.outcomes_asked not in ("", "not_recorded")
