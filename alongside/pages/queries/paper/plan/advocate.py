"""Who speaks up for the person, in what stands in their own record.

An advocate who is there for an enquiry alone stands in *My safeguarding story*.
"""

from alongside.access.actor import Actor
from alongside.pages.queries.paper.sheet import Cell, Chapter, Part, Rows, chapter
from alongside.people.models import AdvocacyNeed, Person
from alongside.people.queries import advocacy

COLUMNS = ("Who", "What they do", "How to reach them")
DOES = "This is my advocate. They are on my side."


def advocate(viewer: Actor, person: Person) -> Chapter | None:
    """Those who were found for the person, each once (one query)."""
    rows = advocacy.needs(viewer).filter(
        person=person, circle_id=person.circle_id, state__in=advocacy.FOUND
    )
    found = {one.advocate_name: _row(one) for one in rows.order_by("pk")}
    if not found:
        return None
    told = Rows("How to reach them", COLUMNS, tuple(found.values()))
    return chapter("advocate", Part((told,)))


def _row(need: AdvocacyNeed) -> tuple[Cell, ...]:
    reach = need.advocate.email if need.advocate else ""
    return (
        Cell(need.advocate_name, is_own=True),
        Cell(DOES, picture="advocate"),
        Cell(reach, picture="letter", is_own=True, absent="Not said"),
    )
