"""What every page with a form does: keeps a draft, does what is asked, says why not.

Beside the gates, because it belongs to pages and to no context's in particular.
"""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from alongside.access import actions, queries
from alongside.access.rules import Refused
from alongside.design.form import Form
from alongside.design.kept import KeptForm


def fill_from_draft(request: HttpRequest, form: KeptForm, key: str) -> None:
    """Keep the form while somebody writes; fill it with what they wrote before."""
    form.autosave_url = reverse("access:keep_draft", args=[key])
    form.draft = queries.draft(request.actor, key)
    if form.draft and not form.is_bound:
        form.fill_from(form.draft.words)


def is_done(
    request: HttpRequest,
    form: Form,
    act: Callable[[], Any],
    *,
    key: str = "",
    said: str = "",
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
        actions.drop_draft(by=request.actor, key=key)
    if said:
        messages.success(request, said)
    return True


def show_form(
    request: HttpRequest, template: str, context: dict[str, Any]
) -> HttpResponse:
    """The page with the form on it. Whoever sent it and sees it again has something to
    put right: 422 says so to what reads no words."""
    status = 422 if request.method == "POST" else 200
    return render(request, template, context, status=status)
