"""The enquiry: who is asked what, capacity, kinds of risk, and finding out more."""

from datetime import date

from alongside.access import clock
from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.access.models import Organisation
from alongside.access.rules import Refused, refuse_if
from alongside.concerns.actions import moving
from alongside.concerns.actions.beside import keep_to_it
from alongside.concerns.models import (
    CapacityRecord,
    Concern,
    Enquiry,
    Request,
    Risk,
)
from alongside.concerns.rules import enquiring as rules
from alongside.standards import codes


@logged
def ask_to_enquire(
    *,
    by: Actor,
    enquiry: Enquiry,
    asked_of: Organisation,
    question: str,
    due_on: date,
    keeps_to: str = "",
) -> Request:
    """Ask an organisation to find something out, by a date. `keeps_to` answers what
    others asked us not to do for now, if they did."""
    refuse_if(rules.why_not_find_out(enquiry, by))
    if due_on < clock.today():
        raise Refused("Choose a day that has not gone by.")
    held = Enquiry.objects.select_for_update(of=("self",)).get(pk=enquiry.pk)
    asked = {"asked_of": asked_of, "question": question.strip(), "due_on": due_on}
    if held.requests.filter(**asked, returned_on=None).exists():
        raise Refused("They have been asked exactly this already.")
    keep_to_it(by=by, concern=enquiry.concern, point="ask_to_enquire", words=keeps_to)
    request = Request.objects.create(
        enquiry=enquiry,
        circle_id=enquiry.concern.circle_id,
        **asked,
    )
    record(by=by, act="change", what="ask_to_enquire", subject=request)
    return request


@logged
def keep_answer(
    *, by: Actor, request: Request, answer: str, returned_on: date
) -> Request:
    """Keep what an organisation found out and sent back."""
    refuse_if(rules.why_not_add(request.enquiry, by))
    if request.returned_on is not None:
        raise Refused("This has already been answered.")
    request.answer, request.returned_on = answer.strip(), returned_on
    request.save()
    record(by=by, act="change", what="keep_answer", subject=request)
    return request


@logged
def add_risk(
    *, by: Actor, enquiry: Enquiry, kind: str, source: str, location: str
) -> Risk:
    """Record one kind of abuse or neglect in the national categories, once."""
    refuse_if(rules.why_not_add(enquiry, by))
    if (
        kind not in codes.RISK_TYPES
        or source not in codes.RISK_SOURCES
        or location not in codes.RISK_LOCATIONS
    ):
        raise Refused("Choose the kind, the source and the place from the lists.")
    risk, _ = Risk.objects.get_or_create(
        enquiry=enquiry,
        type=kind,
        source=source,
        location=location,
        defaults={"circle_id": enquiry.concern.circle_id},
    )
    record(by=by, act="change", what="add_risk", subject=risk)
    return risk


@logged
def take_risk_away(*, by: Actor, risk: Risk) -> None:
    """Take back a kind of risk that was recorded by mistake."""
    refuse_if(rules.why_not_add(risk.enquiry, by))
    record(
        by=by,
        act="change",
        what="take_risk_away",
        subject=risk,
        type=risk.type,
        source=risk.source,
        location=risk.location,
    )
    risk.delete()


@logged
def record_capacity(
    *,
    by: Actor,
    enquiry: Enquiry,
    decision: str,
    answer: str,
    support: str,
    evidence: str = "",
    supported_by_someone: str = "",
) -> CapacityRecord:
    """Record capacity for one decision at this time, and the help that was given."""
    refuse_if(rules.why_not_add(enquiry, by))
    refuse_if(rules.why_not_capacity(answer, evidence))
    kept = CapacityRecord.objects.create(
        enquiry=enquiry,
        circle_id=enquiry.concern.circle_id,
        decision=decision.strip(),
        answer=answer,
        evidence=evidence.strip(),
        support=support.strip(),
        supported_by_someone=supported_by_someone if answer == "lacked" else "",
        recorded_by=by.user.pk if by.user else 0,
    )
    enquiry.capacity = answer
    enquiry.capacity_supported = kept.supported_by_someone
    enquiry.save(update_fields=["capacity", "capacity_supported"])
    record(by=by, act="change", what="record_capacity", subject=kept)
    return kept


@logged
def find_more(*, by: Actor, concern: Concern, reason: str) -> Concern:
    """Go back from findings to finding out."""
    moved = moving.move_concern(by=by, concern=concern, verb="find_more", reason=reason)
    record(by=by, act="change", what="find_more", subject=moved)
    return moved
