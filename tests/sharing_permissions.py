"""Who gets what on the pages of meetings that share what is known of services."""

from typing import Any

from tests.architecture.world import World
from tests.permission_pages import SAFEGUARDING, Page, button, page, record

KNOWS = SAFEGUARDING | {"registered_manager", "commissioner", "care_director"}
WORKS = {"safeguarding_manager", "commissioner", "care_director"}


def meeting(w: World) -> dict[str, Any]:
    """About a meeting."""
    return {"pk": w.sharing.pk}


def part(w: World) -> dict[str, Any]:
    """About one service on its agenda."""
    return {"pk": w.sharing.pk, "part": w.shared_part.pk}


def decision(w: World) -> dict[str, Any]:
    """About something that was decided."""
    return {"pk": w.shared_decision.pk}


def to_do(w: World) -> dict[str, Any]:
    """About something that somebody will do because of it."""
    return {"pk": w.shared_action.pk, "kind": "done"}


SHARING_MEETINGS: dict[str, Page] = {
    "providers:sharing_meetings": page(KNOWS),
    "providers:call_sharing": page(WORKS),
    "providers:sharing_meeting": record(KNOWS, meeting),
    "providers:ask_to_sharing": record(WORKS, meeting),
    "providers:put_on_agenda": record(WORKS, meeting),
    "providers:hold_sharing": record(WORKS, meeting),
    "providers:send_minutes": record(WORKS, meeting),
    "providers:call_sharing_off": record(WORKS, meeting),
    "providers:take_off_agenda": button(WORKS, part),
    "providers:write_part": record(WORKS, part),
    "providers:decide_together": record(WORKS, part),
    "providers:say_dissent": record(KNOWS, decision),
    "providers:agree_shared_action": record(WORKS, decision),
    "providers:climb_shared_action": record(KNOWS, to_do),
    "providers:minutes_of_service": record(KNOWS, lambda w: {"pk": w.known_service.pk}),
    "insight:sharing_pack": record(KNOWS, meeting),
}
