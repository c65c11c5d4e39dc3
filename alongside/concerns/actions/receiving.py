"""Receiving a concern, listening to the person, and saying who it is about."""

from typing import Any

from django.utils import timezone

from alongside.access import actions as access
from alongside.access import clock
from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.access.models import User
from alongside.access.rules import Refused, refuse_if, why_not_without
from alongside.concerns.actions import kept_as_well, letters, meeting, moving, telling
from alongside.concerns.actions.advocacy import see_to_advocacy
from alongside.concerns.actions.allocating import let_lead_in, let_lead_out
from alongside.concerns.actions.asking import stop_asking
from alongside.concerns.models import AskedToStop, Concern, Enquiry, Update
from alongside.concerns.queries import appealing, how_it_was, joining
from alongside.concerns.rules import listening as rules
from alongside.people.actions import limit as limits
from alongside.people.actions.keeping_out import keep_sources_out
from alongside.people.models import Person
from alongside.standards.how_it_was import NOT_ABOUT_THEM

RECEIVED = (
    "Thank you for telling us. Somebody in the safeguarding team has read what you "
    "wrote. Next, we listen to the person it is about, and then decide what to do."
)

HAPPENS_AGAIN = "It is happening again."


@logged
def receive_concern(*, by: Actor, concern: Concern, words: str = RECEIVED) -> Concern:
    """Take a concern in, and tell the one who raised it that we have it."""
    moved = moving.move_concern(
        by=by, concern=concern, verb="receive", received_at=clock.now()
    )
    if moved.channel != Concern.Channel.PAST:
        telling.tell_raiser(
            by=by, concern=moved, stage=Update.Stage.RECEIVED, words=words
        )
    record(by=by, act="change", what="receive_concern", subject=moved)
    return moved


@logged
def begin_listening(*, by: Actor, concern: Concern, note: str = "") -> Concern:
    """Begin to listen to the person and find out: section 42(1).

    `note` is what was heard first, kept in the concern's history.
    """
    moved = moving.move_concern(by=by, concern=concern, verb="listen", reason=note)
    see_to_advocacy(by=by, concern=moved)
    record(by=by, act="change", what="begin_listening", subject=moved)
    return moved


@logged
def say_who_it_is(*, by: Actor, concern: Concern, person: Person | None) -> Concern:
    """Say that a concern is about this person, or that it is not (None).

    Somebody looked and says so: never done by itself. An enquiry is shared with the
    same person from then on, and no longer with the one before; what was said in it
    goes with it.
    """
    locked = _hold(concern)
    refuse_if(rules.why_not_say_who(locked, by))
    refuse_if(rules.why_not_this_person(locked, person))
    is_joined = joining.joined_to(by, locked) and locked.person != person
    refuse_if(rules.TAKE_APART_FIRST if is_joined else None)
    _leave(by, locked, person)
    letters.take_letters_along(by=by, concern=locked, person=person)
    about = _as_counted(concern, person)
    for column, value in about.items():
        setattr(concern, column, value)
    concern.save(update_fields=list(about))
    held = Enquiry.objects.select_for_update(of=("self",))
    enquiry = held.filter(concern=concern).first()
    if enquiry:
        _share_with(by, enquiry, person)
    if person and concern.lead:
        let_lead_in(by=by, lead=concern.lead, circles=[person.circle_id])
    see_to_advocacy(by=by, concern=concern)
    if person:
        keep_sources_out(by=by, person=person)
    record(
        by=by,
        act="change",
        what="say_who_it_is",
        subject=concern,
        person=person.pk if person else None,
    )
    return concern


def _hold(concern: Concern) -> Concern:
    """The concern as it is now, kept from others until this is done."""
    return Concern.objects.select_for_update(of=("self",)).get(pk=concern.pk)


def _as_counted(concern: Concern, person: Person | None) -> dict[str, Any]:
    """Who it is about, with the codes that are counted."""
    if person is None:
        blank = dict.fromkeys(
            ("adult_key", "gender", "ethnicity", "support_reason"), ""
        )
        return blank | {"person": None, "age_on_raising": None}
    return {
        "person": person,
        "adult_key": f"person-{person.pk}",
        "gender": person.gender,
        "ethnicity": person.ethnicity,
        "support_reason": person.support_reason,
        "age_on_raising": person.age_on(timezone.localdate(concern.raised_at)),
    }


def _leave(by: Actor, concern: Concern, person: Person | None) -> None:
    """Whoever leads it has no reason any more to see the record of the one before."""
    before = Person.objects.filter(pk=concern.person_id or 0).first()
    lead = concern.lead
    if before and lead and before != person:
        let_lead_out(by=by, concern=concern, lead=lead, circles=[])
        limits.keep_in_step(by=by, person=before)


def _one_before(enquiry: Enquiry) -> Person | None:
    """Whom it was about until now: they are let out, so their record must be seen."""
    before = Person.objects.filter(pk=enquiry.person_id or 0).first()
    if before is None and enquiry.person_id:
        raise Refused(
            "It is about somebody whose record you do not see. Ask somebody who works "
            "with that person to do this."
        )
    return before


def _share_with(by: Actor, enquiry: Enquiry, person: Person | None) -> None:
    """Whoever it turned out not to be about does not see the enquiry any more, nor does
    whoever spoke up for them in it."""
    before = _one_before(enquiry)
    kept_as_well.follow_enquiry(by=by, enquiry=enquiry, person=person)
    meeting.follow_person(by=by, enquiry=enquiry, person=person)
    if before != person and enquiry.advocate:
        access.let_out(
            by=by,
            circle_id=enquiry.circle_id,
            principal_id=enquiry.advocate.principal_id,
            purpose="advocate",
        )
        enquiry.advocate = None
    if before and before != person:
        stop_asking(by=by, concern=enquiry.concern, reason=NOT_ABOUT_THEM)
    if before and before.user and before != person:
        _let_person_out(by, enquiry, before.user)
    if person and person.user:
        access.let_in(
            by=by,
            circle_id=enquiry.circle_id,
            principal_id=person.user.principal_id,
            purpose="about_me",
        )
    enquiry.person = person
    enquiry.save(update_fields=["person", "advocate"])


def _let_person_out(by: Actor, enquiry: Enquiry, user: User) -> None:
    """Out of the enquiry, and of asking how it was for them."""
    about = how_it_was.circles_about(by, enquiry.concern)
    for circle_id in (enquiry.circle_id, *about):
        access.let_out(
            by=by,
            circle_id=circle_id,
            principal_id=user.principal_id,
            purpose="about_me",
        )


@logged
def reopen_concern(*, by: Actor, concern: Concern, reason: str) -> Concern:
    """Open a settled concern again. One press; the history stays."""
    moved = moving.move_concern(by=by, concern=concern, verb="reopen", reason=reason)
    stopped = AskedToStop.objects.filter(
        enquiry__concern=concern, answer=AskedToStop.Answer.STOPPED, came_back_at=None
    )
    stopped.update(came_back_at=clock.now(), came_back_by_name=by.name)
    see_to_advocacy(by=by, concern=moved)
    record(by=by, act="change", what="reopen_concern", subject=moved)
    return moved


@logged
def say_it_happens_again(*, by: Actor, enquiry: Enquiry) -> Concern:
    """The person, or somebody beside them, says that what was settled happens again.

    One press, and no need to tell it all anew: it opens again, with all that was
    written. They do not see the concern, so the team's desk moves it for them.
    """
    refuse_if(why_not_without("ask_to_stop", by))
    desk = appealing.desk_of(by, enquiry.circle)
    concern = appealing.concern_at(desk, enquiry.concern_id)
    if not concern.is_waiting:
        reopen_concern(by=desk, concern=concern, reason=HAPPENS_AGAIN)
    record(by=by, act="change", what="say_it_happens_again", subject=enquiry)
    return concern
