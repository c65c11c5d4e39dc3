"""Keeps whether somebody could make one decision at one time."""

from datetime import datetime
from typing import Any

from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.access.rules import Refused, refuse_if
from alongside.people.actions.advocacy import note_need
from alongside.people.actions.advocacy_noting import note_kind
from alongside.people.models import Assessment, Decision
from alongside.people.rules import capacity as rules
from alongside.people.rules.capacity import Assessed
from alongside.people.rules.decisions import CAN, first_sentence, why_not_assess
from alongside.standards import codes


@logged
def assess_capacity(
    *,
    by: Actor,
    decision: Decision,
    told: Assessed,
    assessed_at: datetime,
    assessed_by: str,
    role: str,
) -> Assessment:
    """Keep one conversation about this decision, at this time. Earlier ones stand.

    Unless they could decide, it is noted that they may need an advocate for this; and
    whatever is concluded, when the decision is of a kind that asks for one.
    """
    refuse_if(why_not_assess(decision.person, by))
    missing = rules.what_is_missing(told)
    missing += rules.why_not_at(assessed_at, told.next_look_on)
    refuse_if(first_sentence(missing))
    if not assessed_by.strip() or not role.strip():
        raise Refused("Write who held this conversation, and what their work is.")
    mine = {"decision": decision, "recorded_by": by.user.pk if by.user else 0}
    if Assessment.objects.filter(**mine, assessed_at=assessed_at).exists():
        raise Refused("You have kept a conversation at this time already.")
    kept = Assessment.objects.create(
        **mine,
        circle_id=decision.circle_id,
        assessed_at=assessed_at,
        assessed_by=assessed_by.strip(),
        role=role.strip(),
        test_version=codes.CAPACITY_LIMBS.version,
        **_tidied(told),
    )
    _note_need(by, kept)
    record(by=by, act="change", what="assess_capacity", subject=kept)
    return kept


def _note_need(by: Actor, kept: Assessment) -> None:
    """Whoever may not be able to decide this may need somebody to speak up for them."""
    decision = kept.decision
    note_kind(by=by, decision=decision, kind=kept.kind)
    if kept.conclusion != CAN:
        note_need(
            by=by,
            person=decision.person,
            circle_id=decision.circle_id,
            trigger="capacity_in_doubt",
            about=decision,
            about_words=decision.question,
            next_decision_on=decision.needed_by,
        )


def _tidied(told: Assessed) -> dict[str, Any]:
    return {
        name: value.strip() if isinstance(value, str) else value
        for name, value in vars(told).items()
    }
