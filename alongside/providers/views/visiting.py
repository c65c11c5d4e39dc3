"""Visits: arranged, called off, read and answered."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import (
    require_http_methods,
    require_POST,
    require_safe,
)

from alongside.access import actions as access
from alongside.access import keeping
from alongside.access import queries as access_queries
from alongside.access.gates import for_ability
from alongside.access.rules import Refused
from alongside.providers import actions
from alongside.providers.forms import visiting as forms
from alongside.providers.forms.arising import brought
from alongside.providers.models import Visit
from alongside.providers.queries import knowing
from alongside.providers.queries import visits as queries
from alongside.providers.rules import visiting as rules
from alongside.providers.views.opening import find_service, open_known


def open_visit(request: HttpRequest, pk: int) -> Visit:
    """A visit that the viewer knows of, or 404."""
    rows = queries.visits(request.actor).select_related("service__team")
    return access.open_record(by=request.actor, rows=rows, pk=pk, what="visit")


@require_safe
@for_ability("see_service_knowledge")
def visits(request: HttpRequest, pk: int) -> HttpResponse:
    """Visits to one service, newest first."""
    service = open_known(request, pk, "visits")
    after = access_queries.number_in(request.GET.get("after", ""))
    size = queries.PAGE
    rows = queries.visits_of(request.actor, service, most=size + 1, after=after)
    older = f"?after={rows[size - 1].pk}" if len(rows) > size else ""
    part = queries.part(request.actor, service)
    context = {"service": service, "visits": rows[:size], "older": older, "part": part}
    return render(request, "providers/visits.html", context)


@require_http_methods(["GET", "POST"])
@for_ability("look_into_service")
def arrange_visit(request: HttpRequest, pk: int) -> HttpResponse:
    """Say that somebody goes, or begin to write a visit up."""
    service, by = find_service(request, pk), request.actor
    begun, key = {"who_goes": by.name, **brought(request)}, f"providers.visits.{pk}"
    form = forms.ArrangeVisitForm(request.POST or None, initial=begun)
    keeping.fill_from_draft(request, form, key)
    made: list[Visit] = []

    def act() -> None:
        said = {"plan": form.plan, "uid": form.cleaned_data["uid"]}
        made.append(actions.arrange_visit(by=by, service=service, **said))

    if keeping.is_done(request, form, act, key=key):
        return redirect("providers:visit", pk=made[0].pk)
    why_not = rules.why_not_visit(by, runs_it=knowing.runs_it(by, service))
    context = {"form": form, "service": service, "why_not": why_not}
    return keeping.show_form(request, "providers/arrange_visit.html", context)


@require_http_methods(["GET", "POST"])
@for_ability("see_service_knowledge")
def visit(request: HttpRequest, pk: int) -> HttpResponse:
    """One visit: the plan, or what was seen; whoever runs the service answers here."""
    found, by = open_visit(request, pk), request.actor
    form, key = forms.AnswerVisitForm(request.POST or None), f"providers.answer.{pk}"
    keeping.fill_from_draft(request, form, key)

    def act() -> None:
        actions.answer_visit(by=by, visit=found, words=form.cleaned_data["words"])

    if keeping.is_done(request, form, act, key=key, said="Thank you. It stands here."):
        return redirect("providers:visit", pk=pk)
    page = queries.visit_page(by, found)
    context = {"page": page, "visit": found, "form": form}
    return keeping.show_form(request, "providers/visit.html", context)


@for_ability("answer_for_service")
@require_POST
def read_visit(request: HttpRequest, pk: int) -> HttpResponse:
    """Whoever runs the service says that they have read it."""
    found, by = open_visit(request, pk), request.actor
    try:
        actions.answer_visit(by=by, visit=found)
        messages.success(request, "Thank you for reading it.")
    except Refused as no:
        messages.error(request, no.sentence)
    return redirect("providers:visit", pk=pk)


@require_http_methods(["GET", "POST"])
@for_ability("look_into_service")
def call_off_visit(request: HttpRequest, pk: int) -> HttpResponse:
    """Say that a visit was not made."""
    found = open_visit(request, pk)
    form = forms.CallOffVisitForm(request.POST or None)

    def act() -> None:
        why = form.cleaned_data["why"]
        actions.call_off_visit(by=request.actor, visit=found, why=why)

    if keeping.is_done(request, form, act, said="It is written down."):
        return redirect("providers:visit", pk=pk)
    context = {"form": form, "visit": found}
    context["why_not"] = rules.why_not_call_off(found, "-")
    return keeping.show_form(request, "providers/call_off_visit.html", context)
