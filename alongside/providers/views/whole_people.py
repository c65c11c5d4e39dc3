"""Pages about everybody who lives at a service looked into, and about placements."""

from collections.abc import Callable
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_safe

from alongside.access import actions as access
from alongside.access.gates import for_ability
from alongside.providers.actions import placement as placing
from alongside.providers.actions import whole_people as actions
from alongside.providers.forms import whole_people as forms
from alongside.providers.forms.whole_words import StopForm, WhyForm
from alongside.providers.models import PlacementSuspension, WholeEnquiry
from alongside.providers.queries import placement
from alongside.providers.queries import whole as queries
from alongside.providers.rules import placement as rules
from alongside.providers.views import whole_said as said
from alongside.providers.views.whole_doing import Words, fill_in, open_whole


@require_http_methods(["GET", "POST"])
@for_ability("look_into_service")
def whole_residents(request: HttpRequest, pk: int) -> HttpResponse:
    """How many live there, and each of them by room or code."""
    enquiry, by = open_whole(request, pk), request.actor
    listed = forms.as_lines(enquiry.checks.order_by("pk"))
    first = {"living_there": enquiry.people_living_there, "lines": listed}
    form = forms.ResidentsForm(request.POST or None, initial=first)

    def act() -> object:
        typed = form.cleaned_data
        return actions.list_residents(
            by=by,
            enquiry=enquiry,
            living_there=typed["living_there"],
            residents=typed["lines"],
        )

    key = f"providers.whole.residents.{pk}"
    return fill_in(request, enquiry, form, act, said.RESIDENTS, key=key)


@require_http_methods(["GET", "POST"])
@for_ability("look_into_service")
def welfare_check(request: HttpRequest, pk: int) -> HttpResponse:
    """How one of those who live there is."""
    by = request.actor
    rows = queries.checks(by)
    check = access.open_record(by=by, rows=rows, pk=pk, what="welfare_check")
    form = forms.SeenForm(request.POST or None)

    def act() -> object:
        return actions.record_welfare_check(by=by, check=check, said=form.seen())

    words = Words(check.room, f"Who pays: {check.funder_label}.", "Keep it")
    more = {"key": f"providers.whole.check.{pk}", "check": check}
    return fill_in(request, check.enquiry, form, act, words, **more)


@require_http_methods(["GET", "POST"])
@for_ability("look_into_service")
def home_move(request: HttpRequest, pk: int) -> HttpResponse:
    """Where one of them moves when the home shuts."""
    enquiry, by = open_whole(request, pk), request.actor
    rooms = [one.room for one in enquiry.checks.order_by("pk")]
    form = forms.MovingForm(request.POST or None, rooms=rooms)

    def act() -> object:
        return actions.write_home_move(by=by, enquiry=enquiry, said=form.said())

    shut = "The director decides first that the home shuts."
    more = {"why_not": None if enquiry.state == "moving" else shut}
    key = f"providers.whole.move.{pk}"
    return fill_in(request, enquiry, form, act, said.MOVING, key=key, **more)


@require_http_methods(["GET", "POST"])
@for_ability("look_into_service")
def after_home_move(request: HttpRequest, pk: int) -> HttpResponse:
    """How it is for one of them after the move."""
    by = request.actor
    rows = queries.home_moves(by)
    move = access.open_record(by=by, rows=rows, pk=pk, what="home_move")
    form = forms.AfterForm(request.POST or None)

    def act() -> object:
        return actions.say_how_it_is_after(by=by, move=move, **form.cleaned_data)

    words = Words(f"{move.room}, after the move", f"To {move.where_to}.", "Keep it")
    key = f"providers.whole.after.{pk}"
    return fill_in(request, move.enquiry, form, act, words, key=key)


@require_safe
@for_ability("look_into_service", "lead_enquiry")
def placements(request: HttpRequest) -> HttpResponse:
    """Every service where nobody new is placed today."""
    found = placement.live_suspensions(request.actor)
    return render(request, "providers/placements.html", {"found": found})


@require_http_methods(["GET", "POST"])
@for_ability("look_into_service")
def placement_stop(request: HttpRequest, pk: int, how: str) -> HttpResponse:
    """Stop new placements, go on with that, look at it, or lift it."""
    enquiry = open_whole(request, pk)
    if how not in said.PLACEMENTS:
        raise Http404
    live = placement.live_suspension(enquiry.service)
    form, act = _asked(request, enquiry, live, how)
    why_not = _why_not(request, enquiry, live, how)
    key = f"providers.whole.placements.{how}.{pk}"
    return fill_in(
        request,
        enquiry,
        form,
        act,
        said.PLACEMENTS[how],
        key=key,
        why_not=why_not,
        live=live,
    )


ASKS = {"look": "What did you see, and what comes next?", "lift": "Why?"}


def _asked(
    request: HttpRequest,
    enquiry: WholeEnquiry,
    live: PlacementSuspension | None,
    how: str,
) -> tuple[Any, Callable[[], object]]:
    """The form for one of the four, and what it does."""
    by, typed = request.actor, request.POST or None
    if how in ASKS:
        asked = WhyForm(typed, asks=ASKS[how])
        lift, look = placing.lift_suspension, placing.review_suspension
        if how == "lift":
            return asked, lambda: lift(
                by=by, live=live, why=asked.cleaned_data["words"]
            )
        return asked, lambda: look(by=by, live=live, words=asked.cleaned_data["words"])
    form = StopForm(typed)
    if how == "stop":
        begin = placing.suspend_placements
        return form, lambda: begin(by=by, enquiry=enquiry, stop=form.said())
    return form, lambda: placing.go_on_suspending(by=by, live=live, stop=form.said())


def _why_not(
    request: HttpRequest,
    enquiry: WholeEnquiry,
    live: PlacementSuspension | None,
    how: str,
) -> str | None:
    """What the rule says before anything is typed."""
    if how == "stop":
        return rules.why_not_suspend_now(
            request.actor, enquiry, is_suspended=live is not None
        )
    return None if live else rules.NOT_STOPPED
