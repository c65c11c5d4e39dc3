"""The circle of what is known about a service: drawn, and kept to who runs it now."""

from datetime import datetime
from typing import Any

from alongside.access import actions as access
from alongside.access import rules as access_rules
from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.access.models import Circle, Organisation, Team
from alongside.providers import rules
from alongside.providers.models import Service
from alongside.providers.queries import knowing
from alongside.providers.rules.local import why_not_keep


@logged
def join_to_organisation(
    *,
    by: Actor,
    service: Service,
    organisation: Organisation,
    team: Team | None = None,
) -> Service:
    """Say which organisation of the partnership runs a service, and which team of it.

    That team is in the circle of what is known of it from then on; another that ran it
    before is not.
    """
    access_rules.refuse_if(why_not_keep(by))
    access_rules.refuse_if(rules.why_not_run_by(organisation, team))
    before, service.organisation, service.team = service.team, organisation, team
    service.save(update_fields=["organisation", "team"])
    if service.knowledge_circle_id and before != team:
        _change_hands(by, service, before, team)
    record(by=by, act="change", what="join_to_organisation", subject=service)
    return service


def _change_hands(
    by: Actor, service: Service, before: Team | None, now: Team | None
) -> None:
    """In the circle of the service, and in those of single things known of it and of
    enquiries into it: what is held back stays so until its day, for the new team too,
    and on that day whoever ran it before is not let in. Whoever keeps the list of
    services is in none of them, so they are read at the desk."""
    circles: dict[int, datetime | None] = {service.knowledge_circle_id or 0: None}
    if desk := knowing.desk():
        with access.at_the_desk_of(desk):
            circles |= knowing.circles_of_single_items(service)
            circles |= knowing.circles_of_whole_enquiries(service)
    for circle_id, until in circles.items():
        who: dict[str, Any] = {"by": by, "circle_id": circle_id}
        who["purpose"] = rules.RUNS_SERVICE
        if before:
            access.let_out(**who, principal_id=before.principal_id)
        if now:
            access.let_in(**who, principal_id=now.principal_id, starts_at=until)


@logged
def draw_knowledge_circle(*, by: Actor, service: Service) -> int:
    """The number of the circle of what is known of a service, drawn now if there is
    none: those who buy care, the safeguarding team, who answers for care, and the team
    that runs the service."""
    held = Service.objects.select_for_update(of=("self",)).get(pk=service.pk)
    if held.knowledge_circle_id is None:
        members = knowing.who_knows(held)
        held.knowledge_circle = access.draw_circle(
            by=by, kind=Circle.Kind.SERVICE, members=members
        )
        held.save(update_fields=["knowledge_circle"])
    record(by=by, act="change", what="draw_knowledge_circle", subject=held)
    service.knowledge_circle_id = held.knowledge_circle_id
    return held.knowledge_circle_id or 0
