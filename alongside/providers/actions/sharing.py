"""Calling a meeting that shares what is known of services, and its agenda."""

from datetime import datetime
from uuid import UUID

from alongside.access import actions as access
from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.access.models import Circle, Team
from alongside.access.rules import Refused, refuse_if
from alongside.providers.models import (
    Service,
    SharingAsked,
    SharingMeeting,
    SharingPart,
)
from alongside.providers.queries import knowing
from alongside.providers.queries import sharing as queries
from alongside.providers.rules import sharing as rules
from alongside.providers.rules import written_by

INVITED = "invited"


@logged
def call_sharing(
    *, by: Actor, uid: UUID, begins_at: datetime, place: str
) -> SharingMeeting:
    """Call a meeting. Those who look after care are asked to it; twice is once."""
    refuse_if(rules.why_not_call(by))
    if not place.strip():
        raise Refused("Say where you meet, or how.")
    found = SharingMeeting.objects.filter(uid=uid).first()
    if found:
        return _noted(by, found, "call_sharing")
    teams = knowing.teams_of_all()
    members = {team.principal_id: INVITED for team in teams} | _caller(by)
    circle = access.draw_circle(by=by, kind=Circle.Kind.MEETING, members=members)
    meeting = SharingMeeting.objects.create(
        uid=uid,
        circle=circle,
        begins_at=begins_at,
        place=place.strip(),
        called_by=by.user.pk if by.user else 0,
        called_by_name=by.name,
    )
    SharingAsked.objects.bulk_create(
        SharingAsked(meeting=meeting, circle=circle, team=team, name=str(team))
        for team in teams
    )
    return _noted(by, meeting, "call_sharing")


@logged
def ask_to_sharing(
    *, by: Actor, meeting: SharingMeeting, team: Team | None = None, name: str = ""
) -> SharingAsked:
    """Ask one more team, or somebody by name. A team sees the meeting from then on."""
    refuse_if(rules.why_not_write(meeting, by))
    called = str(team) if team else name.strip()
    if not called:
        raise Refused("Choose a team, or write a name.")
    asked, _ = SharingAsked.objects.get_or_create(
        meeting=meeting,
        name=called,
        defaults={"team": team, "circle_id": meeting.circle_id},
    )
    if team:
        parts = SharingPart.objects.filter(meeting=meeting)
        circles = {meeting.circle_id, *parts.values_list("circle_id", flat=True)}
        for circle_id in circles:
            access.let_in(
                by=by,
                circle_id=circle_id,
                principal_id=team.principal_id,
                purpose=INVITED,
            )
    record(by=by, act="change", what="ask_to_sharing", subject=asked)
    return asked


@logged
def put_on_agenda(
    *, by: Actor, meeting: SharingMeeting, service: Service, why: str
) -> SharingPart:
    """Put a service on the agenda, for a reason. It is talked about in a circle of its
    own, which those who run it come into with the minutes."""
    meeting = queries.held(meeting)
    refuse_if(rules.why_not_write(meeting, by))
    if not why.strip():
        raise Refused("Write why you want to talk about it: good reasons count too.")
    if not knowing.is_in_the_circle(by, service):
        raise Refused("You can put services on it that you know of.")
    if SharingPart.objects.filter(meeting=meeting, service=service).exists():
        raise Refused(f"{service.name} is on the agenda already.")
    members = _caller(by) | knowing.without_who_runs_it(service)
    asked = meeting.asked.exclude(team=None).select_related("team")
    for one in asked:
        assert one.team
        members.setdefault(one.team.principal_id, INVITED)
    circle = access.draw_circle(by=by, kind=Circle.Kind.SERVICE_ITEM, members=members)
    part = SharingPart.objects.create(
        meeting=meeting,
        service=service,
        circle=circle,
        why=why.strip(),
        held_on=meeting.begins_at.date(),
        **written_by(by),
    )
    record(by=by, act="change", what="put_on_agenda", subject=part)
    return part


@logged
def take_off_agenda(*, by: Actor, part: SharingPart) -> None:
    """Take a service off the agenda while nothing was decided of it."""
    meeting = queries.held(part.meeting)
    refuse_if(rules.why_not_write(meeting, by))
    if part.decisions.exists():
        raise Refused("Something was decided of it, so it stays on the agenda.")
    record(by=by, act="change", what="take_off_agenda", subject=part)
    part.delete()


@logged
def call_sharing_off(*, by: Actor, meeting: SharingMeeting, why: str) -> SharingMeeting:
    """Say that a meeting does not take place, and why."""
    meeting = queries.held(meeting)
    refuse_if(rules.why_not_call_off(meeting, by, why))
    meeting.state, meeting.why_cancelled = SharingMeeting.State.CANCELLED, why.strip()
    meeting.save(update_fields=["state", "why_cancelled"])
    return _noted(by, meeting, "call_sharing_off")


def _noted(by: Actor, meeting: SharingMeeting, what: str) -> SharingMeeting:
    record(by=by, act="change", what=what, subject=meeting)
    return meeting


def _caller(by: Actor) -> dict[int, str]:
    """Whoever writes is in it, also when none of their teams is."""
    return {by.user.principal_id: INVITED} if by.user else {}
