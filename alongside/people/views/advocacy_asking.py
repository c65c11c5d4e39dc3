"""What an advocacy service is asked, and a need that is noted by hand."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from alongside.access import actions as access
from alongside.access import gates
from alongside.access.rules import Refused
from alongside.people.actions import advocacy_asking as actions
from alongside.people.actions import advocacy_noting as noting
from alongside.people.forms import advocacy_asking as forms
from alongside.people.models import AdvocacyRequest
from alongside.people.queries import advocacy_requests as queries
from alongside.people.rules import advocacy as rules
from alongside.people.views.keeping import fill_from_draft, is_done, open_person
from alongside.people.views.writing import Sheet, write

BY_HAND = (
    "Worries, decisions, plans and reviews that are kept here ask by themselves. This "
    "is for what is kept somewhere else. The person and the council’s workers see it; "
    "a care service and the family do not."
)
TAKEN_ON = "It is yours. You see it, and the person’s record, from now on."


def _open(request: HttpRequest, pk: int) -> AdvocacyRequest:
    """The request with this number, or 404 for whoever was not asked."""
    rows = queries.requests(request.actor)
    what = "advocacy_request"
    return access.open_record(by=request.actor, rows=rows, pk=pk, what=what)


@gates.for_ability("speak_up")
@require_POST
def take_on_request(request: HttpRequest, pk: int) -> HttpResponse:
    """Take on what the service was asked, in one press."""
    found = _open(request, pk)
    try:
        need = actions.take_on_request(by=request.actor, request=found)
    except Refused as no:
        messages.error(request, no.sentence)
        return redirect("people:my_advocacy")
    messages.success(request, TAKEN_ON)
    return redirect("people:advocacy_need", pk=need.pk)


@gates.for_ability("speak_up")
@require_http_methods(["GET", "POST"])
def turn_down_request(request: HttpRequest, pk: int) -> HttpResponse:
    """Say that nobody of the service can help, and why."""
    found, key = _open(request, pk), f"people.turn_down_request.{pk}"
    form = forms.TurnDownForm(request.POST or None)
    fill_from_draft(request, form, key)

    def act() -> object:
        why = form.cleaned_data["why"]
        return actions.turn_down_request(by=request.actor, request=found, why=why)

    said = "Kept. The one who asked reads why, and asks somebody else."
    if is_done(request, form, act, key=key, said=said):
        return redirect("people:my_advocacy")
    found.refresh_from_db()
    why_not = rules.why_not_answer_request(found, request.actor)
    context = {"form": form, "asked": found, "why_not": why_not}
    return render(request, "people/turn_down_request.html", context)


@gates.for_ability("arrange_advocate")
@require_http_methods(["GET", "POST"])
def note_by_hand(request: HttpRequest, pk: int) -> HttpResponse:
    """Note that an advocate may be needed, because of something not kept here."""
    person, by = open_person(request, pk, "advocacy"), request.actor
    form = forms.NoteNeedForm(request.POST or None)

    def act(said: dict[str, Any]) -> object:
        return noting.note_by_hand(by=by, person=person, **said)

    heading, key = "An advocate may be needed", f"people.note_by_hand.{pk}"
    sheet = Sheet(person, "people:advocacy", heading, key, BY_HAND)
    return write(request, form, act, sheet)
