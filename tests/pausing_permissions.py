"""Who gets what at the addresses of enquiries that wait for now."""

from typing import Any

from tests.architecture.world import World
from tests.permission_pages import SAFEGUARDING, Page, record


def enquiry(w: World) -> dict[str, Any]:
    """About an enquiry under way."""
    return {"pk": w.enquiry.pk}


PAUSING: dict[str, Page] = {
    "concerns:pause": record({"safeguarding_manager"}, enquiry),
    "concerns:go_on": record(SAFEGUARDING, enquiry),
}
