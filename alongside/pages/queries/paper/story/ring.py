"""Who to ring about it."""

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
        lead = enquiry.lead
        does = "This person leads it."
        rows.append(_row(lead.full_name, lead.email, does, "found"))
    if story.advocate_name:
        reach = story.advocate.email if story.advocate else ""
        does = "This is my advocate. They are on my side."
        rows.append(_row(story.advocate_name, reach, does, "advocate"))
    told = (Rows("How to reach people", COLUMNS, tuple(rows)),) if rows else ()
    return chapter("ring", Part((DANGER, *told, Space(3, "Their telephone numbers"))))


def _row(name: str, reach: str, does: str, picture: str) -> tuple[Cell, ...]:
    return (
        Cell(name, is_own=True),
        Cell(does, picture=picture),
        Cell(reach, picture="letter", is_own=True, absent="Not said"),
    )
