"""Pages of the lines of a plan: written, changed, dropped, climbed rung by rung."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods

from alongside.access.gates import for_ability
from alongside.agreed.models import Rung
from alongside.providers import actions
from alongside.providers.forms.plans import ClimbForm, DropForm, LineForm
from alongside.providers.models import ImprovementLine, ImprovementPlan, SupportOffer
from alongside.providers.queries import knowing, plan_page
from alongside.providers.queries import plans as queries
from alongside.providers.queries import support as support_queries
from alongside.providers.rules import plan_words
from alongside.providers.rules import plans as rules
from alongside.providers.views.plans import open_plan, sheet_of
from alongside.providers.views.writing import write_sheet

BEGINS = ("finding", "evidence", "key_question", "framework_item", "change")
BEGINS += ("measure", "for_name", "owner_name", "due_on")


@require_http_methods(["GET", "POST"])
@for_ability("answer_for_service", "look_into_service")
def add_plan_line(request: HttpRequest, pk: int) -> HttpResponse:
    """Write one thing that gets better into a plan."""
    by, plan = request.actor, open_plan(request, pk)
    first = {"seen": plan.version, "for_name": f"People at {plan.service.name}"}
    form = _line_form(request, plan, first, is_new=True)

    def act() -> ImprovementLine:
        line, seen = form.line(), form.cleaned_data["seen"]
        return actions.add_plan_line(by=by, plan=plan, line=line, seen_version=seen)

    sheet = sheet_of(plan, "One thing that gets better", "line").unless(
        _why_not_change(request, plan)
    )
    return write_sheet(request, form, act, sheet, newest=plan.version)


@require_http_methods(["GET", "POST"])
@for_ability("answer_for_service", "look_into_service")
def change_plan_line(request: HttpRequest, pk: int, line: int) -> HttpResponse:
    """Change what a line says, before somebody does it."""
    by, plan = request.actor, open_plan(request, pk)
    found = _line(request, plan, line)
    first = _as_it_reads(found) | {"seen": plan.version}
    form = _line_form(request, plan, first, is_new=False)

    def act() -> ImprovementLine:
        said = form.cleaned_data
        told = {"says": form.line(), "why": said["why"], "seen_version": said["seen"]}
        return actions.change_plan_line(by=by, line=found, **told)

    refused = _why_not_change(request, plan) or plan_words.why_not_touch_line(found)
    sheet = sheet_of(plan, "Change what gets better", f"line-{line}").unless(refused)
    return write_sheet(request, form, act, sheet, newest=plan.version)


@require_http_methods(["GET", "POST"])
@for_ability("answer_for_service", "look_into_service")
def drop_plan_line(request: HttpRequest, pk: int, line: int) -> HttpResponse:
    """Take a line out of a plan, and say why."""
    by, plan = request.actor, open_plan(request, pk)
    found = _line(request, plan, line)
    form = DropForm(request.POST or None, initial={"seen": plan.version})

    def act() -> ImprovementLine:
        why, seen = form.cleaned_data["why"], form.cleaned_data["seen"]
        return actions.drop_plan_line(by=by, line=found, why=why, seen_version=seen)

    sheet = sheet_of(plan, "Take it out of the plan", f"drop-{line}", found.change)
    return write_sheet(
        request,
        form,
        act,
        sheet.unless(_why_not_change(request, plan)),
        newest=plan.version,
    )


@require_http_methods(["GET", "POST"])
@for_ability("see_service_knowledge")
def climb_plan_line(
    request: HttpRequest, pk: int, line: int, kind: str
) -> HttpResponse:
    """Say of a line that it is done, that it was checked, or whether it was felt."""
    if kind not in Rung.Kind.values:
        raise Http404
    by, plan = request.actor, open_plan(request, pk)
    found = _line(request, plan, line)
    form = ClimbForm(request.POST or None, kind=kind, called="")

    def act() -> Rung:
        return actions.climb_plan_line(by=by, line=found, kind=kind, **form.said())

    runs_it = knowing.runs_it(by, plan.service)
    refused = plan_words.why_not_rung(found, kind, by, runs_it=runs_it)
    title = plan_page.SAYS[Rung.Kind(kind)]
    sheet = sheet_of(plan, title, f"{kind}-{line}", found.change).unless(refused)
    return write_sheet(request, form, act, sheet, line=found)


def _line(request: HttpRequest, plan: ImprovementPlan, pk: int) -> ImprovementLine:
    found = queries.line_of(request.actor, plan, pk)
    if found is None:
        raise Http404
    return found


def _as_it_reads(line: ImprovementLine) -> dict[str, Any]:
    first = {name: getattr(line, name) for name in BEGINS}
    first |= {"owner": line.owner_id, "support": line.support_id}
    if line.owner_id:
        first["owner_name"] = ""
    return first


def _why_not_change(request: HttpRequest, plan: ImprovementPlan) -> str | None:
    runs_it = knowing.runs_it(request.actor, plan.service)
    return rules.why_not_step(plan, "change", request.actor, runs_it=runs_it)


def _line_form(
    request: HttpRequest, plan: ImprovementPlan, first: dict[str, Any], *, is_new: bool
) -> LineForm:
    states = SupportOffer.State
    yes = (states.ACCEPTED, states.GIVEN, states.TOLD)
    offers = support_queries.offers_of(request.actor, plan.service)
    return LineForm(
        request.POST or None,
        owners=queries.who_runs(plan.service),
        offers=[one for one in offers if one.state in yes],
        is_new=is_new,
        initial=first,
    )
