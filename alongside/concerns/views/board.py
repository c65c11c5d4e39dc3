"""The triage board, and what was passed on to the viewer's teams."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from alongside.access import actions as access
from alongside.access import gates
from alongside.access.rules import Refused
from alongside.concerns.actions import deciding as actions
from alongside.concerns.forms.deciding import AnswerRouteForm
from alongside.concerns.queries import board as queries
from alongside.concerns.queries import concern as concern_queries


@gates.for_ability("see_triage_board")
@require_safe
def board(request: HttpRequest) -> HttpResponse:
    """Worries waiting for the council: danger first, then longest waiting."""
    after = request.GET.get("after", "")
    page = queries.board(request.actor, after)
    return render(request, "concerns/board.html", {"page": page, "after": after})


@gates.for_ability("accept_route")
@require_safe
def routes(request: HttpRequest) -> HttpResponse:
    """What other teams have asked the viewer's teams to take up."""
    found = concern_queries.routes_to_answer(request.actor)
    return render(request, "concerns/routes.html", {"routes": found})


@gates.for_ability("accept_route", "decide_section_42")
@require_http_methods(["GET", "POST"])
def answer_route(request: HttpRequest, pk: int) -> HttpResponse:
    """Take up what was passed on, or send it back saying why."""
    rows = concern_queries.routes(request.actor)
    route = access.open_record(by=request.actor, rows=rows, pk=pk, what="route")
    form = AnswerRouteForm(request.POST or None)
    if form.is_valid():
        said = {**form.cleaned_data, "accepted": form.cleaned_data["accepted"] == "yes"}
        try:
            actions.answer_route(by=request.actor, route=route, **said)
            return redirect(
                "concerns:routes"
                if request.actor.may("accept_route")
                else "concerns:board"
            )
        except Refused as no:
            form.add_error(None, no.sentence)
    context = {"form": form, "route": route}
    return render(request, "concerns/answer_route.html", context)
