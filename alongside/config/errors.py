"""Calm pages for when something cannot be shown, each with a reference to quote."""

import logging
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

log = logging.getLogger("alongside.errors")

LAST_RESORT = (
    "<!doctype html><html lang='en-GB'><meta charset='utf-8'>"
    "<title>Sorry – Alongside</title><h1>Sorry, something went wrong</h1>"
    "<p>Please try again in a few minutes. If you tell us about it, "
    "give this reference: {reference}.</p></html>"
)


def _page(request: HttpRequest, name: str, status: int) -> HttpResponse:
    reference = getattr(request, "reference", "")
    try:
        return render(request, name, {"reference": reference}, status=status)
    except Exception:
        log.exception("the page for errors could not be drawn")
        return HttpResponse(LAST_RESORT.format(reference=reference), status=status)


def not_found(request: HttpRequest, exception: Any = None) -> HttpResponse:
    """The same page whether it does not exist or is not yours."""
    return _page(request, "404.html", 404)


def not_allowed(request: HttpRequest, exception: Any = None) -> HttpResponse:
    """You may not do this."""
    return _page(request, "403.html", 403)


def not_understood(request: HttpRequest, exception: Any = None) -> HttpResponse:
    """The browser sent something that makes no sense."""
    return _page(request, "400.html", 400)


def went_wrong(request: HttpRequest) -> HttpResponse:
    """Our own fault."""
    return _page(request, "500.html", 500)


def form_out_of_date(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The form was opened too long ago, or in another browser window."""
    return _page(request, "403_csrf.html", 403)


def locked_out(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
    """Too many wrong passwords for one name; it opens again by itself."""
    return _page(request, "429.html", 429)
