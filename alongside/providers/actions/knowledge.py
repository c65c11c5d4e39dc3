"""Writing down what is known of a service, in the circle it belongs in."""

from dataclasses import asdict

from alongside.access import actions as access
from alongside.access import rules as access_rules
from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.access.models import Circle
from alongside.providers.actions.knowing import draw_knowledge_circle
from alongside.providers.models import KnowledgeItem, KnowledgeReply, Service
from alongside.providers.queries import knowing
from alongside.providers.rules import RUNS_SERVICE, why_not_answer, written_by
from alongside.providers.rules import knowledge as rules
from alongside.providers.rules.knowledge import Known, Withheld

TOLD = "told_of_service"


@logged
def tell_about_service(
    *, by: Actor, service: Service, known: Known, withheld: Withheld | None = None
) -> KnowledgeItem:
    """Write down one thing known of a service.

    It goes into the circle of the service. Held back from whoever runs it, or told by
    somebody who is not in that circle, it has one of its own; whoever runs the service
    is let into it on the day it is held back until, with nobody needing to remember.
    """
    access_rules.refuse_if(rules.why_not_tell(by, known))
    if withheld:
        access_rules.refuse_if(rules.why_not_withhold(by, withheld))
    circle_id = choose_circle(by=by, service=service, withheld=withheld)
    item = KnowledgeItem.objects.create(
        service=service,
        circle_id=circle_id,
        **asdict(known) | {"words": known.words.strip()},
        **(withheld.as_columns if withheld else {}),
        **written_by(by),
    )
    record(by=by, act="change", what="tell_about_service", subject=item)
    return item


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


@logged
def reply_to_knowledge(
    *, by: Actor, item: KnowledgeItem, words: str, says_wrong: bool = False
) -> KnowledgeReply:
    """What whoever runs the service says to one thing known of it. It stands beside it
    from then on, and is never changed."""
    runs_it = knowing.runs_it(by, item.service)
    access_rules.refuse_if(why_not_answer(by, runs_it=runs_it))
    access_rules.refuse_if(rules.why_not_reply(words))
    reply = KnowledgeReply.objects.create(
        service=item.service,
        circle_id=item.circle_id,
        item=item,
        words=words.strip(),
        says_wrong=says_wrong,
        **written_by(by),
    )
    record(by=by, act="change", what="reply_to_knowledge", subject=reply)
    return reply
