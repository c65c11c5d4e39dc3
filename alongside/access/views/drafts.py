"""Keeps what somebody is still writing, and throws it away when they ask."""

import json
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_POST

from alongside.access import actions, gates
from alongside.access.models import Draft
from alongside.access.texts import NEVER_KEPT, is_text
from alongside.access.views.sign_in import where_next

MOST_BYTES = 100_000


@gates.signed_in
@require_POST
def keep_draft(request: HttpRequest, key: str) -> HttpResponse:
    """Keep the words of a form that has not been sent."""
    _refuse_long(key)
    words = _words(request)
    if words is None:
        return JsonResponse({"not_kept": "These are not words of a form."}, status=400)
    if len(json.dumps(words)) > MOST_BYTES:
        return JsonResponse({"not_kept": "This is too long to keep."}, status=413)
    draft = actions.keep_draft(by=request.actor, key=key, words=words)
    kept_at = timezone.localtime(draft.kept_at)
    return JsonResponse({"kept_at": f"{kept_at:%H:%M}"})


@gates.signed_in
@require_POST
def throw_away(request: HttpRequest, key: str) -> HttpResponse:
    """Forget the words that were kept, and go back to the page they were for."""
    _refuse_long(key)
    actions.drop_draft(by=request.actor, key=key)
    return redirect(where_next(request))


def _refuse_long(key: str) -> None:
    if len(key) > Draft._meta.get_field("key").max_length:
        raise Http404


def _words(request: HttpRequest) -> dict[str, Any] | None:
    """What was typed, by the name of the field. Files are not kept."""
    if request.content_type == "application/json":
        try:
            sent = json.loads(request.body)
        except (ValueError, RecursionError):
            return None
    else:
        lists = request.POST.lists()
        sent = {name: v if len(v) > 1 else v[0] for name, v in lists}
    if not isinstance(sent, dict) or not all(map(is_text, sent.items())):
        return None
    return {name: value for name, value in sent.items() if name not in NEVER_KEPT}
