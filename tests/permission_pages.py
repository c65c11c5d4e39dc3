"""The kinds of page in the permission table, and the roles they are often for."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from alongside.access import roles
from tests.architecture.world import World

ANYBODY = frozenset({"anybody", *roles.ROLES})
EVERY_ROLE = frozenset(roles.ROLES)
SAFEGUARDING = frozenset({"social_worker", "safeguarding_manager"})
SERVICES = SAFEGUARDING | {
    "care_worker",
    "registered_manager",
    "commissioner",
    "board_manager",
    "independent_chair",
    "care_director",
}
# Those beside the person in an enquiry, and the person themselves.
SHARING = SAFEGUARDING | {"person", "advocate"}
MEASURES = frozenset(
    {
        "safeguarding_manager",
        "commissioner",
        "care_director",
        "board_manager",
        "independent_chair",
    }
)


def nothing(world: World) -> dict[str, Any]:
    """The page is about no record."""
    return {}


@dataclass(frozen=True)
class Page:
    """What one address answers, and to whom."""

    may: frozenset[str]
    about: Callable[[World], Mapping[str, Any]] = nothing
    in_a_circle: bool = False
    method: str = "get"
    typed: Callable[[World], Mapping[str, Any]] = nothing
    answers: frozenset[int] = frozenset({200})

    @property
    def is_public(self) -> bool:
        """Whether it is for anybody."""
        return "anybody" in self.may


def page(may: frozenset[str] | set[str], **details: Any) -> Page:
    """A page about no record, or about one that everybody with the role may see."""
    return Page(frozenset(may), **details)


def record(
    may: frozenset[str] | set[str], about: Callable[[World], Mapping[str, Any]]
) -> Page:
    """A page about a record in a circle."""
    return Page(frozenset(may), about=about, in_a_circle=True)


def button(
    may: frozenset[str] | set[str],
    about: Callable[[World], Mapping[str, Any]],
    typed: Callable[[World], Mapping[str, Any]] = nothing,
) -> Page:
    """A button on a record in a circle. It goes on to a page, or says why not."""
    return Page(
        frozenset(may),
        about=about,
        in_a_circle=True,
        method="post",
        typed=typed,
        answers=frozenset({200, 302, 422}),
    )


def person(w: World) -> dict[str, Any]:
    """About the person."""
    return {"pk": w.person.pk}


WRITING = SAFEGUARDING | {"person", "advocate"}
READING = WRITING | {"care_worker", "registered_manager"}


def sent(
    may: frozenset[str] | set[str], about: Mapping[str, Any] | None = None
) -> Page:
    """A button on no record. It goes on to a page."""
    went = frozenset({200, 302})
    return Page(may, lambda w: about or {}, method="post", answers=went)
