"""Who gets what at the addresses of joining two worries, and of parting one."""

from typing import Any

from tests.architecture.world import World
from tests.permission_pages import SAFEGUARDING, SHARING, Page, button, record


def concern(w: World) -> dict[str, Any]:
    """About a worry while the person is listened to."""
    return {"pk": w.listening.pk}


def joined(w: World) -> dict[str, Any]:
    """About two that were joined."""
    return {"pk": w.joining.pk}


def settled(w: World) -> dict[str, Any]:
    """About the enquiry of a settled concern."""
    return {"pk": w.settled and w.enquiry.pk}


def enquiry(w: World) -> dict[str, Any]:
    """About an enquiry under way."""
    return {"pk": w.enquiry.pk}


JOINING: dict[str, Page] = {
    "concerns:join_concerns": record(SAFEGUARDING, concern),
    "concerns:take_apart": record(SAFEGUARDING, joined),
    "concerns:part_concern": record(SAFEGUARDING, concern),
    "concerns:whole_links": record(SAFEGUARDING, enquiry),
    "concerns:take_back_whole_link": record(
        SAFEGUARDING, lambda w: {"pk": w.whole_link.pk}
    ),
    "concerns:say_again": button(SHARING, settled),
}
