"""The plan to stay safe: the page everybody in it reads, and what is written in it."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_safe

from alongside.access import gates
from alongside.agreed import actions as agreed
from alongside.agreed.asking import RungForm
from alongside.agreed.models import Rung
from alongside.agreed.rules import action as action_rules
from alongside.concerns.actions import safety_plan as actions
from alongside.concerns.forms import safety_plan as forms
from alongside.concerns.models import Enquiry, SafetyPlanLine
from alongside.concerns.queries import enquiry as enquiry_queries
from alongside.concerns.queries import safety_plan as queries
from alongside.concerns.rules import safety_plan as rules
from alongside.concerns.views import working

KEPT = "Kept. The person can read it."
ACTS: dict[Rung.Kind, Any] = {
    Rung.Kind.DONE: agreed.say_done,
    Rung.Kind.VERIFIED: agreed.check_done,
    Rung.Kind.FELT: agreed.say_felt,
}


@gates.for_ability("judge_outcomes")
@require_safe
def safety_plan(request: HttpRequest, pk: int) -> HttpResponse:
    """What people do so that the person stays safe, and each look at it."""
    found = working.open_shared(request, pk)
    plan = queries.plan_of(request.actor, found)
    may_write = request.actor.may("lead_enquiry")
    context = {"plan": plan, "may_write": may_write}
    context["offered"] = may_write and queries.agreed_already(request.actor, found)
    return working.part(request, "safety_plan", found, **context)


@gates.for_ability("lead_enquiry")
@require_http_methods(["GET", "POST"])
def add_to_plan(request: HttpRequest, pk: int) -> HttpResponse:
    """Put into the plan what somebody will do."""
    found, by = working.open_under_way(request, pk), request.actor
    form = forms.AddToPlanForm(
        request.POST or None,
        owners=queries.who_may_own(by, found),
        wishes=list(enquiry_queries.wishes(by, found)),
    )
    key = f"concerns.add_to_plan.{pk}"
    working.fill_from_draft(request, form, key)

    def act(said: dict[str, Any]) -> object:
        return actions.add_to_plan(by=by, enquiry=found, **form.said())

    if working.is_done(request, form, act, said="It is in the plan.", key=key):
        return _to_plan(pk)
    return _write(request, "add_to_plan", found, form)


@gates.for_ability("lead_enquiry")
@require_http_methods(["GET", "POST"])
def take_into_plan(request: HttpRequest, pk: int) -> HttpResponse:
    """Take into the plan what was agreed already."""
    found, by = working.open_under_way(request, pk), request.actor
    offered = queries.agreed_already(by, found)
    form = forms.TakeIntoPlanForm(request.POST or None, offered=offered)
    key = f"concerns.take_into_plan.{pk}"
    working.fill_from_draft(request, form, key)

    def act(said: dict[str, Any]) -> object:
        return actions.take_into_plan(by=by, enquiry=found, **form.said())

    if working.is_done(request, form, act, said="It is in the plan.", key=key):
        return _to_plan(pk)
    return _write(request, "take_into_plan", found, form)


@gates.for_ability("lead_enquiry")
@require_http_methods(["GET", "POST"])
def agree_plan(request: HttpRequest, pk: int) -> HttpResponse:
    """Agree on the plan with the person, until a day to look again."""
    found, key = working.open_under_way(request, pk), f"concerns.agree_plan.{pk}"
    plan = queries.plan_of(request.actor, found)
    form = forms.AgreePlanForm(request.POST or None, initial={"seen": plan.number})
    working.fill_from_draft(request, form, key)

    def act(said: dict[str, Any]) -> object:
        return actions.agree_plan(by=request.actor, enquiry=found, **form.said())

    if working.is_done(request, form, act, said=KEPT, key=key):
        return _to_plan(pk)
    return _write(request, "agree_plan", found, form)


@gates.for_ability("lead_enquiry")
@require_http_methods(["GET", "POST"])
def review_plan(request: HttpRequest, pk: int) -> HttpResponse:
    """Look at the plan again with the person."""
    found, key = working.open_under_way(request, pk), f"concerns.review_plan.{pk}"
    plan = queries.plan_of(request.actor, found)
    form = forms.ReviewPlanForm(
        request.POST or None,
        initial={"seen": plan.number},
        wishes=list(enquiry_queries.wishes(request.actor, found)),
    )
    working.fill_from_draft(request, form, key)

    def act(said: dict[str, Any]) -> object:
        return actions.review_plan(by=request.actor, enquiry=found, **form.said())

    if working.is_done(request, form, act, said=KEPT, key=key):
        return _to_plan(pk)
    return _write(request, "review_plan", found, form)


@gates.for_ability("lead_enquiry")
@require_http_methods(["GET", "POST"])
def no_plan(request: HttpRequest, pk: int) -> HttpResponse:
    """Say why there is no plan although risk is left."""
    found, key = working.open_under_way(request, pk), f"concerns.no_plan.{pk}"
    plan = queries.plan_of(request.actor, found)
    form = forms.NoPlanForm(request.POST or None, initial={"seen": plan.number})
    working.fill_from_draft(request, form, key)

    def act(said: dict[str, Any]) -> object:
        return actions.go_without_plan(by=request.actor, enquiry=found, **form.said())

    if working.is_done(request, form, act, said=KEPT, key=key):
        return _to_plan(pk)
    return _write(request, "no_plan", found, form)


@gates.for_ability("see_actions_through")
@require_http_methods(["GET", "POST"])
def say_plan_rung(request: HttpRequest, pk: int, line: int, kind: str) -> HttpResponse:
    """Say of a line that it is done, that it was checked, or whether it was felt."""
    found, by = working.open_shared(request, pk), request.actor
    one, rung = _line(request, found, line), _rung(kind)
    called = enquiry_queries.called(found)
    is_own = enquiry_queries.is_own(by, found)
    form = RungForm(request.POST or None, kind=rung, called=called, is_own=is_own)
    key = f"concerns.plan_rung.{line}.{kind}"
    working.fill_from_draft(request, form, key)

    def act(said: dict[str, Any]) -> object:
        return ACTS[rung](by=by, action=one.action, **form.said())

    if working.is_done(request, form, act, key=key):
        return _to_plan(pk)
    context = {"form": form, "line": one, "kind": kind}
    context["why_not"] = action_rules.WHY_NOT[rung](one.action, by)
    return working.part(request, "say_plan_rung", found, **context)


def _line(request: HttpRequest, enquiry: Enquiry, pk: int) -> SafetyPlanLine:
    hold = request.method == "POST"
    found = queries.line_of(request.actor, enquiry, pk, hold=hold)
    if found is None:
        raise Http404
    return found


def _rung(kind: str) -> Rung.Kind:
    if kind not in Rung.Kind.values:
        raise Http404
    return Rung.Kind(kind)


def _to_plan(pk: int) -> HttpResponse:
    return redirect("concerns:safety_plan", pk=pk)


def _write(
    request: HttpRequest, template: str, enquiry: Enquiry, form: Any
) -> HttpResponse:
    """A page on which something is written, with the plan as it stands now."""
    plan = queries.plan_of(request.actor, enquiry)
    context = {"form": form, "plan": plan, "theirs": None}
    if "seen" in form.fields and form.has_seen_other_than(plan.number):
        form.look_again(plan.number)
        context["theirs"] = plan.newest
    context["why_not"] = rules.why_not_plan(enquiry, request.actor)
    if template == "review_plan" and not context["why_not"]:
        context["why_not"] = rules.why_not_look(plan.newest)
    return working.part(request, template, enquiry, **context)
