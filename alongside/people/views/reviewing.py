"""Opens a review, keeps what is typed about it, and shows the page of its form."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from alongside.access import actions as access
from alongside.access import queries as access_queries
from alongside.access.rules import Refused
from alongside.people.forms.kept import KeptForm
from alongside.people.forms.seen import SeenForm
from alongside.people.models import Person, Review
from alongside.people.models.review_kept import OfReview
from alongside.people.queries import review as queries
from alongside.people.rules import is_own_record

READERS = ("see_own_record", "see_people")
WRITERS = ("see_own_record", "write_about_person")
HOLDERS = ("hold_reviews",)


@dataclass(frozen=True)
class Sheet:
    """The words around a form about a review, and where it leads.

    `why_not` stands in place of the form. `newest` reads what was kept last of the same
    step, so that whoever writes at the same time sees both.
    """

    person: Person
    heading: str
    back: str
    key: str
    lead: str = ""
    submit: str = "Keep this"
    said: str = "Kept."
    why_not: str | None = None
    beside: str = ""
    newest: Callable[[], OfReview | None] | None = None


def open_review(request: HttpRequest, pk: int, what: str = "review") -> Review:
    """The review with this number, or 404 for whoever is not in the circle."""
    rows = queries.reviews(request.actor)
    return access.open_record(by=request.actor, rows=rows, pk=pk, what=what)


def is_own(request: HttpRequest, person: Person) -> bool:
    """Whether the viewer writes about themselves."""
    return is_own_record(person, request.actor)


def page_of(review: Review, name: str = "review") -> str:
    """The address of a page about a review."""
    return reverse(f"people:{name}", args=[review.pk])


def newest(
    request: HttpRequest, kind: type[OfReview], review: Review
) -> Callable[[], Any]:
    """Reads what was kept last of one step, now and again after the form was sent."""
    return lambda: queries.newest(request.actor, kind, review)


def number(row: Any) -> Any:
    """The number of a row, as a hidden field carries it."""
    return row.pk if row else ""


def write(
    request: HttpRequest,
    form: KeptForm,
    act: Callable[[], object],
    sheet: Sheet,
    **context: Any,
) -> HttpResponse:
    """The page of one form; when it is well said, do it and go on."""
    form.autosave_url = reverse("access:keep_draft", args=[sheet.key])
    form.draft = access_queries.draft(request.actor, sheet.key)
    if form.draft and not form.is_bound:
        form.fill_from(form.draft.words)
    if sheet.why_not is None and _is_kept(request, form, act, sheet):
        return redirect(sheet.back)
    context |= {"form": form, "sheet": sheet, "person": sheet.person}
    context["is_own"] = is_own(request, sheet.person)
    context["theirs"] = _written_meanwhile(form, sheet)
    context["draft"] = None if form.is_bound else form.draft
    return render(request, "people/review_form.html", context)


def _is_kept(
    request: HttpRequest, form: KeptForm, act: Callable[[], object], sheet: Sheet
) -> bool:
    if not form.is_valid():
        return False
    try:
        act()
    except Refused as no:
        form.add_error(None, no.sentence)
        return False
    access.drop_draft(by=request.actor, key=sheet.key)
    messages.success(request, sheet.said)
    return True


def _written_meanwhile(form: KeptForm, sheet: Sheet) -> OfReview | None:
    """What somebody else kept since the page was opened; the next press has seen it."""
    if sheet.newest is None or not isinstance(form, SeenForm):
        return None
    row = sheet.newest()
    if not form.has_seen_other_than(row.pk if row else None):
        return None
    form.look_again(row.pk if row else None)
    return row
