"""Starts something to get better from what a chart showed."""

from alongside.access import actions as access
from alongside.access import queries as access_queries
from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.access.models import Circle
from alongside.access.rules import refuse_if
from alongside.agreed import actions as agreed
from alongside.agreed.rules import ToDo
from alongside.insight import rules
from alongside.insight.models import Improvement
from alongside.insight.rules import FromChart

PURPOSE = "improves"


@logged
def come_in(*, by: Actor) -> Circle:
    """Come into the circle of those who see to what gets better; twice is once.

    There is one for the whole partnership. It is about no person.
    """
    refuse_if(rules.why_not_improve(by))
    principal = by.principal_id or 0
    circle = Circle.objects.filter(kind=Circle.Kind.IMPROVING).order_by("pk").first()
    if circle is None:
        return access.draw_circle(
            by=by, kind=Circle.Kind.IMPROVING, members={principal: PURPOSE}
        )
    inside = access_queries.members(by, circle.pk)
    if all(one.principal_id != principal for one in inside):
        access.let_in(
            by=by, circle_id=circle.pk, principal_id=principal, purpose=PURPOSE
        )
    record(by=by, act="open", what="improvements", circle_id=circle.pk)
    return circle


@logged
def start_improvement(
    *, by: Actor, chart: FromChart, to_do: ToDo, for_name: str
) -> Improvement:
    """Agree who does what by when, and keep what the chart said on this day."""
    refuse_if(rules.why_not_improve(by) or rules.why_not_owner(to_do.owner))
    circle = come_in(by=by)
    owner = to_do.owner
    if owner and owner.principal_id != by.principal_id:
        access.let_in(
            by=by,
            circle_id=circle.pk,
            principal_id=owner.principal_id,
            purpose=PURPOSE,
        )
    action = agreed.agree_action(
        by=by, circle_id=circle.pk, to_do=to_do, for_name=for_name.strip()
    )
    improvement = Improvement.objects.create(
        circle=circle,
        action=action,
        measure=chart.measure,
        part=chart.part,
        shown=chart.shown,
        started_by=by.user.pk if by.user else 0,
        started_by_name=by.name,
    )
    record(by=by, act="change", what="start_improvement", subject=improvement)
    return improvement
