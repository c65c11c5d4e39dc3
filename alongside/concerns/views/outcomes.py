"""What the person wants, written by them or beside them, and what came of it."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods

from alongside.access import gates
from alongside.concerns.actions import outcomes as actions
from alongside.concerns.forms import outcomes as forms
from alongside.concerns.models import Enquiry
from alongside.concerns.queries import enquiry as queries
from alongside.concerns.views import working
from alongside.people.forms import outcomes as people_forms


@gates.for_ability("judge_outcomes")
@require_http_methods(["GET", "POST"])
def hear_outcome(request: HttpRequest, pk: int) -> HttpResponse:
    """Write down one thing the person wants; the person may do so themselves."""
    found = working.open_shared(request, pk)
    key = f"concerns.hear_outcome.{pk}"
    form = forms.HearOutcomeForm(
        request.POST or None,
        is_own=queries.is_own(request.actor, found),
        called=queries.called(found),
    )
    working.fill_from_draft(request, form, key)

    def act(said: dict[str, Any]) -> object:
        said = {"said_by": request.actor.name, **said}
        return actions.hear_outcome(by=request.actor, enquiry=found, **said)

    if working.is_done(request, form, act, said="Thank you. It is kept.", key=key):
        return working.to_enquiry(pk)
    return working.part(request, "hear_outcome", found, form=form)


@gates.for_ability("lead_enquiry")
@require_http_methods(["GET", "POST"])
def record_asked(request: HttpRequest, pk: int) -> HttpResponse:
    """Record that the person wanted nothing in particular, or was not asked."""
    found = working.open_under_way(request, pk)
    form = forms.RecordAskedForm(request.POST or None)

    def act(said: dict[str, Any]) -> object:
        return actions.record_asked(by=request.actor, enquiry=found, **said)

    if working.is_done(request, form, act):
        return working.to_enquiry(pk)
    return working.part(request, "record_asked", found, form=form)


@gates.for_ability("judge_outcomes")
@require_http_methods(["GET", "POST"])
def revise_outcome(request: HttpRequest, pk: int) -> HttpResponse:
    """Change what is wanted. Earlier words stay; of two writers both are shown."""
    outcome = working.open_outcome(request, pk)
    seen = {"words": outcome.words, "seen_words": outcome.words}
    is_own = queries.is_own(request.actor, outcome.sought.enquiry)
    form = people_forms.ReviseOutcomeForm(
        request.POST or None, initial=seen, is_own=is_own
    )

    def act(said: dict[str, Any]) -> object:
        return actions.revise_sought(by=request.actor, outcome=outcome, **said)

    if working.is_done(request, form, act):
        return working.to_enquiry(outcome.sought.enquiry_id)
    context = {"form": form, "outcome": outcome}
    outcome.refresh_from_db(fields=["words"])
    if form.is_bound and form.has_seen_other_than(outcome.words):
        form.look_again(outcome.words)
        context["theirs"] = outcome.words
    return working.part(request, "revise_outcome", outcome.sought.enquiry, **context)


@gates.for_ability("judge_outcomes")
@require_http_methods(["GET", "POST"])
def withdraw_outcome(request: HttpRequest, pk: int) -> HttpResponse:
    """Keep that something is no longer wanted, and why."""
    outcome = working.open_outcome(request, pk)
    is_own = queries.is_own(request.actor, outcome.sought.enquiry)
    form = people_forms.WithdrawOutcomeForm(request.POST or None, is_own=is_own)

    def act(said: dict[str, Any]) -> object:
        return actions.withdraw_sought(by=request.actor, outcome=outcome, **said)

    if working.is_done(request, form, act):
        return working.to_enquiry(outcome.sought.enquiry_id)
    context = {"form": form, "outcome": outcome}
    return working.part(request, "withdraw_outcome", outcome.sought.enquiry, **context)


@gates.for_ability("judge_outcomes")
@require_http_methods(["GET", "POST"])
def judge_outcome(request: HttpRequest, pk: int) -> HttpResponse:
    """Say whether it was what they wanted: the person, beside them, or the worker."""
    outcome = working.open_outcome(request, pk)
    form = people_forms.JudgeOutcomeForm(
        request.POST or None,
        initial={"whose": request.GET.get("whose", "")},
        **_voice(request, outcome.sought.enquiry),
    )

    def act(said: dict[str, Any]) -> object:
        return actions.judge_sought(by=request.actor, outcome=outcome, **form.judged())

    if working.is_done(request, form, act, said="Thank you. It is kept."):
        return working.to_enquiry(outcome.sought.enquiry_id)
    context = {"form": form, "outcome": outcome}
    return working.part(request, "judge_outcome", outcome.sought.enquiry, **context)


def _voice(request: HttpRequest, enquiry: Enquiry) -> dict[str, str]:
    """Who speaks: the person themselves, a worker, or somebody beside the person."""
    side = "worker" if request.actor.may("lead_enquiry") else "beside"
    if queries.is_own(request.actor, enquiry):
        side = "own"
    called = queries.called(enquiry)
    return {"side": side, "called": called, "name": request.actor.name}
