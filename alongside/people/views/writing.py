"""Does what a form about a person says, and shows the form's page."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db import models
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from alongside.access import keeping
from alongside.people import rules
from alongside.people.actions.told import Source
from alongside.people.forms.kept import KeptForm, ToldForm
from alongside.people.models import Person


@dataclass(frozen=True)
class Sheet:
    """The words around a form, and where it leads.

    `refusal` is why the viewer may not write here: then it stands in place of the form.
    """

    person: Person
    to: str
    heading: str
    key: str
    lead: str = ""
    said: str = "Kept."
    submit: str = "Keep this"
    refusal: str | None = None
    entry: models.Model | None = None

    @property
    def back(self) -> str:
        """The address of the page it leads to."""
        return reverse(self.to, args=[self.person.pk])


def told_form(
    form: type[ToldForm],
    request: HttpRequest,
    person: Person,
    start: dict[str, Any],
    **more: Any,
) -> Any:
    """A form for something told about a person. To change it, `start` has `seen`."""
    return form(
        request.POST or None,
        initial=start,
        called=person.called,
        is_own=is_own(request, person),
        is_new="seen" not in start,
        **more,
    )


def source_in(form: ToldForm) -> Source:
    """Who said it, as the form says."""
    return Source(**form.who)


def is_own(request: HttpRequest, person: Person) -> bool:
    """Whether the viewer writes about themselves."""
    return rules.is_own_record(person, request.actor)


def write(
    request: HttpRequest,
    form: KeptForm,
    act: Callable[[dict[str, Any]], object],
    sheet: Sheet,
) -> HttpResponse:
    """The page of one form; when it is well said, do it and go on."""
    keeping.fill_from_draft(request, form, sheet.key)

    def do() -> None:
        act(form.cleaned_data)

    if sheet.refusal is None and keeping.is_done(
        request, form, do, key=sheet.key, said=sheet.said
    ):
        return redirect(sheet.back)
    context = {"form": form, "sheet": sheet, "person": sheet.person}
    context["draft"] = None if form.is_bound else form.draft
    context["theirs"] = _written_meanwhile(form, sheet.entry)
    return render(request, "people/write.html", context)


def _written_meanwhile(form: KeptForm, entry: models.Model | None) -> Any:
    """What somebody else wrote since the writer opened the page, if anybody did."""
    if entry is None or not form.is_bound or "seen" not in form.fields:
        return None
    entry.refresh_from_db()
    if str(entry.version) == str(form["seen"].value()):  # type: ignore[attr-defined]
        return None
    form.look_again(entry.version)  # type: ignore[attr-defined]
    return entry
