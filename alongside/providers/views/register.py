"""Pages of the register of care services."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from alongside.access import queries as access
from alongside.access.gates import for_ability
from alongside.providers import queries
from alongside.providers.forms.register import FindServices
from alongside.providers.queries.parts import parts_for
from alongside.providers.rules import may_see_knowledge


@require_safe
@for_ability("see_services")
def services(request: HttpRequest) -> HttpResponse:
    """Find a care service."""
    form = FindServices(request.GET)
    wanted = form.cleaned_data if form.is_valid() else {}
    after = request.GET.get("after", "")
    page = queries.services_for(
        request.actor,  # type: ignore[attr-defined]
        **wanted,
        after=access.number_in(after),
    )
    kept = request.GET.copy()
    kept["after"] = str(page.next_after or "")
    return render(
        request,
        "providers/services.html",
        {"form": form, "page": page, "next": f"?{kept.urlencode()}", "after": after}
        | {"sees_waiting": may_see_knowledge(request.actor)},  # type: ignore[attr-defined]
    )


@require_safe
@for_ability("see_services")
def service(request: HttpRequest, pk: int) -> HttpResponse:
    """What is known of one care service."""
    page = queries.service_page(request.actor, pk)  # type: ignore[attr-defined]
    if page is None:
        raise Http404
    may_receive = request.actor.may("receive_concern")  # type: ignore[attr-defined]
    parts = parts_for(request.actor, page.service)  # type: ignore[attr-defined]
    context = {"page": page, "may_receive": may_receive, "parts": parts}
    return render(request, "providers/service.html", context)
