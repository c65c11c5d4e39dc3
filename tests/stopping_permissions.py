"""Who gets what at the addresses of those who ask us to stop."""

from typing import Any

from tests.architecture.world import World
from tests.permission_pages import SHARING, Page, button, record


def enquiry(w: World) -> dict[str, Any]:
    """About an enquiry under way."""
    return {"pk": w.enquiry.pk}


STOPPING: dict[str, Page] = {
    "concerns:ask_to_stop": record(SHARING, enquiry),
    "concerns:note_on_stopping": record(SHARING, enquiry),
    "concerns:stop": record({"safeguarding_manager"}, enquiry),
    "concerns:go_on_all_the_same": record({"safeguarding_manager"}, enquiry),
    "concerns:come_back": button(SHARING, enquiry),
}
