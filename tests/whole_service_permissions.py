"""Who gets what at the addresses of enquiries into whole services."""

from typing import Any

from tests.architecture.world import World
from tests.permission_pages import SAFEGUARDING, Page, button, page, record

LOOK_INTO = frozenset({"safeguarding_manager", "commissioner", "care_director"})
KNOW = SAFEGUARDING | LOOK_INTO | {"registered_manager"}
SAY = LOOK_INTO | {"registered_manager"}


def service(w: World) -> dict[str, Any]:
    """About a service with a circle of what is known of it."""
    return {"pk": w.known_service.pk}


def whole(w: World) -> dict[str, Any]:
    """About an enquiry into it."""
    return {"pk": w.whole.pk}


def with_(**more: str) -> Any:
    """The same, and which of several pages it is."""
    return lambda w: whole(w) | more


WHOLE_SERVICES: dict[str, Page] = {
    "providers:placements": page(SAFEGUARDING | LOOK_INTO),
    "providers:whole_enquiries": page(KNOW),
    "providers:begin_whole": record(LOOK_INTO, service),
    "providers:whole_enquiry": record(KNOW, whole),
    "providers:decide_whole": record({"care_director"}, whole),
    "providers:move_whole": record(LOOK_INTO, with_(verb="step_down")),
    "providers:say_in_whole": record(SAY, with_(kind="found")),
    "providers:whole_contact": record(LOOK_INTO, whole),
    "providers:whole_planning": record(LOOK_INTO, whole),
    "providers:tell_provider_now": button(LOOK_INTO, whole),
    "providers:hold_back_whole": record(LOOK_INTO, whole),
    "providers:placement_stop": record(LOOK_INTO, with_(how="stop")),
    "providers:whole_residents": record(LOOK_INTO, whole),
    "providers:welfare_check": record(LOOK_INTO, lambda w: {"pk": w.resident.pk}),
    "providers:home_move": record(LOOK_INTO, whole),
    "providers:after_home_move": record(LOOK_INTO, lambda w: {"pk": w.moved_home.pk}),
}
