"""Who gets what on the joined picture, and on the pages everybody can read."""

from typing import Any

from tests.architecture.world import World
from tests.permission_pages import ANYBODY, SAFEGUARDING, Page, page, record

KNOWS = SAFEGUARDING | {"registered_manager", "commissioner", "care_director"}
PUBLISHES = KNOWS - {"social_worker"}


def service(w: World) -> dict[str, Any]:
    """About a service whose circle some are in."""
    return {"pk": w.known_service.pk}


def word(w: World) -> dict[str, Any]:
    """About something everybody can read of it."""
    return {"pk": w.known_service.pk, "word": w.public_word.pk}


PICTURES: dict[str, Page] = {
    "insight:service_pictures": page(KNOWS),
    "insight:service_picture": record(KNOWS, service),
    "providers:care": page(ANYBODY),
    "providers:care_service": page(ANYBODY, about=service),
    "providers:publish_word": record(PUBLISHES, service),
    "providers:take_word_down": record(PUBLISHES, word),
    "providers:own_view": record({"registered_manager"}, service),
}
