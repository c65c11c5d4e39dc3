"""Signing in, staying signed in and signing out."""

from urllib.parse import urlsplit

from django.contrib.auth import authenticate, login, logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render, resolve_url
from django.urls import Resolver404, resolve
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import (
    require_http_methods,
    require_POST,
    require_safe,
)

from alongside.access import actions, actor, gates, late
from alongside.access.actor import NOBODY
from alongside.access.forms import SignInForm
from alongside.access.models import User

BACKEND = "django.contrib.auth.backends.ModelBackend"
NOT_RIGHT = "The email address or password is not right. Check both and try again."
# Other sites of a council may share its cookies, so those are left alone.
FORGET = '"cache", "storage"'
NEVER_NEXT = frozenset({"access:sign_in", "access:sign_out", "access:demo_sign_in"})


@gates.public
@sensitive_post_parameters("password")
@never_cache
@require_http_methods(["GET", "POST"])
def sign_in(request: HttpRequest) -> HttpResponse:
    """Ask for an email address and a password; say the same whichever is wrong."""
    if request.actor.is_signed_in:
        return redirect(where_next(request))
    form = SignInForm(request.POST or None)
    if form.is_valid():
        user = authenticate(request, **form.credentials())
        if user:
            return begin_session(request, user)
        _note_failure(request)
        form.add_error(None, NOT_RIGHT)
    context = {
        "form": form,
        "next": request.POST.get("next") or request.GET.get("next", ""),
        "signed_out": request.session.pop("signed_out", ""),
    }
    return render(request, "access/sign_in.html", context)


def begin_session(request: HttpRequest, user: User) -> HttpResponse:
    """Sign a user in, with a new session, and go where they were going."""
    login(request, user, backend=BACKEND)
    now = timezone.now().isoformat()
    request.session["signed_in_at"] = request.session["last_seen_at"] = now
    request.session.pop("signed_out", None)
    by = actor.of_user(user)
    actions.note(by=by, act="sign_in", what="sign_in")
    return redirect("access:go_on" if late.waiting(by) else where_next(request))


@gates.signed_in
@require_safe
def go_on(request: HttpRequest) -> HttpResponse:
    """What they sent just after their session had ended: send it now, or not."""
    sent = late.waiting(request.actor)
    if sent is None:
        return redirect("pages:home")
    return render(request, "access/go_on.html", {"late": sent, "key": late.KEY})


def _note_failure(request: HttpRequest) -> None:
    """Log that somebody could not sign in; never what they typed."""
    is_locked = getattr(request, "axes_locked_out", False)
    what = "sign_in_locked" if is_locked else "sign_in_failed"
    actions.note(by=NOBODY, act="sign_in", what=what)


def where_next(request: HttpRequest) -> str:
    """The page they asked for, if it is one of ours to look at; otherwise home."""
    wanted = request.POST.get("next") or request.GET.get("next", "")
    home = resolve_url("pages:home")
    is_ours = url_has_allowed_host_and_scheme(
        wanted, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    if not is_ours:
        return home
    try:
        found = resolve(urlsplit(wanted).path)
    except Resolver404:
        return home
    return home if found.view_name in NEVER_NEXT else wanted


@gates.signed_in
@require_safe
def stay(request: HttpRequest) -> HttpResponse:
    """Nothing but a sign of life, so that the session goes on."""
    return HttpResponse(status=204)


@gates.signed_in
@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    """End the session and ask the browser to forget the pages it kept."""
    actions.note(by=request.actor, act="sign_in", what="sign_out")
    logout(request)
    request.session["signed_out"] = "asked"
    response = redirect("access:sign_in")
    response.headers["Clear-Site-Data"] = FORGET
    return response
