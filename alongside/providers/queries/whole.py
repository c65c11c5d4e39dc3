"""Enquiries into whole services, for those in the circle of each."""

from dataclasses import dataclass

from django.db.models import QuerySet

from alongside.access import queries as access
from alongside.access.actor import Actor
from alongside.access.models import User
from alongside.access.queries import Page
from alongside.providers.models import (
    HomeMove,
    Service,
    WelfareCheck,
    WholeEnquiry,
    WholeState,
    WholeWord,
)
from alongside.providers.queries import knowing
from alongside.providers.rules.placement import may_see_suspensions
from alongside.providers.rules.whole import FEW

PAGE = 20
OVER = (WholeState.SETTLED, WholeState.EVERYDAY)


def enquiries(viewer: Actor) -> "QuerySet[WholeEnquiry]":
    """Those whose circle the viewer is in, as the database says."""
    return WholeEnquiry.objects.select_related("service__team")


def enquiry_list(viewer: Actor, after: str) -> Page[WholeEnquiry]:
    """The newest first, a page of them (one query)."""
    rows = enquiries(viewer).order_by("-pk")
    if (last := access.number_in(after)) is not None:
        rows = rows.filter(pk__lt=last)
    found = list(rows[: PAGE + 1])
    more = len(found) > PAGE
    return Page(found[:PAGE], str(found[PAGE - 1].pk) if more else "")


def enquiries_of(viewer: Actor, service: Service) -> list[WholeEnquiry]:
    """Those into one service, the newest first (one query)."""
    return list(enquiries(viewer).filter(service=service).order_by("-pk")[:PAGE])


@dataclass(frozen=True)
class Part:
    """What the page of a service shows of enquiries into it."""

    enquiries: list[WholeEnquiry]
    may_begin: bool
    may_place: bool


def part_of_service(viewer: Actor, service: Service) -> Part | None:
    """Those into it, and whether one can begin; nothing where there is neither."""
    found = enquiries_of(viewer, service)
    goes_on = any(not one.is_over for one in found)
    may_begin = viewer.may("look_into_service") and not goes_on
    may_place = may_see_suspensions(viewer)
    return Part(found, may_begin, may_place) if found or may_begin else None


def is_going_on(service: Service) -> bool:
    """Whether the viewer sees one that has not come to rest."""
    rows = WholeEnquiry.objects.filter(service=service)
    return rows.exclude(state__in=OVER).exists()


def to_link(viewer: Actor) -> list[WholeEnquiry]:
    """Those that go on, which an enquiry about one adult can be linked to."""
    rows = enquiries(viewer).exclude(state__in=OVER)
    return list(rows.order_by("service__name", "-pk")[:100])


def checks(viewer: Actor) -> "QuerySet[WelfareCheck]":
    """Those who live there, for whoever is in the circle of what they said."""
    return WelfareCheck.objects.select_related("enquiry__service__team")


def home_moves(viewer: Actor) -> "QuerySet[HomeMove]":
    """Moves of those who lived there, for the same."""
    return HomeMove.objects.select_related("enquiry__service__team")


def challenges(enquiry: WholeEnquiry) -> list[WholeWord]:
    """What whoever runs it does not agree with, and nobody has answered."""
    rows = enquiry.words.filter(kind="challenge", answer=None)
    return list(rows.order_by("pk"))


def who_may_lead() -> "QuerySet[User]":
    """Whoever looks after the quality of care can lead it."""
    return access.users_who_may("look_into_service")


def runs_it(viewer: Actor, enquiry: WholeEnquiry) -> bool:
    """Whether the viewer is of the team that runs the service."""
    return knowing.runs_it(viewer, enquiry.service)


def how_many_linked(viewer: Actor, enquiry: WholeEnquiry) -> str:
    """How many enquiries about one adult each belong to it; a few are not counted out
    loud to those outside the safeguarding team."""
    if enquiry.linked >= FEW or access.is_at_the_desk(viewer):
        return str(enquiry.linked)
    return "Fewer than five, or none"


def lock(enquiry: WholeEnquiry) -> WholeEnquiry:
    """The enquiry as it is now, kept from other writers."""
    rows = WholeEnquiry.objects.select_for_update(of=("self",))
    return rows.select_related("service__team").get(pk=enquiry.pk)
