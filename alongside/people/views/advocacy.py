"""Somebody to speak up for the person: their page, one need, and two lists of work."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from alongside.access import actions as access
from alongside.access import gates
from alongside.access.rules import Refused
from alongside.people.actions import advocacy_steps as steps
from alongside.people.models import AdvocacyNeed
from alongside.people.queries import advocacy as needs
from alongside.people.queries import advocacy_pages as queries
from alongside.people.queries import advocacy_requests as asked
from alongside.people.rules import advocacy as rules
from alongside.people.rules import is_own_record
from alongside.people.views.keeping import open_person

READERS = ("see_own_record", "see_people")
ASKERS = ("see_own_record", "arrange_advocate", "speak_up")


@gates.for_ability(*READERS)
@require_safe
def advocacy(request: HttpRequest, pk: int) -> HttpResponse:
    """Who speaks up for the person, what an advocate does, and how to ask for one."""
    person, viewer = open_person(request, pk, "advocacy"), request.actor
    after = request.GET.get("after", "")
    context = {
        "person": person,
        "page": queries.needs_of(viewer, person, after),
        "after": after,
        "helpers": queries.helpers(viewer, person),
        "is_own": is_own_record(person, viewer),
        "may_ask": rules.why_not_ask(person, viewer) is None,
        "may_note": rules.why_not_arrange(viewer) is None,
        "has_asked": needs.has_asked(viewer, person),
    }
    return render(request, "people/advocacy.html", context)


@gates.for_ability(*ASKERS)
@require_POST
def ask_for_advocate(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask for an advocate, in one press."""
    person = open_person(request, pk, "advocacy")
    try:
        steps.ask_for_advocate(by=request.actor, person=person)
        messages.success(request, "Asked. Somebody will talk about it soon.")
    except Refused as no:
        messages.error(request, no.sentence)
    return redirect("people:advocacy", pk=pk)


def open_need(request: HttpRequest, pk: int) -> AdvocacyNeed:
    """The need with this number, or 404 for whoever does not see its process."""
    rows = needs.needs(request.actor)
    return access.open_record(by=request.actor, rows=rows, pk=pk, what="advocacy")


@gates.for_ability(*READERS)
@require_safe
def advocacy_need(request: HttpRequest, pk: int) -> HttpResponse:
    """One need: what was looked at, said, asked for, found, and answered."""
    page = queries.need_page(request.actor, open_need(request, pk))
    context = {
        "page": page,
        "need": page.need,
        "person": page.need.person,
        "parts": queries.parts_of(page.looked),
        "suited": queries.suited(page.looked),
    }
    return render(request, "people/advocacy_need.html", context)


@gates.for_ability("arrange_advocate")
@require_POST
def go_on_with_same(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask the advocate who has helped before, in one press."""
    need = open_need(request, pk)
    typed = request.POST.get("seen", "")
    seen = int(typed) if typed.isdecimal() and len(typed) < 9 else 0
    try:
        steps.go_on_with_same(by=request.actor, need=need, seen=seen)
        messages.success(request, "Kept. Nobody has to tell their story again.")
    except Refused as no:
        messages.error(request, no.sentence)
    return redirect("people:advocacy_need", pk=pk)


@gates.for_ability("arrange_advocate")
@require_safe
def advocacy_waiting(request: HttpRequest) -> HttpResponse:
    """Needs that wait for a worker."""
    after = request.GET.get("after", "")
    context = {"page": queries.waiting(request.actor, after), "after": after}
    return render(request, "people/advocacy_waiting.html", context)


@gates.for_ability("speak_up")
@require_safe
def my_advocacy(request: HttpRequest) -> HttpResponse:
    """Whom an advocate was asked to speak up for, and whether they were answered."""
    after = request.GET.get("after", "")
    context = {
        "page": queries.mine(request.actor, after),
        "after": after,
        "requests": [] if after else asked.open_requests(request.actor),
    }
    return render(request, "people/my_advocacy.html", context)
