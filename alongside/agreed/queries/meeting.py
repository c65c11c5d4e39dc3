"""Meetings, who is asked to them, and which of them the viewer sees."""

from datetime import datetime
from typing import TypeVar

from django.db.models import Prefetch, Q, QuerySet

from alongside.access import queries as access
from alongside.access.actor import Actor
from alongside.access.models import Membership, Post, Team, User
from alongside.access.queries import Page
from alongside.agreed.models import (
    Action,
    Decision,
    Invitation,
    Meeting,
    MeetingAction,
    Reply,
)
from alongside.agreed.models.meeting import OfMeeting
from alongside.agreed.rules import meeting as rules

PAGE = 20
MOST = 60  # people asked to one meeting, and decisions of one

Kept = TypeVar("Kept", bound=OfMeeting)


def meetings(viewer: Actor) -> QuerySet[Meeting]:
    """Meetings whose circle the viewer is in."""
    return Meeting.objects.select_related("for_user")


def held(viewer: Actor, meeting: Meeting) -> Meeting:
    """The meeting as it is now, kept from other writers."""
    return Meeting.objects.select_for_update(of=("self",)).get(pk=meeting.pk)


def of(kind: type[Kept], meeting: Meeting) -> QuerySet[Kept]:
    """Everything of one kind that is kept of a meeting."""
    return kind._default_manager.filter(meeting=meeting)


def newest(viewer: Actor, kind: type[Kept], meeting: Meeting) -> Kept | None:
    """The last that was written of one kind."""
    return of(kind, meeting).order_by("-pk").first()


def asked(viewer: Actor, meeting: Meeting) -> list[Invitation]:
    """Everybody who is asked now, the person first, each with what they say."""
    said = Prefetch("replies", Reply.objects.order_by("-pk"))
    rows = of(Invitation, meeting).filter(taken_back_at=None)
    rows = rows.select_related("user", "team__organisation").prefetch_related(said)
    return list(rows.order_by("-is_person", "pk")[:MOST])


def no_longer_asked(viewer: Actor, meeting: Meeting) -> list[Invitation]:
    """Those who were asked, and are not any more, with why."""
    rows = of(Invitation, meeting).exclude(taken_back_at=None)
    return list(rows.order_by("pk")[:MOST])


def asked_to_meetings_for(viewer: Actor, for_circle: int) -> list[Invitation]:
    """Everybody who is asked to any meeting for one person, found by their circle."""
    rows = Invitation.objects.filter(meeting__for_circle=for_circle, taken_back_at=None)
    return list(rows.select_related("user", "team").order_by("pk"))


def teams_of(viewer: Actor, user: User | None) -> list[Team]:
    """The teams somebody works in, but for the one that receives worries."""
    posts = Post.objects.live().filter(user=user, team__isnull=False)
    found = Team.objects.filter(pk__in=posts.values("team"))
    return list(found.exclude(work=Team.Work.SAFEGUARDING)) if user else []


def why_in(viewer: Actor, circle_id: int, principal_id: int) -> list[str]:
    """The purposes for which a principal is in a circle now."""
    rows = access.members(viewer, circle_id)
    return [row.purpose for row in rows if row.principal_id == principal_id]


def members_but_workers(viewer: Actor, meeting: Meeting) -> list[Membership]:
    """Who sees a meeting because it is for them, or because they were asked."""
    rows = access.members(viewer, meeting.circle_id)
    return [row for row in rows if row.purpose in ("about_me", "invited")]


def invitation_of(viewer: Actor, meeting: Meeting, pk: int) -> Invitation | None:
    """One who was asked to the meeting, if there is one of this number."""
    rows = of(Invitation, meeting).select_related("user", "team")
    return rows.filter(pk=pk).first()


def own_invitation(viewer: Actor, everybody: list[Invitation]) -> Invitation | None:
    """The viewer's own, rather by themselves than by a team."""
    own = [one for one in everybody if rules.is_own(one, viewer)]
    return min(own, key=lambda one: one.user_id is None, default=None)


def decision_of(viewer: Actor, meeting: Meeting, number: str) -> Decision | None:
    """A decision of the meeting with the number in an address, if there is one."""
    pk = access.number_in(number)
    rows = of(Decision, meeting).select_related("involvement")
    return rows.filter(pk=pk).first() if pk else None


def action_of(
    viewer: Actor, meeting: Meeting, pk: int, *, hold: bool = False
) -> Action | None:
    """Something that was agreed at the meeting."""
    rows = Action.objects.filter(
        pk__in=of(MeetingAction, meeting).filter(action=pk).values("action")
    ).select_related("owner")
    return (rows.select_for_update(of=("self",)) if hold else rows).first()


def circles_for(viewer: Actor, for_circle: int) -> list[int]:
    """The circles of the meetings for one person that the viewer sees."""
    rows = Meeting.objects.filter(for_circle=for_circle).order_by("pk")
    return list(rows.values_list("circle_id", flat=True))


def to_come(viewer: Actor) -> list[Meeting]:
    """The next meetings, the soonest first."""
    rows = meetings(viewer).filter(state=Meeting.State.TO_COME)
    return list(rows.order_by("begins_at", "pk")[:MOST])


def gone_by(viewer: Actor, after: str = "") -> Page[Meeting]:
    """Meetings that were held or cancelled, the newest first."""
    rows = meetings(viewer).exclude(state=Meeting.State.TO_COME)
    if (place := access.key_in(after)) and (at := _time_in(place[0])):
        rows = rows.filter(Q(begins_at__lt=at) | Q(begins_at=at, pk__lt=place[1]))
    found = list(rows.order_by("-begins_at", "-pk")[: PAGE + 1])
    last = found[PAGE - 1] if found[PAGE:] else None
    key = f"{last.begins_at.isoformat()}|{last.pk}" if last else ""
    return Page(found[:PAGE], key)


def _time_in(typed: str) -> datetime | None:
    try:
        at = datetime.fromisoformat(typed)
    except ValueError:
        return None
    return at if at.tzinfo else None


def own_doings(viewer: Actor) -> list[MeetingAction]:
    """What the viewer said at meetings that they would do, and have not done yet."""
    rows = MeetingAction.objects.filter(
        action__owner=viewer.user, action__state=Action.State.TO_DO
    )
    found = rows.select_related("action", "meeting").order_by("action__due_on", "pk")
    return list(found[:MOST])
