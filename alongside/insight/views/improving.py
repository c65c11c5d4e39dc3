"""Starting something from a chart, and seeing it through: done, checked, felt."""

from collections.abc import Callable
from typing import Any, TypeVar

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from alongside.access import actions as access
from alongside.access import gates
from alongside.access.rules import Refused
from alongside.agreed import actions as agreed
from alongside.agreed import rules as agreed_rules
from alongside.agreed.asking import RungForm
from alongside.agreed.models import Rung
from alongside.design.kept import KeptForm
from alongside.insight import actions
from alongside.insight.forms import StartForm
from alongside.insight.models import Improvement
from alongside.insight.queries import improving as queries
from alongside.insight.queries import starting

Made = TypeVar("Made")
ACTS: dict[str, Any] = {
    Rung.Kind.DONE: agreed.say_done,
    Rung.Kind.VERIFIED: agreed.check_done,
    Rung.Kind.FELT: agreed.say_felt,
}


@gates.for_ability("start_improvement")
@require_safe
def improvements(request: HttpRequest) -> HttpResponse:
    """Everything that was started from a chart, and how far it has got."""
    viewer = request.actor
    actions.come_in(by=viewer)
    page = queries.improvement_page(viewer, request.GET.get("after", ""))
    moved = starting.since(viewer, [step.improvement for step in page.rows])
    rows = [(step, moved[step.improvement.pk]) for step in page.rows]
    context = {"page": page, "rows": rows}
    return render(request, "insight/improvements.html", context)


@gates.for_ability("start_improvement")
@require_safe
def improvement(request: HttpRequest, pk: int) -> HttpResponse:
    """One of them: what the chart said, its rungs, and whether the measure moved."""
    found = _open(request, pk, "improvement")
    step = queries.Step(found, request.actor)
    context = {"step": step, "since": starting.since(request.actor, [found])[found.pk]}
    return render(request, "insight/improvement.html", context)


@gates.for_ability("start_improvement")
@require_http_methods(["GET", "POST"])
def start_improvement(request: HttpRequest, code: str) -> HttpResponse:
    """Agree who does what by when, because of what a chart shows."""
    viewer = request.actor
    chart = starting.chart_of(viewer, code, request.GET.get("part", ""))
    if chart is None:
        raise Http404
    first, owners = starting.first_words(code), queries.who_may_do_it(viewer)
    form = StartForm(request.POST or None, initial=first, owners=owners)

    def act() -> Improvement:
        to_do, for_name = form.to_do(), form.cleaned_data["for_name"]
        return actions.start_improvement(
            by=viewer, chart=chart, to_do=to_do, for_name=for_name
        )

    if started := _done(request, form, act, "Started. It is on the list."):
        return redirect("insight:improvement", pk=started.pk)
    context = {"form": form, "chart": chart, "back": starting.back_to(code)}
    context["question"] = queries.QUESTIONS[code]
    return render(request, "insight/start_improvement.html", context)


@gates.for_ability("start_improvement")
@require_http_methods(["GET", "POST"])
def say_improvement_rung(request: HttpRequest, pk: int, kind: str) -> HttpResponse:
    """Say that it is done, that it was checked, or whether it was felt."""
    if kind not in Rung.Kind.values:
        raise Http404
    found, by = _open(request, pk, "improvement_rung"), request.actor
    action, typed = found.action, request.POST or None
    form = RungForm(typed, kind=kind, called=action.for_name, is_own=False)

    def act() -> Rung:
        rung: Rung = ACTS[kind](by=by, action=action, **form.said())
        return rung

    if _done(request, form, act, "Thank you. It is kept."):
        return redirect("insight:improvement", pk=pk)
    context = {"form": form, "step": queries.Step(found, by), "kind": kind}
    context["why_not"] = agreed_rules.WHY_NOT[Rung.Kind(kind)](action, by)
    return render(request, "insight/say_improvement_rung.html", context)


def _done(
    request: HttpRequest, form: KeptForm, act: Callable[[], Made], said: str
) -> Made | None:
    """What was made of a form that is well said; None while it is not, or refused."""
    if not form.is_valid():
        return None
    try:
        made = act()
    except Refused as refusal:
        form.add_error(None, str(refusal))
        return None
    messages.success(request, said)
    return made


def _open(request: HttpRequest, pk: int, what: str) -> Improvement:
    """The improvement with this number, or 404 for whoever is not in its circle."""
    rows = queries.improvements(request.actor)
    return access.open_record(by=request.actor, rows=rows, pk=pk, what=what)
