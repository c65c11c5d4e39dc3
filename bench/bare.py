"""Bare pages: the main query of a page, its rows as plain text, and nothing else.

They go through the same server, middleware and sign-in as the pages of the product, so
that what is compared is the page itself.
"""

from uuid import uuid4

from django.http import HttpRequest, HttpResponse
from django.urls import path

from alongside.access import actions as access
from alongside.access import queries as access_queries
from alongside.access.models import Circle, Membership
from alongside.concerns.models import Concern
from alongside.concerns.queries.board import PAGE, waiting
from alongside.config.urls import (
    handler400,
    handler403,
    handler404,
    handler500,
    urlpatterns,
)
from alongside.insight.models import YearFigures
from alongside.people import queries as people

__all__ = ["handler400", "handler403", "handler404", "handler500", "urlpatterns"]


def board(request: HttpRequest) -> HttpResponse:
    """The rows of the triage board."""
    lines = (f"{row.reference} {row.wish_words}" for row in waiting()[: PAGE + 1])
    return HttpResponse("\n".join(lines), content_type="text/plain")


def person(request: HttpRequest, pk: int) -> HttpResponse:
    """A person's row and their newest words."""
    found = people.people(request.actor).get(pk=pk)
    words = people.about_me(request.actor, found)
    return HttpResponse(f"{found.name} {words}", content_type="text/plain")


def measures(request: HttpRequest) -> HttpResponse:
    """The figures that are kept for the newest year."""
    figures = YearFigures.objects.order_by("-year").first()
    return HttpResponse(str(figures and figures.figures), content_type="text/plain")


def raise_worry(request: HttpRequest) -> HttpResponse:
    """One concern in a circle of its own: three rows written, nothing else."""
    team = access_queries.receiving_team()
    if team is None:
        return HttpResponse(status=503)
    with access.at_the_desk_of(team):
        circle = Circle.objects.create(kind=Circle.Kind.CONCERN)
        Membership.objects.create(
            circle=circle, principal=team.principal, purpose="safeguarding_team"
        )
        concern = Concern.objects.create(
            circle=circle,
            channel=Concern.Channel.PUBLIC,
            reference=uuid4().hex[:12].upper(),
            noticed=request.POST.get("noticed", "-"),
            wish_asked="no",
            wish_not_asked_reason="not_my_place",
        )
    return HttpResponse(concern.reference, content_type="text/plain")


urlpatterns = [
    *urlpatterns,
    path("bare/board/", board),
    path("bare/people/<int:pk>/", person),
    path("bare/measures/", measures),
    path("bare/worry/", raise_worry),
]
