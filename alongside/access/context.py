"""What every page shows around itself: the menu, the demo's banner, the session."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse

from alongside.access.actor import Actor

# Pages of a section that have an address of their own outside it.
UNDER = {
    "providers:services": (
        "/care/",
        "/support/",
        "/can-help/",
        "/improvement-plans/",
        "/early-warning/",
        "/whole-services/",
        "/visits/",
        "/packages/",
        "/contracts/",
        "/contract-promises/",
        "/contract-reviews/",
        "/contract-review-actions/",
    )
}
# Words, the page's name, and the abilities one of which is needed (none: signed in).
MENU: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("My day", "pages:home", ()),
    ("Worries", "concerns:board", ("see_triage_board",)),
    ("Keeping in touch", "concerns:keeping_in_touch", ("keep_in_touch",)),
    ("How was it?", "concerns:how_it_was_list", ("ask_how_it_was",)),
    ("Passed on", "concerns:routes", ("accept_route", "decide_section_42")),
    ("Asked of us", "concerns:asked_of_us", ("make_enquiry",)),
    ("Advocates", "people:advocacy_waiting", ("arrange_advocate",)),
    ("Speaking up", "people:my_advocacy", ("speak_up",)),
    ("My record", "pages:me", ("see_own_record",)),
    ("People", "people:list", ("see_people",)),
    ("Meetings", "agreed:meetings", ("take_part_in_meetings",)),
    ("My worries", "concerns:own_worries", ("see_own_worries",)),
    ("Services", "providers:services", ("see_services",)),
    ("Measures", "insight:measures", ("see_exact_measures", "see_rounded_measures")),
    ("National return", "assurance:returns", ("prepare_return",)),
    ("Adult reviews", "assurance:adult_reviews", ("keep_adult_reviews",)),
    ("Administration", "access:administration", ("administer",)),
)


def navigation(request: HttpRequest) -> dict[str, Any]:
    """The menu for the roles of whoever looks, and whether this is the demo."""
    viewer = getattr(request, "actor", None)
    found: dict[str, Any] = {"is_demo": settings.DEBUG}
    if viewer and viewer.is_signed_in:
        found["navigation"] = menu(viewer, request.path)
        found["session_minutes"] = settings.SESSION_IDLE_SECONDS // 60
        found["session_stay_url"] = reverse("access:stay")
    return found


def menu(viewer: Actor, path: str) -> list[dict[str, Any]]:
    """The pages the viewer's roles open, the present one marked."""
    items: list[dict[str, Any]] = []
    places: list[tuple[str, dict[str, Any]]] = []
    for text, name, abilities in MENU:
        if abilities and not any(map(viewer.may, abilities)):
            continue
        try:
            href = reverse(name)
        except NoReverseMatch:
            continue
        items.append({"text": text, "href": href, "current": False})
        places += [(place, items[-1]) for place in (href, *UNDER.get(name, ()))]
    under = [(place, item) for place, item in places if _is_under(path, place)]
    if under:
        max(under, key=lambda found: len(found[0]))[1]["current"] = True
    return items


def _is_under(path: str, href: str) -> bool:
    return path == href if href == "/" else path.startswith(href)
