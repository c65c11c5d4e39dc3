"""Who gets what at the addresses of what a person wants."""

from typing import Any

from tests.architecture.world import World
from tests.permission_pages import READING, WRITING, Page, person, record

PROFESSIONAL = WRITING | {"registered_manager"}
RATING = WRITING | {"care_worker", "registered_manager"}


def wish(w: World) -> dict[str, Any]:
    """About something the person wants."""
    return {"pk": w.wish.pk}


WANTED: dict[str, Page] = {
    "people:outcomes": record(READING, person),
    "people:say_outcome": record(WRITING, person),
    "people:revise_outcome": record(WRITING, wish),
    "people:withdraw_outcome": record(WRITING, wish),
    "people:rate_outcome": record(RATING, wish),
    "people:judge_outcome": record(PROFESSIONAL, wish),
}
