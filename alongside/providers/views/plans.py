"""Pages of a plan for what gets better: proposed, agreed by three, moved on."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from alongside.access import actions as access
from alongside.access import clock
from alongside.access.gates import for_ability
from alongside.providers import actions
from alongside.providers.forms.arising import brought
from alongside.providers.forms.plans import (
    AgreeForm,
    FeltForm,
    MovePlanForm,
    ProposeForm,
)
from alongside.providers.models import (
    ImprovementPlan,
    PlanAgreement,
    PlanEvidence,
    Service,
)
from alongside.providers.queries import knowing, plan_page
from alongside.providers.queries import plans as queries
from alongside.providers.rules import plan_words
from alongside.providers.rules import plans as rules
from alongside.providers.views.writing import Sheet, open_known, write_sheet


def open_plan(request: HttpRequest, pk: int) -> ImprovementPlan:
    """A plan whose circle the viewer is in, or 404. The look is in the log."""
    rows = queries.visible_plans(request.actor)
    return access.open_record(by=request.actor, rows=rows, pk=pk, what="plan")


def sheet_of(plan: ImprovementPlan, title: str, key: str, lead: str = "") -> Sheet:
    """A page on which something is written in this plan."""
    back = reverse("providers:improvement_plan", args=[plan.pk])
    return Sheet(title, plan.service.name, back, f"plan-{plan.pk}-{key}", lead=lead)


@require_http_methods(["GET", "POST"])
@for_ability("answer_for_service", "look_into_service")
def propose_plan(request: HttpRequest, pk: int) -> HttpResponse:
    """Propose a plan for what gets better at a service."""
    by, service = request.actor, open_known(request, pk, "propose_plan")
    form = ProposeForm(request.POST or None, initial=brought(request))
    made: list[ImprovementPlan] = []

    def act() -> None:
        made.append(actions.propose_plan(by=by, service=service, **form.cleaned_data))

    refused = rules.why_not_propose(by, service, runs_it=knowing.runs_it(by, service))
    shown = write_sheet(request, form, act, _propose_sheet(service).unless(refused))
    return redirect("providers:improvement_plan", made[0].pk) if made else shown


def _propose_sheet(service: Service) -> Sheet:
    return Sheet(
        "Propose what gets better",
        service.name,
        reverse("providers:support", args=[service.pk]),
        f"propose-plan-{service.pk}",
        lead="It is yours to propose. Then three agree to it: you, those who buy care, "
        "and people who live there or their families.",
        submit="Go on",
        said="Kept. Now write what gets better, one thing at a time.",
    )


@require_safe
@for_ability("see_service_knowledge")
def improvement_plan(request: HttpRequest, pk: int) -> HttpResponse:
    """One plan: what gets better, who agreed, what was felt, and what comes next."""
    page = plan_page.plan_page(request.actor, open_plan(request, pk))
    return render(request, "providers/improvement_plan.html", {"page": page})


@require_http_methods(["GET", "POST"])
@for_ability("see_service_knowledge")
def agree_plan(request: HttpRequest, pk: int) -> HttpResponse:
    """Write down what one of the three says to a plan."""
    by, plan = request.actor, open_plan(request, pk)
    runs_it = knowing.runs_it(by, plan.service)
    may = rules.parties_of(by, plan.service, runs_it=runs_it)
    first = {"seen": plan.version, "party": request.GET.get("party", "")}
    form = AgreeForm(request.POST or None, parties=may, called=by.name, initial=first)

    def act() -> PlanAgreement:
        return actions.agree_plan(by=by, plan=plan, **form.said())

    lead = "To the words of the plan as they stand. A no is written down too."
    sheet = sheet_of(plan, "What do they say to the plan?", "agree", lead)
    sheet = sheet.unless(rules.why_not_step(plan, "agree", by, runs_it=runs_it))
    now: dict[str, Any] = {"newest": plan.version, "lines": queries.lines_of(plan)}
    return write_sheet(request, form, act, sheet, plan=plan, **now)


@require_http_methods(["GET", "POST"])
@for_ability("answer_for_service", "look_into_service")
def move_plan(request: HttpRequest, pk: int, verb: str) -> HttpResponse:
    """Move a plan on or back, and say why."""
    if verb not in rules.SAID:
        raise Http404
    by, plan = request.actor, open_plan(request, pk)
    title, asks = plan_page.VERBS[verb]
    form = MovePlanForm(request.POST or None, asks=asks)
    if verb == "mark_at_risk":
        felt = queries.evidence_that_counts(plan)
        reasons = plan_words.reasons_at_risk(queries.lines_of(plan), felt)
        form.initial.setdefault("words", "\n".join(reasons))

    def act() -> ImprovementPlan:
        words = form.cleaned_data["words"]
        return actions.move_plan(by=by, plan=plan, verb=verb, words=words)

    refused = queries.why_not_move_plan(by, plan, verb)
    sheet = sheet_of(plan, title, verb).unless(refused)
    return write_sheet(request, form, act, sheet, felt=_felt_for(plan, verb))


def _felt_for(plan: ImprovementPlan, verb: str) -> list[PlanEvidence]:
    """What people said, to be read before it is judged."""
    stage = rules.STAGES.get(verb)
    if stage is None:
        return []
    return [one for one in queries.evidence_that_counts(plan) if one.stage == stage]


@require_http_methods(["GET", "POST"])
@for_ability("see_service_knowledge")
def write_felt(request: HttpRequest, pk: int) -> HttpResponse:
    """Write down what people who live there, or their families, say."""
    by, plan = request.actor, open_plan(request, pk)
    form = FeltForm(request.POST or None, initial={"said_on": clock.today()})
    stage = plan_page.stage_now(plan)

    def act() -> PlanEvidence:
        uid, felt = form.cleaned_data["uid"], form.felt(stage)
        return actions.write_felt(by=by, plan=plan, uid=uid, felt=felt)

    runs_it = knowing.runs_it(by, plan.service)
    may = rules.parties_of(by, plan.service, runs_it=runs_it)
    lead = (
        "Ask people who live there, or their families, and write down what they say. "
        "Name nobody who does not want to be named."
    )
    sheet = sheet_of(plan, "Is it better for them?", "felt", lead)
    return write_sheet(
        request, form, act, sheet.unless(plan_words.why_not_ask_felt(plan, may))
    )
