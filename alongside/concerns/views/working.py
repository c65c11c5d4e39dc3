"""Opens what a page of an enquiry is about, and does what its form says."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from alongside.access import actions as access
from alongside.access import keeping
from alongside.access.rules import Refused
from alongside.concerns.models import Enquiry
from alongside.concerns.queries import enquiry as queries
from alongside.design import form as design
from alongside.people.models import Outcome


def open_shared(request: HttpRequest, pk: int) -> Enquiry:
    """An enquiry shared with the viewer, or 404."""
    rows = queries.enquiries(request.actor)
    return access.open_record(by=request.actor, rows=rows, pk=pk, what="enquiry")


def open_under_way(request: HttpRequest, pk: int) -> Enquiry:
    """An enquiry whose concern the viewer works on, or 404."""
    rows = queries.under_way(request.actor)
    return access.open_record(by=request.actor, rows=rows, pk=pk, what="enquiry")


def open_outcome(request: HttpRequest, pk: int) -> Outcome:
    """Something wanted in an enquiry that is shared with the viewer, or 404."""
    rows = queries.outcomes(request.actor)
    return access.open_record(by=request.actor, rows=rows, pk=pk, what="outcome")


def fill_from_draft(request: HttpRequest, form: Any, key: str) -> Any:
    """The form, kept while somebody writes, and filled with what they wrote before."""
    keeping.fill_from_draft(request, form, key)
    return form


def is_done(
    request: HttpRequest,
    form: design.Form,
    act: Callable[[dict[str, Any]], object],
    *,
    said: str = "Kept.",
    key: str = "",
) -> bool:
    """Do it when the form is well said. A refusal is said on the form, words kept."""

    def do() -> None:
        act(form.cleaned_data)

    return keeping.is_done(request, form, do, key=key, said=said)


def press(request: HttpRequest, act: Callable[[], object], *, said: str) -> None:
    """Do what one button says, and say what came of it."""
    try:
        act()
        messages.success(request, said)
    except Refused as no:
        messages.error(request, no.sentence)


def to_enquiry(enquiry_id: int) -> HttpResponse:
    """Back to the page of the enquiry."""
    return redirect("concerns:enquiry", pk=enquiry_id)


def part(
    request: HttpRequest, template: str, enquiry: Enquiry, **context: Any
) -> HttpResponse:
    """A page of the enquiry, with what the person wants above it."""
    context |= {
        "enquiry": enquiry,
        "called": queries.called(enquiry),
        "is_own": queries.is_own(request.actor, enquiry),
        "wishes": queries.wishes(request.actor, enquiry),
    }
    return render(request, f"concerns/{template}.html", context)
