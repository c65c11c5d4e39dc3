"""Where nobody new is placed for now, and what is said in public to an enquiry."""

from dataclasses import dataclass

from django.db.models import QuerySet

from alongside.access import clock
from alongside.access.actor import Actor
from alongside.providers.models import (
    PlacementSuspension,
    PublicResponse,
    Service,
    WholeEnquiry,
)
from alongside.providers.queries import knowing
from alongside.providers.rules import placement as rules

MOST = 100


@dataclass(frozen=True)
class Notice:
    """What everybody who places people reads on the page of a service."""

    suspension: PlacementSuspension | None
    response: PublicResponse | None


def live_suspension(service: Service) -> PlacementSuspension | None:
    """The stop to new placements that holds today, worked out from its days."""
    return _live().filter(service=service).order_by("-pk").first()


def live_suspensions(viewer: Actor) -> list[PlacementSuspension]:
    """Every service where nobody new is placed today; nothing for whoever does not
    place people (one query)."""
    if not rules.may_see_suspensions(viewer):
        return []
    return list(_live().select_related("service").order_by("ends_on", "pk")[:MOST])


def suspensions_of(enquiry_pk: int) -> list[PlacementSuspension]:
    """Every stop that belongs to an enquiry, the newest first (one query)."""
    rows = PlacementSuspension.objects.filter(came_of=enquiry_pk)
    return list(rows.select_related("next").order_by("-pk")[:MOST])


def notice(viewer: Actor, service: Service) -> Notice | None:
    """For whoever places people and whoever runs it; the answer in public is for
    all who look services up."""
    suspension = live_suspension(service)
    if suspension and not _is_told_of(viewer, suspension):
        suspension = None
    response = published_response(service)
    return Notice(suspension, response) if suspension or response else None


def _is_told_of(viewer: Actor, suspension: PlacementSuspension) -> bool:
    """Whoever runs the service reads of a stop as soon as of the enquiry it belongs to,
    which may be held back from them."""
    if rules.may_see_suspensions(viewer):
        return True
    if not knowing.runs_it(viewer, suspension.service):
        return False
    return WholeEnquiry.objects.filter(pk=suspension.came_of).exists()


def published_response(service: Service) -> PublicResponse | None:
    """What whoever runs it said last in public."""
    return PublicResponse.objects.filter(service=service).order_by("-pk").first()


def _live() -> "QuerySet[PlacementSuspension]":
    today = clock.today()
    return PlacementSuspension.objects.filter(lifted_on=None, ends_on__gt=today)
