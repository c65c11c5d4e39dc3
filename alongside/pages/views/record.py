"""The front page, and the page of a person: their own words, then what is happening."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from alongside.access import actions as access
from alongside.access import gates
from alongside.access import queries as access_queries
from alongside.pages import queries
from alongside.people import queries as people
from alongside.people.models import Person
from alongside.people.queries import death


@gates.public
@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """The front door; for those signed in, what waits for them."""
    if not request.actor.is_signed_in:
        return render(request, "pages/front.html")
    context = {"day": queries.day_of(request.actor)}
    response = render(request, "pages/home.html", context)
    response.headers["Cache-Control"] = "no-store"
    return response


@gates.for_ability("see_own_record")
@require_safe
def me(request: HttpRequest) -> HttpResponse:
    """A person's own record."""
    own = people.own_record(request.actor)
    if own is None:
        return render(request, "pages/me.html")
    return redirect("pages:person", pk=own.pk)


def open_person(request: HttpRequest, pk: int, what: str) -> Person:
    """The person with this number, or 404 for whoever is not in their circle."""
    rows = people.people(request.actor)
    return access.open_record(by=request.actor, rows=rows, pk=pk, what=what)


@gates.for_ability("see_own_record", "see_people")
@require_safe
def person(request: HttpRequest, pk: int) -> HttpResponse:
    """How to talk with somebody, what is happening for them, and who they are."""
    found = open_person(request, pk, "person")
    context = {"page": queries.person_page(request.actor, found), "person": found}
    context["death"] = death.death_of(request.actor, found.pk)
    return render(request, "pages/person.html", context)


@gates.for_ability("see_own_record", "see_people")
@require_safe
def who_looked(request: HttpRequest, pk: int) -> HttpResponse:
    """Who opened the person's record and their enquiries, and why."""
    found = open_person(request, pk, "who_looked")
    viewer, after = request.actor, request.GET.get("after", "")
    circles = queries.circles_of(viewer, found)
    context = {
        "person": found,
        "page": access_queries.looks(viewer, circles, after),
        "is_own": queries.is_own_record(found, viewer),
        "after": after,
    }
    return render(request, "pages/who_looked.html", context)


@gates.for_ability("see_own_record", "see_people")
@require_safe
def circle(request: HttpRequest, pk: int) -> HttpResponse:
    """Who is in the person's circle, and those of their enquiries, and why."""
    found = open_person(request, pk, "circle")
    context = {
        "person": found,
        "circles": queries.who_is_in(request.actor, found),
        "is_own": queries.is_own_record(found, request.actor),
    }
    return render(request, "pages/circle.html", context)
