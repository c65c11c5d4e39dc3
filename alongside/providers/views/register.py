"""Pages of the register of care services."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from alongside.access import actions as access_actions
from alongside.access import queries as access
from alongside.access.gates import for_ability
from alongside.providers import queries
from alongside.providers.forms.register import FindServices
from alongside.providers.queries import carried, listing
from alongside.providers.queries.contracts import who_buys
from alongside.providers.queries.kept import kept_for
from alongside.providers.queries.parts import parts_for
from alongside.providers.queries.placement import notice
from alongside.providers.queries.support import may_offer_help
from alongside.providers.rules import may_see_knowledge
from alongside.providers.rules.placement import may_see_suspensions

KINDS = {
    "csv": "text/csv; charset=utf-8",
    "ods": "application/vnd.oasis.opendocument.spreadsheet",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
TOO_LONG = (
    f"An OpenDocument workbook holds {carried.MOST_IN_WORKBOOK} services at most. "
    "Narrow the list, or take it for Excel or as text, which hold them all."
)


def wanted_of(request: HttpRequest) -> tuple[FindServices, dict[str, Any]]:
    """The form that narrows the list, and what it says."""
    viewer = request.actor
    areas, buyers = listing.areas(viewer), who_buys(viewer)
    form = FindServices(request.GET, areas=areas, buyers=buyers)
    return form, form.cleaned_data if form.is_valid() else {}


@require_safe
@for_ability("see_services")
def services(request: HttpRequest) -> HttpResponse:
    """Find a care service."""
    form, wanted = wanted_of(request)
    after, viewer = request.GET.get("after", ""), request.actor
    page = queries.services_for(viewer, **wanted, after=access.number_in(after))
    kept = request.GET.copy()
    kept["after"] = str(page.next_after or "")
    context = {"form": form, "page": page, "next": f"?{kept.urlencode()}"}
    kept.pop("after")
    context |= {"after": after, "narrowed": kept.urlencode()}
    context |= {"may_keep": viewer.may("keep_register")}
    context["sees_waiting"] = may_see_knowledge(viewer)
    context["is_narrowed"] = any(wanted.values())
    context["sees_stops"] = may_see_suspensions(viewer)
    context["since"] = listing.room_said_since()
    return render(request, "providers/services.html", context)


@require_safe
@for_ability("keep_register")
def export_services(request: HttpRequest, kind: str) -> HttpResponse:
    """The list, as it is narrowed, as a file. Taking it is noted."""
    if kind not in KINDS:
        raise Http404
    wanted, by = wanted_of(request)[1], request.actor
    if carried.is_too_long(by, kind, wanted):
        messages.error(request, TOO_LONG)
        return redirect("providers:services")
    made = carried.file_of(by, kind, wanted)
    access_actions.note(by=by, act="export", what="services", reason=kind)
    answer = HttpResponse(made, content_type=KINDS[kind])
    name = f'attachment; filename="care-services.{kind}"'
    answer.headers["Content-Disposition"] = name
    answer.headers["X-Content-Type-Options"] = "nosniff"
    return answer


@require_safe
@for_ability("see_services")
def service(request: HttpRequest, pk: int) -> HttpResponse:
    """What is known of one care service."""
    page = queries.service_page(request.actor, pk)  # type: ignore[attr-defined]
    if page is None:
        raise Http404
    viewer, about = request.actor, page.service  # type: ignore[attr-defined]
    context = {
        "page": page,
        "may_receive": viewer.may("receive_concern"),
        "may_tell": viewer.may("tell_about_service"),
        "may_offer": may_offer_help(viewer, about),
        "parts": parts_for(viewer, about),
        "kept": kept_for(viewer, about),
        "stop": notice(viewer, about),
    }
    return render(request, "providers/service.html", context)
