"""Keeps what somebody is typing, and does what a form says."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest
from django.urls import reverse

from alongside.access import actions as access
from alongside.access import queries as access_queries
from alongside.access.rules import Refused


def fill_from_draft(request: HttpRequest, form: Any, key: str) -> Any:
    """The form, kept while somebody writes, and filled with what they wrote before."""
    form.autosave_url = reverse("access:keep_draft", args=[key])
    form.draft = access_queries.draft(request.actor, key)
    if form.draft and not form.is_bound:
        form.fill_from(form.draft.words)
    return form


def is_done(
    request: HttpRequest,
    form: Any,
    act: Callable[[], object],
    *,
    said: str = "",
    key: str = "",
) -> bool:
    """Do it when the form is well said. A refusal is said on the form, words kept."""
    if not form.is_valid():
        return False
    try:
        act()
    except Refused as no:
        form.add_error(None, no.sentence)
        return False
    if key:
        access.drop_draft(by=request.actor, key=key)
    if said:
        messages.success(request, said)
    return True
