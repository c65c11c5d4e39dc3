"""Who to ring about it."""

from alongside.access.models import User
from alongside.concerns.queries.enquiry import Shared
from alongside.pages.queries.paper.sheet import (
    Cell,
    Chapter,
    Part,
    Rows,
    Say,
    Space,
    chapter,
)

DANGER = Say("If I am in danger now, I can ring 999.", picture="danger")
COLUMNS = ("Who", "What they do", "How to reach them")


def ring(story: Shared) -> Chapter | None:
    """Who leads it, the advocate, and room for their numbers."""
    enquiry = story.enquiry
    rows = []
    if enquiry.lead:
        rows.append(_row(enquiry.lead, "This person leads it.", "found"))
    if enquiry.advocate:
        advocate = "This is my advocate. They are on my side."
        rows.append(_row(enquiry.advocate, advocate, "advocate"))
    told = (Rows("How to reach people", COLUMNS, tuple(rows)),) if rows else ()
    return chapter("ring", Part((DANGER, *told, Space(3, "Their telephone numbers"))))


def _row(user: User, does: str, picture: str) -> tuple[Cell, ...]:
    return (
        Cell(user.full_name, is_own=True),
        Cell(does, picture=picture),
        Cell(user.email, picture="letter", is_own=True),
    )
