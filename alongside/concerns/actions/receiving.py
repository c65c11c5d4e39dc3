"""Receiving a concern, listening to the person, and saying who it is about."""

from alongside.access import actions as access
from alongside.access import clock
from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.access.models import User
from alongside.access.rules import refuse_if, why_not_without
from alongside.concerns.actions import moving, telling
from alongside.concerns.models import Concern, Update
from alongside.people.actions import limit as limits
from alongside.people.models import Person

RECEIVED = (
    "Thank you for telling us. Somebody in the safeguarding team has read what you "
    "wrote. Next, we listen to the person it is about, and then decide what to do."
)


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
    record(by=by, act="change", what="begin_listening", subject=moved)
    return moved


@logged
def say_who_it_is(*, by: Actor, concern: Concern, person: Person | None) -> Concern:
    """Say that a concern is about this person, or that it is not (None).

    Somebody looked and says so: never done by itself.
    """
    refuse_if(why_not_without("receive_concern", by))
    concern.person = person
    if person:
        concern.adult_key = f"person-{person.pk}"
        concern.gender = person.gender
        concern.ethnicity = person.ethnicity
        concern.support_reason = person.support_reason
        concern.age_on_raising = person.age_on(concern.raised_at.date())
    else:
        concern.adult_key = concern.gender = concern.ethnicity = ""
        concern.support_reason, concern.age_on_raising = "", None
    concern.save(
        update_fields=[
            "person",
            "adult_key",
            "gender",
            "ethnicity",
            "support_reason",
            "age_on_raising",
        ]
    )
    record(
        by=by,
        act="change",
        what="say_who_it_is",
        subject=concern,
        person=person.pk if person else None,
    )
    return concern


@logged
def allocate_concern(*, by: Actor, concern: Concern, lead: User) -> Concern:
    """Give a concern to a worker, who joins its circle and the person's."""
    refuse_if(why_not_without("receive_concern", by))
    concern.lead = lead
    concern.save(update_fields=["lead"])
    circles = [concern.circle_id]
    if concern.person:
        circles.append(concern.person.circle_id)
    enquiry = getattr(concern, "enquiry", None)
    if enquiry:
        circles.append(enquiry.circle_id)
        enquiry.lead = lead
        enquiry.save(update_fields=["lead"])
    for circle_id in circles:
        access.let_in(
            by=by,
            circle_id=circle_id,
            principal_id=lead.principal_id,
            purpose="leads_enquiry",
        )
    if concern.person:
        limits.keep_in_step(by=by, person=concern.person)
    record(by=by, act="change", what="allocate_concern", subject=concern)
    return concern


@logged
def reopen_concern(*, by: Actor, concern: Concern, reason: str) -> Concern:
    """Open a settled concern again. One press; the history stays."""
    moved = moving.move_concern(by=by, concern=concern, verb="reopen", reason=reason)
    record(by=by, act="change", what="reopen_concern", subject=moved)
    return moved
