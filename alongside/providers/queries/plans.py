"""Plans for what gets better at a service, and what was said of them."""

from alongside.access.actor import Actor
from alongside.providers.models import ImprovementPlan, Service

MOST = 50


def plans_of(viewer: Actor, service: Service) -> list[ImprovementPlan]:
    """The plans of a service that the viewer sees, newest first (one query)."""
    rows = ImprovementPlan.objects.filter(service=service)
    return list(rows.order_by("-pk")[:MOST])
