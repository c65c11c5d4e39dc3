"""Who gets what at the addresses of planning ahead."""

from typing import Any

from tests.architecture.world import World
from tests.permission_pages import READING, Page, person, record
from tests.risk_permissions import DECIDING


def wish(w: World) -> dict[str, Any]:
    """About something they would like."""
    return {"pk": w.ahead_wish.pk}


def refusal(w: World) -> dict[str, Any]:
    """About a treatment they refuse."""
    return {"pk": w.refusal.pk}


def document(w: World) -> dict[str, Any]:
    """About a paper kept somewhere else."""
    return {"pk": w.document.pk}


AHEAD: dict[str, Page] = {
    "people:ahead": record(READING, person),
    "people:answer_ahead": record(DECIDING, person),
    "people:add_ahead_wish": record(DECIDING, person),
    "people:revise_ahead_wish": record(DECIDING, wish),
    "people:take_back_ahead_wish": record(DECIDING, wish),
    "people:add_document": record(DECIDING, person),
    "people:revise_document": record(DECIDING, document),
    "people:take_back_document": record(DECIDING, document),
    "people:add_refusal": record(DECIDING, person),
    "people:revise_refusal": record(DECIDING, refusal),
    "people:see_refusal": record(DECIDING - {"person"}, refusal),
    "people:withdraw_refusal": record(DECIDING, refusal),
}
