"""What every page of an enquiry into a whole service with a form does."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from alongside.access import actions as access
from alongside.access import keeping
from alongside.design.kept import KeptForm
from alongside.providers.models import WholeEnquiry
from alongside.providers.queries import whole as queries


@dataclass(frozen=True)
class Words:
    """What a page with a form says of itself."""

    title: str
    lead: str
    submit: str
    kept: str = "Kept."


def open_whole(request: HttpRequest, pk: int) -> WholeEnquiry:
    """An enquiry into a whole service whose circle the viewer is in, or 404."""
    rows = queries.enquiries(request.actor)
    return access.open_record(by=request.actor, rows=rows, pk=pk, what="whole_enquiry")


def fill_in(
    request: HttpRequest,
    enquiry: WholeEnquiry,
    form: KeptForm,
    act: Callable[[], Any],
    words: Words,
    **more: Any,
) -> HttpResponse:
    """A page with a form: do what it says and go back to the enquiry, or say why not.

    `key` keeps what is typed; `why_not` says what is owed first.
    """
    key = more.pop("key", "")
    if key:
        keeping.fill_from_draft(request, form, key)
    if keeping.is_done(request, form, act, key=key, said=words.kept):
        return redirect("providers:whole_enquiry", pk=enquiry.pk)
    context = {"enquiry": enquiry, "form": form, "said": words, **more}
    return keeping.show_form(request, "providers/whole_form.html", context)
