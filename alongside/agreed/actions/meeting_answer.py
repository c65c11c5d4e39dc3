"""Answering a meeting, and preparing for it: in the person's own way and words."""

from dataclasses import asdict

from alongside.access import clock
from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.access.rules import Refused, refuse_if
from alongside.agreed.actions.meeting_book import Book
from alongside.agreed.models import Invitation, Meeting, Preparation, Reply
from alongside.agreed.queries import meeting as queries
from alongside.agreed.rules import meeting as rules
from alongside.agreed.rules.meeting import Prepared, Said
from alongside.standards import meetings


@logged
def answer_meeting(
    *, by: Actor, invitation: Invitation, said: Said, seen: int
) -> Reply:
    """Say whether one who was asked is part of it, and how. The answers before stay.

    `seen` is the newest answer that the writer had in front of them.
    """
    meeting = queries.held(by, invitation.meeting)
    invitation = Invitation.objects.select_related("user", "team").get(pk=invitation.pk)
    refuse_if(rules.why_not_reply(meeting, invitation, by))
    refuse_if(rules.why_not_said(invitation, said))
    newest = Reply.objects.filter(invitation=invitation).order_by("-pk").first()
    columns = _as_kept(said, invitation, by)
    is_same = newest and all(getattr(newest, n) == v for n, v in columns.items())
    if newest and is_same and Book.is_by(newest, by):
        record(by=by, act="change", what="answer_meeting_again", subject=newest)
        return newest
    if (newest.pk if newest else 0) != seen:
        raise rules.Overtaken
    reply = Reply.objects.create(
        **Book.stamp(by, meeting), invitation=invitation, **columns
    )
    record(by=by, act="change", what="answer_meeting", subject=reply)
    return reply


def _as_kept(said: Said, invitation: Invitation, by: Actor) -> dict[str, str]:
    """Tidied, without what belongs to another answer, and with whose words it is."""
    columns = {name: value.strip() for name, value in asdict(said).items()}
    if said.answer != meetings.THROUGH:
        columns["speaker"] = ""
    columns["said_by"] = columns["said_by"] or rules.whose_words(invitation, by)
    return columns


@logged
def prepare(
    *, by: Actor, meeting: Meeting, prepared: Prepared, seen: int
) -> Preparation:
    """Keep what the person wants to bring. What they said before stays."""
    meeting = queries.held(by, meeting)
    newest = queries.newest(by, Preparation, meeting)
    columns = {name: value.strip() for name, value in asdict(prepared).items()}
    columns["said_by"] = columns["said_by"] or meeting.for_name
    if newest and Book.is_twice(newest, seen, by, columns):
        record(by=by, act="change", what="prepare_again", subject=newest)
        return newest
    Book.refuse_unseen(newest, seen)
    refuse_if(rules.why_not_prepare(meeting, by))
    if not (columns["say"] or columns["happen"] or columns["easier"]):
        raise Refused("Write something in at least one of the boxes.")
    kept = Preparation.objects.create(
        **Book.stamp(by, meeting), number=Book.number_of(newest) + 1, **columns
    )
    record(by=by, act="change", what="prepare", subject=kept)
    return kept


@logged
def ask_no_more(*, by: Actor, meeting: Meeting, why: str) -> Meeting:
    """The one it is for is asked to it no longer. The others can still meet."""
    meeting = queries.held(by, meeting)
    if meeting.is_to_come:
        rows = Invitation.objects.filter(meeting=meeting, is_person=True)
        now = {"taken_back_at": clock.now(), "why_taken_back": why.strip()}
        rows.filter(taken_back_at=None).update(**now)
    record(by=by, act="change", what="ask_no_more", subject=meeting)
    return meeting


@logged
def ask_after_all(*, by: Actor, meeting: Meeting, why: str) -> Meeting:
    """The one it is for is asked to it again, where they were not because of `why`."""
    meeting = queries.held(by, meeting)
    if meeting.is_to_come:
        rows = Invitation.objects.filter(meeting=meeting, is_person=True)
        rows = rows.filter(why_taken_back=why, taken_back_at__isnull=False)
        rows.update(taken_back_at=None, why_taken_back="")
    record(by=by, act="change", what="ask_after_all", subject=meeting)
    return meeting
