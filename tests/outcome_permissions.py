"""Who gets what at the addresses of what a person wants."""

from typing import Any

from tests.architecture.world import World
from tests.permission_pages import READING, SHARING, WRITING, Page, person, record

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
    "people:want_again": record(WRITING, wish),
    "people:rate_outcome": record(RATING, wish),
    "people:judge_outcome": record(PROFESSIONAL, wish),
}


def sought(w: World) -> dict[str, Any]:
    """About something said in the enquiry."""
    return {"pk": w.outcome.pk}


SOUGHT: dict[str, Page] = {
    "concerns:want_again": record(SHARING, sought),
    "concerns:rate_outcome": record(SHARING, sought),
    "concerns:keep_as_well": record(SHARING, sought),
}
