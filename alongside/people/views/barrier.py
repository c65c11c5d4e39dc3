"""What stands in the way: naming it, giving it an owner, answering it."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import (
    require_http_methods,
    require_POST,
    require_safe,
)

from alongside.access import actions as access
from alongside.access import gates
from alongside.access import queries as access_queries
from alongside.access.rules import Refused, refuse_if
from alongside.people import rules
from alongside.people.actions import barrier as actions
from alongside.people.forms.barrier import (
    AnswerBarrierForm,
    BarrierForm,
    GiveOwnerForm,
)
from alongside.people.models import Barrier, Person
from alongside.people.queries import barrier as queries
from alongside.people.views.keeping import fill_from_draft, is_done, open_person


@gates.for_ability("name_barrier")
@require_safe
def barriers(request: HttpRequest) -> HttpResponse:
    """Everything that stands in the way, as far as the viewer may see, by theme."""
    return _list(request, None)


@gates.for_ability("notice_change")
@require_safe
def barriers_for(request: HttpRequest, pk: int) -> HttpResponse:
    """What stands in the way for one person."""
    return _list(request, open_person(request, pk, "barriers"))


def _list(request: HttpRequest, person: Person | None) -> HttpResponse:
    asked, viewer = request.GET, request.actor
    wanted = queries.Wanted(asked.get("theme", ""), asked.get("state", ""))
    after = asked.get("after", "")
    context = {
        "person": person,
        "page": queries.barrier_page(viewer, wanted, after, person),
        "counts": queries.theme_counts(viewer, person),
        "wanted": wanted,
        "is_narrowed": bool(wanted.theme or wanted.state or after),
        "is_own": person is not None and rules.is_own_record(person, viewer),
    }
    return render(request, "people/barriers.html", context)


@gates.for_ability("name_barrier")
@require_http_methods(["GET", "POST"])
def name_barrier(request: HttpRequest) -> HttpResponse:
    """Name something that is about nobody in particular."""
    return _name(request, None)


@gates.for_ability("notice_change")
@require_http_methods(["GET", "POST"])
def name_barrier_for(request: HttpRequest, pk: int) -> HttpResponse:
    """Name something that stands in the way for one person."""
    return _name(request, open_person(request, pk, "barriers"))


def _name(request: HttpRequest, person: Person | None) -> HttpResponse:
    key = queries.draft_key(person)
    form = BarrierForm(request.POST or None, is_about_a_person=person is not None)
    fill_from_draft(request, form, key)

    def act() -> None:
        team = access_queries.receiving_team()
        if team is None:
            raise Refused("There is no safeguarding team yet to read this.")
        named = actions.InTheWay(**form.named(), person=person)
        uid = form.cleaned_data["uid"]
        actions.name_barrier(by=request.actor, named=named, team=team, uid=uid)

    said = "Thank you for saying so. You can see here what is answered."
    if is_done(request, form, act, said=said, key=key):
        to = ("people:barriers_for", person.pk) if person else ("people:barriers",)
        return redirect(*to)
    is_own = person is not None and rules.is_own_record(person, request.actor)
    context = {"form": form, "person": person, "is_own": is_own}
    return render(request, "people/name_barrier.html", context)


def open_barrier(request: HttpRequest, pk: int) -> Barrier:
    """The one with this number, or 404 for whoever is not in its circle."""
    rows = queries.barriers(request.actor)
    return access.open_record(by=request.actor, rows=rows, pk=pk, what="barrier")


@gates.for_ability("name_barrier")
@require_safe
def barrier(request: HttpRequest, pk: int) -> HttpResponse:
    """What stands in the way, who owns it, and every answer."""
    found, viewer = open_barrier(request, pk), request.actor
    context = {
        "barrier": found,
        "answers": found.answers.order_by("-pk"),
        "may_give_owner": viewer.may("answer_barrier") and not found.answered_at,
        "may_answer": rules.why_not_answer_barrier(found, viewer) is None,
        "may_open_again": rules.why_not_open_again(found, viewer) is None,
    }
    return render(request, "people/barrier.html", context)


@gates.for_ability("answer_barrier")
@require_http_methods(["GET", "POST"])
def give_owner(request: HttpRequest, pk: int) -> HttpResponse:
    """Choose who owns it."""
    found = open_barrier(request, pk)
    users = queries.who_can_own(request.actor, found)
    start = {"seen_owner": found.owner_id, "owner": found.owner_id or ""}
    people = {"users": users, "places": queries.places_of(users)}
    form = GiveOwnerForm(request.POST or None, initial=start, **people)

    def act() -> object:
        owner, seen = form.cleaned_data["owner"], form.cleaned_data["seen_owner"]
        return actions.give_owner(
            by=request.actor, barrier=found, owner=owner, seen_owner_id=seen
        )

    if is_done(request, form, act, said="It has an owner now."):
        return redirect("people:barriers")
    context = {"form": form, "barrier": found}
    return render(request, "people/give_owner.html", context)


@gates.for_ability("answer_barrier")
@require_http_methods(["GET", "POST"])
def answer_barrier(request: HttpRequest, pk: int) -> HttpResponse:
    """Write an answer, and what has changed."""
    found = open_barrier(request, pk)
    key = queries.answer_draft_key(found)
    form = AnswerBarrierForm(request.POST or None)
    fill_from_draft(request, form, key)

    def act() -> object:
        uid = form.cleaned_data["uid"]
        return actions.answer_barrier(
            by=request.actor, barrier=found, **form.answer(), uid=uid
        )

    said = "Answered. The one who named it can read it now."
    if is_done(request, form, act, said=said, key=key):
        return redirect("people:barrier", pk=pk)
    why_not = rules.why_not_answer_barrier(found, request.actor)
    context = {"form": form, "barrier": found, "why_not": why_not}
    return render(request, "people/answer_barrier.html", context)


@gates.for_ability("name_barrier")
@require_POST
def open_barrier_again(request: HttpRequest, pk: int) -> HttpResponse:
    """It is still in the way: open again in one press."""
    found = open_barrier(request, pk)
    try:
        refuse_if(rules.why_not_open_again(found, request.actor))
        actions.open_barrier_again(by=request.actor, barrier=found)
        messages.success(request, "It is open again. Every answer is still here.")
    except Refused as no:
        messages.error(request, no.sentence)
    return redirect("people:barrier", pk=pk)
