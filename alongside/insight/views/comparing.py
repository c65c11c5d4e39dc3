"""How do we compare? Where can we improve? How can we achieve this?"""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from alongside.access import gates
from alongside.insight import rules
from alongside.insight.comparisons import BY_CODE
from alongside.insight.queries import compared, improving, keeping_up, peers
from alongside.insight.queries.seeing import ROUNDED


@gates.for_ability("see_exact_measures", "see_rounded_measures")
@require_safe
def compare_all(request: HttpRequest) -> HttpResponse:
    """Every share beside our own past, other councils and England."""
    offered = compared.years()
    year = compared.year_asked_for(request.GET.get("year", ""), offered)
    if year is None:
        raise Http404
    view = rules.view_for(request.actor)
    keeping_up.keep_up(request.actor)
    context = {
        "compared": compared.compare_all(year, view),
        "year": year,
        "years": offered,
        "is_rounded": view == ROUNDED,
    }
    return render(request, "insight/compare_all.html", context)


@gates.for_ability("see_exact_measures", "see_rounded_measures")
@require_safe
def compare(request: HttpRequest, code: str) -> HttpResponse:
    """One share: how we compare, where we can improve, and how we can achieve this."""
    viewer, offered = request.actor, compared.years()
    year = compared.year_asked_for(request.GET.get("year", ""), offered)
    if code not in BY_CODE or year is None:
        raise Http404
    choices = peers.choices(year.peers) if year.peers else []
    with_whom = peers.chosen(request.GET.get("with", ""), choices)
    view = rules.view_for(viewer)
    keeping_up.keep_up(viewer)
    context = {
        "one": compared.compare(BY_CODE[code], year, with_whom, view),
        "years": offered,
        "choices": choices,
        "is_rounded": view == ROUNDED,
        "started": improving.started_from(viewer, {code}),
        "nothing": compared.NOTHING,
    }
    return render(request, "insight/compare.html", context)
