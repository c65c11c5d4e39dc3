"""Giving a concern to a worker, for the first time or in the place of another."""

from alongside.access import actions as access
from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.access.models import Membership, User
from alongside.access.rules import refuse_if, why_not_without
from alongside.concerns.actions import giving
from alongside.concerns.models import Concern, Enquiry
from alongside.concerns.queries import advocacy, how_it_was, joining
from alongside.concerns.queries import handing as queries
from alongside.concerns.queries import meeting as meetings
from alongside.concerns.rules import handing as rules
from alongside.concerns.rules.handing import Said
from alongside.people.actions import limit as limits

LEADS = "leads_enquiry"


@logged
def allocate_concern(
    *, by: Actor, concern: Concern, lead: User, said: Said | None = None
) -> Concern:
    """Give a concern to a worker, who joins its circle and the person's.

    The worker who had it before leaves them, for a reason that is said; the person
    reads on the page of their enquiry who works with them from now on. Refused for
    whoever is too near to it.
    """
    refuse_if(why_not_without("receive_concern", by))
    rows = Concern.objects.select_for_update(of=("self",)).select_related("lead")
    before, said = rows.get(pk=concern.pk).lead, said or Said()
    refuse_if(_why_not_lead(by, concern, lead))
    refuse_if(rules.why_not_change_lead(before, lead, said))
    concern.lead = lead
    concern.save(update_fields=["lead"])
    enquiry = Enquiry.objects.filter(concern=concern).first()
    circles = _lead_in(by, concern, enquiry, lead)
    if before != lead:
        kept = giving.keep_handover(
            by=by, about=concern, before=before, receiver=lead, said=said
        )
        if enquiry and before:
            giving.tell_person(by=by, enquiry=enquiry, handover=kept)
    record(by=by, act="change", what="allocate_concern", subject=concern)
    if before and before != lead:
        let_lead_out(by=by, concern=concern, lead=before, circles=circles)
    if concern.person:
        limits.keep_in_step(by=by, person=concern.person)
    return concern


def _why_not_lead(by: Actor, concern: Concern, lead: User) -> str | None:
    """Too near to it, or to one that is joined to it and would be read with it."""
    every = (concern, *joining.joined_to(by, concern))
    why = (rules.why_not_lead(lead, queries.ties(by, one, lead)) for one in every)
    return next((sentence for sentence in why if sentence), None)


def _lead_in(
    by: Actor, concern: Concern, enquiry: Enquiry | None, lead: User
) -> list[int]:
    """Let the lead in; the circles of the concern and of its enquiry."""
    circles = [concern.circle_id, *how_it_was.circles_about(by, concern)]
    if enquiry:
        circles += [enquiry.circle_id, *meetings.circles_of(by, concern)]
        enquiry.lead = lead
        enquiry.save(update_fields=["lead"])
    elif drawn := advocacy.circle_to_be(by, concern):
        circles.append(drawn.pk)
    circles += [one.circle_id for one in joining.joined_to(by, concern)]
    about = [concern.person.circle_id] if concern.person else []
    is_told = enquiry is not None and _reads_their_page(concern)
    let_lead_in(by=by, lead=lead, circles=circles + about, is_told=is_told)
    return circles


def _reads_their_page(concern: Concern) -> bool:
    return concern.person is not None and concern.person.user_id is not None


@logged
def let_lead_in(
    *, by: Actor, lead: User, circles: list[int], is_told: bool = False
) -> None:
    """Let whoever leads into these circles; `is_told`: the person can read of it."""
    told = Membership.Told.YES if is_told else Membership.Told.NOT_YET
    for circle_id in circles:
        access.let_in(
            by=by,
            circle_id=circle_id,
            principal_id=lead.principal_id,
            purpose=LEADS,
            person_told=told,
        )
    record(by=by, act="share", what="let_lead_in", principal=lead.principal_id)


@logged
def let_lead_out(
    *, by: Actor, concern: Concern, lead: User, circles: list[int]
) -> None:
    """Out of the concern and its enquiry; of the person's record too, unless they lead
    something else about the same person."""
    person = concern.person
    others = Concern.objects.filter(person=person, lead=lead).exclude(pk=concern.pk)
    if person and not others.exists():
        circles = [*circles, person.circle_id]
    record(by=by, act="share", what="let_lead_out", principal=lead.principal_id)
    for circle_id in circles:
        access.let_out(
            by=by,
            circle_id=circle_id,
            principal_id=lead.principal_id,
            purpose=LEADS,
        )
