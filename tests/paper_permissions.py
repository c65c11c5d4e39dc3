"""Who gets what at the addresses of copies to print or keep."""

from typing import Any

from tests.architecture.world import World
from tests.permission_pages import READING, SHARING, Page, person, record


def plan(w: World) -> dict[str, Any]:
    """About the person's plan in a layout."""
    return {"pk": w.person.pk, "layout": "large"}


def story(w: World) -> dict[str, Any]:
    """About the story of an enquiry in a layout."""
    return {"pk": w.enquiry.pk, "layout": "easy"}


PAPERS: dict[str, Page] = {
    "pages:choose_copy": record(READING, person),
    "pages:print_plan": record(READING, plan),
    "pages:plan_pdf": record(READING, plan),
    "pages:choose_story": record(SHARING, lambda w: {"pk": w.enquiry.pk}),
    "pages:print_story": record(SHARING, story),
    "pages:story_pdf": record(SHARING, story),
}
