"""Examples of the actions on needs for an advocate."""

from collections.abc import Callable
from functools import partial
from typing import Any

from alongside.people.actions import advocacy
from alongside.people.models import AdvocacyNeed
from tests.architecture.world import World
from tests.factories import advocacy as factories

Example = Callable[[World], Callable[[], Any]]


def noted(w: World) -> AdvocacyNeed:
    """A need in the person's own circle that nobody has looked at yet."""
    return factories.noted(w.manager, w.person)


def _go_ahead(w: World) -> Callable[[], Any]:
    noted(w)
    return partial(
        advocacy.go_ahead,
        by=w.manager,
        about=w.person,
        point="The review",
        why_without="She asked us not to wait.",
    )


ADVOCACY: dict[str, Example] = {
    "people.note_need": lambda w: partial(
        advocacy.note_need,
        by=w.manager,
        person=w.person,
        circle_id=w.person.circle_id,
        trigger="review",
        about=w.person,
    ),
    "people.go_ahead": _go_ahead,
}
