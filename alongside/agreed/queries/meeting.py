"""What the pages of meetings show, for whoever was asked and for those who hold them."""

from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from django.db.models import Prefetch, Q, QuerySet

from alongside.access import queries as access
from alongside.access.actor import Actor
from alongside.access.models import Post, Team, User
from alongside.access.queries import Page
from alongside.agreed.models import (
    Action,
    Decision,
    Holding,
    Invitation,
    Meeting,
    MeetingAction,
    MeetingStep,
    MeetingWish,
    Minutes,
    MinutesAnswer,
    Preparation,
    Presence,
    Reply,
)
from alongside.agreed.models.meeting import OfMeeting
from alongside.agreed.rules import meeting as rules
from alongside.standards import meetings as words

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


@dataclass(frozen=True)
class Asked:
    """Somebody who was asked: what they said, and whether their voice was heard."""

    invitation: Invitation
    reply: Reply | None
    presence: Presence | None
    is_own: bool
    may_answer: bool

    @property
    def name(self) -> str:
        """Who it is."""
        return self.invitation.name

    @property
    def voice(self) -> str:
        """Whether they were there and heard, in words; '' before it was held."""
        return words.VOICES.label(self.presence.voice) if self.presence else ""

    @property
    def is_missing(self) -> bool:
        """Whether what they say was not heard."""
        return self.presence is not None and not self.presence.was_heard


@dataclass(frozen=True)
class Decided:
    """A decision, who does not agree with it, and what is done because of it."""

    decision: Decision
    doings: list[MeetingAction]


@dataclass(frozen=True)
class Written:
    """One version of the minutes, with what everybody says of it."""

    minutes: Minutes
    answers: list[MinutesAnswer]
    silent: list[Invitation]

    @property
    def not_right(self) -> list[MinutesAnswer]:
        """Those for whom something is not right."""
        return [one for one in self.answers if not one.is_right]

    def said_by(self, invitation: Invitation) -> MinutesAnswer | None:
        """What one who was asked says of it."""
        found = (a for a in self.answers if a.invitation_id == invitation.pk)
        return next(found, None)


@dataclass(frozen=True)
class MeetingPage:
    """Everything on the page of a meeting."""

    meeting: Meeting
    is_own: bool
    steps: list[MeetingStep]
    wishes: list[MeetingWish]
    preparation: Preparation | None
    asked: list[Asked]
    holding: Holding | None
    decisions: list[Decided]
    doings: list[MeetingAction]
    minutes: list[Written]

    @property
    def last_step(self) -> MeetingStep | None:
        """What was done to it last."""
        return self.steps[-1] if self.steps else None

    @property
    def moved(self) -> MeetingStep | None:
        """That it was moved, while it is to come."""
        last = self.last_step
        is_moved = last is not None and last.kind == MeetingStep.Kind.MOVED
        return last if is_moved else None

    @property
    def person(self) -> Asked | None:
        """The one the meeting is for."""
        return next((one for one in self.asked if one.invitation.is_person), None)

    @property
    def own(self) -> Asked | None:
        """The viewer, where they were asked."""
        own = [one for one in self.asked if one.is_own]
        return min(own, key=lambda one: one.invitation.user_id is None, default=None)

    @property
    def newest_minutes(self) -> Written | None:
        """The minutes as they stand."""
        return self.minutes[0] if self.minutes else None

    @property
    def missing(self) -> list[Asked]:
        """Those whose voice was missing."""
        return [one for one in self.asked if one.is_missing]

    @property
    def there(self) -> int:
        """How many of those asked were there."""
        return sum(bool(one.presence and one.presence.was_there) for one in self.asked)

    @property
    def heard(self) -> int:
        """How many of those asked were heard."""
        return sum(bool(one.presence and one.presence.was_heard) for one in self.asked)


def page(viewer: Actor, meeting: Meeting) -> MeetingPage:
    """The page of a meeting the viewer has opened (at most twelve queries)."""
    everybody = asked(viewer, meeting)
    holding = newest(viewer, Holding, meeting)
    doings = of(MeetingAction, meeting).select_related("action__owner", "decision")
    found = list(doings.order_by("pk")[:MOST])
    return MeetingPage(
        meeting=meeting,
        is_own=rules.is_for(meeting, viewer),
        steps=list(of(MeetingStep, meeting).order_by("number")[:MOST]),
        wishes=list(of(MeetingWish, meeting)[:MOST]),
        preparation=newest(viewer, Preparation, meeting),
        asked=_asked(viewer, meeting, everybody, holding),
        holding=holding,
        decisions=_decisions(meeting, found),
        doings=[one for one in found if one.decision_id is None],
        minutes=_minutes(meeting, everybody),
    )


def _asked(
    viewer: Actor,
    meeting: Meeting,
    everybody: list[Invitation],
    holding: Holding | None,
) -> list[Asked]:
    rows = Presence.objects.filter(holding=holding) if holding else ()
    there = {one.invitation_id: one for one in rows}
    return [
        Asked(
            invitation=one,
            reply=next(iter(one.replies.all()), None),
            presence=there.get(one.pk),
            is_own=rules.is_own(one, viewer),
            may_answer=rules.why_not_reply(meeting, one, viewer) is None,
        )
        for one in everybody
    ]


def _decisions(meeting: Meeting, doings: list[MeetingAction]) -> list[Decided]:
    rows = of(Decision, meeting).select_related("involvement")
    found = rows.prefetch_related("dissents").order_by("pk")[:MOST]
    return [
        Decided(one, [doing for doing in doings if doing.decision_id == one.pk])
        for one in found
    ]


def _minutes(meeting: Meeting, everybody: list[Invitation]) -> list[Written]:
    answers = Prefetch(
        "answers", MinutesAnswer.objects.select_related("invitation").order_by("-pk")
    )
    rows = of(Minutes, meeting).prefetch_related(answers).order_by("-number")
    return [_written(one, everybody) for one in rows[:MOST]]


def _written(minutes: Minutes, everybody: list[Invitation]) -> Written:
    told: dict[int, MinutesAnswer] = {}
    for answer in minutes.answers.all():
        told.setdefault(answer.invitation_id, answer)
    silent = [one for one in everybody if one.pk not in told]
    return Written(minutes, sorted(told.values(), key=lambda one: one.pk), silent)


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
