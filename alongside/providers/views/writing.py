"""A page on which something is written about a service, for offers and plans."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from alongside.access import actions as access
from alongside.access import keeping
from alongside.design.kept import KeptForm
from alongside.providers.models import Service
from alongside.providers.queries import knowing


@dataclass(frozen=True)
class Sheet:
    """What a page says around its form, and where it goes back to."""

    title: str
    caption: str
    back: str
    key: str
    lead: str = ""
    submit: str = "Keep this"
    said: str = "Kept."
    why_not: str | None = None

    def unless(self, why_not: str | None) -> "Sheet":
        """The same, with the sentence that says why it cannot be done."""
        return replace(self, why_not=why_not)


def write_sheet(
    request: HttpRequest,
    form: KeptForm,
    act: Callable[[], object],
    sheet: Sheet,
    *,
    newest: int | None = None,
    **context: Any,
) -> HttpResponse:
    """Do what the form says and go back, or show the page again with what was typed.

    `newest` is the version that stands now, where the writer must have seen it.
    """
    keeping.fill_from_draft(request, form, sheet.key)
    if keeping.is_done(request, form, act, key=sheet.key, said=sheet.said):
        return redirect(sheet.back)
    if newest is not None and form.has_seen_other_than(newest):  # type: ignore[attr-defined]
        form.look_again(newest)  # type: ignore[attr-defined]
    context |= {"form": form, "sheet": sheet}
    return keeping.show_form(request, "providers/write_sheet.html", context)


def open_known(request: HttpRequest, pk: int, what: str) -> Service:
    """A service whose circle the viewer is in, or 404. The look is in the log."""
    by = request.actor
    service = knowing.known_services(by).select_related("team").filter(pk=pk).first()
    if service is None:
        raise Http404
    return access.open_record(
        by=by,
        rows=knowing.known_services(by).select_related("team"),
        pk=pk,
        what=what,
        circle_id=service.knowledge_circle_id,
    )
