"""Who gets what where it is said who has what."""

from typing import Any

from tests.architecture.world import World
from tests.factories import handing
from tests.permission_pages import EVERY_ROLE, SAFEGUARDING, Page, page, record

MANAGER = {"safeguarding_manager"}
# Those who can do something that was agreed, or answer what stands in the way.
WORKS = SAFEGUARDING | {
    "advocate",
    "board_manager",
    "care_director",
    "care_worker",
    "commissioner",
    "independent_chair",
    "person",
    "registered_manager",
}


def concern(w: World) -> dict[str, Any]:
    """About a concern while the person is listened to."""
    return {"pk": w.listening.pk}


def given(w: World) -> dict[str, Any]:
    """About something that was given to somebody else than whoever asks."""
    return {"pk": handing.given(w.manager, w.listening, w.worker).pk}


HANDING: dict[str, Page] = {
    "concerns:allocate": record(SAFEGUARDING, concern),
    "concerns:desk": page(MANAGER),
    "concerns:hand_over": page(MANAGER, about=lambda w: {"pk": w.worker.pk}),
    "concerns:my_list": page(WORKS, about=lambda w: {"which": "do"}),
    # What was given to somebody else is nobody's own, whatever circle they are in.
    "concerns:say_read": page(
        EVERY_ROLE, about=given, method="post", answers=frozenset({404})
    ),
}
