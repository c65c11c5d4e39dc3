"""Who gets what at the addresses of what carries a risk."""

from typing import Any

from tests.architecture.world import World
from tests.permission_pages import (
    READING,
    SAFEGUARDING,
    WRITING,
    Page,
    button,
    person,
    record,
)

DECIDING = WRITING | SAFEGUARDING | {"registered_manager"}


def risk(w: World) -> dict[str, Any]:
    """About something the person wants to do."""
    return {"pk": w.wanted.pk}


RISKS: dict[str, Page] = {
    "people:risks": record(READING, person),
    "people:begin_risk": record(DECIDING, person),
    "people:risk": record(READING, risk),
    "people:write_risk": record(DECIDING, lambda w: risk(w) | {"step": "harms"}),
    "people:agree_risk": record(DECIDING, risk),
    "people:look_at_risk": record(DECIDING, risk),
    "people:think_again": button(DECIDING, risk),
    "people:ask_about_risk": record(DECIDING, risk),
    "people:act_on_safeguard": record(
        WRITING, lambda w: risk(w) | {"safeguard": w.safeguard.pk}
    ),
}
