"""How do we compare? Where can we improve? How can we achieve this?"""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from alongside.access import gates
from alongside.access.actor import Actor
from alongside.insight import rules
from alongside.insight.comparisons import BY_CODE
from alongside.insight.queries import compared, improving, peers
from alongside.insight.queries.seeing import ROUNDED
from alongside.insight.views.measures import up_to_date


@gates.for_ability("see_exact_measures", "see_rounded_measures")
@require_safe
def compare_all(request: HttpRequest) -> HttpResponse:
    """Every share beside our own past, other councils and England."""
    offered = compared.years()
    year = compared.year_asked_for(request.GET.get("year", ""), offered)
    if year is None:
        raise Http404
    view = rules.view_for(request.actor)
    up_to_date(request.actor)
    context = _about(request.actor, view) | {
        "compared": compared.compare_all(year, view),
        "year": year,
        "years": offered,
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
    up_to_date(viewer)
    shown = compared.compare(BY_CODE[code], year, with_whom, view)
    context = _about(viewer, view) | {
        "one": shown,
        "years": offered,
        "choices": choices,
        "started": improving.started_from(viewer, {code}),
    }
    return render(request, "insight/compare.html", context)


def _about(viewer: Actor, view: str) -> dict[str, Any]:
    """What both pages say of the viewer, and of the figures."""
    return {
        "is_rounded": view == ROUNDED,
        "may_start": rules.why_not_improve(viewer) is None,
        "nothing": compared.NOTHING,
        "council_columns": compared.COLUMNS,
        "peer_source": compared.SOURCE,
    }
