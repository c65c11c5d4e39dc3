"""Who a page is for. Every view wears exactly one of these."""

from collections.abc import Callable
from functools import wraps
from typing import Any
from urllib.parse import urlsplit

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.utils.http import url_has_allowed_host_and_scheme

from alongside.access import late

View = Callable[..., HttpResponse]


def public(view: View) -> View:
    """For anybody, signed in or not."""
    view.gate = "public"  # type: ignore[attr-defined]
    return view


def signed_in(view: View) -> View:
    """For anybody with a sign-in."""
    return _gate(view, "signed in", lambda actor: True)


def for_ability(*abilities: str) -> Callable[[View], View]:
    """For those whose roles give one of these abilities. Others are told so (403).

    It answers before any record is looked up, so it says the same whether or not the
    record exists.
    """

    def wrap(view: View) -> View:
        return _gate(
            view, "|".join(abilities), lambda actor: any(map(actor.may, abilities))
        )

    return wrap


def _where_to_go_on(request: HttpRequest) -> str:
    """Where to be after signing in again: the page itself, or the page a button stood
    on, since what a button does has no page of its own."""
    if request.method in ("GET", "HEAD"):
        return request.get_full_path()
    before = request.headers.get("Referer", "")
    is_ours = url_has_allowed_host_and_scheme(before, {request.get_host()})
    return urlsplit(before).path or "/" if is_ours else "/"


def _gate(view: View, name: str, allows: Callable[[Any], bool]) -> View:
    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        actor = request.actor  # type: ignore[attr-defined]
        if not actor.is_signed_in:
            late.keep(request)
            return redirect_to_login(_where_to_go_on(request))
        if not allows(actor):
            raise PermissionDenied
        response = view(request, *args, **kwargs)
        late.is_sent(request, response)
        response.headers.setdefault("Cache-Control", "no-store")
        return response

    guarded.gate = name  # type: ignore[attr-defined]
    return guarded
