"""An organisation is asked to make a part of an enquiry, and sends back answers."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from alongside.access import actions as access
from alongside.access import gates
from alongside.concerns.actions import causing as actions
from alongside.concerns.forms import causing as forms
from alongside.concerns.models import AskedPart
from alongside.concerns.queries import causing as queries
from alongside.concerns.queries import finding
from alongside.concerns.rules import causing as rules
from alongside.concerns.rules import enquiring
from alongside.concerns.views import working

KEPT = "Kept. Whoever is asked reads what you ask, and no more."
YES_OR_NO, BACK = "Thank you. The safeguarding team reads your answer.", "Sent back."


@gates.for_ability("lead_enquiry")
@require_http_methods(["GET", "POST"])
def ask_for_part(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask an organisation to make a part of an enquiry, and see how far it has got."""
    found, key = working.open_under_way(request, pk), f"concerns.ask_for_part.{pk}"
    who = queries.who_can_be_asked(request.actor)
    form = forms.AskForPartForm(request.POST or None, who=who)
    working.fill_from_draft(request, form, key)

    def act(said: dict[str, Any]) -> object:
        what = {"view": form.view(), "asking": form.asking()}
        return actions.ask_for_part(by=request.actor, enquiry=found, **what)

    if working.is_done(request, form, act, said=KEPT, key=key):
        return redirect("concerns:ask_for_part", pk=pk)
    context = {"form": form, "asked": queries.of_enquiry(request.actor, found)}
    context["why_not"] = enquiring.why_not_find_out(found, request.actor)
    return working.part(request, "ask_for_part", found, **context)


@gates.for_ability("lead_enquiry")
@require_http_methods(["GET", "POST"])
def take_back_part(request: HttpRequest, pk: int) -> HttpResponse:
    """Take back what was asked and has not come back."""
    part, key = _open(request, pk), f"concerns.take_back_part.{pk}"
    form = forms.TakeBackPartForm(request.POST or None)
    working.fill_from_draft(request, form, key)

    def act(said: dict[str, Any]) -> object:
        return actions.take_back_part(by=request.actor, part=part, **said)

    if working.is_done(request, form, act, said="Taken back.", key=key):
        return redirect("concerns:ask_for_part", pk=part.enquiry_id)
    why_not = rules.why_not_take_back(part, request.actor)
    context = {"form": form, "part": part, "why_not": why_not}
    return render(request, "concerns/take_back_part.html", context)


@gates.for_ability("make_enquiry")
@require_safe
def asked_of_us(request: HttpRequest) -> HttpResponse:
    """What the viewer is asked to find out."""
    context = {"parts": queries.asked_of(request.actor)}
    return render(request, "concerns/asked_of_us.html", context)


@gates.for_ability("make_enquiry")
@require_http_methods(["GET", "POST"])
def asked_part(request: HttpRequest, pk: int) -> HttpResponse:
    """Say yes or no to what is asked; then send back what was found out."""
    part, key = _open(request, pk), f"concerns.asked_part.{pk}"
    is_theirs = part.answer == AskedPart.Answer.ACCEPTED
    form = (forms.ReturnPartForm if is_theirs else forms.AnswerPartForm)(
        request.POST or None
    )
    working.fill_from_draft(request, form, key)

    def act(said: dict[str, Any]) -> object:
        return _answer(request, part, said)

    said = BACK if is_theirs else YES_OR_NO
    if working.is_done(request, form, act, said=said, key=key):
        return redirect("concerns:asked_part", pk=pk)
    why_not = rules.why_not_return if is_theirs else rules.why_not_answer
    context = {"form": form, "part": part, "is_theirs": is_theirs}
    context["lead"] = queries.leads_now(request.actor, part)
    context["why_not"] = why_not(part, request.actor)
    context["to_read"] = finding.to_read_of_part(request.actor, part)
    return render(request, "concerns/asked_part.html", context)


def _open(request: HttpRequest, pk: int) -> AskedPart:
    rows = queries.parts(request.actor)
    return access.open_record(by=request.actor, rows=rows, pk=pk, what="asked_part")


def _answer(request: HttpRequest, part: AskedPart, said: dict[str, Any]) -> object:
    words = said.get("words") or ""
    if "answer" not in said:
        return actions.return_part(by=request.actor, part=part, words=words)
    accepted = said["answer"] == AskedPart.Answer.ACCEPTED
    return actions.answer_part(
        by=request.actor, part=part, accepted=accepted, words=words
    )
