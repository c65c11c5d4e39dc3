"""Who gets what on the pages of visits, numbers of staff and bought care."""

from typing import Any

from tests.architecture.world import World
from tests.permission_pages import SAFEGUARDING, Page, button, page, record

KNOWERS = SAFEGUARDING | {"registered_manager", "commissioner", "care_director"}
LOOKERS = {"safeguarding_manager", "commissioner", "care_director"}


def known(w: World) -> dict[str, Any]:
    """About a service of which something is known."""
    return {"pk": w.known_service.pk}


def visit(w: World) -> dict[str, Any]:
    """About a visit to it."""
    return {"pk": w.visit.pk}


def area(w: World) -> dict[str, Any]:
    """About one question of a visit."""
    return {"pk": w.visit.pk, "area": "safe", "number": 1}


def package(w: World) -> dict[str, Any]:
    """About what the service says of bought care."""
    return {"pk": w.package.pk}


VISITING: dict[str, Page] = {
    "providers:waiting": page(KNOWERS),
    "providers:visits": record(KNOWERS, known),
    # Nothing that is known is on it: a visit may be the first thing there is.
    "providers:arrange_visit": page(LOOKERS, about=known),
    "providers:visit": record(KNOWERS, visit),
    "providers:read_visit": button({"registered_manager"}, visit),
    "providers:call_off_visit": record(LOOKERS, visit),
    "providers:send_visit": record(LOOKERS, visit),
    "providers:visit_area": record(LOOKERS, area),
    "providers:workforce": record(KNOWERS, known),
    "providers:say_workforce": record(KNOWERS, known),
    "providers:packages": page(KNOWERS),
    "providers:raise_package": record({"registered_manager"}, known),
    "providers:package": record(KNOWERS, package),
}
