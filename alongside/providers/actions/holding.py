"""Holding something back from whoever runs a service, for a reason and until a day."""

from typing import Any

from alongside.access import actions as access
from alongside.access import rules as access_rules
from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.access.models import Circle
from alongside.providers.actions.knowledge import TOLD
from alongside.providers.models import (
    KnowledgeAnswer,
    KnowledgeHold,
    KnowledgeItem,
    KnowledgeRead,
    KnowledgeReply,
)
from alongside.providers.queries import knowing
from alongside.providers.queries import knowledge as queries
from alongside.providers.rules import RUNS_SERVICE, answering, written_by
from alongside.providers.rules import knowledge as rules
from alongside.providers.rules.knowledge import Withheld

Step = KnowledgeHold.Step
# What was said to an item stands in its circle and moves with it.
WITH_IT = (KnowledgeAnswer, KnowledgeHold, KnowledgeRead, KnowledgeReply)


@logged
def hold_back_knowledge(
    *, by: Actor, item: KnowledgeItem, withheld: Withheld
) -> KnowledgeItem:
    """Hold something back that whoever runs the service has not read, or go on holding
    it back. It ends by itself on the day that is said."""
    access_rules.refuse_if(rules.why_not_withhold(by, withheld))
    held = queries.held_now(item)
    is_read = queries.is_read_by_who_runs_it(held)
    access_rules.refuse_if(answering.why_not_hold_back_now(held, is_read=is_read))
    if held.is_withheld and rules.is_held_like(held, withheld):  # pressed twice
        record(by=by, act="share", what="hold_back_knowledge", subject=held)
        return held
    step = Step.GONE_ON if held.is_withheld else Step.BEGUN
    if held.circle_id == held.service.knowledge_circle_id:
        _move(held, _narrower_circle(by, held))
    _open_to_who_runs_it(by, held, starts_at=withheld.until)
    for name, value in withheld.as_columns.items():
        setattr(held, name, value)
    held.save(update_fields=list(withheld.as_columns))
    _write(by, held, step, withheld)
    record(by=by, act="share", what="hold_back_knowledge", subject=held)
    return held


@logged
def show_knowledge_early(
    *, by: Actor, item: KnowledgeItem, words: str
) -> KnowledgeItem:
    """Let whoever runs the service read something before the day that was said."""
    held = queries.held_now(item)
    access_rules.refuse_if(answering.why_not_show_early(by, held, words))
    _open_to_who_runs_it(by, held)
    shown = rules.shown_now(held, words)
    held.withheld_until = shown.until
    held.save(update_fields=["withheld_until"])
    _write(by, held, Step.ENDED, shown)
    record(by=by, act="share", what="show_knowledge_early", subject=held)
    return held


def _narrower_circle(by: Actor, item: KnowledgeItem) -> int:
    """All who know of the service but those who run it; and whoever told it."""
    members = knowing.without_who_runs_it(item.service)
    if principal := queries.principal_of_teller(item):
        members.setdefault(principal, TOLD)
    circle = access.draw_circle(by=by, kind=Circle.Kind.SERVICE_ITEM, members=members)
    return circle.pk


def _move(item: KnowledgeItem, circle_id: int) -> None:
    for model in WITH_IT:
        model._default_manager.filter(item=item).update(circle_id=circle_id)
    item.circle_id = circle_id
    item.save(update_fields=["circle"])


def _open_to_who_runs_it(by: Actor, item: KnowledgeItem, **when: Any) -> None:
    """From now, or from a day to come; what was said before about when is over."""
    team = item.service.team
    if team is None:
        return
    who: dict[str, Any] = {"by": by, "circle_id": item.circle_id}
    who |= {"principal_id": team.principal_id, "purpose": RUNS_SERVICE}
    access.let_out(**who)
    access.let_in(**who, **when)


def _write(by: Actor, item: KnowledgeItem, step: str, withheld: Withheld) -> None:
    KnowledgeHold.objects.create(
        service=item.service,
        circle_id=item.circle_id,
        item=item,
        step=step,
        reason=withheld.reason,
        words=withheld.words.strip(),
        until=withheld.until,
        **written_by(by),
    )
