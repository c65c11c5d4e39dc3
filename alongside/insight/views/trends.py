"""Our own past, measure by measure, to read on a screen or on paper."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from alongside.access import clock, gates
from alongside.access.actor import Actor
from alongside.insight import rules
from alongside.insight.queries import judged, past
from alongside.insight.queries.peers import own_name
from alongside.insight.queries.seeing import ROUNDED
from alongside.insight.views.measures import up_to_date


@gates.for_ability("see_exact_measures", "see_rounded_measures")
@require_safe
def trends(request: HttpRequest) -> HttpResponse:
    """Every measure over time, and what people themselves say of what they wanted."""
    up_to_date(request.actor)
    return render(request, "insight/trends.html", _shown(request.actor))


def _shown(viewer: Actor) -> dict[str, Any]:
    view = rules.view_for(viewer)
    first, last, span = past.stretch(view, clock.today())
    return {
        "trends": past.trends(view),
        "judged": judged.judged(view, first, clock.today()),
        "barriers": judged.barriers(view, first, clock.today()),
        "span": span,
        "last": last,
        "today": clock.today(),
        "council": own_name(),
        "is_rounded": view == ROUNDED,
        "may_start": rules.why_not_improve(viewer) is None,
        "judged_columns": judged.COLUMNS,
        "barrier_columns": judged.BARRIER_COLUMNS,
    }
