"""Our own past, measure by measure, to read on a screen or on paper."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.views.decorators.http import require_safe

from alongside.access import actions as access
from alongside.access import clock, gates
from alongside.access.actor import Actor
from alongside.design import paper
from alongside.insight import rules
from alongside.insight.queries import judged, papers, past
from alongside.insight.queries.peers import own_name
from alongside.insight.queries.seeing import ROUNDED
from alongside.insight.views.measures import up_to_date

PDF = "our-own-past.pdf"


@gates.for_ability("see_exact_measures", "see_rounded_measures")
@require_safe
def trends(request: HttpRequest) -> HttpResponse:
    """Every measure over time, and what people themselves say of what they wanted."""
    up_to_date(request.actor)
    return render(request, "insight/trends.html", _shown(request.actor))


@gates.for_ability("see_exact_measures", "see_rounded_measures")
@require_safe
def trends_pdf(request: HttpRequest) -> HttpResponse:
    """The same as a PDF with tags; where none can be made, the page, which prints."""
    viewer = request.actor
    up_to_date(viewer)
    context = _shown(viewer)
    access.note(by=viewer, act="export", what="trends", reason=rules.view_for(viewer))
    try:
        html = render_to_string("insight/trends_pdf.html", context)
        made = paper.pdf(html, picture=papers.pictures_of(context["trends"]))
    except paper.NoPress:
        return render(request, "insight/trends.html", context)
    answer = HttpResponse(made, content_type="application/pdf")
    answer.headers["Content-Disposition"] = f'inline; filename="{PDF}"'
    answer.headers["X-Content-Type-Options"] = "nosniff"
    return answer


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
        "can_make_pdf": paper.is_ready(),
        "is_rounded": view == ROUNDED,
        "may_start": rules.why_not_improve(viewer) is None,
        "judged_columns": judged.COLUMNS,
        "barrier_columns": judged.BARRIER_COLUMNS,
    }
