"""The tables of a return, the records behind each cell, and what is missing in them."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from alongside.access import actions as access
from alongside.access import gates
from alongside.assurance.models import Count, NationalReturn, Sending
from alongside.assurance.queries import behind, cells, gaps, returns
from alongside.assurance.rules.as_kept import figures_kept
from alongside.assurance.views.opening import ABILITY, open_cell, open_return


def _which(
    request: HttpRequest, found: NationalReturn
) -> tuple[Count | None, Sending | None]:
    """The figures a page shows: those of now, or with `?sent=1` of what was sent."""
    number = request.GET.get("sent", "")
    count = returns.count_of(request.actor, found, number)
    if not number or count is None:
        return count, None
    return count, returns.sending(request.actor, found, int(number))


@gates.for_ability(ABILITY)
@require_safe
def table(request: HttpRequest, year: str, code: str) -> HttpResponse:
    """One table, each number a link to its records."""
    found, wanted = open_return(request, year), cells.table_named(code)
    count, sending = _which(request, found)
    if wanted is None or count is None:
        raise Http404
    sent = None if sending else returns.newest_sending(request.actor, found)
    beside = figures_kept(sent.count.figures) if sent else None
    context = {
        "found": found,
        "page": cells.page_of(wanted, figures_kept(count.figures), beside),
        "count": count,
        "sending": sending,
        "beside": sent,
        "tables": cells.tables(),
    }
    return render(request, "assurance/table.html", context)


@gates.for_ability(ABILITY)
@require_safe
def cell(request: HttpRequest, year: str, key: str) -> HttpResponse:
    """The records behind one number: those the viewer may open, and how many more."""
    found, wanted = open_return(request, year), open_cell(key)
    count, sending = _which(request, found)
    if count is None:
        raise Http404
    _log(request, found, "return_cell", key)
    after = request.GET.get("after", "")
    context: dict[str, Any] = {
        "found": found,
        "words": cells.words_of(wanted),
        "table": cells.table_named(wanted.table),
        "number": figures_kept(count.figures).get(wanted),
        "records": behind.page_of_cell(request.actor, found, count, wanted, after),
        "count": count,
        "sending": sending,
    }
    return render(request, "assurance/cell.html", context)


def _log(request: HttpRequest, found: NationalReturn, what: str, which: str) -> None:
    """A list of records was read: like a search, it is logged."""
    access.note(
        by=request.actor,
        act="search",
        what=what,
        circle_id=found.circle_id,
        reason=f"{found.name} {which}",
    )


@gates.for_ability(ABILITY)
@require_safe
def missing(request: HttpRequest, year: str) -> HttpResponse:
    """What is missing in the records, and who can mend it."""
    found = open_return(request, year)
    count = returns.standing(request.actor, found).count
    context = {"found": found, "count": count, "gaps": gaps.gaps_of(count)}
    return render(request, "assurance/gaps.html", context)


@gates.for_ability(ABILITY)
@require_safe
def gap(request: HttpRequest, year: str, code: str) -> HttpResponse:
    """The records with one thing missing, each with the page where it is mended."""
    found = open_return(request, year)
    count = returns.standing(request.actor, found).count
    one = gaps.gap_named(count, code)
    if one is None:
        raise Http404
    _log(request, found, "return_gap", code)
    after = request.GET.get("after", "")
    context = {
        "found": found,
        "gap": one,
        "records": behind.page_of_keys(request.actor, one.keys, after=after),
        "count": count,
    }
    return render(request, "assurance/gap.html", context)
