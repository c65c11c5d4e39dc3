"""Opens what a page about a service is about, or says that there is no such thing."""

from django.db.models import F
from django.http import Http404, HttpRequest

from alongside.access import actions as access
from alongside.providers import queries
from alongside.providers.models import Service
from alongside.providers.queries import knowing


def open_known(request: HttpRequest, pk: int, what: str) -> Service:
    """A service whose circle the viewer is in, or 404."""
    by = request.actor  # type: ignore[attr-defined]
    rows = knowing.known_services(by).annotate(circle_id=F("knowledge_circle"))
    return access.open_record(by=by, rows=rows, pk=pk, what=what)


def find_service(request: HttpRequest, pk: int) -> Service:
    """A service as everybody may know it, or 404."""
    service = queries.service_named(request.actor, pk)  # type: ignore[attr-defined]
    if service is None:
        raise Http404
    return service
