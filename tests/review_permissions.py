"""Who gets what at the addresses of reviews."""

from collections.abc import Callable
from typing import Any

from tests.architecture.world import World
from tests.factories import reviews as given
from tests.permission_pages import (
    READING,
    SAFEGUARDING,
    WRITING,
    Page,
    page,
    person,
    record,
)


def _made(w: World, name: str, make: Callable[[], Any]) -> dict[str, Any]:
    """What was made is made once in a world."""
    if name not in vars(w):
        setattr(w, name, make())
    return {"pk": vars(w)[name].pk}


def review(w: World) -> dict[str, Any]:
    """About a review that has its day."""
    return _made(w, "review", lambda: given.scheduled(w.manager, w.person))


def asked(w: World) -> dict[str, Any]:
    """About a request for a review."""
    return _made(w, "review_request", lambda: given.asked(w.manager, w.person))


REVIEWS: dict[str, Page] = {
    "people:reviews_due": page(WRITING - {"person"}),
    "people:reviews": record(READING, person),
    "people:ask_for_review": record(READING, person),
    "people:schedule_review": record(SAFEGUARDING, person),
    "people:answer_review_request": record(SAFEGUARDING, asked),
    "people:review": record(READING, review),
    "people:say_why_late": record(SAFEGUARDING, review),
    "people:prepare_review": record(WRITING, review),
    "people:note_for_review": record(READING, review),
    "people:hold_review": record(SAFEGUARDING, review),
    "people:draft_review": record(SAFEGUARDING, review),
    "people:agree_review": record(SAFEGUARDING, review),
    "people:begin_review_plan": record(SAFEGUARDING, review),
    "people:talk_again": record(SAFEGUARDING, review),
    "people:rest_review": record(SAFEGUARDING, review),
    "people:take_up_review": record(WRITING, review),
    "people:taking_part": record(READING, review),
    "people:write_attempt": record(WRITING, review),
    "people:write_taking_part": record(WRITING, review),
    "people:agree_next_try": record(WRITING, review),
}
