"""Who is in the circle of what is known about a service."""

from datetime import datetime

from django.db.models import Q, QuerySet
from django.db.models.expressions import Exists, OuterRef

from alongside.access import clock
from alongside.access import queries as access
from alongside.access.actor import Actor
from alongside.access.models import Membership, Organisation, Team
from alongside.providers import rules
from alongside.providers.models import KnowledgeItem, Service, WholeEnquiry


def who_knows(service: Service) -> dict[int, str]:
    """Principals and purposes of those who know of a service from the beginning."""
    known = {
        team.principal_id: rules.IN_EVERY_CIRCLE[team.work] for team in teams_of_all()
    }
    if service.team:
        known[service.team.principal_id] = rules.RUNS_SERVICE
    return known


def without_who_runs_it(service: Service) -> dict[int, str]:
    """The same without the team that runs it, for what is held back from them."""
    known = who_knows(service)
    return {number: why for number, why in known.items() if why != rules.RUNS_SERVICE}


def desk() -> Team | None:
    """The team that what is told of services comes to: the council's that buys care."""
    receives = access.receiving_team()
    if receives is None:
        return None
    ours = Team.objects.filter(organisation=receives.organisation_id)
    buys = ours.filter(work=Team.Work.COMMISSIONING).order_by("pk").first()
    return buys or receives


def known_services(viewer: Actor) -> "QuerySet[Service]":
    """Services whose circle the viewer is in now."""
    now = clock.now()
    rows = Membership.objects.filter(
        circle=OuterRef("knowledge_circle"),
        principal__in=viewer.principals,
        starts_at__lte=now,
    )
    return Service.objects.filter(
        Exists(rows.filter(Q(ends_at=None) | Q(ends_at__gt=now)))
    )


def circle_of(service_pk: int) -> int:
    """The number of the circle of what is known of a service; 0 where there is none."""
    rows = Service.objects.filter(pk=service_pk)
    return rows.values_list("knowledge_circle", flat=True).first() or 0


def is_in_the_circle(viewer: Actor, service: Service) -> bool:
    """Whether the viewer knows of this service."""
    return known_services(viewer).filter(pk=service.pk).exists()


def runs_it(viewer: Actor, service: Service) -> bool:
    """Whether the viewer is of the team that runs it."""
    return bool(service.team and service.team.principal_id in viewer.principals)


def circles_of_single_items(service: Service) -> dict[int, datetime | None]:
    """Circles of things known of a service that have one of their own, with the time
    until which each is held back from whoever runs it."""
    rows = KnowledgeItem.objects.filter(service=service)
    own = rows.exclude(circle=service.knowledge_circle_id)
    return {
        circle: until if until and until > clock.now() else None
        for circle, until in own.values_list("circle_id", "withheld_until")
    }


def circles_of_whole_enquiries(service: Service) -> dict[int, datetime | None]:
    """Circles of enquiries into the whole service, with the time until which each is
    held back from whoever runs it."""
    rows = WholeEnquiry.objects.filter(service=service)
    return {
        one.circle_id: one.withheld_until if one.is_withheld else None for one in rows
    }


def teams_of_all() -> "QuerySet[Team]":
    """Of the council of this partnership, not of others that place people here; and of
    the NHS, where it buys care."""
    receives = access.receiving_team()
    ours = Q(organisation=receives.organisation_id if receives else None)
    buys = Q(work=Team.Work.COMMISSIONING, organisation__kind=Organisation.Kind.NHS)
    found = Team.objects.filter(ours | buys, work__in=rules.IN_EVERY_CIRCLE)
    return found.filter(organisation__is_active=True)
