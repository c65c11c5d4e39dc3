"""Writing down a meeting: whose voice was heard, what was decided, what is done."""

from uuid import UUID

from django.utils import timezone

from alongside.access import actions as access
from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.access.rules import Refused, refuse_if
from alongside.agreed.actions.action import agree_action, keep_involvement
from alongside.agreed.actions.meeting_book import Book
from alongside.agreed.models import (
    Action,
    Decision,
    Dissent,
    Holding,
    Invitation,
    Meeting,
    MeetingAction,
    MeetingStep,
    Presence,
)
from alongside.agreed.queries import meeting as queries
from alongside.agreed.rules import ToDo, View
from alongside.agreed.rules import meeting as rules
from alongside.agreed.rules import meeting_held as held_rules
from alongside.agreed.rules.meeting_held import Voices


@logged
def hold_meeting(*, by: Actor, meeting: Meeting, voices: Voices, seen: int) -> Holding:
    """Write down who was there and who was heard; again, to put it right."""
    meeting = queries.held(by, meeting)
    newest = queries.newest(by, Holding, meeting)
    everybody = queries.asked(by, meeting)
    if newest and _is_told_already(newest, seen, by, voices):
        record(by=by, act="change", what="hold_meeting_again", subject=newest)
        return newest
    Book.refuse_unseen(newest, seen)
    refuse_if(held_rules.why_not_hold(meeting, by))
    refuse_if(held_rules.why_not_voices(everybody, voices.told, voices.speaker))
    holding = Holding.objects.create(
        **Book.stamp(by, meeting),
        number=Book.number_of(newest) + 1,
        speaker_id=voices.speaker or None,
        note=voices.note.strip(),
    )
    Presence.objects.bulk_create(_presences(holding, everybody, voices))
    if not meeting.is_held:
        meeting.state = Meeting.State.HELD
        meeting.save(update_fields=["state"])
        Book.step(by, meeting, MeetingStep.Kind.HELD)
    record(by=by, act="change", what="hold_meeting", subject=holding)
    return holding


def _is_told_already(newest: Holding, seen: int, by: Actor, voices: Voices) -> bool:
    said = {"speaker_id": voices.speaker or None, "note": voices.note.strip()}
    if not Book.is_twice(newest, seen, by, said):
        return False
    kept = {
        row.invitation_id: (row.voice, row.why_missing)
        for row in Presence.objects.filter(holding=newest)
    }
    return kept == {pk: (v, why.strip()) for pk, (v, why) in voices.told.items()}


def _presences(
    holding: Holding, everybody: list[Invitation], voices: Voices
) -> list[Presence]:
    return [
        Presence(
            holding=holding,
            circle_id=holding.circle_id,
            invitation=one,
            voice=voices.told[one.pk][0],
            why_missing=voices.told[one.pk][1].strip(),
        )
        for one in everybody
    ]


@logged
def decide_at_meeting(
    *, by: Actor, meeting: Meeting, uid: UUID, words: str, decided_by: str, view: View
) -> Decision:
    """Keep one thing that was decided, by whom, and what the person says of it."""
    meeting = queries.held(by, meeting)
    refuse_if(held_rules.why_not_write_down(meeting, by))
    before = Decision.objects.filter(uid=uid).first()
    if before:
        record(by=by, act="change", what="decide_again", subject=before)
        return before
    if not words.strip() or not decided_by.strip():
        raise Refused("Write what was decided, and who decided it.")
    kept = keep_involvement(by=by, circle_id=meeting.circle_id, view=view)
    decision = Decision.objects.create(
        **Book.stamp(by, meeting),
        uid=uid,
        words=words.strip(),
        decided_by=decided_by.strip(),
        involvement=kept,
    )
    record(by=by, act="change", what="decide_at_meeting", subject=decision)
    return decision


@logged
def keep_dissent(
    *, by: Actor, decision: Decision, uid: UUID, name: str, words: str
) -> Dissent:
    """Keep that somebody does not agree with a decision, and why. It does not block."""
    meeting = queries.held(by, decision.meeting)
    own = queries.own_invitation(by, queries.asked(by, meeting))
    if own and not by.may("hold_meetings"):
        name = own.name if own.user_id else f"{by.name}, {own.name}"
    refuse_if(held_rules.why_not_dissent(name, words, own, by))
    dissent, _ = Dissent.objects.get_or_create(
        uid=uid,
        decision=decision,
        defaults=Book.signed(by, meeting)
        | {"name": name.strip(), "words": words.strip()},
    )
    record(by=by, act="change", what="keep_dissent", subject=dissent)
    return dissent


@logged
def agree_at_meeting(
    *,
    by: Actor,
    meeting: Meeting,
    uid: UUID,
    to_do: ToDo,
    decision: Decision | None = None,
) -> Action:
    """Agree at a meeting that somebody will do something; pressed twice, it is one."""
    meeting = queries.held(by, meeting)
    refuse_if(held_rules.why_not_act(meeting, by))
    before = MeetingAction.objects.select_related("action").filter(uid=uid).first()
    if before:
        record(by=by, act="change", what="agree_again", subject=before)
        return before.action
    everybody = queries.asked(by, meeting)
    refuse_if(held_rules.why_not_owner(everybody, to_do.owner))
    action = agree_action(
        by=by,
        circle_id=meeting.circle_id,
        to_do=to_do,
        for_name=meeting.for_name,
        for_user=meeting.for_user,
        came_from=_where_from(meeting),
    )
    MeetingAction.objects.create(
        **Book.stamp(by, meeting), uid=uid, action=action, decision=decision
    )
    _see_it_to_the_end(by, meeting, action)
    record(by=by, act="change", what="agree_at_meeting", subject=action)
    return action


def _where_from(meeting: Meeting) -> str:
    day = timezone.localdate(meeting.begins_at)
    return f"{meeting.title}, {day.day} {day:%B %Y}"


def _see_it_to_the_end(by: Actor, meeting: Meeting, action: Action) -> None:
    """Whoever does something sees the meeting until some weeks after its day."""
    owner = action.owner
    if owner and owner.pk != meeting.for_user_id:
        access.let_in(
            by=by,
            circle_id=meeting.circle_id,
            principal_id=owner.principal_id,
            purpose="invited",
            ends_at=rules.seen_until(action.due_on),
        )
