"""Who gets what at the addresses of keeping out the one who spoke up."""

from typing import Any

from tests.architecture.world import World
from tests.permission_pages import SAFEGUARDING, Page, record


def concern(w: World) -> dict[str, Any]:
    """About a worry while the person is listened to."""
    return {"pk": w.listening.pk}


RAISER_RISK: dict[str, Page] = {
    "concerns:keep_raiser_out": record(SAFEGUARDING, concern),
    "concerns:let_raiser_back": record(SAFEGUARDING, concern),
}
