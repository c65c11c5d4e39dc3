"""Opens a person's record for a page, keeps drafts, and does what a form says."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest
from django.urls import reverse

from alongside.access import actions as access
from alongside.access import queries as access_queries
from alongside.access.rules import Refused
from alongside.people import queries
from alongside.people.forms.kept import KeptForm
from alongside.people.models import Person


def open_person(request: HttpRequest, pk: int, what: str) -> Person:
    """The person with this number, or 404 for whoever is not in their circle."""
    rows = queries.people(request.actor)
    return access.open_record(by=request.actor, rows=rows, pk=pk, what=what)


def fill_from_draft(request: HttpRequest, form: KeptForm, key: str) -> None:
    """Keep the form while somebody writes; fill it with what they wrote before."""
    form.autosave_url = reverse("access:keep_draft", args=[key])
    form.draft = access_queries.draft(request.actor, key)
    if form.draft and not form.is_bound:
        form.fill_from(form.draft.words)


def is_done(
    request: HttpRequest, form: KeptForm, act: Callable[[], Any], *, key: str, said: str
) -> bool:
    """Do it when the form is well said. A refusal is said on the form, words kept."""
    if not form.is_valid():
        return False
    try:
        act()
    except Refused as no:
        form.add_error(None, no.sentence)
        return False
    access.drop_draft(by=request.actor, key=key)
    messages.success(request, said)
    return True
