"""Meetings called in an enquiry, for tests, as far along as is needed."""

from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

from django.db import transaction

from alongside.access import actions as access
from alongside.access import clock, identity
from alongside.access.actor import Actor
from alongside.access.models import Membership, Team, User
from alongside.agreed.actions import ToDo, View, meeting_answer, meeting_held, minutes
from alongside.agreed.actions import meeting as agreed
from alongside.agreed.actions.meeting import Called, Guest
from alongside.agreed.models import (
    Decision,
    Holding,
    Invitation,
    Meeting,
    MeetingStep,
    Minutes,
)
from alongside.agreed.rules.meeting import Prepared, Said, When
from alongside.agreed.rules.meeting_held import Voices
from alongside.concerns.actions import meeting as actions
from alongside.concerns.models import Enquiry

WHY = "How to make the nights safe."
PLACE = "The library, Canal Street"
VIEW = View(how="first_hand", words="Yes, if my sister can come.")
MINUTES = "Amina said that she sleeps when the light is on."


def in_days(days: float) -> datetime:
    """A time so many days from now."""
    return clock.now() + timedelta(days=days)


def when(days: float = 7, **changes: Any) -> When:
    """When and where people meet."""
    said = {"minutes_long": 60, "way": "place", "place": PLACE}
    return When(**{"begins_at": in_days(days), **said, **changes})


def called(by: Actor, enquiry: Enquiry, *, days: float = 7, **more: Any) -> Meeting:
    """A meeting to come, to which Amina and the one who calls it are asked."""
    said = {"uid": uuid4(), "called": Called("planning", WHY), "when": when(days)}
    return actions.call_meeting_in_enquiry(by=by, enquiry=enquiry, **said | more)


def ago(by: Actor, enquiry: Enquiry, days: int = 2, **more: Any) -> Meeting:
    """A meeting whose day has come: called before it, and not written down yet."""
    with clock.set_to(in_days(-days - 7)):
        return called(by, enquiry, days=7, **more)


def seen_by(by: Actor, model: Any, **narrowed: Any) -> list[Any]:
    """The rows of a table that somebody sees."""
    with transaction.atomic(), identity.seen_as(by.principals):
        return list(model.objects.filter(**narrowed).order_by("pk"))


def team_of(meeting: Meeting) -> Team:
    """The safeguarding team that sees a meeting."""
    rows = Membership.objects.filter(circle=meeting.circle_id)
    row = rows.filter(purpose="safeguarding_team").select_related("principal__team")
    return row.get().principal.team


def asked(meeting: Meeting) -> list[Invitation]:
    """Everybody who is asked, the person first."""
    with access.at_the_desk_of(team_of(meeting)):
        rows = Invitation.objects.filter(meeting=meeting, taken_back_at=None)
        return list(rows.select_related("meeting", "user").order_by("pk"))


def of_person(meeting: Meeting) -> Invitation:
    """How the person is asked."""
    return next(one for one in asked(meeting) if one.is_person)


def invited(by: Actor, meeting: Meeting, somebody: User, role: str = "") -> Invitation:
    """Somebody with a sign-in is asked."""
    guest = Guest(somebody.full_name, role, user=somebody)
    return actions.invite_to_meeting(by=by, meeting=meeting, guest=guest)


def named(by: Actor, meeting: Meeting, name: str, role: str = "") -> Invitation:
    """Somebody is asked by name alone."""
    return actions.invite_to_meeting(by=by, meeting=meeting, guest=Guest(name, role))


def answered(by: Actor, one: Invitation, answer: str, **more: Any) -> Any:
    """What somebody says to being asked."""
    seen = more.pop("seen", 0)
    return meeting_answer.answer_meeting(
        by=by, invitation=one, said=Said(answer, **more), seen=seen
    )


def prepared(by: Actor, meeting: Meeting, *, seen: int = 0, **words: Any) -> Any:
    """What the person brings."""
    said = Prepared(**{"say": "I am not afraid by day.", **words})
    return meeting_answer.prepare(by=by, meeting=meeting, prepared=said, seen=seen)


def steps(meeting: Meeting) -> list[str]:
    """What was done to a meeting, in order."""
    with access.at_the_desk_of(team_of(meeting)):
        rows = MeetingStep.objects.filter(meeting=meeting).order_by("number")
        return [one.kind for one in rows]


def now(meeting: Meeting) -> Meeting:
    """The meeting as it is now."""
    with access.at_the_desk_of(team_of(meeting)):
        return Meeting.objects.get(pk=meeting.pk)


def voices(meeting: Meeting, **changes: Any) -> Voices:
    """Everybody was there, and heard, unless it is said."""
    told = {one.pk: ("there_heard", "") for one in asked(meeting)}
    return Voices(**{"told": told | changes.pop("told", {}), **changes})


def held(by: Actor, meeting: Meeting, *, seen: int = 0, **changes: Any) -> Holding:
    """Whose voice was heard is written down."""
    said = voices(meeting, **changes)
    return meeting_held.hold_meeting(by=by, meeting=meeting, voices=said, seen=seen)


def decided(by: Actor, meeting: Meeting, **changes: Any) -> Decision:
    """One decision."""
    said = {"words": "A light on the stairs.", "decided_by": "All of us", "view": VIEW}
    return meeting_held.decide_at_meeting(
        by=by, meeting=meeting, **{"uid": uuid4(), **said, **changes}
    )


def to_do(owner: User | None = None, **changes: Any) -> ToDo:
    """Something to do."""
    said = {"what": "Put in the light.", "serves": "To sleep.", "serves_kind": "wish"}
    day = {"due_on": clock.today() + timedelta(days=5), "owner": owner}
    return ToDo(**said | day | {"owner_name": "" if owner else "Marta"} | changes)


def agreed_to(by: Actor, meeting: Meeting, **changes: Any) -> Any:
    """Somebody will do something."""
    what = {"uid": uuid4(), "to_do": to_do(), **changes}
    return meeting_held.agree_at_meeting(by=by, meeting=meeting, **what)


def minuted(by: Actor, meeting: Meeting, *, seen: int = 0, **changes: Any) -> Minutes:
    """The minutes are written."""
    said = {"words": MINUTES, **changes}
    return minutes.write_minutes(by=by, meeting=meeting, seen=seen, **said)


def minutes_answered(by: Actor, one: Invitation, *, right: bool, **more: Any) -> Any:
    """What somebody says of the minutes."""
    what = {"is_right": right, "seen": 1, **more}
    return minutes.answer_minutes(by=by, invitation=one, **what)


def moved(by: Actor, meeting: Meeting, *, seen: int = 1, **changes: Any) -> Meeting:
    """It is moved."""
    what = {"when": when(9), "reason": "Her sister comes on Friday.", **changes}
    return actions.move_meeting_in_enquiry(by=by, meeting=meeting, seen=seen, **what)


def cancelled(by: Actor, meeting: Meeting, *, seen: int = 1) -> Meeting:
    """It does not take place."""
    reason = "Amina is in hospital."
    return agreed.cancel_meeting(by=by, meeting=meeting, reason=reason, seen=seen)
