"""The triage board, and what was passed on to the viewer's teams."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from alongside.access import actions as access
from alongside.access import gates
from alongside.concerns.actions import deciding as actions
from alongside.concerns.forms.deciding import AnswerForThemForm, AnswerRouteForm
from alongside.concerns.models import Route
from alongside.concerns.queries import board as queries
from alongside.concerns.queries import concern as concern_queries
from alongside.concerns.queries import timers
from alongside.concerns.rules import deciding as rules
from alongside.concerns.views import working


@gates.for_ability("see_triage_board")
@require_safe
def board(request: HttpRequest) -> HttpResponse:
    """Worries waiting for the council: danger first, then longest waiting."""
    after = request.GET.get("after", "")
    page = timers.on_cards(request.actor, queries.board(request.actor, after))
    context = {"page": page, "after": after}
    context["hands_over"] = request.actor.may("hand_over_work")
    return render(request, "concerns/board.html", context)


@gates.for_ability("accept_route", "decide_section_42")
@require_safe
def routes(request: HttpRequest) -> HttpResponse:
    """What the viewer's teams are asked to take up, or wait for others to answer."""
    context = {
        "routes": concern_queries.routes_to_answer(request.actor),
        "unanswered": concern_queries.routes_unanswered(request.actor),
        "receives": request.actor.may("accept_route"),
        "passes_on": request.actor.may("decide_section_42"),
    }
    return render(request, "concerns/routes.html", context)


@gates.for_ability("accept_route", "decide_section_42")
@require_http_methods(["GET", "POST"])
def answer_route(request: HttpRequest, pk: int) -> HttpResponse:
    """Take up what was passed on, or send it back saying why."""
    rows = concern_queries.routes(request.actor)
    route = access.open_record(by=request.actor, rows=rows, pk=pk, what="route")
    is_receiver = rules.is_receiver(route, request.actor)
    form = (AnswerRouteForm if is_receiver else AnswerForThemForm)(request.POST or None)
    if working.is_done(request, form, lambda said: _answer(request, route, form)):
        return redirect("concerns:routes")
    context = {"form": form, "route": route, "is_receiver": is_receiver}
    return render(request, "concerns/answer_route.html", context)


def _answer(request: HttpRequest, route: Route, form: Any) -> None:
    """The answer of the receiving team; what they said to us; or that they did not."""
    answer, words = form.cleaned_data["answer"], form.cleaned_data["words"]
    if answer == Route.Answer.RECALLED:
        actions.take_back_route(by=request.actor, route=route, words=words)
        return
    actions.answer_route(
        by=request.actor,
        route=route,
        accepted=answer == Route.Answer.ACCEPTED,
        words=words,
        answered_by=getattr(form, "answered_by", str)(),
    )
