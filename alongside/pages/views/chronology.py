"""What happened to a person, in order: a page to narrow, and one to print."""

from contextlib import nullcontext
from typing import Any
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from alongside.access import actions as access
from alongside.access import clock, gates
from alongside.access import queries as access_queries
from alongside.pages.forms import ChronologyForm
from alongside.pages.queries import chronology as queries
from alongside.pages.queries import is_own_record
from alongside.pages.views.record import open_person
from alongside.people.models import Person
from alongside.people.queries import limit

READING = ("see_own_record", "see_people")
WHAT, PRINT = "chronology", "print_chronology"


@gates.for_ability(*READING)
@require_safe
def chronology(request: HttpRequest, pk: int) -> HttpResponse:
    """Everything that happened to a person that the viewer may see, in order."""
    person, form = _open(request, pk), ChronologyForm(request.GET or None)
    context = _around(request, person, form)
    if form.is_bound and not form.is_valid():
        return render(request, "pages/chronology/page.html", context)
    asked = form.asked()
    if asked.words or asked.who:
        _note(request, person, "search")
    found = queries.chronology(request.actor, person, asked)
    page = queries.page_of(found, request.GET.get("after", ""))
    context |= {"found": found, "page": page, "print": _address(request, PRINT, pk)}
    context |= _neighbours(request, page, pk)
    return render(request, "pages/chronology/page.html", context)


def _neighbours(
    request: HttpRequest, page: queries.ChronologyPage, pk: int
) -> dict[str, str]:
    """The addresses of the pages before and after, where there are any."""
    keys = {"newer": page.newer, "older": page.older}
    return {
        name: _address(request, WHAT, pk, key)
        for name, key in keys.items()
        if key is not None
    }


@gates.for_ability(*READING)
@require_safe
def print_chronology(request: HttpRequest, pk: int) -> HttpResponse:
    """The same on paper: all of what was asked for, with who printed it and when."""
    person, form = _open(request, pk), ChronologyForm(request.GET or None)
    if form.is_bound and not form.is_valid():
        return redirect(_address(request, WHAT, pk))
    _note(request, person, "export")
    found = queries.chronology(request.actor, person, form.asked())
    context = _around(request, person, form) | {
        "found": found,
        "rows": found.events[: queries.ON_PAPER],
        "many": len(found.events),
        "back": _address(request, WHAT, pk),
        "organisation": queries.works_for(request.actor),
        "now": clock.now(),
    }
    return render(request, "pages/chronology/print.html", context)


def _open(request: HttpRequest, pk: int) -> Person:
    """The person; 404 for whoever is not in their circle, or is marked as an alleged
    source of risk.

    The council's safeguarding team is asked whether they are, because whoever is marked
    may not see that they are, and may still be in a team that works for the person.
    """
    person = open_person(request, pk, WHAT)
    team = access_queries.receiving_team()
    with access.at_the_desk_of(team) if team else nullcontext():
        is_source = limit.is_alleged_source(request.actor, person)
    if is_source:
        raise Http404
    return person


def _around(
    request: HttpRequest, person: Person, form: ChronologyForm
) -> dict[str, Any]:
    is_own = is_own_record(person, request.actor)
    return {"person": person, "form": form, "is_own": is_own}


def _note(request: HttpRequest, person: Person, act: str) -> None:
    access.note(by=request.actor, act=act, what=WHAT, circle_id=person.circle_id)


def _address(request: HttpRequest, name: str, pk: int, after: str = "") -> str:
    """An address of the same, as it was asked for."""
    asked = [
        (key, value)
        for key, values in request.GET.lists()
        for value in values
        if value and key != "after"
    ]
    asked += [("after", after)] if after else []
    address = reverse(f"pages:{name}", args=[pk])
    return f"{address}?{urlencode(asked)}" if asked else address
