"""Asks for a review, answers whoever asked, gives it a day, and moves it on."""

from datetime import date
from typing import Any
from uuid import UUID

from alongside.access import clock
from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.access.rules import Refused, refuse_if
from alongside.agreed import actions as agreed
from alongside.agreed.actions import View
from alongside.agreed.models import Involvement
from alongside.people.actions.advocacy import note_need
from alongside.people.actions.review_binder import Binder
from alongside.people.models import (
    Person,
    Review,
    ReviewAnswer,
    ReviewDay,
    ReviewMove,
    ReviewRequest,
    ReviewState,
)
from alongside.people.queries import review as queries
from alongside.people.queries.death import why_not_any_more
from alongside.people.rules import review as rules
from alongside.people.rules.review import Replied, RequestSaid, ReviewSaid
from alongside.people.rules.review_states import step_for, why_not_move_review
from alongside.standards import reviews

KEEPS_ITS_DAY = (ReviewState.SCHEDULED, ReviewState.PREPARED)


@logged
def ask_for_review(
    *, by: Actor, person: Person, said: RequestSaid, uid: UUID
) -> ReviewRequest:
    """Ask for a review. Pressed twice, it is asked once."""
    refuse_if(why_not_any_more(by, person.pk))
    refuse_if(rules.why_not_ask_for_review(person, by))
    Binder.refuse_missing(rules.missing_in_request(said))
    timer = reviews.REPLY_TO_REQUEST
    request, _ = ReviewRequest.objects.get_or_create(
        uid=uid,
        person=person,
        circle_id=person.circle_id,
        defaults={
            "words": said.words.strip(),
            "asked_by": said.asked_by.strip(),
            "asked_as": said.asked_as,
            "reply_by": timer.latest(clock.today()),
            "timer": timer.code,
            "recorded_by": by.user.pk if by.user else 0,
            "recorded_by_name": by.name,
        },
    )
    record(by=by, act="change", what="ask_for_review", subject=request)
    return request


@logged
def answer_review_request(
    *, by: Actor, request: ReviewRequest, said: Replied, view: View
) -> ReviewAnswer:
    """Answer whoever asked, with reasons either way. With a yes goes a day."""
    refuse_if(rules.why_not_hold_reviews(by))
    held = ReviewRequest.objects.select_for_update(of=("self",)).get(pk=request.pk)
    if ReviewAnswer.objects.filter(request=held).exists():
        raise Refused("Somebody has answered this already. Look at it again.")
    last = queries.last_live_on(by, held.person)
    Binder.refuse_missing(rules.missing_in_reply(said, held, last))
    kept = agreed.keep_involvement(by=by, circle_id=held.circle_id, view=view)
    answer = ReviewAnswer.objects.create(
        request=held,
        circle_id=held.circle_id,
        is_yes=said.is_yes,
        words=said.words.strip(),
        why_late=said.why_late.strip(),
        involvement=kept,
        answered_by=by.user.pk if by.user else 0,
        answered_by_name=by.name,
    )
    if said.is_yes and said.due_on:
        _schedule_what_was_asked(by, held, said, said.due_on, last)
    record(
        by=by,
        act="change",
        what="answer_review_request",
        subject=answer,
        is_yes=said.is_yes,
    )
    return answer


def _schedule_what_was_asked(
    by: Actor, request: ReviewRequest, said: Replied, due_on: date, last: date | None
) -> None:
    """A review beside the one that has its day already, where there is one."""
    person = request.person
    words = f"{request.asked_by} asked for it: {request.words}"
    plain = ReviewSaid(kind=rules.REQUESTED, due_on=due_on, why=request.words)
    is_later = due_on > plain.latest(last)
    has_open = queries.has_open_review(by, person)
    to_be = ReviewSaid(
        kind=rules.REQUESTED,
        due_on=due_on,
        why=request.words,
        why_later=said.words if is_later else "",
        why_another=words if has_open else "",
    )
    schedule_review(by=by, person=person, said=to_be, request=request)


@logged
def schedule_review(
    *,
    by: Actor,
    person: Person,
    said: ReviewSaid,
    request: ReviewRequest | None = None,
) -> Review:
    """Give a review its day. One at a time, unless there is a reason for another."""
    refuse_if(why_not_any_more(by, person.pk))
    refuse_if(rules.why_not_hold_reviews(by))
    Person.objects.select_for_update(of=("self",)).get(pk=person.pk)
    has_open = queries.has_open_review(by, person)
    last = queries.last_live_on(by, person)
    Binder.refuse_missing(
        rules.missing_in_review(said, last_live_on=last, has_open=has_open)
    )
    review = Review.objects.create(
        person=person,
        circle_id=person.circle_id,
        request=request,
        begun_by=by.user.pk if by.user else 0,
        begun_by_name=by.name,
        **_to_be(said, has_open=has_open),
    )
    _note(by, review, verb="schedule", before="", reason=said.why)
    _note_need(by, review)
    record(by=by, act="change", what="schedule_review", subject=review)
    return review


def _note_need(by: Actor, review: Review) -> None:
    """The duty to think of an advocate begins with a review."""
    note_need(
        by=by,
        person=review.person,
        circle_id=review.circle_id,
        trigger="review",
        about=review,
        next_decision_on=review.due_on,
    )


def _to_be(said: ReviewSaid, *, has_open: bool) -> dict[str, Any]:
    """What was said of it, without what does not belong to this kind."""
    return {
        "kind": said.kind,
        "event": said.event if said.kind == rules.EVENT else "",
        "why": said.why.strip(),
        "care_began_on": said.care_began_on if said.kind == rules.FIRST else None,
        "timer": said.timer.code,
        "due_on": said.due_on,
        "next_on": said.due_on,
        "why_later": said.why_later.strip(),
        "why_another": said.why_another.strip() if has_open else "",
    }


@logged
def say_why_late(*, by: Actor, review: Review, words: str, now_by: date) -> ReviewDay:
    """Say why it is not done by its day, and by when it is to be done now."""
    refuse_if(rules.why_not_hold_reviews(by))
    held = Binder.hold(review)
    refuse_if(rules.why_not_say_late(held, now_by, words))
    day = ReviewDay.objects.create(
        review=held,
        circle_id=held.circle_id,
        was_for=held.next_on,
        words=words.strip(),
        now_by=now_by,
        said_by=by.user.pk if by.user else 0,
        said_by_name=by.name,
    )
    held.next_on = now_by
    held.save(update_fields=["next_on"])
    record(by=by, act="change", what="say_why_late", subject=day)
    return day


@logged
def move_review(
    *,
    by: Actor,
    review: Review,
    verb: str,
    reason: str = "",
    involvement: Involvement | None = None,
    day: date | None = None,
    **columns: Any,
) -> Review:
    """Make one move of the table, or raise `Refused` with the sentence why not.

    The row is locked and read again: of two who press at once the second is told. The
    next step is to be done by `day`, or within what `next_step` says.
    """
    held = Binder.hold(review)
    refuse_if(why_not_move_review(held, verb, by))
    step = step_for(verb, held.state)
    before, held.state = held.state, step.after if step else held.state
    if before != held.state and (day or held.state not in KEEPS_ITS_DAY):
        held.due_on = held.next_on = day or reviews.NEXT_STEP.latest(clock.today())
        columns |= {"due_on": held.due_on, "next_on": held.next_on}
    for column, value in columns.items():
        setattr(held, column, value)
    held.save(update_fields=["state", *columns])
    _note(by, held, verb=verb, before=before, reason=reason, involvement=involvement)
    record(
        by=by,
        act="change",
        what=f"review_{verb}",
        subject=held,
        before=before,
        after=held.state,
    )
    return held


def _note(
    by: Actor,
    review: Review,
    *,
    verb: str,
    before: str,
    reason: str,
    involvement: Involvement | None = None,
) -> None:
    ReviewMove.objects.create(
        review=review,
        circle_id=review.circle_id,
        verb=verb,
        before=before,
        after=review.state,
        reason=reason.strip(),
        involvement=involvement,
        by_user=by.user.pk if by.user else 0,
        by_name=by.name,
    )
