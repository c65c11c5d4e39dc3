"""The register of decisions about a person: read it, ask, decide, put right, tell."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_safe

from alongside.access import gates, keeping
from alongside.people.actions import decisions as actions
from alongside.people.forms import decisions as forms
from alongside.people.models import Decision, DecisionAnswer
from alongside.people.queries import advocacy
from alongside.people.queries import decisions as queries
from alongside.people.rules import decisions as rules
from alongside.people.rules import is_own_record
from alongside.people.views import deciding
from alongside.people.views.keeping import open_person

READERS = ("see_own_record", "see_people")
WRITERS = ("see_own_record", "write_about_person", "assess_capacity")
NOT_YET = "Nothing has been decided yet."


@gates.for_ability(*READERS)
@require_safe
def decisions(request: HttpRequest, pk: int) -> HttpResponse:
    """Every decision about the person, the newest question first."""
    person = open_person(request, pk, "decisions")
    viewer, after = request.actor, request.GET.get("after", "")
    context = {
        "person": person,
        "page": queries.register(viewer, person, after),
        "after": after,
        "is_own": is_own_record(person, viewer),
        "may_write": rules.why_not_keep_decision(person, viewer) is None,
    }
    return render(request, "people/decisions.html", context)


@gates.for_ability(*WRITERS)
@require_http_methods(["GET", "POST"])
def begin_decision(request: HttpRequest, pk: int) -> HttpResponse:
    """Write down a question that is to be decided."""
    person = open_person(request, pk, "decisions")
    key = f"people.begin_decision.{pk}"
    form = forms.BeginDecisionForm(request.POST or None)
    keeping.fill_from_draft(request, form, key)
    made: list[Decision] = []

    def act() -> None:
        said = form.cleaned_data
        made.append(actions.begin_decision(by=request.actor, person=person, **said))

    if deciding.is_kept(request, form, act, key=key):
        return deciding.to_decision(made[0].pk)
    is_own = is_own_record(person, request.actor)
    context = {"form": form, "person": person, "is_own": is_own, "draft": form.draft}
    return render(request, "people/begin_decision.html", context)


@gates.for_ability(*READERS)
@require_safe
def decision(request: HttpRequest, pk: int) -> HttpResponse:
    """One decision: their view, what was decided, and all that it rests on."""
    found = deciding.open_decision(request, pk)
    context = {"page": queries.decision_page(request.actor, found), "decision": found}
    return render(request, "people/decision.html", context)


@gates.for_ability(*WRITERS)
@require_http_methods(["GET", "POST"])
def decide(request: HttpRequest, pk: int) -> HttpResponse:
    """Keep what was decided, with the person's view or the reason it is missing."""
    found = deciding.open_decision(request, pk)
    newest = queries.newest_answer(request.actor, found)
    waits_for = advocacy.decision_waits_for(request.actor, found)
    form = _decide_form(request, found, newest, waits_for)
    key = f"people.decide.{pk}"
    keeping.fill_from_draft(request, form, key)

    def act() -> DecisionAnswer:
        basis = form.cleaned_data["basis"]
        return actions.decide(by=request.actor, **form.all_said(found, basis))

    if deciding.is_kept(request, form, act, key=key):
        return deciding.to_decision(pk)
    return deciding.page(request, "decide", found, form, waits_for=waits_for)


def _decide_form(
    request: HttpRequest,
    found: Decision,
    newest: DecisionAnswer | None,
    waits_for: list[str],
) -> forms.DecideForm:
    return forms.DecideForm(
        request.POST or None,
        initial=_start(request, found, newest),
        is_first=newest is None,
        is_own=is_own_record(found.person, request.actor),
        held=queries.newest_assessment(request.actor, found),
        waits_for=waits_for,
    )


def _start(
    request: HttpRequest, found: Decision, newest: DecisionAnswer | None
) -> dict[str, Any]:
    """What is known before anything is typed."""
    start: dict[str, Any] = {"seen": newest.pk if newest else ""}
    if is_own_record(found.person, request.actor):
        own = {"how": "first_hand", "basis": "own", "decided_by": found.person.name}
        start |= own | {"role": "I decide it myself", "by_authority": "It is my life"}
    return start


@gates.for_ability(*WRITERS)
@require_http_methods(["GET", "POST"])
def correct_decision(request: HttpRequest, pk: int) -> HttpResponse:
    """Put right what is written about a decision; what stood there stays."""
    found = deciding.open_decision(request, pk)
    newest = queries.newest_answer(request.actor, found)
    start = queries.answer_to_begin_with(request.actor, newest)
    form = forms.CorrectForm(
        request.POST or None,
        initial=start | {"seen": newest.pk if newest else ""},
        is_own=is_own_record(found.person, request.actor),
    )
    key = f"people.correct_decision.{pk}"
    keeping.fill_from_draft(request, form, key)

    def act() -> DecisionAnswer:
        basis = newest.basis if newest else ""
        return actions.correct_decision(by=request.actor, **form.all_said(found, basis))

    if deciding.is_kept(request, form, act, key=key):
        return deciding.to_decision(pk)
    why_not = None if newest else NOT_YET
    return deciding.page(request, "correct_decision", found, form, why_not=why_not)


@gates.for_ability(*WRITERS)
@require_http_methods(["GET", "POST"])
def tell_decision(request: HttpRequest, pk: int) -> HttpResponse:
    """Keep when, how and in what form the person was told."""
    found = deciding.open_decision(request, pk)
    newest = queries.newest_answer(request.actor, found)
    start = {"seen": newest.pk if newest else "", "told_by": request.actor.name}
    form = forms.TellForm(request.POST or None, initial=start)
    key = f"people.tell_decision.{pk}"
    keeping.fill_from_draft(request, form, key)

    def act() -> object:
        said = actions.TellingSaid(**form.telling())
        seen = form.seen_answer()
        return actions.tell_decision(
            by=request.actor, decision=found, said=said, seen=seen
        )

    if deciding.is_kept(request, form, act, key=key):
        return deciding.to_decision(pk)
    context = {"answer": newest, "why_not": None if newest else NOT_YET}
    return deciding.page(request, "tell_decision", found, form, **context)
