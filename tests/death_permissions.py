"""Who gets what at the addresses of a death, and of linking."""

from typing import Any

from tests.architecture.world import World
from tests.permission_pages import SAFEGUARDING, Page, record


def concern(w: World) -> dict[str, Any]:
    """About a concern, whether or not the person lives."""
    return {"pk": w.listening.pk}


def link(w: World) -> dict[str, Any]:
    """About two linked worries."""
    return {"pk": w.link.pk}


DEATH: dict[str, Page] = {
    "concerns:death": record(SAFEGUARDING, concern),
    "concerns:write_death": record(SAFEGUARDING, concern),
    "concerns:take_back_death": record(SAFEGUARDING, concern),
    "concerns:note_coroner": record(SAFEGUARDING, concern),
    "concerns:link_concerns": record(SAFEGUARDING, concern),
    "concerns:take_back_link": record(SAFEGUARDING, link),
    "concerns:screen_for_review": record({"safeguarding_manager"}, concern),
}
