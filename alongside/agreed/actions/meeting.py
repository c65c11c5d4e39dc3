"""Calling a meeting, asking people to it, moving and cancelling it.

Whom it is for, and who may never be asked, is known on the floors above: they call
these with names and sign-ins.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from alongside.access import actions as access
from alongside.access import clock
from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.access.models import Circle, Membership, Team, User
from alongside.access.rules import Refused, refuse_if
from alongside.agreed.actions.meeting_book import Book
from alongside.agreed.models import Invitation, Meeting, MeetingStep, MeetingWish
from alongside.agreed.queries import meeting as queries
from alongside.agreed.rules import meeting as rules
from alongside.agreed.rules.meeting import When

INVITED = "invited"
Kind = MeetingStep.Kind


@dataclass(frozen=True)
class Whose:
    """Whom a meeting is for: a name, perhaps a sign-in, and the number of a circle."""

    name: str
    circle: int
    user: User | None = None


@dataclass(frozen=True)
class Guest:
    """Somebody to be asked: with a sign-in, as a team, or by name alone."""

    name: str
    role: str = ""
    user: User | None = None
    team: Team | None = None
    known_apart: str = ""

    @property
    def principal_id(self) -> int | None:
        """What is let into the circle; None for a name alone."""
        if self.user:
            return self.user.principal_id
        return self.team.principal_id if self.team else None


@dataclass(frozen=True)
class Called:
    """What a meeting is for: a code, words, and what the person wants of it, each with
    who said it."""

    purpose: str
    why: str
    wishes: Sequence[tuple[str, str]] = ()


@logged
def call_meeting(
    *,
    by: Actor,
    uid: UUID,
    whose: Whose,
    called: Called,
    when: When,
    workers: Mapping[int, str],
) -> Meeting:
    """Call a meeting. Pressed twice, it is called once. `workers` are the principals
    who see it because they work on it; whom it is for is asked first, and sees it."""
    refuse_if(rules.why_not_call(called.purpose, called.why, by))
    refuse_if(rules.why_not_when(when))
    before = Meeting.objects.filter(uid=uid).first()
    if before:
        record(by=by, act="change", what="call_meeting_again", subject=before)
        return before
    meeting = _begin(by, uid, whose, called, when, workers)
    Book.step(by, meeting, Kind.CALLED)
    MeetingWish.objects.bulk_create(
        MeetingWish(**Book.stamp(by, meeting), words=words, said_by=who)
        for words, who in called.wishes
    )
    Invitation.objects.create(
        **Book.stamp(by, meeting), name=whose.name, user=whose.user, is_person=True
    )
    record(by=by, act="change", what="call_meeting", subject=meeting)
    return meeting


def _begin(*what: Any) -> Meeting:
    """The meeting in a circle of its own."""
    by, uid, whose, called, when, workers = what
    members = dict(workers)
    if whose.user:
        members[whose.user.principal_id] = "about_me"
    circle = access.draw_circle(by=by, kind=Circle.Kind.MEETING, members=members)
    return Meeting.objects.create(
        uid=uid,
        circle=circle,
        purpose=called.purpose,
        why=called.why.strip(),
        for_name=whose.name,
        for_user=whose.user,
        for_circle=whose.circle,
        called_by=by.user.pk if by.user else 0,
        called_by_name=by.name,
        called_at=clock.now(),
        **_columns(when),
    )


@logged
def invite(*, by: Actor, meeting: Meeting, guest: Guest) -> Invitation:
    """Ask somebody to come. They see the meeting until some weeks after it."""
    meeting = queries.held(by, meeting)
    refuse_if(rules.why_not_ask_more(meeting, by))
    if not guest.name.strip():
        raise Refused("Say whom you ask.")
    before = _asked_already(meeting, guest)
    if before:
        record(by=by, act="change", what="invite_again", subject=before)
        return before
    invitation = Invitation.objects.create(
        **Book.stamp(by, meeting),
        name=guest.name.strip(),
        role=guest.role.strip(),
        user=guest.user,
        team=guest.team,
        known_apart=guest.known_apart.strip(),
    )
    if guest.principal_id:
        _let_in(by, meeting, guest.principal_id)
    record(by=by, act="change", what="invite", subject=invitation)
    return invitation


def _asked_already(meeting: Meeting, guest: Guest) -> Invitation | None:
    rows = queries.of(Invitation, meeting).filter(taken_back_at=None)
    if guest.user:
        return rows.filter(user=guest.user).first()
    if guest.team:
        return rows.filter(team=guest.team).first()
    return rows.filter(name__iexact=guest.name.strip(), user=None, team=None).first()


def _let_in(by: Actor, meeting: Meeting, principal_id: int) -> None:
    """Those who were asked see it until some weeks after its day."""
    access.let_in(
        by=by,
        circle_id=meeting.circle_id,
        principal_id=principal_id,
        purpose=INVITED,
        ends_at=max(meeting.ends_at, clock.now()) + rules.SEEN_FOR,
        person_told=Membership.Told.YES if meeting.for_user_id else "not_yet",
    )


@logged
def move_meeting(
    *, by: Actor, meeting: Meeting, when: When, reason: str, seen: int
) -> Meeting:
    """Meet at another time, or somewhere else. Everybody is asked again by the page;
    what they answered before is kept."""
    meeting = queries.held(by, meeting)
    newest = queries.newest(by, MeetingStep, meeting)
    columns = _columns(when)
    is_same = all(getattr(meeting, name) == value for name, value in columns.items())
    if newest and newest.number == seen + 1 and is_same and Book.is_by(newest, by):
        record(by=by, act="change", what="move_meeting_again", subject=meeting)
        return meeting
    Book.refuse_unseen(newest, seen)
    refuse_if(rules.why_not_change(meeting, by) or rules.why_not_when(when))
    if is_same:
        raise Refused("That is when and where it is already. Choose another.")
    if not reason.strip():
        raise Refused("Say why it is moved.")
    for name, value in columns.items():
        setattr(meeting, name, value)
    meeting.save(update_fields=list(columns))
    Book.step(by, meeting, Kind.MOVED, reason)
    for invitation in queries.asked(by, meeting):
        _see_it_longer(by, meeting, invitation)
    record(by=by, act="change", what="move_meeting", subject=meeting)
    return meeting


def _see_it_longer(by: Actor, meeting: Meeting, invitation: Invitation) -> None:
    guest = Guest(invitation.name, user=invitation.user, team=invitation.team)
    number = guest.principal_id
    if number and not invitation.is_person:
        circle = meeting.circle_id
        access.let_out(by=by, circle_id=circle, principal_id=number, purpose=INVITED)
        _let_in(by, meeting, number)


@logged
def cancel_meeting(*, by: Actor, meeting: Meeting, reason: str, seen: int) -> Meeting:
    """Say that it does not take place, and why. Everybody who was asked reads it."""
    meeting = queries.held(by, meeting)
    newest = queries.newest(by, MeetingStep, meeting)
    if newest and newest.kind == Kind.CANCELLED and newest.reason == reason.strip():
        record(by=by, act="change", what="cancel_meeting_again", subject=meeting)
        return meeting
    Book.refuse_unseen(newest, seen)
    refuse_if(rules.why_not_change(meeting, by))
    if not reason.strip():
        raise Refused("Say why it does not take place.")
    meeting.state = Meeting.State.CANCELLED
    meeting.save(update_fields=["state"])
    Book.step(by, meeting, Kind.CANCELLED, reason)
    record(by=by, act="change", what="cancel_meeting", subject=meeting)
    return meeting


@logged
def let_out_of_meetings(
    *, by: Actor, for_circle: int, user: User | None, names: Iterable[str], why: str
) -> int:
    """Ask somebody no longer to any meeting for one person, and end what they and
    their teams see of them; how many invitations it was.

    Whoever has a like name goes with them. They can be asked again, by somebody who
    says how it is known that they are another.
    """
    wanted = list(names) + ([user.full_name] if user else [])
    teams = queries.teams_of(by, user)
    principals = {team.principal_id for team in teams}
    principals |= {user.principal_id} if user else set()
    found = queries.asked_to_meetings_for(by, for_circle)
    ended = 0
    for invitation in found:
        its = [invitation.name]
        its += [invitation.user.full_name] if invitation.user else []
        is_like = any(rules.are_alike(one, two) for one in its for two in wanted)
        is_them = user is not None and invitation.user_id == user.pk
        is_team = invitation.team is not None and invitation.team in teams
        if not invitation.is_person and (is_them or is_team or is_like):
            _take_back(by, invitation, why)
            principals |= {invitation.user.principal_id} if invitation.user else set()
            ended += 1
    for meeting in queries.meetings(by).filter(for_circle=for_circle):
        for number in principals:
            _end_all(by, meeting.circle_id, number)
    record(by=by, act="share", what="let_out_of_meetings", ended=ended)
    return ended


@logged
def keep_to_workers(*, by: Actor, meeting: Meeting, why: str) -> Meeting:
    """From now on only those who work on it see it: it was not for this person. One
    that is to come does not take place."""
    meeting = queries.held(by, meeting)
    if meeting.is_to_come:
        meeting.state = Meeting.State.CANCELLED
        meeting.save(update_fields=["state"])
        Book.step(by, meeting, Kind.CANCELLED, why)
    for invitation in queries.asked(by, meeting):
        _take_back(by, invitation, why)
    for row in queries.members_but_workers(by, meeting):
        access.let_out(
            by=by,
            circle_id=meeting.circle_id,
            principal_id=row.principal_id,
            purpose=row.purpose,
        )
    record(by=by, act="share", what="keep_to_workers", subject=meeting)
    return meeting


def _take_back(by: Actor, invitation: Invitation, why: str) -> None:
    invitation.taken_back_at, invitation.why_taken_back = clock.now(), why.strip()
    invitation.save(update_fields=["taken_back_at", "why_taken_back"])


def _end_all(by: Actor, circle_id: int, principal_id: int) -> None:
    """Whatever reason they are in the circle for, it ends."""
    for purpose in queries.why_in(by, circle_id, principal_id):
        access.let_out(
            by=by, circle_id=circle_id, principal_id=principal_id, purpose=purpose
        )


def _columns(when: When) -> dict[str, Any]:
    return {
        "begins_at": when.begins_at,
        "minutes_long": when.minutes_long,
        "way": when.way,
        "place": when.place.strip(),
    }
