"""The enquiry: the page shared with the person, and the working pages beside it."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import (
    require_http_methods,
    require_POST,
    require_safe,
)

from alongside.access import actions as access
from alongside.access import gates
from alongside.concerns.actions import allocating
from alongside.concerns.actions import enquiring as actions
from alongside.concerns.actions.advocacy import see_to_advocacy as see_to_it
from alongside.concerns.forms import enquiry as forms
from alongside.concerns.models import Enquiry
from alongside.concerns.queries import (
    advocacy,
    appealing,
    beside,
    how_it_was,
    letters,
    meeting,
    pausing,
    second_look,
    timers,
)
from alongside.concerns.queries import enquiry as queries
from alongside.concerns.rules import enquiring as rules
from alongside.concerns.views import handing, working


@gates.for_ability("judge_outcomes")
@require_safe
def enquiry(request: HttpRequest, pk: int) -> HttpResponse:
    """What the person wants, what was found, and whether they got it."""
    found = working.open_shared(request, pk)
    page = queries.shared(request.actor, found)
    team = queries.working(request.actor, found, page.there)
    context = _beside(request, found, team) | {
        "enquiry": found,
        "page": page,
        "team": team,
        "is_team": team is not None and request.actor.may("lead_enquiry"),
        "may_say_again": request.actor.may("ask_to_stop"),
        "by_when": timers.by_when(request.actor, team.concern) if team else None,
        "second_looks": second_look.asked_of(request.actor, found, team),
        "longer": timers.told_to_the_person(request.actor, page),
        "may_settle": request.actor.may("settle_concern"),
        "pause": pausing.standing(request.actor, team.concern) if team else None,
        "may_pause": request.actor.may("pause_enquiry"),
    }
    return render(request, "concerns/enquiry.html", context)


def _beside(
    request: HttpRequest, found: Enquiry, team: queries.Working | None
) -> dict[str, Any]:
    """What stands beside the enquiry: meetings, letters, and what else was asked."""
    return {
        "meetings": meeting.told(request.actor, found),
        "may_meet": bool(team and team.is_open and request.actor.may("hold_meetings")),
        "how_it_was": how_it_was.of_enquiry(request.actor, found),
        **appealing.beside(request.actor, found, team),
        "letters": letters.waiting(request.actor, team.concern) if team else (),
    }


@gates.for_ability("lead_enquiry")
@require_http_methods(["GET", "POST"])
def ask_to_enquire(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask an organisation to find something out, and see what is still out."""
    found = working.open_under_way(request, pk)
    key = f"concerns.ask_to_enquire.{pk}"
    form = forms.AskToEnquireForm(
        request.POST or None,
        organisations=queries.organisations_to_ask(request.actor),
        held=beside.held_at(request.actor, found.concern, "ask_to_enquire"),
    )
    working.fill_from_draft(request, form, key)

    def act(said: dict[str, Any]) -> object:
        return actions.ask_to_enquire(by=request.actor, enquiry=found, **said)

    if working.is_done(request, form, act, said="Asked, with the date.", key=key):
        return redirect("concerns:ask_to_enquire", pk=pk)
    context = {"form": form, "asked": found.requests.select_related("asked_of")}
    context["why_not"] = rules.why_not_find_out(found, request.actor)
    return working.part(request, "ask_to_enquire", found, **context)


@gates.for_ability("lead_enquiry")
@require_http_methods(["GET", "POST"])
def keep_answer(request: HttpRequest, pk: int) -> HttpResponse:
    """Keep what an organisation found out and sent back."""
    rows = queries.requests(request.actor)
    asked = access.open_record(by=request.actor, rows=rows, pk=pk, what="request")
    key = f"concerns.keep_answer.{pk}"
    form = forms.KeepAnswerForm(request.POST or None)
    working.fill_from_draft(request, form, key)

    def act(said: dict[str, Any]) -> object:
        return actions.keep_answer(by=request.actor, request=asked, **said)

    if working.is_done(request, form, act, said="The answer is kept.", key=key):
        return redirect("concerns:ask_to_enquire", pk=asked.enquiry_id)
    return working.part(request, "keep_answer", asked.enquiry, form=form, asked=asked)


@gates.for_ability("lead_enquiry")
@require_http_methods(["GET", "POST"])
def add_risk(request: HttpRequest, pk: int) -> HttpResponse:
    """Record kinds of abuse or neglect, by whom and where."""
    found = working.open_under_way(request, pk)
    form = forms.RiskForm(request.POST or None)

    def act(said: dict[str, Any]) -> object:
        return actions.add_risk(by=request.actor, enquiry=found, **said)

    if working.is_done(request, form, act):
        return redirect("concerns:add_risk", pk=pk)
    return working.part(request, "add_risk", found, form=form, risks=found.risks.all())


@gates.for_ability("lead_enquiry")
@require_POST
def take_risk_away(request: HttpRequest, pk: int) -> HttpResponse:
    """Take back a kind of risk that was recorded by mistake."""
    rows = queries.risks(request.actor)
    risk = access.open_record(by=request.actor, rows=rows, pk=pk, what="risk")
    working.press(
        request,
        lambda: actions.take_risk_away(by=request.actor, risk=risk),
        said="Taken away. The log keeps that it was there.",
    )
    return redirect("concerns:add_risk", pk=risk.enquiry_id)


@gates.for_ability("lead_enquiry")
@require_http_methods(["GET", "POST"])
def record_capacity(request: HttpRequest, pk: int) -> HttpResponse:
    """Record capacity for one decision, with the help that was given first."""
    found = working.open_under_way(request, pk)
    key = f"concerns.record_capacity.{pk}"
    form = forms.CapacityForm(request.POST or None)
    working.fill_from_draft(request, form, key)

    def act(said: dict[str, Any]) -> object:
        return actions.record_capacity(by=request.actor, enquiry=found, **said)

    if working.is_done(request, form, act, key=key):
        return working.to_enquiry(pk)
    kept = found.capacity_records.all()
    return working.part(request, "record_capacity", found, form=form, kept=kept)


@gates.for_ability("lead_enquiry")
@require_http_methods(["GET", "POST"])
def find_more(request: HttpRequest, pk: int) -> HttpResponse:
    """Go back from findings to finding out."""
    found = working.open_under_way(request, pk)
    form = forms.FindMoreForm(request.POST or None)

    def act(said: dict[str, Any]) -> object:
        return actions.find_more(by=request.actor, concern=found.concern, **said)

    if working.is_done(request, form, act, said="Finding out goes on."):
        return working.to_enquiry(pk)
    return working.part(request, "find_more", found, form=form)


@gates.for_ability("lead_enquiry")
@require_POST
def see_to_advocacy(request: HttpRequest, pk: int) -> HttpResponse:
    """Go to where it is looked at whether an advocate is needed; an enquiry from before
    that was kept begins with it now."""
    concern = working.open_under_way(request, pk).concern
    see_to_it(by=request.actor, concern=concern)
    need = advocacy.needs_of(request.actor, concern).first()
    if need:
        return redirect("people:advocacy_need", pk=need.pk)
    messages.error(request, "Say first whom this is about. Then it can be looked at.")
    return working.to_enquiry(pk)


@gates.for_ability("lead_enquiry")
@require_http_methods(["GET", "POST"])
def choose_lead(request: HttpRequest, pk: int) -> HttpResponse:
    """Give the enquiry to a worker."""
    found = working.open_under_way(request, pk)
    form = handing.allocate_form(request, found.concern)

    def act(said: dict[str, Any]) -> object:
        what = {"concern": found.concern, **form.allocated()}
        return allocating.allocate_concern(by=request.actor, **what)

    key = f"concerns.allocate.{found.concern_id}"
    if working.is_done(request, form, act, key=key):
        return handing.back_to(request, found.concern, "concerns:enquiry", pk)
    return working.part(request, "choose_lead", found, form=form)
