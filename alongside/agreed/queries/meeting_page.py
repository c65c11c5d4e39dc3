"""Everything on the page of one meeting, for those asked and those who hold it."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Prefetch

from alongside.access.actor import Actor
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
    Rung,
)
from alongside.agreed.queries import meeting as queries
from alongside.agreed.rules import WHY_NOT
from alongside.agreed.rules import meeting as rules
from alongside.standards import meetings as words

NEXT = {
    Action.State.TO_DO: Rung.Kind.DONE,
    Action.State.DONE: Rung.Kind.VERIFIED,
    Action.State.VERIFIED: Rung.Kind.FELT,
}


@dataclass(frozen=True)
class Asked:
    """Somebody who was asked: what they said, and whether their voice was heard."""

    invitation: Invitation
    reply: Reply | None
    presence: Presence | None
    is_own: bool
    may_answer: bool
    moved_at: datetime | None = None

    @property
    def said_before_it_moved(self) -> bool:
        """Whether what they said was about another day or place."""
        reply, moved = self.reply, self.moved_at
        return bool(reply and moved and reply.recorded_at < moved)

    @property
    def name(self) -> str:
        """Who it is."""
        return self.invitation.name

    @property
    def said_it_themselves(self) -> bool:
        """Whether they answered, and nobody wrote it down for them."""
        return self.reply is not None and not self.is_written_for_them

    @property
    def is_written_for_them(self) -> bool:
        """Whether somebody else wrote down what they say."""
        user = self.invitation.user
        reply = self.reply
        return bool(reply and (user is None or user.pk != reply.recorded_by))

    @property
    def voice(self) -> str:
        """Whether they were there and heard, in words; '' before it was held."""
        return words.VOICES.label(self.presence.voice) if self.presence else ""

    @property
    def is_missing(self) -> bool:
        """Whether what they say was not heard."""
        return self.presence is not None and not self.presence.was_heard


@dataclass(frozen=True)
class Doing:
    """Something agreed there, and the rung of it that the viewer can climb."""

    kept: MeetingAction
    viewer: Actor

    @property
    def action(self) -> Action:
        """What somebody will do."""
        return self.kept.action

    @property
    def next_rung(self) -> str:
        """The next rung, where it is for the viewer to say; '' elsewhere."""
        rung = NEXT.get(Action.State(self.action.state))
        if rung is None or WHY_NOT[rung](self.action, self.viewer):
            return ""
        return rung.value


@dataclass(frozen=True)
class Decided:
    """A decision, who does not agree with it, and what is done because of it."""

    decision: Decision
    doings: list[Doing]


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
    doings: list[Doing]
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
    def earlier_minutes(self) -> list[Written]:
        """The minutes before they were put right."""
        return self.minutes[1:]

    @property
    def speaker(self) -> str:
        """Who spoke for the one it is for; '' where nobody did."""
        number = self.holding.speaker_id if self.holding else None
        named = (one.name for one in self.asked if one.invitation.pk == number)
        return next(named, "")

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
    everybody = queries.asked(viewer, meeting)
    holding = queries.newest(viewer, Holding, meeting)
    doings = queries.of(MeetingAction, meeting).select_related(
        "action__owner", "decision"
    )
    found = [Doing(one, viewer) for one in doings.order_by("pk")[: queries.MOST]]
    return MeetingPage(
        meeting=meeting,
        is_own=rules.is_for(meeting, viewer),
        steps=list(queries.of(MeetingStep, meeting).order_by("number")[: queries.MOST]),
        wishes=list(queries.of(MeetingWish, meeting)[: queries.MOST]),
        preparation=queries.newest(viewer, Preparation, meeting),
        asked=_asked(viewer, meeting, everybody, holding),
        holding=holding,
        decisions=_decisions(meeting, found),
        doings=[one for one in found if one.kept.decision_id is None],
        minutes=_minutes(meeting, everybody),
    )


def _asked(
    viewer: Actor,
    meeting: Meeting,
    everybody: list[Invitation],
    holding: Holding | None,
) -> list[Asked]:
    moved = queries.of(MeetingStep, meeting).filter(kind=MeetingStep.Kind.MOVED)
    moved_at = moved.order_by("-number").values_list("recorded_at", flat=True).first()
    rows = Presence.objects.filter(holding=holding) if holding else ()
    there = {one.invitation_id: one for one in rows}
    return [
        Asked(
            invitation=one,
            reply=next(iter(one.replies.all()), None),
            presence=there.get(one.pk),
            is_own=rules.is_own(one, viewer),
            may_answer=rules.why_not_reply(meeting, one, viewer) is None,
            moved_at=moved_at,
        )
        for one in everybody
    ]


def _decisions(meeting: Meeting, doings: list[Doing]) -> list[Decided]:
    rows = queries.of(Decision, meeting).select_related("involvement")
    found = rows.prefetch_related("dissents").order_by("pk")[: queries.MOST]
    return [
        Decided(one, [doing for doing in doings if doing.kept.decision_id == one.pk])
        for one in found
    ]


def _minutes(meeting: Meeting, everybody: list[Invitation]) -> list[Written]:
    answers = Prefetch(
        "answers", MinutesAnswer.objects.select_related("invitation").order_by("-pk")
    )
    rows = queries.of(Minutes, meeting).prefetch_related(answers).order_by("-number")
    return [_written(one, everybody) for one in rows[: queries.MOST]]


def _written(minutes: Minutes, everybody: list[Invitation]) -> Written:
    told: dict[int, MinutesAnswer] = {}
    for answer in minutes.answers.all():
        told.setdefault(answer.invitation_id, answer)
    silent = [one for one in everybody if one.pk not in told]
    return Written(minutes, sorted(told.values(), key=lambda one: one.pk), silent)


def starting_voices(viewer: Actor, holding: Holding | None) -> dict[str, str]:
    """What the form about voices begins with: what was written before."""
    if holding is None:
        return {}
    begun = {"speaker": str(holding.speaker_id or ""), "note": holding.note}
    for one in Presence.objects.filter(holding=holding):
        begun[f"voice_{one.invitation_id}"] = one.voice
        begun[f"silent_{one.invitation_id}"] = one.why_missing
        begun[f"missing_{one.invitation_id}"] = one.why_missing
    return begun
