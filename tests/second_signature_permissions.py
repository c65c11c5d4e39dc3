"""Who gets what at the address of a second manager’s signature."""

from typing import Any

from tests.architecture.world import World
from tests.permission_pages import Page, record


def concern(w: World) -> dict[str, Any]:
    """About a concern, whether or not it waits."""
    return {"pk": w.listening.pk}


SECOND_SIGNATURE: dict[str, Page] = {
    "concerns:second_signature": record({"safeguarding_manager"}, concern),
}
