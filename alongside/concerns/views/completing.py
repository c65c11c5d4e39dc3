"""Filling in what is missing after an enquiry was settled."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from alongside.access import gates, keeping
from alongside.concerns.actions import completing as actions
from alongside.concerns.forms.completing import CompleteForm
from alongside.concerns.queries import completing as queries
from alongside.concerns.rules import completing as rules
from alongside.concerns.views.concern import open_concern

KEPT = "Filled in. What stood before is as it was."


@gates.for_ability("lead_enquiry")
@require_http_methods(["GET", "POST"])
def complete(request: HttpRequest, pk: int) -> HttpResponse:
    """Fill in what is missing of the answers that are counted."""
    found, by = open_concern(request, pk), request.actor
    wanted, key = rules.wanted(found), f"concerns.complete.{pk}"
    form = CompleteForm(request.POST or None, wanted=wanted)
    keeping.fill_from_draft(request, form, key)

    def act() -> object:
        return actions.complete_what_is_missing(by=by, concern=found, **form.said())

    if keeping.is_done(request, form, act, key=key, said=KEPT):
        return redirect("concerns:complete", pk=pk)
    context = {
        "concern": found,
        "form": form,
        "wanted": wanted,
        "why_not": rules.why_not_complete(found, by),
        "filled": queries.filled_in(by, found),
        "facts_missing": queries.facts_missing(by, found),
    }
    return render(request, "concerns/complete.html", context)
