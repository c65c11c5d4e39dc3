"""The measures of a year, for the council and for the board."""

from datetime import datetime
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from alongside.access import actions as access
from alongside.access import gates
from alongside.access.actor import Actor
from alongside.assurance.national_return.years import ReportingYear
from alongside.insight import actions, rules
from alongside.insight.measures import TIMES
from alongside.insight.queries import (
    counting,
    one_measure,
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
    figures = showing.kept(year) or actions.refresh_year(by=viewer, year=year)
    view = rules.view_for(viewer)
    context = {
        "page": showing.page(figures, view),
        "how_old": showing.how_old(as_of),
        "is_rounded": view == seeing.ROUNDED,
        "years": [(y, counting.year_name(y)) for y in years],
        "year_name": counting.year_name(year),
        "sent": publication.years_sent(),
        "times": TIMES,
    }
    return render(request, "insight/measures.html", context)


@gates.for_ability("see_exact_measures", "see_rounded_measures")
@require_safe
def measure(request: HttpRequest, code: str) -> HttpResponse:
    """One measure: what is counted, year by year and by group."""
    viewer = request.actor
    how_old = showing.how_old(up_to_date(viewer))
    years = counting.years_to_choose(viewer)
    year = counting.year_asked_for(request.GET.get("year", ""), years)
    context = {
        "how_old": how_old,
        "is_rounded": rules.view_for(viewer) == seeing.ROUNDED,
        "years": [(y, counting.year_name(y)) for y in years],
    }
    if time := one_measure.one_time(viewer, code):
        columns = ("Year", "Median", "How many")
        context |= {"one": time, "year_columns": columns}
        return render(request, "insight/time.html", context)
    context |= _by_group(request, code, year)
    return render(request, "insight/measure.html", context)


def _by_group(request: HttpRequest, code: str, year: int | None) -> dict[str, Any]:
    by = request.GET.get("by", "")
    one = year and one_measure.one_measure(request.actor, code, year, by)
    if not one:
        raise Http404
    return {
        "one": one,
        "year_name": counting.year_name(one.year),
        "year_columns": ("Year", *one.columns),
        "group_columns": (one.breakdown.words, *one.columns),
    }


def up_to_date(viewer: Actor) -> datetime:
    """Count what changed, unless that is much and a minute has not passed; give back
    the moment the counts are of."""
    now = timezone.now()
    if as_of := recounting.served_as_of(now):
        return as_of
    counting_kept = actions.refresh_months(by=viewer)
    return counting_kept.computed_at if counting_kept else now


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
