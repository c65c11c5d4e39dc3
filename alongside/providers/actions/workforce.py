"""Saying the numbers of a service's staff for a month."""

from alongside.access import rules as access_rules
from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.providers.actions.knowing import draw_knowledge_circle
from alongside.providers.actions.knowledge import choose_circle
from alongside.providers.models import Service, WorkforceFigure
from alongside.providers.queries import knowing
from alongside.providers.rules import workforce as rules
from alongside.providers.rules import written_by


@logged
def say_workforce(
    *, by: Actor, service: Service, numbers: rules.Numbers
) -> WorkforceFigure:
    """Say one month's numbers, or put right what was said of it: what was said before
    is kept. The same numbers twice are said once."""
    runs_it = knowing.runs_it(by, service)
    knows = knowing.is_in_the_circle(by, service)
    why_not = rules.why_not_say_workforce(by, runs_it=runs_it, knows=knows)
    access_rules.refuse_if(why_not)
    access_rules.refuse_if(rules.why_not_these_numbers(numbers))
    draw_knowledge_circle(by=by, service=service)  # two presses wait here
    said = WorkforceFigure.objects.filter(service=service, month=numbers.month)
    newest = said.order_by("-number").first()
    if newest and rules.same_numbers(newest, numbers):
        record(by=by, act="change", what="say_workforce_again", subject=newest)
        return newest
    figure = WorkforceFigure.objects.create(
        service=service,
        circle_id=choose_circle(by=by, service=service),
        number=newest.number + 1 if newest else 1,
        **vars(numbers),
        **written_by(by),
    )
    record(by=by, act="change", what="say_workforce", subject=figure)
    return figure
