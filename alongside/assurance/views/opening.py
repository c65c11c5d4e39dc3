"""Opens the return a page is about, and puts its forms on the page."""

from collections.abc import Callable
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from alongside.access import actions as access
from alongside.access import keeping
from alongside.assurance.models import NationalReturn
from alongside.assurance.national_return.figures import Cell
from alongside.assurance.national_return.years import ReportingYear
from alongside.assurance.queries import cells, returns
from alongside.assurance.rules.as_kept import cell_named
from alongside.design.kept import KeptForm

ABILITY = "prepare_return"


def year_named(words: str) -> ReportingYear:
    """The year in an address (2025-26), or 404."""
    try:
        return ReportingYear.named(words)
    except ValueError as strange:
        raise Http404 from strange


def open_return(request: HttpRequest, words: str) -> NationalReturn:
    """The return of a year, or 404 for whoever is not in its circle."""
    year = year_named(words)
    rows = returns.returns(request.actor)
    found = rows.filter(year=year.begins).first()
    pk = found.pk if found else 0
    return access.open_record(by=request.actor, rows=rows, pk=pk, what="return")


def open_cell(words: str) -> Cell:
    """The cell in an address, or 404."""
    cell = cell_named(words)
    if cell is None or not cells.is_a_cell(cell):
        raise Http404
    return cell


def write(
    request: HttpRequest,
    form: KeptForm,
    template: str,
    context: dict[str, Any],
    act: Callable[[], object],
    **done: str,
) -> HttpResponse | None:
    """None once it is done; else the page with the form on it, words kept."""
    keeping.fill_from_draft(request, form, done["key"])
    if keeping.is_done(request, form, act, **done):
        return None
    return render(request, f"assurance/{template}.html", context | {"form": form})
