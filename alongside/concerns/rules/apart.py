"""An alleged source of risk is never asked or told anything about an enquiry."""

from collections.abc import Iterable

from alongside.access.models import User
from alongside.concerns.models import Concern
from alongside.people.models import Relationship

NEVER_ASKED = (
    "This is not possible: somebody who may be a source of risk is never asked, nor is "
    "a team they work in. Choose somebody else."
)
NOBODY_HEARS = (
    "The one who spoke up may be a source of risk. They read nothing of this any more, "
    "so there is nobody to write to."
)


def reaches_raiser(concern: Concern) -> bool:
    """Whether somebody raised it who still reads what they are told."""
    return hasattr(concern, "raiser") and getattr(concern, "raiser_hears", True)


def others_reached(concern: Concern) -> list[Concern]:
    """Those joined to it whose raiser still reads what they are told."""
    rows = concern.joined_to_it.all()
    return [
        row.joined
        for row in rows
        if row.undone_at is None
        and hasattr(row.joined, "raiser")
        and getattr(row, "raiser_hears", True)
    ]


def why_not_ask(users: Iterable[User], risky: Iterable[Relationship]) -> str | None:
    """A sentence when one of them is alleged to be a source of risk.

    `risky` are the people in this life who are alleged to be, under whatever name.
    """
    numbers, names = set(), set()
    for one in risky:
        numbers |= {one.user_id} if one.user_id else set()
        names.add(one.name.casefold())
    for user in users:
        if user.pk in numbers or user.full_name.casefold() in names:
            return NEVER_ASKED
    return None
