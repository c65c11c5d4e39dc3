"""Pages of what changed on the register, and of who runs services."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from alongside.access import queries as access
from alongside.access.gates import for_ability
from alongside.providers import queries
from alongside.providers.queries import changes


@require_safe
@for_ability("see_services")
def register_changes(request: HttpRequest) -> HttpResponse:
    """What changed on the regulator's register."""
    after = access.number_in(request.GET.get("after", ""))
    of_import = access.number_in(request.GET.get("of", ""))
    viewer = request.actor  # type: ignore[attr-defined]
    page = changes.changes_on_the_register(viewer, of_import=of_import, after=after)
    context = {
        "page": page,
        "imports": changes.imports(viewer),
        "of": of_import,
        "after": after,
    }
    return render(request, "providers/register_changes.html", context)


@require_safe
@for_ability("see_services")
def service_changes(request: HttpRequest, pk: int) -> HttpResponse:
    """What changed of one service on the register."""
    viewer = request.actor  # type: ignore[attr-defined]
    service = queries.service_named(viewer, pk)
    if service is None:
        raise Http404
    after = access.number_in(request.GET.get("after", ""))
    page = changes.changes_of_service(viewer, service, after=after)
    context = {"service": service, "page": page, "after": after}
    return render(request, "providers/service_changes.html", context)


@require_safe
@for_ability("see_services")
def care_organisation(request: HttpRequest, pk: int) -> HttpResponse:
    """An organisation that runs care services."""
    page = changes.organisation_page(request.actor, pk)  # type: ignore[attr-defined]
    if page is None:
        raise Http404
    return render(request, "providers/care_organisation.html", {"page": page})
