"""Who gets what at the addresses of organisations that are asked to enquire."""

from typing import Any

from tests.architecture.action_examples import causing
from tests.architecture.world import World
from tests.permission_pages import SAFEGUARDING, Page, page, record

ASKED = {"registered_manager", "commissioner"}


def enquiry(w: World) -> dict[str, Any]:
    """About an enquiry under way."""
    return {"pk": w.enquiry.pk}


def part(w: World) -> dict[str, Any]:
    """About what somebody is asked."""
    return {"pk": causing.asked(w).pk}


CAUSING: dict[str, Page] = {
    "concerns:ask_for_part": record(SAFEGUARDING, enquiry),
    "concerns:take_back_part": record(SAFEGUARDING, part),
    "concerns:asked_of_us": page(ASKED),
    "concerns:asked_part": record(ASKED, part),
}
