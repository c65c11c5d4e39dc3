"""Early worries at the desk of those who talk them over."""

from functools import partial
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import (
    require_http_methods,
    require_POST,
    require_safe,
)

from alongside.access import actions as access
from alongside.access import gates, keeping
from alongside.access import queries as access_queries
from alongside.concerns.actions import early as actions
from alongside.concerns.actions import early_talk
from alongside.concerns.forms.early import GiveEarlyForm, TalkForm
from alongside.concerns.forms.timers import NewestForm
from alongside.concerns.models import EarlyWorry
from alongside.concerns.queries import early as queries
from alongside.concerns.rules import early as rules
from alongside.concerns.views import working
from alongside.people import queries as people
from alongside.providers.models import Service

TALKED = "Kept. The one who noted it can read what you wrote to them."


def open_early(request: HttpRequest, pk: int) -> EarlyWorry:
    """An early worry the viewer talks over, or 404."""
    rows = queries.worries(request.actor)
    return access.open_record(by=request.actor, rows=rows, pk=pk, what="early_worry")


@gates.for_ability("receive_concern")
@require_safe
def early_desk(request: HttpRequest) -> HttpResponse:
    """Early worries to be talked over, longest waiting first; then the others."""
    after = request.GET.get("after", "")
    context = {
        "waiting": [] if after else queries.waiting(request.actor),
        "page": queries.talked_over(request.actor, after),
        "is_at_the_desk": access_queries.is_at_the_desk(request.actor),
        "after": after,
    }
    return render(request, "concerns/early_desk.html", context)


@gates.for_ability("receive_concern")
@require_safe
def early_one(request: HttpRequest, pk: int) -> HttpResponse:
    """One early worry, what is usual beside it, and what was done about it."""
    worry = open_early(request, pk)
    desk = queries.desk(request.actor, worry)
    why_not = rules.why_not_work_on(worry, request.actor)
    context = {"worry": worry, "desk": desk, "why_not": why_not}
    return render(request, "concerns/early_one.html", context)


@gates.for_ability("receive_concern")
@require_http_methods(["GET", "POST"])
def give_early(request: HttpRequest, pk: int) -> HttpResponse:
    """Say who talks it over. Those from whom it is kept are not in the list."""
    worry = open_early(request, pk)
    form = GiveEarlyForm(
        request.POST or None,
        initial={"seen": worry.number, "owner": str(worry.owner_id or "")},
        owners=queries.owners(request.actor, worry),
    )

    def act(said: dict[str, Any]) -> object:
        owner = form.owners[said["owner"]]
        return actions.give_early_worry(
            by=request.actor, worry=worry, owner=owner, seen=said["seen"]
        )

    if working.is_done(request, form, act, said="Given. They can read it now."):
        return redirect("concerns:early_one", pk)
    return _part(request, "give_early", worry, form)


@gates.for_ability("receive_concern")
@require_POST
def say_whose_early(request: HttpRequest, pk: int) -> HttpResponse:
    """Somebody looked and says whose record it belongs to."""
    worry = open_early(request, pk)
    number = access_queries.number_in(request.POST.get("person", ""))
    person = people.people(request.actor).filter(pk=number or 0).first()
    if person is None:
        raise Http404
    seen = access_queries.number_in(request.POST.get("seen", "")) or 0
    act = partial(actions.say_whose_it_is, by=request.actor, worry=worry, seen=seen)
    working.press(request, partial(act, person=person), said="Kept.")
    return redirect("concerns:early_one", pk)


@gates.for_ability("receive_concern")
@require_http_methods(["GET", "POST"])
def talk_over_early(request: HttpRequest, pk: int) -> HttpResponse:
    """Write that it was talked over, and what it becomes."""
    worry, team = open_early(request, pk), queries.desk_team()
    if team is None:
        raise Http404
    form, key = _talk_form(request, worry), f"concerns.early_talk.{pk}"
    keeping.fill_from_draft(request, form, key)

    def act(said: dict[str, Any]) -> object:
        what = {"view": form.view(), "talk": form.talk(), "seen": said["seen"]}
        return early_talk.talk_over_early_worry(
            by=request.actor, worry=worry, team=team, **what
        )

    if working.is_done(request, form, act, said=TALKED, key=key):
        return redirect("concerns:early_one", pk)
    return _part(request, "talk_over_early", worry, form)


def _talk_form(request: HttpRequest, worry: EarlyWorry) -> TalkForm:
    return TalkForm(
        request.POST or None,
        initial={"seen": worry.number},
        owners=queries.who_may_do(request.actor, worry),
    )


def _part(
    request: HttpRequest, template: str, worry: EarlyWorry, form: NewestForm
) -> HttpResponse:
    """A page on one early worry, with what somebody else wrote meanwhile."""
    desk = queries.desk(request.actor, worry)
    theirs = None
    if form.has_seen_other_than(worry.number):
        form.look_again(worry.number)
        theirs = desk.steps[0] if desk.steps else None
    context = {"worry": worry, "desk": desk, "form": form, "theirs": theirs}
    ended = rules.why_not_still_open(worry)
    context["why_not"] = ended or rules.why_not_work_on(worry, request.actor)
    context["draft"] = None if form.is_bound else form.draft
    return render(request, f"concerns/{template}.html", context)


@gates.for_ability("receive_concern")
@require_safe
def early_about_person(request: HttpRequest, pk: int) -> HttpResponse:
    """Early worries about one person, brought together for a look."""
    rows = people.people(request.actor)
    person = access.open_record(by=request.actor, rows=rows, pk=pk, what="noticed")
    context = {"person": person, "found": queries.together(request.actor, person)}
    return render(request, "concerns/early_together.html", context)


@gates.for_ability("receive_concern")
@require_safe
def early_about_service(request: HttpRequest, pk: int) -> HttpResponse:
    """Early worries about one service, brought together for a look."""
    service = get_object_or_404(Service, pk=pk)
    found = queries.together(request.actor, service=service)
    context = {"service": service, "found": found}
    return render(request, "concerns/early_together.html", context)
