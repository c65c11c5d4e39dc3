"""The steps of a need for an advocate, each a form: look, offer, ask, find, answer."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from alongside.access import actions as access
from alongside.access import gates
from alongside.people.actions import advocacy_helping as helping
from alongside.people.actions import advocacy_steps as steps
from alongside.people.forms import advocacy as forms
from alongside.people.forms import advocacy_finding as finding
from alongside.people.forms.kept import KeptForm
from alongside.people.models import AdvocacyNeed
from alongside.people.queries import advocacy_pages as queries
from alongside.people.queries import advocacy_requests as asking
from alongside.people.rules import advocacy as rules
from alongside.people.rules.advocacy_states import why_not_move
from alongside.people.views.advocacy import open_need
from alongside.people.views.keeping import fill_from_draft, is_done

EITHER = ("arrange_advocate", "speak_up")


@dataclass(frozen=True)
class Step:
    """The words around a form, and the move it makes."""

    verb: str
    heading: str
    submit: str = "Keep this"
    lead: str = ""
    said: str = "Kept."


def _start(request: HttpRequest, need: AdvocacyNeed, **more: Any) -> dict[str, Any]:
    """What every form of a step begins with: the version that is read."""
    return {"data": request.POST or None, "initial": {"seen": need.version} | more}


def _page(
    request: HttpRequest,
    need: AdvocacyNeed,
    form: KeptForm,
    step: Step,
    act: Callable[[], object],
) -> HttpResponse:
    """Do what the form says, or show it. What others did meanwhile stands above it."""
    key = f"people.advocacy_{step.verb}.{need.pk}"
    fill_from_draft(request, form, key)
    if is_done(request, form, act, key=key, said=step.said):
        return _onward(request, need)
    need.refresh_from_db(fields=["version", "state"])
    context = {"form": form, "need": need, "person": need.person, "step": step}
    context["theirs"] = _meanwhile(request, need, form)
    context["why_not"] = why_not_move(need, step.verb, request.actor)
    context["line"] = queries.Line(need)
    return render(request, "people/advocacy_step.html", context)


def _onward(request: HttpRequest, need: AdvocacyNeed) -> HttpResponse:
    """Back to the need; an advocate who has left it goes to what is still theirs."""
    if request.actor.may("arrange_advocate") or queries.is_still_there(
        request.actor, need
    ):
        return redirect("people:advocacy_need", pk=need.pk)
    return redirect("people:my_advocacy")


def _meanwhile(request: HttpRequest, need: AdvocacyNeed, form: KeptForm) -> list[Any]:
    """What somebody else did since the writer opened the page. The next press has seen
    it."""
    if not form.is_bound or "seen" not in form.fields:
        return []
    seen = form.cleaned_data.get("seen") or 0 if hasattr(form, "cleaned_data") else 0
    if seen == need.version:
        return []
    form.look_again(need.version)  # type: ignore[attr-defined]
    return queries.moves_since(request.actor, need, seen)


@gates.for_ability("arrange_advocate")
@require_http_methods(["GET", "POST"])
def consider_need(request: HttpRequest, pk: int) -> HttpResponse:
    """Look at whether an advocate is needed: four parts, then somebody suitable."""
    need = open_need(request, pk)
    form = forms.ConsiderForm(**_start(request, need))

    def act() -> object:
        told, seen = form.considered(), form.cleaned_data["seen"]
        return steps.consider_need(by=request.actor, need=need, told=told, seen=seen)

    step = Step(
        "find_need",
        "Is an advocate needed?",
        lead="This is about taking part. It is not the same as whether they can decide "
        "something: somebody who can decide may still need an advocate.",
    )
    return _page(request, need, form, step, act)


@gates.for_ability("arrange_advocate")
@require_http_methods(["GET", "POST"])
def offer_advocate(request: HttpRequest, pk: int) -> HttpResponse:
    """Keep an offer, and what the person said to it."""
    need = open_need(request, pk)
    form = forms.OfferForm(**_start(request, need, offered_by=request.actor.name))

    def act() -> object:
        said, seen = steps.Offered(**form.offered()), form.cleaned_data["seen"]
        return steps.offer_advocate(by=request.actor, need=need, said=said, seen=seen)

    step = Step(
        "hear_yes",
        "Offering an advocate",
        lead="Explain it first, in the way that suits them. A no is never the last "
        "word.",
    )
    return _page(request, need, form, step, act)


@gates.for_ability("arrange_advocate")
@require_http_methods(["GET", "POST"])
def refer_to_advocate(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask an organisation for an advocate."""
    need = open_need(request, pk)
    form = finding.ReferForm(
        **_start(request, need),
        trigger=need.trigger,
        organisations=asking.who_can_be_asked(request.actor),
    )

    def act() -> object:
        said, seen = steps.Referred(**form.referred()), form.cleaned_data["seen"]
        return steps.refer_to_advocate(
            by=request.actor, need=need, said=said, seen=seen
        )

    lead = (
        "A service that works here finds this on its list, and gets an e-mail that "
        "names nobody. Any other you ask yourself, and write it down here."
    )
    step = Step("refer", "Asking for an advocate", lead=lead)
    return _page(request, need, form, step, act)


@gates.for_ability("arrange_advocate")
@require_http_methods(["GET", "POST"])
def allocate_advocate(request: HttpRequest, pk: int) -> HttpResponse:
    """Keep who was found, and let them in."""
    need = open_need(request, pk)
    users = asking.advocates(request.actor)
    form = finding.AllocateForm(**_start(request, need), users=users)

    def act() -> object:
        seen = form.cleaned_data["seen"]
        return steps.allocate_advocate(
            by=request.actor, need=need, seen=seen, **form.found()
        )

    lead = (
        "They see this, and the person’s record, from now on. If they cannot help, "
        "they say so and see it no longer."
    )
    step = Step("allocate", "Who was found?", submit="Let them in", lead=lead)
    return _page(request, need, form, step, act)


@gates.for_ability(*EITHER)
@require_http_methods(["GET", "POST"])
def begin_advocacy(request: HttpRequest, pk: int) -> HttpResponse:
    """The advocate begins to help."""
    need = open_need(request, pk)
    form = finding.BeginForm(**_start(request, need))

    def act() -> object:
        said = form.cleaned_data
        return helping.begin_advocacy(
            by=request.actor,
            need=need,
            way=said["way"],
            seen=said["seen"],
            why_not_instructed=said.get("why_not_instructed") or "",
            limits=said["limits"],
        )

    return _page(request, need, form, Step("begin", "Beginning to help"), act)


def _why(
    request: HttpRequest, pk: int, step: Step, act: Callable[..., object]
) -> HttpResponse:
    need = open_need(request, pk)
    form = finding.WhyNeedForm(**_start(request, need))

    def do() -> object:
        said = form.cleaned_data
        return act(by=request.actor, need=need, why=said["why"], seen=said["seen"])

    return _page(request, need, form, step, do)


@gates.for_ability(*EITHER)
@require_http_methods(["GET", "POST"])
def decline_referral(request: HttpRequest, pk: int) -> HttpResponse:
    """Whoever was asked cannot help, and says why."""
    step = Step("decline", "Who was asked cannot help", lead="Somebody else is found.")
    return _why(request, pk, step, helping.decline_referral)


@gates.for_ability(*EITHER)
@require_http_methods(["GET", "POST"])
def change_advocate(request: HttpRequest, pk: int) -> HttpResponse:
    """Another advocate is to be found."""
    lead = "What this advocate said stays, and is answered."
    step = Step("change", "Finding another advocate", lead=lead)
    return _why(request, pk, step, helping.change_advocate)


@gates.for_ability(*EITHER)
@require_http_methods(["GET", "POST"])
def end_advocacy(request: HttpRequest, pk: int) -> HttpResponse:
    """This is over; the same advocate is offered when something new begins."""
    lead = "When something new begins, the same advocate is offered again in one press."
    step = Step("end", "Ending this", submit="End it", lead=lead)
    return _why(request, pk, step, helping.end_advocacy)


@gates.for_ability(*EITHER)
@require_http_methods(["GET", "POST"])
def represent(request: HttpRequest, pk: int) -> HttpResponse:
    """Say something for the person on a decision."""
    need, key = open_need(request, pk), f"people.represent.{pk}"
    form = finding.RepresentForm(request.POST or None)
    fill_from_draft(request, form, key)

    def act() -> object:
        said = dict(form.cleaned_data)
        uid = said.pop("uid")
        told = helping.Said(**said, made_by=need.advocate_name)
        return helping.represent(by=request.actor, need=need, said=told, uid=uid)

    said = "Kept. Decisions wait until somebody has answered it."
    if is_done(request, form, act, key=key, said=said):
        return redirect("people:advocacy_need", pk=pk)
    why_not = rules.why_not_represent(need, request.actor)
    context = {"form": form, "need": need, "person": need.person, "why_not": why_not}
    return render(request, "people/represent.html", context)


@gates.for_ability("arrange_advocate")
@require_http_methods(["GET", "POST"])
def answer_representation(request: HttpRequest, pk: int) -> HttpResponse:
    """Answer what an advocate said: what was decided about it, and why."""
    rows = queries.representations(request.actor)
    said = access.open_record(by=request.actor, rows=rows, pk=pk, what="advocacy")
    key = f"people.answer_representation.{pk}"
    form = finding.AnswerAdvocateForm(request.POST or None)
    fill_from_draft(request, form, key)

    def act() -> object:
        told = form.cleaned_data
        return helping.answer_representation(by=request.actor, said=said, **told)

    kept = "Answered. The advocate and the person can read it now."
    if is_done(request, form, act, key=key, said=kept):
        return redirect("people:advocacy_need", pk=said.need_id)
    said.refresh_from_db()
    why_not = rules.why_not_answer(said, request.actor)
    context = {"form": form, "said": said, "need": said.need, "why_not": why_not}
    return render(request, "people/answer_representation.html", context)
