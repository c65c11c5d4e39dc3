"""Keeps each step of a review: prepared, talked over, written down, agreed, begun."""

from datetime import date
from typing import Any
from uuid import UUID

from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.access.rules import Refused, refuse_if
from alongside.agreed import actions as agreed
from alongside.agreed.actions import View
from alongside.agreed.models import Involvement
from alongside.people.actions.advocacy import go_ahead
from alongside.people.actions.review import move_review, schedule_review
from alongside.people.actions.review_binder import Binder
from alongside.people.models import (
    Conversation,
    Review,
    ReviewDissent,
    ReviewDraft,
    ReviewMeeting,
    ReviewNote,
    ReviewPreparation,
    ReviewVerdict,
)
from alongside.people.queries import review as queries
from alongside.people.queries import taking_part as trying
from alongside.people.queries.death import why_not_any_more
from alongside.people.rules import is_own_record
from alongside.people.rules import review as rules
from alongside.people.rules import review_step as needs
from alongside.people.rules.review_states import VERDICTS, why_not_move_review
from alongside.people.rules.taking_part import is_without_them


@logged
def prepare_review(
    *,
    by: Actor,
    review: Review,
    said: needs.Prepared,
    conversation: Conversation | None,
    seen: int | None,
) -> ReviewPreparation:
    """Keep how the person wants it to be. A conversation is linked, never copied."""
    held = Binder.hold(review)
    refuse_if(why_not_any_more(by, held.person_id))
    refuse_if(why_not_move_review(held, "prepare", by))
    is_again = Binder.refuse_unseen(by, ReviewPreparation, held, seen)
    owes_reason = is_again and not is_own_record(held.person, by)
    Binder.refuse_missing(needs.missing_in_preparation(said, is_again=owes_reason))
    if conversation and conversation.person_id != held.person_id:
        raise Refused("That conversation was with somebody else.")
    kept = ReviewPreparation.objects.create(
        conversation=conversation, **Binder.columns(by, held, said)
    )
    move_review(by=by, review=held, verb="prepare", reason=said.change_reason)
    record(by=by, act="change", what="prepare_review", subject=kept)
    return kept


@logged
def add_review_note(
    *, by: Actor, review: Review, words: str, said_by: str, said_as: str, uid: UUID
) -> ReviewNote:
    """Keep what staff or family say. It stands beside what the person says."""
    refuse_if(rules.why_not_ask_for_review(review.person, by))
    if not review.is_open:
        raise Refused("What came of this review has begun. Write it with the next one.")
    said = rules.RequestSaid(words=words, asked_by=said_by, asked_as=said_as)
    Binder.refuse_missing(rules.missing_in_request(said))
    kept, _ = ReviewNote.objects.get_or_create(
        uid=uid,
        circle_id=review.circle_id,
        review=review,
        defaults={
            **Binder.columns(by, review),
            "words": words.strip(),
            "said_by": said_by.strip(),
            "said_as": said_as,
        },
    )
    record(by=by, act="change", what="add_review_note", subject=kept)
    return kept


@logged
def hold_review(
    *,
    by: Actor,
    review: Review,
    said: needs.Held,
    seen: int | None,
    why_not_prepared: str = "",
) -> ReviewMeeting:
    """Keep what was said when it was talked over, with a second look."""
    held = Binder.hold(review)
    refuse_if(why_not_any_more(by, held.person_id))
    refuse_if(why_not_move_review(held, "hold", by))
    is_again = Binder.refuse_unseen(by, ReviewMeeting, held, seen)
    Binder.refuse_missing(
        needs.missing_in_meeting(
            said, held, is_again=is_again, why_not_prepared=why_not_prepared
        )
    )
    kept = ReviewMeeting.objects.create(**Binder.columns(by, held, said))
    reason = why_not_prepared or said.change_reason
    move_review(
        by=by, review=held, verb="hold", reason=reason, took_part=said.took_part
    )
    record(by=by, act="change", what="hold_review", subject=kept)
    return kept


@logged
def draft_review(
    *, by: Actor, review: Review, said: needs.Drafted, seen: int | None
) -> ReviewDraft:
    """Keep what will change, once it was shared with the person."""
    held = Binder.hold(review)
    refuse_if(why_not_move_review(held, "draft", by))
    is_again = Binder.refuse_unseen(by, ReviewDraft, held, seen)
    Binder.refuse_missing(needs.missing_in_draft(said, is_again=is_again))
    kept = ReviewDraft.objects.create(**Binder.columns(by, held, said))
    move_review(by=by, review=held, verb="draft", reason=said.change_reason)
    record(by=by, act="change", what="draft_review", subject=kept)
    return kept


@logged
def agree_review(
    *,
    by: Actor,
    review: Review,
    said: needs.VerdictSaid,
    view: View,
    seen: int | None,
    why_without: str = "",
) -> ReviewVerdict:
    """Keep whether it is agreed, by whom not, and what the person says of the draft
    `seen`. It waits for an advocate, or `why_without` says why it does not."""
    held = Binder.hold(review)
    Binder.refuse_missing(needs.missing_in_verdict(said))
    refuse_if(why_not_move_review(held, VERDICTS[said.kind], by))
    Binder.refuse_unseen(by, ReviewDraft, held, seen)
    _wait_for_advocate(by, held, why_without)
    rests_on = None
    if said.kind != ReviewVerdict.Kind.NOT_AGREED:
        way = trying.way_of(by, held)
        refuse_if(rules.why_not_agreed_without_them(held, view.how, way))
        rests_on = way.plan if is_without_them(held, view.how) else None
    kept = agreed.keep_involvement(by=by, circle_id=held.circle_id, view=view)
    verdict = _keep_verdict(by, held, said, seen, kept)
    how: Any = {"reason": said.words, "involvement": kept, "rests_on": rests_on}
    move_review(by=by, review=held, verb=VERDICTS[said.kind], **how)
    record(by=by, act="change", what="agree_review", subject=verdict, kind=said.kind)
    return verdict


def _wait_for_advocate(by: Actor, held: Review, why_without: str) -> None:
    point = "What comes of the review"
    go_ahead(by=by, about=held, point=point, why_without=why_without, until_there=True)


def _keep_verdict(
    by: Actor,
    held: Review,
    said: needs.VerdictSaid,
    draft: int | None,
    kept: Involvement,
) -> ReviewVerdict:
    is_not = said.kind == ReviewVerdict.Kind.NOT_AGREED
    verdict = ReviewVerdict.objects.create(
        **Binder.columns(by, held),
        draft_id=draft or 0,
        kind=said.kind,
        words=said.words.strip(),
        what_next=said.what_next if is_not else "",
        involvement=kept,
    )
    if said.kind == ReviewVerdict.Kind.DISSENT:
        ReviewDissent.objects.bulk_create(
            ReviewDissent(
                verdict=verdict,
                circle_id=held.circle_id,
                name=one.name.strip(),
                words=one.words.strip(),
            )
            for one in said.dissents
            if one.is_said
        )
    return verdict


@logged
def begin_review_plan(*, by: Actor, review: Review, said: needs.Begun) -> Review:
    """Let what was agreed begin, and give the next review its day."""
    held = Binder.hold(review)
    refuse_if(why_not_any_more(by, held.person_id))
    refuse_if(why_not_move_review(held, "begin", by))
    Binder.refuse_missing(needs.missing_in_beginning(said))
    verdict = queries.newest(by, ReviewVerdict, held)
    how = verdict.involvement.how if verdict else ""
    way = trying.way_of(by, held)
    refuse_if(rules.why_not_agreed_without_them(held, how, way))
    rests_on = way.plan if is_without_them(held, how) else held.rests_on
    move_review(
        by=by, review=held, verb="begin", live_on=said.live_on, rests_on=rests_on
    )
    _schedule_the_next(by, held, said)
    record(by=by, act="change", what="begin_review_plan", subject=held)
    return held


def _schedule_the_next(by: Actor, review: Review, said: needs.Begun) -> None:
    """Unless another is open already: then that one is the next."""
    if queries.has_open_review(by, review.person, besides=review.pk):
        return
    to_be = rules.ReviewSaid(
        kind=rules.REGULAR, due_on=said.next_on, why_later=said.why_later
    )
    schedule_review(by=by, person=review.person, said=to_be)


@logged
def talk_review_over_again(*, by: Actor, review: Review, why: str) -> Review:
    """Go back to talking, before it is agreed."""
    if not why.strip():
        raise Refused("Say why it is talked over again.")
    moved = move_review(by=by, review=review, verb="talk_again", reason=why)
    record(by=by, act="change", what="talk_review_over_again", subject=moved)
    return moved


@logged
def rest_review(
    *,
    by: Actor,
    review: Review,
    reason: str,
    words: str,
    view: View,
    ask_again_on: date,
) -> Review:
    """Let it rest, with a day to ask again. Not taking part alone is never enough."""
    held = Binder.hold(review)
    refuse_if(why_not_move_review(held, "rest", by))
    has_another = queries.has_open_review(by, held.person, besides=held.pk)
    way = trying.way_of(by, held)
    refuse_if(rules.why_not_rest(held, reason, view.how, way, has_another=has_another))
    Binder.refuse_missing(rules.missing_day_in_a_year("ask_again_on", ask_again_on))
    kept = agreed.keep_involvement(by=by, circle_id=held.circle_id, view=view)
    moved = move_review(
        by=by,
        review=held,
        verb="rest",
        reason=words,
        involvement=kept,
        day=ask_again_on,
        rest_reason=reason,
        rests_on=way.plan,
    )
    record(by=by, act="change", what="rest_review", subject=moved, reason=reason)
    return moved


@logged
def take_up_review(*, by: Actor, review: Review, words: str, due_on: date) -> Review:
    """Take up again what rested. The person can do this themselves, at any time."""
    held = Binder.hold(review)
    refuse_if(why_not_move_review(held, "take_up", by))
    Binder.refuse_missing(rules.missing_day_in_a_year("due_on", due_on))
    moved = move_review(
        by=by,
        review=held,
        verb="take_up",
        reason=words,
        day=due_on,
        rest_reason="",
        took_part="",
        rests_on=None,
    )
    record(by=by, act="change", what="take_up_review", subject=moved)
    return moved
