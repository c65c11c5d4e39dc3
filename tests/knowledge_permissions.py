"""Who gets what on the pages of what is known of care services."""

from typing import Any

from alongside.access import roles
from tests.architecture.world import World
from tests.permission_pages import Page, button, page, record


def able(ability: str) -> frozenset[str]:
    """Every role that includes it."""
    return frozenset(c for c, role in roles.ROLES.items() if ability in role.abilities)


TELLERS = able("tell_about_service")
LOOKERS = able("look_into_service")


def service(w: World) -> dict[str, Any]:
    """About a service with a circle of what is known of it."""
    return {"pk": w.known_service.pk}


def item(w: World) -> dict[str, Any]:
    """About one thing known of it."""
    return {"pk": w.known_item.pk}


def held(w: World) -> dict[str, Any]:
    """About something held back."""
    return {"pk": w.held_item.pk}


def wrong(w: World) -> dict[str, Any]:
    """About what whoever runs it says is wrong."""
    return {"pk": w.known_wrong.pk}


KNOWLEDGE: dict[str, Page] = {
    "providers:choose_service": page(TELLERS),
    "providers:told": page(TELLERS),
    "providers:tell": page(TELLERS, about=service),
    "providers:known": record(able("see_service_knowledge"), service),
    "providers:known_item": record(TELLERS, item),
    "providers:answer_wrong": record(LOOKERS, wrong),
    "providers:what_came": record(LOOKERS, item),
    "providers:take_back": record(TELLERS, item),
    "providers:same_event": record(LOOKERS, item),
    "providers:another_event": button(LOOKERS, item),
    "providers:hold_back": record(LOOKERS, item),
    "providers:show_early": record(LOOKERS, held),
}
