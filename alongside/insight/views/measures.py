"""The measures of a year, for the council and for the board."""

from datetime import datetime

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from alongside.access import actions as access
from alongside.access import gates
from alongside.access.actor import Actor
from alongside.assurance.national_return.years import ReportingYear
from alongside.insight import actions, rules
from alongside.insight.queries import (
    counting,
    publication,
    recounting,
    seeing,
    showing,
)


@gates.for_ability("see_exact_measures", "see_rounded_measures")
@require_safe
def measures(request: HttpRequest) -> HttpResponse:
    """A year's measures, in full or with small numbers hidden. Whatever changed since
    they were counted is counted first."""
    viewer = request.actor
    as_of = up_to_date(viewer)
    years = counting.years_to_choose(viewer)
    year = counting.year_asked_for(request.GET.get("year", ""), years)
    if year is None:
        raise Http404
    figures = showing.kept(year)
    if figures is None:
        figures = actions.refresh_year(by=viewer, year=year)
    view = rules.view_for(viewer)
    context = {
        "page": showing.page(figures, view),
        "how_old": showing.how_old(as_of),
        "is_rounded": view == seeing.ROUNDED,
        "years": [(y, counting.year_name(y)) for y in years],
        "year_name": counting.year_name(year),
        "sent": publication.years_sent(),
        "may_start": rules.why_not_improve(viewer) is None,
    }
    return render(request, "insight/measures.html", context)


def up_to_date(viewer: Actor) -> datetime:
    """Count what changed; give back the moment the counts are of."""
    if not recounting.is_to_be_counted():
        return timezone.now()
    counting_kept = actions.refresh_months(by=viewer)
    return counting_kept.computed_at if counting_kept else timezone.now()


def _published(request: HttpRequest, words: str) -> publication.Published:
    try:
        year = ReportingYear.named(words)
    except ValueError as strange:
        raise Http404 from strange
    found = publication.published(request.actor, year)
    if found is None:
        raise Http404
    return found


@gates.for_ability("prepare_return", "see_rounded_measures")
@require_safe
def return_publication(request: HttpRequest, year: str) -> HttpResponse:
    """The national return of a year as anybody may see it."""
    found = _published(request, year)
    context = {"found": found, "sheets": found.sheets()}
    return render(request, "insight/return_publication.html", context)


@gates.for_ability("prepare_return", "see_rounded_measures")
@require_safe
def publication_file(request: HttpRequest, year: str) -> HttpResponse:
    """The same as one workbook to carry away."""
    found = _published(request, year)
    access.note(by=request.actor, act="export", what="publication", reason=year)
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    answer = HttpResponse(found.workbook(), content_type=kind)
    name = f"publication-{found.figures.year}.ods"
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer
