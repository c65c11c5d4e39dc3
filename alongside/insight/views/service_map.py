"""Care services on a map."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.safestring import mark_safe
from django.views.decorators.http import require_safe

from alongside.access import gates
from alongside.insight.queries import service_map as queries
from alongside.providers.forms.register import FindServices
from alongside.providers.queries import listing


@gates.for_ability("see_services")
@require_safe
def service_map(request: HttpRequest) -> HttpResponse:
    """The services that the list shows, where they are."""
    form = FindServices(request.GET, areas=listing.areas(request.actor))
    wanted = form.cleaned_data if form.is_valid() else {}
    shown = queries.service_map(request.actor, wanted)
    context = {
        "form": form,
        "map": shown,
        "svg": mark_safe(shown.svg),
        "columns": queries.COLUMNS,
        "title": queries.TITLE,
        "most": queries.MOST,
        "narrowed": request.GET.urlencode(),
    }
    return render(request, "insight/service_map.html", context)
