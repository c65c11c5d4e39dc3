"""What this is, under which licence, and how usable it is for everybody."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from alongside.access import gates


@gates.public
@require_safe
def about(request: HttpRequest) -> HttpResponse:
    """What Alongside is, and where the source of this version is to be had."""
    context = {"source_address": settings.SOURCE_ADDRESS}
    return render(request, "pages/about.html", context)


@gates.public
@require_safe
def accessibility(request: HttpRequest) -> HttpResponse:
    """What we check so that everybody can use it, and what we have not checked."""
    return render(request, "pages/accessibility.html")
