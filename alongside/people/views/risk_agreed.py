"""Agreeing something that carries a risk, looking at it again, and what hangs on it."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from alongside.access import clock, gates
from alongside.access.rules import Refused
from alongside.people import queries as people
from alongside.people.actions import risk as writing
from alongside.people.actions import risk_agreed as actions
from alongside.people.forms.action import AgreeForm
from alongside.people.forms.kept import KeptForm
from alongside.people.forms.risk_agreed import (
    AgreeRiskForm,
    AskAboutRiskForm,
    LookForm,
    OnceForm,
)
from alongside.people.models import Decision, Risk, RiskLook
from alongside.people.queries import decisions
from alongside.people.queries import risk as queries
from alongside.people.rules import is_own_record
from alongside.people.rules.decisions import why_not_keep_decision
from alongside.people.rules.risk_states import risk_step, why_not_move_risk
from alongside.people.views.decisions import WRITERS
from alongside.people.views.keeping import fill_from_draft, is_done
from alongside.people.views.risk import open_risk


def _page(
    request: HttpRequest, template: str, found: Risk, form: KeptForm, **more: object
) -> HttpResponse:
    """A form about a risk, with all that is written about it beside."""
    context = {
        "form": form,
        "risk": found,
        "page": queries.risk_page(request.actor, found),
        "is_own": is_own_record(found.person, request.actor),
    }
    return render(request, f"people/{template}.html", context | more)


@gates.for_ability(*WRITERS)
@require_http_methods(["GET", "POST"])
def agree_risk(request: HttpRequest, pk: int) -> HttpResponse:
    """Keep what the person decided, and who agrees with supporting it."""
    found, by = open_risk(request, pk), request.actor
    sheet = queries.newest_sheet(by, found)
    is_own = is_own_record(found.person, by)
    start = {"seen": sheet.pk, "agreed_on": clock.today()}
    form = AgreeRiskForm(request.POST or None, initial=start, is_own=is_own)
    key = f"people.agree_risk.{pk}"
    fill_from_draft(request, form, key)

    def act() -> object:
        said = {"said": form.agreement(), "seen": form.seen_answer()} | _once(form)
        return actions.agree_risk(by=by, risk=found, **said)

    if is_done(request, form, act, key=key, said="Kept."):
        return redirect("people:risk", pk=pk)
    theirs = sheet if form.has_seen_other_than(sheet.pk) else None
    if theirs:
        form.look_again(sheet.pk)
    why_not = why_not_move_risk(found, "agree", by)
    return _page(request, "agree_risk", found, form, theirs=theirs, why_not=why_not)


def _once(form: OnceForm) -> dict[str, object]:
    return {"view": form.view(), "uid": form.cleaned_data["uid"]}


@gates.for_ability(*WRITERS)
@require_http_methods(["GET", "POST"])
def look_at_risk(request: HttpRequest, pk: int) -> HttpResponse:
    """Keep what happened, and whether it goes on, changes or stops."""
    found, by = open_risk(request, pk), request.actor
    is_own = is_own_record(found.person, by)
    ways = tuple(r for r in RiskLook.Result.values if risk_step(r, found.state))
    start = {"looked_on": clock.today(), "result": ways[0] if len(ways) == 1 else ""}
    form = LookForm(request.POST or None, initial=start, is_own=is_own, open_to=ways)
    key = f"people.look_at_risk.{pk}"
    fill_from_draft(request, form, key)

    def act() -> object:
        said = form.look()
        return actions.look_at_risk(by=by, risk=found, said=said, **_once(form))

    if is_done(request, form, act, key=key, said="Kept."):
        return redirect("people:risk", pk=pk)
    why_not = why_not_move_risk(found, "stop", by)
    return _page(request, "look_at_risk", found, form, why_not=why_not)


@gates.for_ability(*WRITERS)
@require_POST
def think_again(request: HttpRequest, pk: int) -> HttpResponse:
    """Take it up again, in one press."""
    found = open_risk(request, pk)
    try:
        actions.think_again(by=request.actor, risk=found)
        messages.success(request, "It is being thought about again.")
    except Refused as no:
        messages.error(request, no.sentence)
    return redirect("people:risk", pk=pk)


@gates.for_ability(*WRITERS)
@require_http_methods(["GET", "POST"])
def ask_about_risk(request: HttpRequest, pk: int) -> HttpResponse:
    """Tie it to a decision, where whether they can decide it may be looked at."""
    found, by = open_risk(request, pk), request.actor
    form = AskAboutRiskForm(
        request.POST or None, decisions=queries.decisions_to_tie(by, found)
    )
    key = f"people.ask_about_risk.{pk}"
    fill_from_draft(request, form, key)
    made: list[Decision] = []

    def act() -> None:
        said = form.cleaned_data
        there = decisions.decisions(by).filter(pk=said.get("decision") or 0).first()
        asked = {"decision": there, "question": said["question"]}
        made.append(writing.ask_about_risk(by=by, risk=found, **asked))

    if is_done(request, form, act, key=key, said="Kept."):
        return redirect("people:decision", pk=made[0].pk)
    why_not = why_not_keep_decision(found.person, by)
    return _page(request, "ask_about_risk", found, form, why_not=why_not)


@gates.for_ability("agree_actions")
@require_http_methods(["GET", "POST"])
def act_on_safeguard(request: HttpRequest, pk: int, safeguard: int) -> HttpResponse:
    """Agree who does something that makes it safer. What it says is filled in."""
    found, by = open_risk(request, pk), request.actor
    one = queries.safeguard_of(by, found, safeguard)
    if one is None:
        raise Http404
    owners = people.who_may_own(by, found.person)
    start = queries.starting_safeguard(by, found, one)
    form = AgreeForm(request.POST or None, initial=start, owners=owners)
    key = f"people.safeguard.{safeguard}"
    fill_from_draft(request, form, key)

    def act() -> object:
        to_do = form.to_do()
        return writing.act_on_safeguard(by=by, risk=found, safeguard=one, to_do=to_do)

    if is_done(request, form, act, key=key, said="Agreed. It is on the list."):
        return redirect("people:risk", pk=pk)
    return _page(request, "act_on_safeguard", found, form, safeguard=one)
