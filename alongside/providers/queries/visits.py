"""Visits to a care service, for those who may know of them."""

from alongside.access.actor import Actor
from alongside.providers.models import Service, Visit
from alongside.providers.rules import may_see_knowledge

MOST = 100


def visits_of(viewer: Actor, service: Service, *, most: int = MOST) -> list[Visit]:
    """Visits to one service that the viewer knows of, newest first, with what was sent
    of each and what the service answered."""
    if not may_see_knowledge(viewer):
        return []
    rows = Visit.objects.filter(service=service).order_by("-day", "-pk")
    return list(rows.prefetch_related("reports", "answers")[:most])
