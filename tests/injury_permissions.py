"""Who gets what at the addresses of what was seen on somebody's body."""

from typing import Any

from tests.architecture.action_examples.injuries import noted
from tests.architecture.world import World
from tests.permission_pages import SAFEGUARDING, SHARING, Page, record


def enquiry(w: World) -> dict[str, Any]:
    """About an enquiry under way."""
    return {"pk": w.enquiry.pk}


def injury(w: World) -> dict[str, Any]:
    """About something that was seen."""
    return {"pk": noted(w).pk}


INJURIES: dict[str, Page] = {
    "concerns:body_map": record(SHARING, enquiry),
    "concerns:print_body_map": record(SHARING, enquiry),
    "concerns:note_injury": record(SAFEGUARDING, enquiry),
    "concerns:correct_injury": record(SAFEGUARDING, injury),
    "concerns:add_injury_photo": record(SAFEGUARDING, injury),
}
