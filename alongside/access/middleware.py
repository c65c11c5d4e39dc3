"""Opens each request's transaction, tells the database who is acting, ends sessions."""

from collections.abc import Callable
from datetime import datetime

from django.conf import settings
from django.contrib.auth import logout
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from alongside.access import actions, identity, rules
from alongside.access.actor import NOBODY, Actor, of_user
from alongside.access.models import User

Respond = Callable[[HttpRequest], HttpResponse]

# Sessions are written at most this often, so that reading pages stays cheap.
SEEN_EVERY_SECONDS = 60


class SessionLimits:
    """Signs out whoever has been idle too long, or in too long altogether."""

    def __init__(self, get_response: Respond) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Check and renew the session's times, then go on."""
        watched = request.path_info in settings.PATHS_WITHOUT_DATABASE
        if not watched and "_auth_user_id" in request.session:
            self._check(request)
        return self.get_response(request)

    def _check(self, request: HttpRequest) -> None:
        now = timezone.now()
        session = request.session
        signed_in_at = datetime.fromisoformat(
            session.setdefault("signed_in_at", now.isoformat())
        )
        last_seen_at = datetime.fromisoformat(
            session.setdefault("last_seen_at", now.isoformat())
        )
        if rules.has_run_out(
            signed_in_at=signed_in_at,
            last_seen_at=last_seen_at,
            now=now,
            idle_seconds=settings.SESSION_IDLE_SECONDS,
            absolute_seconds=settings.SESSION_ABSOLUTE_SECONDS,
        ):
            idle = (now - last_seen_at).total_seconds() > settings.SESSION_IDLE_SECONDS
            user = User.objects.filter(pk=request.user.pk).first()
            request.session_was_of = user  # type: ignore[attr-defined]
            logout(request)
            request.session["signed_out"] = "idle" if idle else "long"
        elif (now - last_seen_at).total_seconds() > SEEN_EVERY_SECONDS:
            session["last_seen_at"] = now.isoformat()


class WhoIsActing:
    """One transaction for each request, its first statement naming the principals."""

    def __init__(self, get_response: Respond) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Find out who is acting, say so to the database, and log refusals."""
        if request.path_info in settings.PATHS_WITHOUT_DATABASE:
            request.actor = NOBODY  # type: ignore[attr-defined]
            return self.get_response(request)
        with transaction.atomic():
            actor = of_user(request.user) if request.user.is_authenticated else NOBODY
            request.actor = actor  # type: ignore[attr-defined]
            identity.set_principals(actor.principals)
            response = self.get_response(request)
            if actor.is_signed_in and response.status_code in (403, 404):
                self._note_refusal(request, actor)
        if actor.is_signed_in:
            response.headers.setdefault("Cache-Control", "no-store")
        return response

    def _note_refusal(self, request: HttpRequest, actor: Actor) -> None:
        found = request.resolver_match
        if found is None:
            return
        actions.note(
            by=actor,
            act="refuse",
            what=found.view_name[:64],
            reason=str(found.kwargs.get("pk", "")),
        )
