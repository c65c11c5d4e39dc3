"""Who gets what at the addresses of what others do beside an enquiry, and of what was
learned when it was settled."""

from typing import Any

from tests.architecture.world import World
from tests.factories import beside
from tests.permission_pages import SAFEGUARDING, Page, page, record


def enquiry(w: World) -> dict[str, Any]:
    """About an enquiry under way."""
    return {"pk": w.enquiry.pk}


def process(w: World) -> dict[str, Any]:
    """About what the police do beside it."""
    return {"pk": beside.began(w.manager, w.enquiry).pk}


def no_learning(w: World) -> dict[str, Any]:
    """About nothing that was learned."""
    return {"pk": 0}


READERS = frozenset({"safeguarding_manager", "board_manager", "independent_chair"})

BESIDE: dict[str, Page] = {
    "concerns:begin_beside": record(SAFEGUARDING, enquiry),
    "concerns:beside": record(SAFEGUARDING, process),
    "concerns:beside_contact": record(SAFEGUARDING, process),
    "concerns:beside_after": record(SAFEGUARDING, process),
    "concerns:beside_tell": record(SAFEGUARDING, process),
    "concerns:learned": page(READERS),
    "concerns:name_learned": page(
        READERS, about=no_learning, method="post", answers=frozenset({404})
    ),
}
