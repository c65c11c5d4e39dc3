"""Loads past cases from a council's own records: many at once, and twice is once."""

from collections.abc import Sequence
from datetime import date, datetime, time
from hashlib import blake2b
from typing import Any

from django.utils import timezone

from alongside.access import actions as access
from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.access.models import Circle, Membership, Team
from alongside.access.rules import refuse_if, why_not_without
from alongside.concerns.models import (
    CapacityRecord,
    Completion,
    Concern,
    Enquiry,
    Finding,
    KeepInTouch,
    Request,
    Risk,
    Sought,
    StateChange,
)
from alongside.concerns.models.concern import Danger, State
from alongside.concerns.past_case import Loaded, PastCase
from alongside.providers.models import Service

DANGERS = {"yes": Danger.YES, "no": Danger.NO}
STATES = {
    "": State.LISTENING,
    "another_route": State.WITH_OTHERS,
    "no_further_action": State.NO_ACTION,
}

# No extract holds these; a decision or a settlement has its change of state.
WRITTEN_HERE: tuple[tuple[type[Any], str], ...] = (
    (StateChange, "concern"),
    (Completion, "concern"),
    (KeepInTouch, "concern"),
    (Sought, "enquiry__concern"),
    (Request, "enquiry__concern"),
    (CapacityRecord, "enquiry__concern"),
    (Finding, "enquiry__concern"),
)


@logged
def import_past_cases(*, by: Actor, team: Team, cases: Sequence[PastCase]) -> Loaded:
    """Load a batch of past cases for the team that will hold them.

    A case that is held already (by its source reference) is left alone when nothing in
    it has changed, and brought up to date when something has, unless somebody has
    worked on it here since: what they wrote is newer than any extract. Keep batches to
    a few thousand: a batch is one transaction and is held in memory.
    """
    refuse_if(why_not_without("administer", by))
    with access.at_the_desk_of(team):
        loaded = _load(team, cases)
    record(
        by=by,
        act="change",
        what="import_past_cases",
        subject=team,
        new=loaded.new,
        changed=loaded.changed,
        kept=loaded.kept,
    )
    return loaded


def _load(team: Team, cases: Sequence[PastCase]) -> Loaded:
    references = [case.source_reference for case in cases]
    held = {
        concern.source_reference: concern
        for concern in Concern.objects.filter(source_reference__in=references)
    }
    services = _services(cases)
    new = [case for case in cases if case.source_reference not in held]
    others = [
        (held[case.source_reference], case)
        for case in cases
        if case.source_reference in held
        and held[case.source_reference].source_digest != case.digest
    ]
    ours = _worked_on_here([concern.pk for concern, _ in others])
    changed = [(concern, case) for concern, case in others if concern.pk not in ours]
    _create(team, new, services)
    for concern, case in changed:
        _bring_up_to_date(concern, case, services)
    unchanged = len(cases) - len(new) - len(others)
    kept = len(others) - len(changed)
    return Loaded(len(new), len(changed), unchanged, kept)


def _worked_on_here(concerns: Sequence[int]) -> set[int]:
    """Which of these have anything in them that only people here can have written."""
    if not concerns:
        return set()
    return {
        pk
        for rows, concern in WRITTEN_HERE
        for pk in rows.objects.filter(**{f"{concern}__in": concerns})
        .values_list(concern, flat=True)
        .distinct()
    }


def _services(cases: Sequence[PastCase]) -> dict[str | None, int]:
    """Numbers of the services named in a batch, by the regulator's number."""
    named = {case.service_location_id for case in cases if case.service_location_id}
    rows = Service.objects.filter(cqc_location_id__in=named)
    return dict(rows.values_list("cqc_location_id", "pk"))


def _create(
    team: Team, cases: Sequence[PastCase], services: dict[str | None, int]
) -> None:
    circles = Circle.objects.bulk_create(
        Circle(kind=Circle.Kind.CONCERN) for _ in cases
    )
    Membership.objects.bulk_create(
        Membership(
            circle=circle,
            principal_id=team.principal_id,
            purpose="safeguarding_team",
        )
        for circle in circles
    )
    concerns = Concern.objects.bulk_create(
        Concern(circle=circle, **_concern_columns(case, services))
        for circle, case in zip(circles, cases, strict=True)
    )
    _create_enquiries(concerns, cases)


def _create_enquiries(concerns: list[Concern], cases: Sequence[PastCase]) -> None:
    pairs = [
        (concern, case)
        for concern, case in zip(concerns, cases, strict=True)
        if case.is_enquiry
    ]
    enquiries = Enquiry.objects.bulk_create(
        Enquiry(concern=concern, circle_id=concern.circle_id, **_enquiry_columns(case))
        for concern, case in pairs
    )
    Risk.objects.bulk_create(
        risk
        for enquiry, (_, case) in zip(enquiries, pairs, strict=True)
        for risk in _risks(enquiry, case)
    )


def _bring_up_to_date(
    concern: Concern, case: PastCase, services: dict[str | None, int]
) -> None:
    for column, value in _concern_columns(case, services).items():
        setattr(concern, column, value)
    concern.save()
    if not case.is_enquiry:
        Risk.objects.filter(enquiry__concern=concern).delete()
        Enquiry.objects.filter(concern=concern).delete()
        return
    enquiry, _ = Enquiry.objects.update_or_create(
        concern=concern,
        defaults={"circle_id": concern.circle_id, **_enquiry_columns(case)},
    )
    Risk.objects.filter(enquiry=enquiry).delete()
    Risk.objects.bulk_create(_risks(enquiry, case))


def _risks(enquiry: Enquiry, case: PastCase) -> list[Risk]:
    return [
        Risk(
            enquiry=enquiry,
            circle_id=enquiry.circle_id,
            type=risk.type,
            source=risk.source,
            location=risk.location,
        )
        for risk in case.risks
    ]


def _concern_columns(case: PastCase, services: dict[str | None, int]) -> dict[str, Any]:
    settled = case.enquiry_concluded_on if case.is_enquiry else None
    state = STATES.get(case.decision, State.RESTED if settled else State.ENQUIRING)
    return {
        "reference": __past_reference(case.source_reference),
        "state": state,
        "channel": Concern.Channel.PAST,
        "raised_at": _noon(case.raised_on),
        "received_at": _noon(case.raised_on),
        "decided_at": _noon(case.decided_on) if case.decided_on else None,
        "settled_at": _noon(settled) if settled else None,
        "danger": DANGERS.get(case.danger, Danger.UNKNOWN),
        "service_id": services.get(case.service_location_id),
        "raised_by_kind": case.raised_by_kind,
        "adult_key": case.adult_key,
        "age_on_raising": case.age_on_raising,
        "gender": case.gender,
        "ethnicity": case.ethnicity,
        "support_reason": case.support_reason,
        "about_born": case.born_on,
        "died_on": case.died_on,
        "health_conditions": list(case.health_conditions),
        "source_reference": case.source_reference,
        "source_digest": case.digest,
    }


def _enquiry_columns(case: PastCase) -> dict[str, Any]:
    return {
        "kind": case.enquiry_kind,
        "began_on": case.enquiry_began_on,
        "concluded_on": case.enquiry_concluded_on,
        "outcomes_asked": case.outcomes_asked,
        "outcomes_achieved": case.outcomes_achieved,
        "assessment_outcome": case.assessment_outcome,
        "risk_outcome": case.risk_outcome,
        "capacity": case.capacity,
        "capacity_supported": case.capacity_supported,
    }


def _noon(day: date) -> datetime:
    """Noon in London: the extract holds days, and noon is in that day everywhere."""
    return timezone.make_aware(datetime.combine(day, time(12)))


def __past_reference(source_reference: str) -> str:
    """A reference of our own, always the same for the same source reference."""
    digest = blake2b(source_reference.encode(), digest_size=7).digest()
    letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
    number = int.from_bytes(digest)
    return "P" + "".join(letters[number >> 5 * place & 31] for place in range(11))
