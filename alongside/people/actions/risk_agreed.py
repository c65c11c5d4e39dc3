"""Agrees what a person does that carries a risk, looks at it again, ends it."""

from datetime import date
from typing import Any
from uuid import UUID

from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.access.rules import refuse_if
from alongside.agreed import actions as agreed
from alongside.agreed.actions import View
from alongside.people.actions.decisions import OVERTAKEN, Overtaken
from alongside.people.models import (
    Risk,
    RiskAgreement,
    RiskDissent,
    RiskLook,
    RiskMove,
    RiskState,
)
from alongside.people.models.risk import GOING
from alongside.people.queries import risk as queries
from alongside.people.queries.death import why_not_any_more
from alongside.people.rules import risk as rules
from alongside.people.rules.decisions import first_sentence
from alongside.people.rules.risk import AgreementSaid, LookSaid
from alongside.people.rules.risk_states import risk_step, why_not_move_risk


@logged
def agree_risk(
    *,
    by: Actor,
    risk: Risk,
    said: AgreementSaid,
    view: View,
    seen: int | None,
    uid: UUID,
) -> RiskAgreement:
    """Keep what the person decided and who agrees. Refused while something is blank,
    or when the sheet in front of the writer is not the newest. Two presses make one."""
    risk = queries.held(by, risk)
    if kept := RiskAgreement.objects.filter(risk=risk, uid=uid).first():
        record(by=by, act="change", what="agree_risk", subject=kept)
        return kept
    refuse_if(why_not_any_more(by, risk.person_id))
    refuse_if(first_sentence(rules.missing_in_agreement(said)))
    refuse_if(why_not_move_risk(risk, said.result, by))
    sheet = queries.newest_sheet(by, risk)
    if rules.is_risk_overtaken(sheet, seen):
        raise Overtaken(OVERTAKEN)
    written = queries.said_of(sheet)
    refuse_if(first_sentence(rules.missing_to_agree(written, said.result)))
    involved = agreed.keep_involvement(by=by, circle_id=risk.circle_id, view=view)
    kept = _keep(by, said, risk=risk, sheet=sheet, involvement=involved, uid=uid)
    _keep_dissents(kept, said)
    _move(by, risk, said.result, written.look_again_on)
    record(by=by, act="change", what="agree_risk", subject=kept, result=said.result)
    return kept


def _keep(by: Actor, said: AgreementSaid, *, risk: Risk, **what: Any) -> RiskAgreement:
    return RiskAgreement.objects.create(
        risk=risk,
        circle_id=risk.circle_id,
        result=said.result,
        decided=said.decided.strip(),
        agreed_on=said.agreed_on,
        **what,
        **_by_whom(by),
    )


@logged
def look_at_risk(
    *, by: Actor, risk: Risk, said: LookSaid, view: View, uid: UUID
) -> RiskLook:
    """Keep what happened, and whether it was worth it to the person. Then it goes on,
    is thought about again, or stops. Two presses make one."""
    risk = queries.held(by, risk)
    if kept := RiskLook.objects.filter(risk=risk, uid=uid).first():
        record(by=by, act="change", what="look_at_risk", subject=kept)
        return kept
    refuse_if(first_sentence(rules.missing_in_look(said)))
    refuse_if(why_not_move_risk(risk, said.result, by))
    goes_on = said.result == RiskLook.Result.GO_ON
    kept = RiskLook.objects.create(
        risk=risk,
        circle_id=risk.circle_id,
        looked_on=said.looked_on,
        what_happened=said.what_happened.strip(),
        involvement=agreed.keep_involvement(by=by, circle_id=risk.circle_id, view=view),
        result=said.result,
        reason="" if goes_on else said.reason.strip(),
        look_again_on=said.look_again_on if goes_on else None,
        uid=uid,
        **_by_whom(by),
    )
    _move(by, risk, said.result, kept.look_again_on)
    record(by=by, act="change", what="look_at_risk", subject=kept, result=said.result)
    return kept


@logged
def think_again(*, by: Actor, risk: Risk) -> Risk:
    """Take up again what was not agreed, or had ended."""
    risk = queries.held(by, risk)
    refuse_if(why_not_move_risk(risk, "think_again", by))
    _move(by, risk, "think_again", None)
    record(by=by, act="change", what="think_again", subject=risk)
    return risk


def _by_whom(by: Actor) -> dict[str, Any]:
    return {
        "recorded_by": by.user.pk if by.user else 0,
        "recorded_by_name": by.name,
    }


def _keep_dissents(kept: RiskAgreement, said: AgreementSaid) -> None:
    RiskDissent.objects.bulk_create(
        RiskDissent(
            agreement=kept,
            circle_id=kept.circle_id,
            name=one.name.strip(),
            role=one.role.strip(),
            reason=one.reason.strip(),
        )
        for one in said.dissents
        if one.name.strip()
    )


def _move(by: Actor, risk: Risk, verb: str, look_again_on: date | None) -> None:
    step = risk_step(verb, risk.state)
    assert step is not None  # the rule has said so already
    before, risk.state = risk.state, step.after
    risk.look_again_on = look_again_on if step.after in GOING else None
    risk.save(update_fields=["state", "look_again_on"])
    RiskMove.objects.create(
        risk=risk,
        circle_id=risk.circle_id,
        verb=verb,
        before=before,
        after=RiskState(risk.state),
        moved_by=by.user.pk if by.user else 0,
        moved_by_name=by.name,
    )
