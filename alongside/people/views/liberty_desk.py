"""The desk where something about being free is written: kept, sent once, shown both."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db import models
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from alongside.access import actions as access
from alongside.people.forms.liberty import OnceForm
from alongside.people.models import Authorisation, Person
from alongside.people.queries import authorisation as authorisations
from alongside.people.views import keeping
from alongside.people.views.keeping import open_person

__all__ = ["Desk", "open_person", "to_authorisation", "to_liberty", "write"]


@dataclass(frozen=True)
class Desk:
    """The words around a form, where it leads, and what stands there now.

    `newest` is what the writer has in front of them; with `is_added` the form adds a
    row that nobody else's can get in the way of.
    """

    person: Person
    back: str
    heading: str
    key: str
    submit: str = "Keep this"
    lead: str = ""
    why_not: str | None = None
    newest: models.Model | None = None
    is_added: bool = False

    @property
    def seen(self) -> dict[str, Any]:
        """What a form begins with, to tell later what the writer had seen."""
        return {} if self.is_added else {"seen": self.newest.pk if self.newest else ""}


def to_liberty(person: Person) -> str:
    """The address of the page about being free."""
    return reverse("people:liberty", args=[person.pk])


def to_authorisation(authorisation: Authorisation) -> str:
    """The address of one authorisation."""
    return reverse("people:authorisation", args=[authorisation.pk])


def write(
    request: HttpRequest,
    form: OnceForm,
    act: Callable[[], object],
    desk: Desk,
    template: str = "liberty_write",
    **context: Any,
) -> HttpResponse:
    """The page of one form; when it is well said, do it and go on."""
    keeping.fill_from_draft(request, form, desk.key)
    is_open = desk.why_not is None
    if is_open and keeping.is_done(request, form, act, key=desk.key, said="Kept."):
        return redirect(desk.back)
    number = desk.newest.pk if desk.newest else None
    if not desk.is_added and form.has_seen_other_than(number):
        context["theirs"] = desk.newest
        form.look_again(number)
    context |= {"form": form, "desk": desk, "person": desk.person}
    context["draft"] = None if form.is_bound else form.draft
    return render(request, f"people/{template}.html", context)


def open_authorisation(request: HttpRequest, pk: int) -> Authorisation:
    """The authorisation with this number, or 404 for whoever is not in the circle."""
    rows = authorisations.authorisations(request.actor)
    return access.open_record(by=request.actor, rows=rows, pk=pk, what="authorisation")
