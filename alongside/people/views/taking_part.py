"""Finding the way to somebody who did not, or could not, take part in a review."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_safe

from alongside.access import clock, gates
from alongside.people import queries as people
from alongside.people.actions import taking_part as actions
from alongside.people.forms import taking_part as forms
from alongside.people.forms.action import AgreeForm
from alongside.people.forms.review_step import start_of
from alongside.people.models import Review, TakingPart
from alongside.people.queries import taking_part as queries
from alongside.people.rules.taking_part import why_not_write_taking_part
from alongside.people.views import reviewing
from alongside.people.views.reviewing import (
    READERS,
    WRITERS,
    Sheet,
    open_review,
    page_of,
    write,
)

WHAT = "taking_part"


def _sheet(
    request: HttpRequest, found: Review, heading: str, what: str, lead: str, **more: Any
) -> Sheet:
    why_not = why_not_write_taking_part(found, request.actor)
    back, key = page_of(found, "taking_part"), f"people.{what}.{found.pk}"
    return Sheet(found.person, heading, back, key, lead, why_not=why_not, **more)


@gates.for_ability(*READERS)
@require_safe
def taking_part(request: HttpRequest, pk: int) -> HttpResponse:
    """What was tried, what may be behind it, and what comes next."""
    found = open_review(request, pk, WHAT)
    context = {
        "page": queries.taking_part_page(request.actor, found),
        "review": found,
        "person": found.person,
        "is_own": reviewing.is_own(request, found.person),
        "may_write": why_not_write_taking_part(found, request.actor) is None,
    }
    return render(request, "people/taking_part.html", context)


@gates.for_ability(*WRITERS)
@require_http_methods(["GET", "POST"])
def write_attempt(request: HttpRequest, pk: int) -> HttpResponse:
    """One time somebody tried."""
    found, by = open_review(request, pk, WHAT), request.actor
    start = {"tried_by": by.name, "tried_on": clock.today()}
    form = forms.AttemptForm(request.POST or None, initial=start)

    def act() -> object:
        said, uid = form.said(), form.cleaned_data["uid"]
        return actions.write_attempt(by=by, review=found, said=said, uid=uid)

    lead = "What you did, and what they said or showed. Never whose fault it was."
    sheet = _sheet(request, found, "What was tried", "write_attempt", lead)
    return write(request, form, act, sheet)


@gates.for_ability(*WRITERS)
@require_http_methods(["GET", "POST"])
def write_taking_part(request: HttpRequest, pk: int) -> HttpResponse:
    """What may be behind it, whom they trust, and whether anybody is at risk."""
    found, by = open_review(request, pk, WHAT), request.actor
    read = reviewing.newest(request, TakingPart, found)
    before, own = read(), reviewing.is_own(request, found.person)
    start = start_of(before, forms.WRITTEN) | {"seen": reviewing.number(before)}
    start["unknown_done"] = start.get("risk_done", "")
    form = forms.TakingPartForm(
        request.POST or None, initial=start, is_own=own, is_again=before is not None
    )

    def act() -> object:
        said, seen = form.said(), form.seen_answer()
        return actions.write_taking_part(by=by, review=found, said=said, seen=seen)

    heading = "What would help me take part" if own else "What may be behind it"
    lead = "We have not found the way yet. What would help?"
    sheet = _sheet(request, found, heading, "write_taking_part", lead, newest=read)
    return write(request, form, act, sheet)


@gates.for_ability("agree_actions")
@require_http_methods(["GET", "POST"])
def agree_next_try(request: HttpRequest, pk: int) -> HttpResponse:
    """Agree what is tried next, who does it and by when."""
    found, by = open_review(request, pk, WHAT), request.actor
    start = {"serves": "To be heard in the review.", "serves_kind": "need"}
    form = AgreeForm(
        request.POST or None,
        initial=start,
        owners=people.who_may_own(by, found.person),
    )

    def act() -> object:
        return actions.agree_next_try(by=by, review=found, to_do=form.to_do())

    lead = "Somebody they trust, another place, another time, another form."
    sheet = _sheet(request, found, "What to try next", "agree_next_try", lead)
    return write(request, form, act, sheet)
