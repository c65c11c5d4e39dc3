"""What was learned when enquiries were settled."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST, require_safe

from alongside.access import gates
from alongside.access import queries as access
from alongside.access.rules import Refused
from alongside.concerns.actions import learning as actions
from alongside.concerns.queries import learning as queries
from alongside.concerns.views import working

NAMED = "Named. The safeguarding team sees it, and somebody will own it and answer."


@gates.for_ability("read_learning")
@require_safe
def learned(request: HttpRequest) -> HttpResponse:
    """What was learned, what got in the way and what helped, by theme."""
    theme, after = request.GET.get("theme", ""), request.GET.get("after", "")
    context = {
        "page": queries.learned_page(request.actor, theme, after),
        "themes": queries.by_theme(request.actor),
        "theme": theme,
        "after": after,
    }
    return render(request, "concerns/learned.html", context)


@gates.for_ability("read_learning")
@require_POST
def name_learned(request: HttpRequest, pk: int) -> HttpResponse:
    """Name something that got in the way, so that somebody owns it."""
    found = get_object_or_404(queries.learnings(request.actor), pk=pk)

    def act() -> None:
        team = access.receiving_team()
        if team is None:
            raise Refused("There is no safeguarding team yet to read this.")
        actions.name_learned(by=request.actor, learning=found, team=team)

    working.press(request, act, said=NAMED)
    return redirect("concerns:learned")
