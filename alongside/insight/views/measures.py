"""The measures of a year, for the council and for the board."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from alongside.access import gates
from alongside.insight import actions, rules
from alongside.insight.queries import counting, seeing, showing


@gates.for_ability("see_exact_measures", "see_rounded_measures")
@require_safe
def measures(request: HttpRequest) -> HttpResponse:
    """A year's measures, in full or with small numbers hidden, worked out anew when
    they are older than ten minutes."""
    viewer = request.actor
    years = counting.years_to_choose(viewer)
    year = counting.year_asked_for(request.GET.get("year", ""), years)
    if year is None:
        raise Http404
    figures = showing.kept(year)
    if figures is None or figures.is_stale:
        figures = actions.refresh_year(by=viewer, year=year)
    view = rules.view_for(viewer)
    context = {
        "page": showing.page(figures, view),
        "is_rounded": view == seeing.ROUNDED,
        "years": [(y, counting.year_name(y)) for y in years],
        "year_name": counting.year_name(year),
    }
    return render(request, "insight/measures.html", context)
