"""Care services on a map."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.safestring import mark_safe
from django.views.decorators.http import require_safe

from alongside.access import gates
from alongside.insight.queries import service_map as queries
from alongside.providers.queries.listing import NARROWS


@gates.for_ability("see_services")
@require_safe
def service_map(request: HttpRequest) -> HttpResponse:
    """The services that the list shows, where they are."""
    wanted = {name: request.GET.get(name, "") for name in NARROWS}
    shown = queries.service_map(request.actor, wanted)
    context = {
        "map": shown,
        "svg": mark_safe(shown.svg),
        "columns": queries.COLUMNS,
        "title": queries.TITLE,
        "most": queries.MOST,
        "narrowed": request.GET.urlencode(),
    }
    return render(request, "insight/service_map.html", context)
