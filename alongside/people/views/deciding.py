"""Opens a decision, keeps what is typed about it, and does what its form says."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from alongside.access import actions as access
from alongside.access.keeping import is_done
from alongside.design.kept import KeptForm
from alongside.people.forms.seen import SeenForm
from alongside.people.models import Decision
from alongside.people.queries import decisions as queries
from alongside.people.rules import is_own_record


def open_decision(request: HttpRequest, pk: int) -> Decision:
    """The decision with this number, or 404 for whoever is not in the circle."""
    rows = queries.decisions(request.actor)
    return access.open_record(by=request.actor, rows=rows, pk=pk, what="decision")


def is_kept(
    request: HttpRequest, form: KeptForm, act: Callable[[], object], *, key: str
) -> bool:
    """Do it when the form is well said. A refusal is said on the form, words kept."""
    return is_done(request, form, act, key=key, said="Kept.")


def to_decision(pk: int) -> HttpResponse:
    """Back to the page of the decision."""
    return redirect("people:decision", pk=pk)


def page(
    request: HttpRequest,
    template: str,
    decision: Decision,
    form: SeenForm,
    **context: Any,
) -> HttpResponse:
    """A form about a decision; what somebody else wrote meanwhile stands above it."""
    newest = queries.newest_answer(request.actor, decision)
    number = newest.pk if newest else None
    if form.has_seen_other_than(number):
        context["theirs"] = newest
        form.look_again(number)
    context |= {
        "form": form,
        "decision": decision,
        "draft": None if form.is_bound else form.draft,
        "is_own": is_own_record(decision.person, request.actor),
    }
    return render(request, f"people/{template}.html", context)
