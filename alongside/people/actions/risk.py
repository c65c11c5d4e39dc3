"""Writes down what a person wants to do that carries a risk, sheet by sheet."""

from dataclasses import replace
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction

from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.access.rules import Refused, refuse_if
from alongside.agreed import actions as agreed
from alongside.agreed.actions import ToDo
from alongside.agreed.models import Action
from alongside.people import queries as people_queries
from alongside.people.actions.decisions import OVERTAKEN, Overtaken, begin_decision
from alongside.people.models import (
    Decision,
    Harm,
    Holder,
    Person,
    Risk,
    RiskDecision,
    RiskMove,
    RiskOpinion,
    RiskSheet,
    RiskWay,
    Safeguard,
    SafeguardAction,
)
from alongside.people.queries import risk as queries
from alongside.people.queries.death import why_not_any_more
from alongside.people.rules import risk as rules
from alongside.people.rules import risk_states
from alongside.people.rules.decisions import first_sentence, why_not_keep_decision
from alongside.people.rules.risk import RiskSaid


@logged
def begin_risk(*, by: Actor, person: Person, said: RiskSaid, uid: UUID) -> Risk:
    """Write down something the person wants to do. Two presses make one."""
    refuse_if(why_not_any_more(by, person.pk))
    refuse_if(why_not_keep_decision(person, by))
    refuse_if(first_sentence(rules.missing_in_sheet(said)))
    mine: dict[str, Any] = {"begun_by": by.user.pk if by.user else 0, "uid": uid}
    try:
        with transaction.atomic():
            risk = Risk.objects.create(
                **mine,
                person=person,
                circle_id=person.circle_id,
                begun_by_name=by.name,
            )
            _keep_sheet(by, risk, "why", said)
            _keep_move(by, risk, "begin", "")
    except IntegrityError:
        risk = queries.risks(by).get(**mine)
    record(by=by, act="change", what="begin_risk", subject=risk)
    return risk


@logged
def write_risk(
    *, by: Actor, risk: Risk, step: str, changes: dict[str, Any], seen: int | None
) -> RiskSheet:
    """Change one step of what is written. The sheet before stays as it was.

    `seen` is the sheet the writer had in front of them. Two who wrote different steps
    are put together; of two who wrote the same step, the second is shown the first.
    """
    risk = queries.held(by, risk)
    refuse_if(risk_states.why_not_write_risk(risk, by))
    if step not in rules.STEPS or set(changes) != set(rules.STEPS[step]):
        raise Refused("There is no such step.")
    newest = queries.newest_sheet(by, risk)
    now = queries.said_of(newest)
    said = replace(now, **changes)
    if said == now:
        record(by=by, act="change", what="write_risk", subject=newest, step=step)
        return newest
    if queries.written_meanwhile(by, risk, step, seen):
        raise Overtaken(OVERTAKEN)
    refuse_if(first_sentence(rules.missing_in_sheet(said)))
    sheet = _keep_sheet(by, risk, step, said)
    record(by=by, act="change", what="write_risk", subject=sheet, step=step)
    return sheet


@logged
def ask_about_risk(
    *, by: Actor, risk: Risk, question: str = "", decision: Decision | None = None
) -> Decision:
    """Tie a decision of the register to this, one that is there or a new question.

    Whether the person can decide is looked at there, for that decision alone.
    """
    refuse_if(why_not_keep_decision(risk.person, by))
    if decision is None:
        decision = begin_decision(by=by, person=risk.person, question=question)
    if decision.person_id != risk.person_id:
        raise Refused("Choose a decision about this person.")
    if not RiskDecision.objects.filter(risk=risk, decision=decision).exists():
        RiskDecision.objects.create(
            risk=risk,
            circle_id=risk.circle_id,
            decision=decision,
            linked_by_name=by.name,
        )
    record(by=by, act="change", what="ask_about_risk", subject=risk)
    return decision


@logged
def act_on_safeguard(
    *, by: Actor, risk: Risk, safeguard: Safeguard, to_do: ToDo
) -> Action:
    """Turn something that makes it safer into something somebody will do, once."""
    risk = queries.held(by, risk)
    owner, person = to_do.owner, risk.person
    done = SafeguardAction.objects.filter(risk=risk, words=safeguard.words).first()
    if done:
        raise Refused("Somebody has agreed to do this already.")
    if owner and owner not in people_queries.who_may_own(by, person):
        raise Refused(f"{owner.full_name} is not in {person.called}’s circle.")
    action = agreed.agree_action(
        by=by,
        circle_id=risk.circle_id,
        to_do=to_do,
        for_name=person.called,
        for_user=person.user,
        came_from="Something they want to do that carries a risk",
    )
    SafeguardAction.objects.create(
        risk=risk, circle_id=risk.circle_id, words=safeguard.words, action=action
    )
    record(by=by, act="change", what="act_on_safeguard", subject=action)
    return action


def _keep_move(by: Actor, risk: Risk, verb: str, before: str) -> None:
    RiskMove.objects.create(
        risk=risk,
        circle_id=risk.circle_id,
        verb=verb,
        before=before,
        after=risk.state,
        moved_by=by.user.pk if by.user else 0,
        moved_by_name=by.name,
    )


def _keep_sheet(by: Actor, risk: Risk, step: str, said: RiskSaid) -> RiskSheet:
    """The whole of what is written, with this step changed."""
    sheet = RiskSheet.objects.create(
        risk=risk,
        circle_id=risk.circle_id,
        step=step,
        wants=said.wants.strip(),
        why_it_matters=said.why_it_matters.strip(),
        why_said_by=said.why_said_by.strip(),
        benefits="\n".join(said.benefits),
        contingency=said.contingency.strip(),
        trigger=said.trigger.strip(),
        look_again_on=said.look_again_on,
        recorded_by=by.user.pk if by.user else 0,
        recorded_by_name=by.name,
    )
    _keep_rows(sheet, said)
    return sheet


def _keep_rows(sheet: RiskSheet, said: RiskSaid) -> None:
    """Rows in which nothing is said are left out."""
    on = {"sheet": sheet, "circle_id": sheet.circle_id}
    Safeguard.objects.bulk_create(Safeguard(**on, words=one) for one in said.safeguards)
    Harm.objects.bulk_create(Harm(**on, **vars(one)) for one in said.harms)
    RiskWay.objects.bulk_create(RiskWay(**on, **vars(one)) for one in said.ways)
    RiskOpinion.objects.bulk_create(
        RiskOpinion(**on, **vars(one)) for one in said.opinions
    )
    Holder.objects.bulk_create(Holder(**on, **vars(one)) for one in said.holders)
