"""What is happening for one person now."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from alongside.access import actions as access
from alongside.access import gates
from alongside.concerns.queries import following as queries
from alongside.people import queries as people
from alongside.people.rules import is_own_record


@gates.for_ability("see_people", "see_own_record")
@require_safe
def happening(request: HttpRequest, pk: int) -> HttpResponse:
    """Enquiries and, for those who work on them, concerns about one person."""
    rows = people.people(request.actor)
    person = access.open_record(by=request.actor, rows=rows, pk=pk, what="person")
    context = {
        "person": person,
        "is_own": is_own_record(person, request.actor),
        "may_read_letters": request.actor.may("judge_outcomes"),
        "cards": queries.happening(request.actor, person),
    }
    return render(request, "concerns/happening.html", context)
