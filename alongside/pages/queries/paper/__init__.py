"""The papers a person can take away: *My plan* and *My safeguarding story*."""

from alongside.access.actor import Actor
from alongside.concerns.models import Enquiry
from alongside.concerns.queries import enquiry as enquiries
from alongside.design import paper
from alongside.design.paper.layouts import LAYOUTS, Layout, layout_of
from alongside.pages.queries.paper import plan, story
from alongside.pages.queries.paper.sheet import Sheet, notes, sheet
from alongside.people import queries as people
from alongside.people.models import Media, Person

__all__ = [
    "LAYOUTS",
    "Sheet",
    "layout_of",
    "my_plan",
    "my_safeguarding_story",
    "picture_of",
    "stories",
]

OFFERED = 20


def my_plan(viewer: Actor, person: Person) -> Sheet:
    """Who they are, what they hope for, and who does what (thirty queries at most)."""
    chapters = [one(viewer, person) for one in plan.CHAPTERS]
    return sheet("my_plan", person.called, [*chapters, notes()])


def my_safeguarding_story(viewer: Actor, enquiry: Enquiry) -> Sheet:
    """What they want, what was done and found, and what came of it (five queries)."""
    shared = enquiries.shared(viewer, enquiry)
    chapters = [one(shared) for one in story.CHAPTERS]
    name = enquiry.person.called if enquiry.person else ""
    return sheet("my_story", name, [*chapters, notes()])


def stories(viewer: Actor, person: Person) -> list[tuple[Enquiry, str]]:
    """The enquiries about the person that are shared with the viewer, newest first,
    each with the first thing they want (two queries)."""
    if not viewer.may("judge_outcomes"):
        return []
    rows = enquiries.enquiries(viewer).filter(person=person)
    wanted = enquiries.with_outcomes()
    found = rows.order_by("-began_on", "-pk").prefetch_related(wanted)[:OFFERED]
    return [(one, _first_wish(one)) for one in found]


def _first_wish(enquiry: Enquiry) -> str:
    wished = (one.words for one in enquiry.outcomes if not one.is_withdrawn)
    return next(wished, "")


def picture_of(viewer: Actor, media: Media, layout: Layout) -> tuple[str, bytes]:
    """A picture as small as the layout needs, read through the viewer's circles."""
    content = people.bytes_of(viewer, media, 0, media.size)
    return "image/jpeg", paper.small(content, layout.dots)
