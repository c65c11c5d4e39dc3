"""Asking us to look again, by whoever it touches, and being answered."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from alongside.access import actions as access
from alongside.access import gates
from alongside.access.actor import Actor
from alongside.access.rules import Refused
from alongside.concerns.actions import appealing as actions
from alongside.concerns.forms import appealing as forms
from alongside.concerns.models import Raiser
from alongside.concerns.queries import appealing as queries
from alongside.concerns.rules import appealing as rules
from alongside.concerns.views import working
from alongside.concerns.views.concern import open_concern
from alongside.concerns.views.private import never_kept
from alongside.concerns.views.tracking import open_own, under_link

THANKS = "Thank you. Somebody who did not decide it looks at it again, and answers."
ANSWERED = "Answered. Both sides can read that it was looked at again."


@gates.for_ability("receive_concern")
@require_http_methods(["GET", "POST"])
def appeal(request: HttpRequest, pk: int) -> HttpResponse:
    """Write down what somebody says who asks us to look again."""
    concern, key = open_concern(request, pk), f"concerns.appeal.{pk}"
    form = forms.LookAgainForSomebodyForm(request.POST or None)
    working.fill_from_draft(request, form, key)

    def act(said: dict[str, Any]) -> object:
        asking = form.asking()
        return actions.appeal_for_somebody(
            by=request.actor, concern=concern, asking=asking
        )

    if working.is_done(request, form, act, said=THANKS, key=key):
        return redirect("concerns:concern", pk=pk)
    why_not = rules.why_not_now(concern.state)
    context = {"form": form, "concern": concern, "why_not": why_not}
    return render(request, "concerns/appeal.html", context)


@gates.for_ability("ask_to_look_again")
@require_http_methods(["GET", "POST"])
def appeal_enquiry(request: HttpRequest, pk: int) -> HttpResponse:
    """The person or their advocate says that what was found is wrong."""
    found, key = working.open_shared(request, pk), f"concerns.appeal_enquiry.{pk}"
    if request.actor.may("receive_concern"):
        return redirect("concerns:appeal", pk=found.concern_id)
    form = forms.LookAgainKeptForm(request.POST or None)
    working.fill_from_draft(request, form, key)

    def act(said: dict[str, Any]) -> object:
        return actions.appeal_enquiry(by=request.actor, enquiry=found, **said)

    if working.is_done(request, form, act, said=THANKS, key=key):
        return working.to_enquiry(pk)
    return working.part(request, "appeal_enquiry", found, form=form)


@gates.public
@require_http_methods(["GET", "POST"])
@never_kept
def appeal_tracked(request: HttpRequest, token: str) -> HttpResponse:
    """The holder of a private link says that what was decided is wrong."""
    viewer, story = under_link(token)
    back = reverse("concerns:track", args=[token])
    return _ask_as_raiser(request, viewer, story.raiser, back)


@gates.for_ability("see_own_worries")
@require_http_methods(["GET", "POST"])
def appeal_own_worry(request: HttpRequest, pk: int) -> HttpResponse:
    """Somebody who raised a worry signed in says that what was decided is wrong."""
    raiser = open_own(request, pk)
    back = reverse("concerns:own_worry", args=[pk])
    return _ask_as_raiser(request, request.actor, raiser, back)


def _ask_as_raiser(
    request: HttpRequest, by: Actor, raiser: Raiser, back: str
) -> HttpResponse:
    form = forms.LookAgainForm(request.POST or None)
    if form.is_valid():
        try:
            actions.appeal_as_raiser(by=by, raiser=raiser, **form.cleaned_data)
        except Refused as no:
            form.add_error(None, no.sentence)
        else:
            messages.success(request, THANKS)
            return redirect(back)
    context = {"form": form, "back": back, "raiser": raiser}
    return render(request, "concerns/appeal_tracked.html", context)


@gates.for_ability("see_triage_board")
@require_safe
def appeals(request: HttpRequest) -> HttpResponse:
    """What somebody asked us to look at again, the longest waiting first."""
    may_answer = request.actor.may("answer_appeal")
    context = {"waiting": queries.waiting(request.actor), "may_answer": may_answer}
    return render(request, "concerns/appeals.html", context)


@gates.for_ability("answer_appeal")
@require_http_methods(["GET", "POST"])
def answer_appeal(request: HttpRequest, pk: int) -> HttpResponse:
    """Look again at what somebody else decided, and answer."""
    rows, viewer = queries.appeals(request.actor), request.actor
    asked = access.open_record(by=viewer, rows=rows, pk=pk, what="appeal")
    key = f"concerns.answer_appeal.{pk}"
    form = forms.AnswerAppealForm(request.POST or None, who=asked.who)
    working.fill_from_draft(request, form, key)

    def act(said: dict[str, Any]) -> object:
        what = {"appeal": asked, "view": form.view(), "said": form.said()}
        return actions.answer_appeal(by=viewer, **what)

    if working.is_done(request, form, act, said=ANSWERED, key=key):
        return redirect("concerns:concern", pk=asked.concern_id)
    concern = queries.concern_at(viewer, asked.concern_id)
    asked.refresh_from_db()
    deciders = queries.deciders(viewer, asked, queries.decided_in(viewer, concern))
    context = {"form": form, "asked": asked, "concern": concern}
    context["why_not"] = rules.why_not_answer(asked, concern, deciders, viewer)
    context["decided"] = queries.decided(viewer, asked)
    return render(request, "concerns/answer_appeal.html", context)
