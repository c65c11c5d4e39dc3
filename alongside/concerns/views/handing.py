"""Who takes on what: allocating, handing over, the manager's board, one's own lists."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import (
    require_http_methods,
    require_POST,
    require_safe,
)

from alongside.access import gates
from alongside.access import queries as access_queries
from alongside.access.models import User
from alongside.concerns.actions import allocating, giving
from alongside.concerns.actions import handing as actions
from alongside.concerns.forms import handing as forms
from alongside.concerns.models import Concern
from alongside.concerns.queries import concern as concern_queries
from alongside.concerns.queries import desk as desks
from alongside.concerns.queries import given, load, worklist
from alongside.concerns.queries import handing as queries
from alongside.concerns.views import working
from alongside.concerns.views.concern import open_concern

GIVEN = "Kept. It is on the list of whoever has it now."
DONE = "Handed over. Each of them reads it on their own day, with your note."


@gates.for_ability("receive_concern")
@require_http_methods(["GET", "POST"])
def allocate(request: HttpRequest, pk: int) -> HttpResponse:
    """Give a concern to a worker, with what each of them has now beside their name."""
    found = open_concern(request, pk)
    form = allocate_form(request, found)

    def act(said: dict[str, Any]) -> object:
        what = form.allocated()
        return allocating.allocate_concern(by=request.actor, concern=found, **what)

    key = f"concerns.allocate.{pk}"
    if working.is_done(request, form, act, said=GIVEN, key=key):
        return back_to(request, found, "concerns:concern", pk)
    before = given.handovers(request.actor, found)[:20]
    context = {"form": form, "concern": found, "handovers": before}
    return render(request, "concerns/allocate.html", context)


def back_to(request: HttpRequest, concern: Concern, page: str, pk: int) -> HttpResponse:
    """Back to a page of a concern; to their day for whoever does not see it any more,
    because it was theirs and is somebody else's now."""
    rows = concern_queries.concerns(request.actor).filter(pk=concern.pk)
    return redirect(page, pk=pk) if rows.exists() else redirect("pages:home")


def allocate_form(request: HttpRequest, concern: Concern) -> forms.AllocateForm:
    """The form that gives a concern to somebody, kept while it is written."""
    loads = load.loads(request.actor)
    form = forms.AllocateForm(request.POST or None, loads=loads, before=concern.lead)
    key = f"concerns.allocate.{concern.pk}"
    working.fill_from_draft(request, form, key)
    return form


@gates.for_ability("hand_over_work")
@require_safe
def desk(request: HttpRequest) -> HttpResponse:
    """What nobody has, what waits for a decision, what has gone quiet, who has what."""
    number = access_queries.number_in(request.GET.get("worker", ""))
    only = User.objects.filter(pk=number or 0).first()
    page = desks.desk(request.actor, only)
    return render(request, "concerns/desk.html", {"desk": page})


@gates.for_ability("hand_over_work")
@require_http_methods(["GET", "POST"])
def hand_over(request: HttpRequest, pk: int) -> HttpResponse:
    """Everything one worker looks after, and who takes on what."""
    leaver = get_object_or_404(User, pk=pk)
    holding = queries.holding(request.actor, leaver)
    holding = given.with_those_away(request.actor, holding)
    loads = load.loads(request.actor)
    key = f"concerns.hand_over.{pk}"
    form = forms.HandOverForm(request.POST or None, holding=holding, loads=loads)
    working.fill_from_draft(request, form, key)

    def act(said: dict[str, Any]) -> object:
        what = form.handed_over()
        return actions.hand_over(by=request.actor, leaver=leaver, **what)

    if working.is_done(request, form, act, said=DONE, key=key):
        return redirect("concerns:hand_over", pk=pk)
    if form.is_bound:
        form.look_again()
    context = {"form": form, "leaver": leaver, "holding": holding, "loads": loads}
    return render(request, "concerns/hand_over.html", context)


@gates.signed_in
@require_POST
def say_read(request: HttpRequest, pk: int) -> HttpResponse:
    """The receiver has read what came to them."""
    found = get_object_or_404(given.of_viewer(request.actor), pk=pk)
    working.press(
        request,
        lambda: giving.say_read(by=request.actor, handover=found),
        said="It is yours now.",
    )
    return redirect("pages:home")


@gates.for_ability("lead_enquiry", "see_actions_through", "answer_barrier")
@require_safe
def my_list(request: HttpRequest, which: str) -> HttpResponse:
    """Everything of one kind that the viewer has to do."""
    if which not in worklist.TITLES:
        raise Http404
    group = worklist.worklist(request.actor).group(which)
    after = access_queries.number_in(request.GET.get("after", "")) or 0
    to = after + worklist.PAGE
    context = {
        "group": group,
        "things": group.things[after:to],
        "after": after,
        "older": f"?after={to}" if len(group.things) > to else "",
        "how_many": group.in_words,
    }
    return render(request, "concerns/my_list.html", context)
