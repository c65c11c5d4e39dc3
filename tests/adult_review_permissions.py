"""Who gets what at the addresses of safeguarding adult reviews."""

from typing import Any

from tests.architecture.action_examples.adult_reviews import a_review
from tests.architecture.world import World
from tests.permission_pages import Page, page

KEEPERS = frozenset({"safeguarding_manager", "board_manager"})


def one(w: World) -> dict[str, Any]:
    """About one review."""
    return {"pk": a_review(w).review_id}


ADULT_REVIEWS: dict[str, Page] = {
    "assurance:adult_reviews": page(KEEPERS),
    "assurance:add_adult_review": page(KEEPERS),
    "assurance:change_adult_review": page(KEEPERS, about=one),
    "assurance:take_back_adult_review": page(KEEPERS, about=one),
    "assurance:no_adult_reviews": page(
        KEEPERS,
        about=lambda _: {"year": "2025-26"},
        method="post",
        typed=lambda _: {"is_so": "yes"},
        answers=frozenset({302}),
    ),
}
