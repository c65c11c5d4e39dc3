"""The years, and where the return of one stands."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from alongside.access import gates
from alongside.access.rules import Refused
from alongside.assurance.actions import preparing
from alongside.assurance.queries import cells, gaps, returns
from alongside.assurance.queries.done import steps_of
from alongside.assurance.rules import owing
from alongside.assurance.views.opening import ABILITY, open_return, year_named


@gates.for_ability(ABILITY)
@require_safe
def years(request: HttpRequest) -> HttpResponse:
    """Every year, and where its return stands."""
    context = {"years": returns.years(request.actor)}
    return render(request, "assurance/returns.html", context)


@gates.for_ability(ABILITY)
@require_safe
def year(request: HttpRequest, year: str) -> HttpResponse:
    """Where the return of a year stands, and what it still owes."""
    viewer, named = request.actor, year_named(year)
    if not returns.returns(viewer).filter(year=named.begins).exists():
        if not returns.may_begin(viewer, named):
            raise Http404
        return render(request, "assurance/not_begun.html", {"year": named})
    found = open_return(request, year)
    standing = returns.standing(viewer, found)
    context = {
        "found": found,
        "standing": standing,
        "days": returns.days_of(found),
        "tables": cells.tables(),
        "gaps": gaps.gaps_of(standing.count),
        "why_not_again": owing.why_not_prepare_again(found, viewer),
        "steps": steps_of(viewer, found),
    }
    return render(request, "assurance/return.html", context)


@gates.for_ability(ABILITY)
@require_POST
def begin(request: HttpRequest, year: str) -> HttpResponse:
    """Begin the return of a year, and count it for the first time."""
    named, by = year_named(year), request.actor
    if not returns.may_begin(by, named):
        raise Http404
    try:
        found = preparing.begin_return(by=by, year=named)
        if returns.newest_count(by, found) is None:
            preparing.count_figures(by=by, found=found)
    except Refused as no:
        messages.error(request, no.sentence)
    return redirect("assurance:return", year=year)


@gates.for_ability(ABILITY)
@require_POST
def count(request: HttpRequest, year: str) -> HttpResponse:
    """Count the figures again from live records."""
    found = open_return(request, year)
    try:
        preparing.count_figures(by=request.actor, found=found)
        messages.success(request, "Counted again from the records as they are now.")
    except Refused as no:
        messages.error(request, no.sentence)
    return redirect("assurance:return", year=year)
