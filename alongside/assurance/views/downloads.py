"""The return as files: a workbook, a file a table, and all cells."""

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from alongside.access import actions as access
from alongside.access import gates
from alongside.assurance.queries import files, returns
from alongside.assurance.rules.as_kept import figures_kept
from alongside.assurance.views.opening import ABILITY, open_return


@gates.for_ability(ABILITY)
@require_safe
def download(request: HttpRequest, year: str, what: str) -> HttpResponse:
    """One file of the figures as they are now, or with `?sent=1` as they were sent."""
    found, kind = open_return(request, year), files.KINDS.get(what)
    number = request.GET.get("sent", "")
    count = returns.count_of(request.actor, found, number)
    if kind is None or count is None:
        raise Http404
    access.note(
        by=request.actor,
        act="export",
        what=f"return_{what}",
        circle_id=found.circle_id,
        reason=found.name,
    )
    source = files.said_of(found, number, is_signed=found.is_signed)
    file = files.make(kind, figures_kept(count.figures), count.counted_at, source)
    return files.response(file)
