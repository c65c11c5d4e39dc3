"""Who may look services up, and who may write them down."""

from collections.abc import Iterable
from datetime import date
from typing import TypeVar

from alongside.access.actor import Actor
from alongside.providers.facts import RatingFact
from alongside.providers.models import Rating, Service, ServiceQuerySet
from alongside.standards import codes

OVERALL = "Overall"


def may_see_services(viewer: Actor) -> bool:
    """Staff whose role includes it: what is published is for those who need it."""
    return viewer.may("see_services")


def visible_services(viewer: Actor) -> ServiceQuerySet:
    """All services, or none."""
    return Service.objects.all() if may_see_services(viewer) else Service.objects.none()


def why_not_write_services(by: Actor) -> str | None:
    """A sentence unless the actor keeps the partnership's lists."""
    if by.may("administer"):
        return None
    return "Only an administrator can add or change care services."


def why_not_these_facts(name: str, kinds: Iterable[str]) -> str | None:
    """A sentence when a service would have no name or an unknown kind."""
    if not name.strip():
        return "Write the name of the service."
    for kind in kinds:
        if kind not in codes.SERVICE_KINDS:
            return f"{kind!r} is not a kind of service we know."
    return None


Judgement = TypeVar("Judgement", RatingFact, Rating)


def newest_overall(ratings: Iterable[Judgement]) -> Judgement | None:
    """The newest current overall rating, whichever framework it was given under.

    An unrated judgement never hides a rating. Where only one part of a service is
    rated and nothing is said about the whole, the part speaks for it.
    """
    rated = [
        r
        for r in ratings
        if r.key_question == "overall"
        and r.status == "current"
        and r.rating != "not_rated"
    ]
    whole = [r for r in rated if r.service_group == OVERALL]
    if not whole and len({r.service_group for r in rated}) == 1:
        whole = rated
    return max(
        whole,
        key=lambda r: (r.rated_on or date.min, r.framework, r.rating),
        default=None,
    )
