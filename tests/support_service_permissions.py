"""Who gets what on pages of help for services, and of plans for what gets better."""

from typing import Any

from tests.architecture.world import World
from tests.permission_pages import SAFEGUARDING, Page, page, record

SEES = SAFEGUARDING | {"registered_manager", "commissioner", "care_director"}
WORKS = SEES - {"social_worker"}


def service(w: World) -> dict[str, Any]:
    """About a service."""
    return {"pk": w.known_service.pk}


def offer(w: World) -> dict[str, Any]:
    """About an offer of help."""
    return {"pk": w.support_offer.pk}


def saying(w: World) -> dict[str, Any]:
    """About a yes to it."""
    return {"pk": w.support_offer.pk, "verb": "accept"}


def plan(w: World) -> dict[str, Any]:
    """About a plan."""
    return {"pk": w.drafted_plan.pk}


def line(w: World) -> dict[str, Any]:
    """About one line of it."""
    return {"pk": w.drafted_plan.pk, "line": w.improvement_line.pk}


SUPPORTING: dict[str, Page] = {
    "providers:helping": page(SEES),
    "providers:support": record(SEES, service),
    "providers:offer_support": page(WORKS, about=service),
    "providers:support_offer": record(SEES, offer),
    "providers:say_of_offer": record(SEES, saying),
    "providers:say_can_help": page({"registered_manager"}, about=service),
    "providers:stop_can_help": page(
        {"registered_manager"}, about=lambda w: {"pk": w.can_help.pk}
    ),
    "providers:propose_plan": record(WORKS, service),
    "providers:improvement_plan": record(SEES, plan),
    "providers:agree_plan": record(SEES, plan),
    "providers:write_felt": record(SEES, plan),
    "providers:move_plan": record(WORKS, lambda w: plan(w) | {"verb": "begin"}),
    "providers:add_plan_line": record(WORKS, plan),
    "providers:change_plan_line": record(WORKS, line),
    "providers:drop_plan_line": record(WORKS, line),
    "providers:climb_plan_line": record(SEES, lambda w: line(w) | {"kind": "done"}),
}
