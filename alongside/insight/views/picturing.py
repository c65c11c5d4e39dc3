"""The joined picture of a service, and the pack of a meeting."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from alongside.access import actions as access
from alongside.access.gates import for_ability
from alongside.insight.bringing import up_to_date
from alongside.insight.queries import picture_of as queries
from alongside.insight.queries import sharing_pack as packs
from alongside.providers.queries import sharing


@require_safe
@for_ability("see_service_knowledge")
def service_pictures(request: HttpRequest) -> HttpResponse:
    """The services whose picture one may open."""
    services = queries.pictured_services(request.actor)  # type: ignore[attr-defined]
    return render(request, "insight/pictures.html", {"services": services})


@require_safe
@for_ability("see_service_knowledge")
def service_picture(request: HttpRequest, pk: int) -> HttpResponse:
    """Everything that is known of one service, on one page."""
    up_to_date(request.actor)  # type: ignore[attr-defined]
    picture = queries.picture_of(request.actor, pk)  # type: ignore[attr-defined]
    if picture is None:
        raise Http404
    access.note(
        by=request.actor,  # type: ignore[attr-defined]
        act="open",
        what="service_picture",
        circle_id=picture.service.knowledge_circle_id,
    )
    context = {"picture": picture, "service": picture.service}
    return render(request, "insight/picture.html", context)


@require_safe
@for_ability("look_into_service", "see_service_knowledge")
def sharing_pack(request: HttpRequest, pk: int) -> HttpResponse:
    """What a meeting starts from, put together by itself."""
    by = request.actor  # type: ignore[attr-defined]
    up_to_date(by)
    rows = sharing.meetings(by)
    meeting = access.open_record(by=by, rows=rows, pk=pk, what="sharing_pack")
    pack = packs.sharing_pack(by, meeting)
    return render(request, "insight/sharing_pack.html", {"pack": pack})
