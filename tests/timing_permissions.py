"""Who gets what at the addresses of how long things take."""

from typing import Any

from tests.architecture.world import World
from tests.permission_pages import SAFEGUARDING, Page, page, record


def step(w: World) -> dict[str, Any]:
    """One step of the work; it is about nobody."""
    return {"step": "decide"}


def step_of_a_concern(w: World) -> dict[str, Any]:
    """One step of a concern."""
    return {"pk": w.listening.pk, "step": "decide"}


def a_concern(w: World) -> dict[str, Any]:
    """A concern that is decided."""
    return {"pk": w.enquiry.concern_id}


TIMING: dict[str, Page] = {
    "concerns:targets": page(SAFEGUARDING),
    "concerns:taking_longer": page(SAFEGUARDING),
    "concerns:choose_preset": page({"safeguarding_manager"}),
    "concerns:change_target": page({"safeguarding_manager"}, about=step),
    "concerns:person_told": record(SAFEGUARDING, a_concern),
    "concerns:say_why_longer": record(SAFEGUARDING, step_of_a_concern),
}
