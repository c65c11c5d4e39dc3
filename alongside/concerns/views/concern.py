"""The page about one concern, and the steps before it is decided on."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import (
    require_http_methods,
    require_POST,
    require_safe,
)

from alongside.access import actions as access
from alongside.access import gates
from alongside.access import queries as access_queries
from alongside.access.rules import Refused, refuse_if
from alongside.concerns.actions import receiving, telling
from alongside.concerns.forms.deciding import NewPersonForm, TellForm
from alongside.concerns.models import Concern
from alongside.concerns.queries import concern as queries
from alongside.concerns.queries import given, timers, tracking, workers
from alongside.concerns.rules import listening as rules
from alongside.concerns.views import working
from alongside.people import actions as people


def open_concern(request: HttpRequest, pk: int) -> Concern:
    """The concern with this number, or 404 for whoever is not in its circle."""
    rows = queries.concerns(request.actor)
    return access.open_record(by=request.actor, rows=rows, pk=pk, what="concern")


@gates.for_ability("see_triage_board")
@require_safe
def concern(request: HttpRequest, pk: int) -> HttpResponse:
    """Everything the team knows about one concern, the person's wish first."""
    found = open_concern(request, pk)
    viewer = request.actor
    context = {
        "concern": found,
        "story": queries.story(viewer, found),
        "by_when": timers.by_when(viewer, found),
        "people": [] if found.person else queries.who_it_might_be(viewer, found),
        "duplicates": queries.possible_duplicates(viewer, found)
        if found.is_waiting
        else [],
        "may_decide": viewer.may("decide_section_42"),
        "is_lead_here": workers.is_here(viewer, found.lead),
        "handovers": given.handovers(viewer, found)[:20],
    }
    return render(request, "concerns/concern.html", context)


def _do(request: HttpRequest, pk: int, action, words: str) -> HttpResponse:  # type: ignore[no-untyped-def]
    """Do one thing to a concern, say what came of it, and go back to its page."""
    try:
        action(open_concern(request, pk))
        messages.success(request, words)
    except Refused as no:
        messages.error(request, no.sentence)
    return redirect("concerns:concern", pk=pk)


@gates.for_ability("receive_concern")
@require_POST
def receive(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a concern in; the one who raised it is told."""
    return _do(
        request,
        pk,
        lambda found: receiving.receive_concern(by=request.actor, concern=found),
        "Received. The one who raised it has been told that we have it.",
    )


@gates.for_ability("receive_concern")
@require_POST
def listen(request: HttpRequest, pk: int) -> HttpResponse:
    """Begin to listen to the person and find out."""
    return _do(
        request,
        pk,
        lambda found: receiving.begin_listening(by=request.actor, concern=found),
        "You have begun to listen. Next comes the decision, with the person’s view.",
    )


@gates.for_ability("receive_concern")
@require_POST
def say_who(request: HttpRequest, pk: int) -> HttpResponse:
    """Say that the concern is about this person, or that we do not know."""
    chosen = request.POST.get("person", "")
    rows = queries.people_to_choose(request.actor)
    person = rows.filter(pk=access_queries.number_in(chosen)).first()
    return _do(
        request,
        pk,
        lambda found: receiving.say_who_it_is(
            by=request.actor, concern=found, person=person
        ),
        "Kept." if person else "Kept: we do not know yet who it is about.",
    )


@gates.for_ability("receive_concern")
@require_http_methods(["GET", "POST"])
def new_person(request: HttpRequest, pk: int) -> HttpResponse:
    """Begin a record for the person the concern is about."""
    found = open_concern(request, pk)
    form = NewPersonForm(request.POST or None, initial=_as_told(found))
    if form.is_valid():
        try:
            refuse_if(rules.why_not_begin_record(found, request.actor))
            person = people.add_person(
                by=request.actor,
                facts=form.facts(),
                team=access_queries.receiving_team(),
                lives_at=found.service,
            )
            receiving.say_who_it_is(by=request.actor, concern=found, person=person)
            return redirect("concerns:concern", pk=pk)
        except Refused as no:
            form.add_error(None, no.sentence)
    context = {"form": form, "concern": found}
    return render(request, "concerns/new_person.html", context)


def _as_told(concern: Concern) -> dict[str, object]:
    return {
        "name": concern.about_name,
        "date_of_birth": concern.about_born,
        "address": concern.about_address,
        "postcode": concern.about_postcode,
        "nhs_number": concern.about_nhs_number,
    }


@gates.for_ability("receive_concern")
@require_http_methods(["GET", "POST"])
def tell(request: HttpRequest, pk: int) -> HttpResponse:
    """Tell the one who raised it what has been decided, or give them news."""
    found = open_concern(request, pk)
    if not hasattr(found, "raiser"):
        raise Http404
    form = TellForm(request.POST or None)

    def act(said: dict[str, Any]) -> object:
        refuse_if(tracking.why_nobody_reads(request.actor, found, "raiser"))
        stage = queries.stage_to_tell(request.actor, found)
        return telling.tell_raiser(by=request.actor, concern=found, stage=stage, **said)

    said = "They can read it with their private link now."
    if working.is_done(request, form, act, said=said):
        return redirect("concerns:concern", pk=pk)
    return render(request, "concerns/tell.html", {"form": form, "concern": found})
