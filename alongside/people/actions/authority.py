"""Writing down the authority that the law gives somebody, told or seen."""

from dataclasses import dataclass
from datetime import date

from alongside.access import clock
from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.access.rules import Refused, refuse_if
from alongside.people import rules
from alongside.people.models import Authority, Relationship
from alongside.standards import codes


@dataclass(frozen=True)
class Power:
    """What somebody says the law lets them do, and for how long."""

    kind: str
    scope: str = ""
    starts_on: date | None = None
    ends_on: date | None = None


@dataclass(frozen=True)
class Evidence:
    """The paper that was seen, by whom and when."""

    seen_by: str
    seen_on: date
    words: str


@logged
def record_authority(
    *,
    by: Actor,
    relationship: Relationship,
    power: Power,
    told_by: str,
    evidence: Evidence | None = None,
) -> Authority:
    """Write down an authority. Without evidence it is told, and not seen."""
    refuse_if(rules.why_not_change_relationship(relationship, by))
    if power.kind not in codes.LEGAL_AUTHORITIES or not told_by.strip():
        raise Refused("Say which authority it is, and who told us.")
    _refuse_backwards(power.starts_on, power.ends_on)
    authority = Authority.objects.create(
        person=relationship.person,
        relationship=relationship,
        circle_id=relationship.circle_id,
        kind=power.kind,
        scope=power.scope.strip(),
        told_by=told_by.strip(),
        starts_on=power.starts_on,
        ends_on=power.ends_on,
        recorded_by=by.user.pk if by.user else 0,
    )
    record(by=by, act="change", what="record_authority", subject=authority)
    if evidence:
        see_authority(by=by, authority=authority, evidence=evidence)
    return authority


@logged
def see_authority(*, by: Actor, authority: Authority, evidence: Evidence) -> Authority:
    """Record that the paper was seen: by whom, when, and what it was."""
    refuse_if(rules.why_not_see_authority(authority, by))
    if not evidence.words.strip() or not evidence.seen_by.strip():
        raise Refused("Write what was seen, and who saw it.")
    if evidence.seen_on > clock.today():
        raise Refused("The paper must have been seen today or earlier.")
    authority.seen_by = evidence.seen_by.strip()
    authority.seen_on = evidence.seen_on
    authority.evidence = evidence.words.strip()
    authority.save(update_fields=["seen_by", "seen_on", "evidence"])
    record(by=by, act="change", what="see_authority", subject=authority)
    return authority


@logged
def end_authority(
    *, by: Actor, authority: Authority, ends_on: date, why: str
) -> Authority:
    """Record that an authority has ended, or never was."""
    refuse_if(rules.why_not_write_about(authority.person, by))
    if not why.strip():
        raise Refused("Say how it ended.")
    _refuse_backwards(authority.starts_on, ends_on)
    authority.ends_on, authority.why_ended = ends_on, why.strip()
    authority.save(update_fields=["ends_on", "why_ended"])
    record(by=by, act="change", what="end_authority", subject=authority)
    return authority


def _refuse_backwards(starts_on: date | None, ends_on: date | None) -> None:
    if starts_on and ends_on and ends_on < starts_on:
        raise Refused("It cannot end before it began.")
