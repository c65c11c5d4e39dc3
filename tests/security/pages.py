"""The site's addresses with two more, that say what the database makes of a request."""

from django.db import connection
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import path

from alongside.concerns.models import Concern
from alongside.config.urls import (
    handler400,
    handler403,
    handler404,
    handler500,
    urlpatterns,
)

__all__ = ["handler400", "handler403", "handler404", "handler500", "urlpatterns"]

ASKED = "SELECT pg_backend_pid(), current_setting('alongside.principals', true)"


def seen(request: HttpRequest) -> HttpResponse:
    """Which connection served this request, for which principals, and what it sees."""
    with connection.cursor() as cursor:
        cursor.execute(ASKED)
        connected, principals = cursor.fetchone()
    concerns = sorted(Concern.objects.values_list("reference", flat=True))
    return JsonResponse(
        {"connection": connected, "principals": principals, "concerns": concerns}
    )


def broken(request: HttpRequest) -> HttpResponse:
    """Fails after it has read something."""
    raise RuntimeError(f"after reading {Concern.objects.count()}")


def broken_in_the_database(request: HttpRequest) -> HttpResponse:
    """Fails inside PostgreSQL, so that the transaction itself is broken."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1 / 0")
    return HttpResponse()


urlpatterns = [
    *urlpatterns,
    path("seen/", seen),
    path("broken/", broken),
    path("broken-in-the-database/", broken_in_the_database),
]
