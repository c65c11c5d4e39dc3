"""Raising a worry: three short pages, for anybody, and what comes after sending."""

import uuid
from collections.abc import Callable
from datetime import timedelta
from functools import wraps
from typing import Any

from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.core import signing
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import (
    require_http_methods,
    require_POST,
    require_safe,
)

from alongside.access import gates, private_link
from alongside.access import queries as access
from alongside.access.rules import Refused
from alongside.concerns.queries import raising as queries
from alongside.concerns.queries.raising import Writing
from alongside.concerns.views import sending
from alongside.concerns.views.private import never_kept

# The address of an unfinished worry is signed apart from the private link that follows
# it, so that what a shared tablet remembers opens nothing once the worry is sent.
_SIGNER = signing.Signer(salt="alongside.concerns.worry", sep="~")
_SENT_HERE = "worry_sent"
_SENT_HERE_FOR = timedelta(hours=1)
_PRESSED_TWICE_WITHIN = timedelta(minutes=10)

View = Callable[..., HttpResponse]


def _writing(view: View) -> View:
    """Give the view the worry behind the token; 404 where we made no such token."""

    @wraps(view)
    def find(request: HttpRequest, token: str) -> HttpResponse:
        try:
            uid = uuid.UUID(_SIGNER.unsign(token))
        except (signing.BadSignature, ValueError):
            raise Http404 from None
        writing = queries.writing_under(uid, is_changing=request.method == "POST")
        if request.actor.is_signed_in and not writing.is_for(request.actor):
            raise Http404
        return view(request, token, writing)

    return never_kept(find)


def _unsent(view: View) -> View:
    """For pages before sending. Once sent, or with nobody to send to, go elsewhere."""

    @wraps(view)
    def check(request: HttpRequest, token: str, writing: Writing) -> HttpResponse:
        if writing.raiser:
            age = timezone.now() - writing.raiser.raised_at
            is_sender = request.method == "POST" and age < _PRESSED_TWICE_WITHIN
            return _to_sent(token, writing.uid, is_sender=is_sender)
        if access.receiving_team() is None:
            return render(request, "concerns/worry_not_now.html", status=503)
        if not writing.is_for(request.actor):
            return _keep_until_signed_in(request, writing)
        return view(request, token, writing)

    return _writing(check)


def _keep_until_signed_in(request: HttpRequest, writing: Writing) -> HttpResponse:
    """Lose nothing that was typed after a session ran out, and show nothing of it."""
    if request.method == "POST":
        sending.keep(request, writing)
    return redirect_to_login(request.path)


@gates.public
@require_safe
@never_kept
def start(request: HttpRequest) -> HttpResponse:
    """Begin a worry under a new private link. Nothing is stored yet."""
    token = _SIGNER.sign(uuid.uuid4().hex)
    page = reverse("concerns:worry_noticed", args=[token])
    service = request.GET.get("service", "")
    return redirect(f"{page}?service={service}" if service.isdecimal() else page)


def begin_with(request: HttpRequest, words: dict[str, str]) -> HttpResponse:
    """Begin a worry in which something is written already, for whoever asked first."""
    uid = uuid.uuid4()
    sending.keep_words(request, Writing(uid), words)
    return redirect("concerns:worry_noticed", _SIGNER.sign(uid.hex))


@gates.public
@require_http_methods(["GET", "POST"])
@_unsent
def worry_noticed(request: HttpRequest, token: str, writing: Writing) -> HttpResponse:
    """Page 1: what was noticed, about whom, and when."""
    writing = _kept(request, writing)
    form = _form("noticed", request, token, writing)
    if request.method == "POST" and form.is_valid():
        return redirect("concerns:worry_wishes", token)
    services = queries.services_to_choose_from()
    return _page(request, "noticed", token, form, services=services)


@gates.public
@require_http_methods(["GET", "POST"])
@_unsent
def worry_wishes(request: HttpRequest, token: str, writing: Writing) -> HttpResponse:
    """Page 2: is anybody in danger, and what does the person want?"""
    writing = _kept(request, writing)
    wrong = sending.first_not_right(request, writing, "noticed")
    if wrong:
        return _put_right(wrong, token)
    form = _form("wishes", request, token, writing)
    if request.method == "POST" and form.is_valid():
        return redirect("concerns:worry_hear_back", token)
    return _page(request, "wishes", token, form)


@gates.public
@require_http_methods(["GET", "POST"])
@_unsent
def worry_hear_back(request: HttpRequest, token: str, writing: Writing) -> HttpResponse:
    """Page 3: how to hear back, everything once more, and sending it."""
    writing = _kept(request, writing)
    wrong = sending.first_not_right(request, writing, "noticed", "wishes")
    if wrong:
        return _put_right(wrong, token)
    form = _form("hear_back", request, token, writing)
    is_right = request.method == "POST" and form.is_valid()
    if is_right and _is_taken(request, writing, form):
        return _to_sent(token, writing.uid, is_sender=True)
    shown = {
        "summary": sending.summary(request, token, writing),
        "in_danger": writing.words.get("danger") == "yes",
    }
    return _page(request, "hear_back", token, form, **shown)


@gates.public
@require_POST
@_writing
def worry_keep(request: HttpRequest, token: str, writing: Writing) -> HttpResponse:
    """Keep what has been typed so far, while it is being typed."""
    if not writing.is_sent:
        sending.keep(request, writing)
    return HttpResponse(status=204)


@gates.public
@require_safe
@_writing
def worry_sent(request: HttpRequest, token: str, writing: Writing) -> HttpResponse:
    """It has reached us: the reference, and the private link for whoever sent it."""
    if writing.raiser is None:
        return redirect("concerns:worry_noticed", token)
    seconds = int(_SENT_HERE_FOR.total_seconds())
    here = request.get_signed_cookie(_SENT_HERE, default="", max_age=seconds)
    user = request.actor.user
    is_theirs = writing.raiser.user_id in (None, user.pk if user else None)
    link = reverse("concerns:track", args=[private_link.token_of(writing.uid)])
    shown = {
        "token": token,
        "raiser": writing.raiser,
        "link": f"{settings.SITE_ADDRESS}{link}"
        if is_theirs and here == writing.uid.hex
        else "",
    }
    return render(request, "concerns/worry_sent.html", shown)


@gates.public
@require_POST
@_writing
def worry_finish(request: HttpRequest, token: str, writing: Writing) -> HttpResponse:
    """Leave nothing on this device, and nothing unsent with us."""
    if not writing.is_sent:
        sending.forget(writing)
    response = redirect("/")
    response.delete_cookie(_SENT_HERE, samesite="Lax")
    return response


def _kept(request: HttpRequest, writing: Writing) -> Writing:
    """The worry with what was sent now kept in it, before anything is checked."""
    return sending.keep(request, writing) if request.method == "POST" else writing


def _form(step: str, request: HttpRequest, token: str, writing: Writing) -> Any:
    """The form of a page: as sent now, as sent before when it must be put right, or as
    typed so far."""
    about = writing.words.get("about", "")
    if request.method == "POST":
        form = sending.form_for(step, request, request.POST, about=about)
    elif "again" in request.GET:
        form = sending.form_for(step, request, writing.words, about=about)
    else:
        form = sending.form_for(step, request, None, about=about)
        form.fill_from(sending.typed_so_far(request, writing))
    form.autosave_url = reverse("concerns:worry_keep", args=[token])
    return form


def _page(
    request: HttpRequest, step: str, token: str, form: Any, **more: Any
) -> HttpResponse:
    shown = {"form": form, "token": token, **more}
    return render(request, f"concerns/worry_{step}.html", shown)


def _put_right(step: str, token: str) -> HttpResponse:
    return redirect(f"{reverse(f'concerns:worry_{step}', args=[token])}?again")


def _is_taken(request: HttpRequest, writing: Writing, form: Any) -> bool:
    """Send it; when it is refused the form says why."""
    team = access.receiving_team()
    if team is None:
        return False
    try:
        sending.send(request, writing, team)
    except Refused as no:
        form.add_error(None, no.sentence)
        return False
    return True


def _to_sent(token: str, uid: uuid.UUID, *, is_sender: bool) -> HttpResponse:
    """On to the page that says it has reached us. Only the sender sees the link."""
    response = redirect("concerns:worry_sent", token)
    if is_sender:
        response.set_signed_cookie(
            _SENT_HERE,
            uid.hex,
            max_age=int(_SENT_HERE_FOR.total_seconds()),
            secure=settings.SESSION_COOKIE_SECURE,
            httponly=True,
            samesite="Lax",
        )
    return response
