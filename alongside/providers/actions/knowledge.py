"""Writing down what is known of a service, in the circle it belongs in."""

from dataclasses import asdict
from typing import Any
from uuid import UUID

from alongside.access import actions as access
from alongside.access import rules as access_rules
from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.access.models import Circle
from alongside.providers.actions.knowing import draw_knowledge_circle
from alongside.providers.models import (
    KnowledgeHold,
    KnowledgeItem,
    KnowledgeTeller,
    Service,
)
from alongside.providers.queries import knowing
from alongside.providers.rules import RUNS_SERVICE, written_by
from alongside.providers.rules import knowledge as rules
from alongside.providers.rules.knowledge import Known, Withheld

TOLD = "told_of_service"
# In place of a name, where the service is not to learn it.
NOT_NAMED: dict[str, Any] = {
    "recorded_by": 0,
    "recorded_by_name": "Somebody whose name is kept back",
    "recorded_for_id": None,
}


@logged
def tell_about_service(
    *,
    by: Actor,
    service: Service,
    known: Known,
    withheld: Withheld | None = None,
    is_name_told: bool = True,
    told_once: UUID | None = None,
) -> KnowledgeItem:
    """Write down one thing known of a service.

    It goes into the circle of the service. Held back from whoever runs it, or told by
    somebody who is not in that circle, it has one of its own; whoever runs the service
    is let into it on the day it is held back until, with nobody needing to remember.
    Without `is_name_told` they never learn who told it. `told_once` is the number of
    the form: sent twice, it is told once.
    """
    access_rules.refuse_if(rules.why_not_tell(by, known))
    if withheld:
        access_rules.refuse_if(rules.why_not_withhold(by, withheld))
    circle_id = choose_circle(by=by, service=service, withheld=withheld)
    if already := _told_already(by, told_once):
        return already
    item = KnowledgeItem.objects.create(
        service=service,
        circle_id=circle_id,
        told_once=told_once,
        **asdict(known) | {"words": known.words.strip()},
        **(withheld.as_columns if withheld else {}),
        **(written_by(by) if is_name_told else NOT_NAMED),
    )
    if withheld:
        _write_hold(by, item, withheld)
    if not is_name_told:
        _keep_teller(by, item)
    record(by=by, act="change", what="tell_about_service", subject=item)
    return item


def _told_already(by: Actor, told_once: UUID | None) -> KnowledgeItem | None:
    """What was told by this form before. The circle was drawn or held first, so two
    presses at once come here one after the other."""
    if told_once is None:
        return None
    return KnowledgeItem.objects.filter(told_once=told_once).first()


def _write_hold(by: Actor, item: KnowledgeItem, withheld: Withheld) -> None:
    KnowledgeHold.objects.create(
        service=item.service,
        circle_id=item.circle_id,
        item=item,
        step=KnowledgeHold.Step.BEGUN,
        reason=withheld.reason,
        words=withheld.words.strip(),
        until=withheld.until,
        **written_by(by),
    )


def _keep_teller(by: Actor, item: KnowledgeItem) -> None:
    """Who told it, in a circle of their own and of those who look after care."""
    members = knowing.without_who_runs_it(item.service)
    if by.user:
        members.setdefault(by.user.principal_id, TOLD)
    circle = access.draw_circle(by=by, kind=Circle.Kind.SERVICE_ITEM, members=members)
    KnowledgeTeller.objects.create(
        item=item, service=item.service, circle=circle, **written_by(by)
    )


@logged
def choose_circle(
    *, by: Actor, service: Service, withheld: Withheld | None = None
) -> int:
    """The circle that something told of a service belongs in."""
    of_service = draw_knowledge_circle(by=by, service=service)
    record(by=by, act="share", what="choose_circle", subject=service)
    if withheld is None and knowing.is_in_the_circle(by, service):
        return of_service
    members = knowing.who_knows(service)
    if withheld:
        members = knowing.without_who_runs_it(service)
    if by.user:
        members.setdefault(by.user.principal_id, TOLD)
    circle = access.draw_circle(by=by, kind=Circle.Kind.SERVICE_ITEM, members=members)
    if withheld and service.team:
        access.let_in(
            by=by,
            circle_id=circle.pk,
            principal_id=service.team.principal_id,
            purpose=RUNS_SERVICE,
            starts_at=withheld.until,
        )
    return circle.pk
