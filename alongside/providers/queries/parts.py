"""What each part of the floor shows on a service's page to those who know of it.

A part names its query here and brings `providers/parts/<part>.html`.
"""

from collections.abc import Callable
from typing import Any

from alongside.access.actor import Actor
from alongside.providers.models import Service
from alongside.providers.queries import changes, knowing
from alongside.providers.rules import may_see_knowledge

PARTS: dict[str, Callable[[Actor, Service], Any]] = {
    "register": changes.last_changes,
}


def parts_for(viewer: Actor, service: Service) -> dict[str, Any]:
    """Every part by its name; nothing for whoever is not in the service's circle."""
    if not may_see_knowledge(viewer) or not knowing.is_in_the_circle(viewer, service):
        return {}
    return {name: show(viewer, service) for name, show in PARTS.items()}
