"""Early warning: what it asks in order of time, one question, and its answers."""

from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.db.models import Model
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from alongside.access import actions as access
from alongside.access import gates
from alongside.access.keeping import show_form
from alongside.access.rules import Refused
from alongside.design.kept import KeptForm
from alongside.insight import actions
from alongside.insight.bringing import up_to_date
from alongside.insight.forms import (
    AnswerForm,
    BudgetForm,
    ExplainForm,
    HoldBackForm,
)
from alongside.insight.models import ServiceSignal, SignalAnswer
from alongside.insight.queries import asked_pages as pages
from alongside.insight.queries.signals_of import items_behind, seen_by, signals
from alongside.insight.rules import asked as rules
from alongside.providers.queries import arising, knowing
from alongside.providers.rules.arising import named

# The page on which what was answered is done.
LEADS_TO = {
    SignalAnswer.Answer.HELP: "providers:offer_support",
    SignalAnswer.Answer.VISIT: "providers:arrange_visit",
}


@gates.for_ability("see_service_knowledge")
@require_safe
def early_warning(request: HttpRequest) -> HttpResponse:
    """Questions about services whose circle the viewer is in, newest first."""
    viewer = request.actor
    up_to_date(viewer)
    which = pages.ALL if request.GET.get("which") == pages.ALL else pages.OPEN
    page = pages.signal_page(viewer, which, request.GET.get("after", ""))
    older = urlencode({"which": which, "after": page.next_key})
    context: dict[str, Any] = {"page": page, "which": which, "older": f"?{older}"}
    if viewer.may("look_into_service"):
        context["budget"] = pages.budget()
    return render(request, "insight/early_warning.html", context)


@gates.for_ability("see_service_knowledge")
@require_safe
def signal(request: HttpRequest, pk: int) -> HttpResponse:
    """One question: what it says, what lies behind it, and what people say to it."""
    viewer = request.actor
    found = _open(request, pk)
    (seen,) = seen_by(viewer, [found])
    runs_it = seen.is_theirs
    why_not = rules.why_not_answer(viewer, runs_it=runs_it)
    name = seen.came_of
    context = {
        "seen": seen,
        "arisen": arising.arisen(viewer, [name], found.service)[name],
        "items": items_behind(viewer, found),
        "may_explain": not rules.why_not_explain(viewer, found, runs_it=runs_it),
        "may_answer": not why_not,
        "may_hold_back": not rules.why_not_hold_back(viewer, found, runs_it=runs_it),
    }
    return render(request, "insight/signal.html", context)


@gates.for_ability("answer_for_service")
@require_http_methods(["GET", "POST"])
def explain_signal(request: HttpRequest, pk: int) -> HttpResponse:
    """Whoever runs the service says what it knows."""
    found, form = _open(request, pk), ExplainForm(request.POST or None)

    def act() -> Model:
        words = form.cleaned_data["words"]
        return actions.explain_signal(by=request.actor, signal=found, words=words)

    return _asked(request, found, form, act, "explain")


@gates.for_ability("look_into_service")
@require_http_methods(["GET", "POST"])
def answer_signal(request: HttpRequest, pk: int) -> HttpResponse:
    """A named person says what happens now, or why it is all right."""
    found, viewer = _open(request, pk), request.actor
    first = {"who": viewer.name, "seen": len(found.answers.all())}
    form = AnswerForm(request.POST or None, initial=first)

    def act() -> Model:
        seen = form.cleaned_data["seen"] or 0
        return actions.answer_signal(
            by=viewer, signal=found, said=form.said(), seen=seen
        )

    return _asked(request, found, form, act, "answer")


@gates.for_ability("look_into_service")
@require_http_methods(["GET", "POST"])
def hold_back_signal(request: HttpRequest, pk: int) -> HttpResponse:
    """Keep it from whoever runs the service, for a reason and until a day."""
    found, form = _open(request, pk), HoldBackForm(request.POST or None)

    def act() -> Model:
        return actions.hold_back_signal(
            by=request.actor, signal=found, withheld=form.withheld()
        )

    return _asked(request, found, form, act, "hold_back")


@gates.for_ability("look_into_service")
@require_http_methods(["GET", "POST"])
def watching(request: HttpRequest) -> HttpResponse:
    """How many false alarms a month the partnership chose, what came, and who chose."""
    viewer, budget = request.actor, pages.budget()
    why_not = rules.why_not_choose_budget(viewer)
    form = BudgetForm(request.POST or None, initial=pages.first_typed(budget))

    def act() -> Model:
        return actions.choose_budget(by=viewer, chosen=form.chosen())

    if request.method == "POST" and _done(form, act):
        messages.success(request, "It is kept. It holds from tomorrow.")
        return redirect("insight:watching")
    context = {"budget": budget, "form": form, "why_not": why_not}
    return show_form(request, "insight/watching.html", context)


@gates.for_ability("look_into_service")
@require_safe
def not_compared(request: HttpRequest) -> HttpResponse:
    """Services that cannot be compared, because nobody knows how large they are."""
    page = pages.not_compared_page(request.GET.get("after", ""))
    return render(request, "insight/not_compared.html", {"page": page})


def _asked(
    request: HttpRequest,
    found: ServiceSignal,
    form: KeptForm,
    act: Callable[[], Model],
    what: str,
) -> HttpResponse:
    """A form about one question: back to it once it is done."""
    if request.method == "POST" and _done(form, act):
        messages.success(request, "Thank you. It stands beside the question now.")
        return redirect(_next(found, form.cleaned_data.get("answer", "")))
    (seen,) = seen_by(request.actor, [found])
    runs_it = knowing.runs_it(request.actor, found.service)
    why_not = {
        "explain": lambda by: rules.why_not_explain(by, found, runs_it=runs_it),
        "answer": lambda by: rules.why_not_answer(by, runs_it=runs_it),
        "hold_back": lambda by: rules.why_not_hold_back(by, found, runs_it=runs_it),
    }[what](request.actor)
    context = {"form": form, "seen": seen, "what": what, "why_not": why_not}
    return show_form(request, "insight/signal_form.html", context)


def _next(found: ServiceSignal, answer: str) -> str:
    """Where an answer leads: to the offer, to the visit, or back to the question."""
    to = LEADS_TO.get(answer)
    if to is None:
        return reverse("insight:signal", args=[found.pk])
    came_of = urlencode({"came_of": named("signal", found.pk)})
    return f"{reverse(to, args=[found.service_id])}?{came_of}"


def _done(form: KeptForm, act: Callable[[], Model]) -> bool:
    """Whether it was well said and was not refused."""
    if not form.is_valid():
        return False
    try:
        act()
    except Refused as refusal:
        form.add_error(None, str(refusal))
        return False
    return True


def _open(request: HttpRequest, pk: int) -> ServiceSignal:
    """The question with this number, or 404 for whoever is not in its circle."""
    rows = signals(request.actor)
    return access.open_record(by=request.actor, rows=rows, pk=pk, what="signal")
