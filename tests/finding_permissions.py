"""Who gets what at the addresses of a draft of what was found."""

from typing import Any

from tests.architecture.world import World
from tests.permission_pages import SAFEGUARDING, Page, record


def enquiry(w: World) -> dict[str, Any]:
    """About an enquiry under way."""
    return {"pk": w.enquiry.pk}


def copy(w: World) -> dict[str, Any]:
    """About what the person was given to read."""
    return {"pk": w.copy_of_finding.pk}


def point(w: World) -> dict[str, Any]:
    """About what they said to it."""
    return {"pk": w.point_of_finding.pk}


READERS = {*SAFEGUARDING, "person", "advocate", "care_worker", "registered_manager"}

FINDING: dict[str, Page] = {
    "concerns:write_finding": record(SAFEGUARDING, enquiry),
    "concerns:finding_draft": record(SAFEGUARDING, enquiry),
    "concerns:share_finding": record(SAFEGUARDING, enquiry),
    "concerns:keep_unshown": record(SAFEGUARDING, enquiry),
    "concerns:answer_offer": record({"safeguarding_manager"}, enquiry),
    "concerns:read_finding": record({*READERS, "commissioner"}, copy),
    "concerns:answer_point": record(SAFEGUARDING, point),
}
