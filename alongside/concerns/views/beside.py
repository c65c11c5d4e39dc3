"""What others do beside an enquiry: written down, kept in touch with, told."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_safe

from alongside.access import actions as access
from alongside.access import gates
from alongside.concerns.actions import beside as actions
from alongside.concerns.forms import beside as forms
from alongside.concerns.forms.timers import NewestForm
from alongside.concerns.models import Process
from alongside.concerns.queries import beside as queries
from alongside.concerns.rules import beside as rules
from alongside.concerns.rules import enquiring
from alongside.concerns.views import working


@gates.for_ability("lead_enquiry")
@require_safe
def beside(request: HttpRequest, pk: int) -> HttpResponse:
    """One thing that others do: how it is now, and each time we were in touch."""
    process = _open(request, pk)
    context = {
        "steps": queries.history(request.actor, process),
        "tellings": queries.tellings(request.actor, process),
        "why_not": rules.why_not_step(process, request.actor),
        "may_pause": request.actor.may("pause_enquiry"),
    }
    return _page(request, "beside", process, **context)


@gates.for_ability("lead_enquiry")
@require_http_methods(["GET", "POST"])
def begin_beside(request: HttpRequest, pk: int) -> HttpResponse:
    """Write down what others do."""
    found, key = working.open_under_way(request, pk), f"concerns.begin_beside.{pk}"
    there = queries.of_concern(request.actor, found.concern)
    newest = there[-1].number if there else 0
    form = forms.BeginBesideForm(request.POST or None, initial={"seen": newest})
    working.fill_from_draft(request, form, key)

    def act(said: dict[str, Any]) -> object:
        what = {name: said[name] for name in ("kind", "began_on", "seen")}
        what |= {"said": form.in_touch(), "telling": form.telling()}
        return actions.begin_beside(by=request.actor, enquiry=found, **what)

    if working.is_done(request, form, act, key=key):
        return working.to_enquiry(pk)
    context = {"form": form, "others": there, "theirs": _theirs(form, newest, there)}
    context["why_not"] = enquiring.why_not_add(found, request.actor)
    return working.part(request, "begin_beside", found, **context)


@gates.for_ability("lead_enquiry")
@require_http_methods(["GET", "POST"])
def beside_contact(request: HttpRequest, pk: int) -> HttpResponse:
    """Keep what was said this time."""
    process, key = _open(request, pk), f"concerns.beside_contact.{pk}"
    now = process.now
    form = forms.ContactForm(request.POST or None, initial=_as_it_is(process))
    working.fill_from_draft(request, form, key)

    def act(said: dict[str, Any]) -> object:
        what = {"said": form.in_touch(), "seen": said["seen"]}
        return actions.keep_contact(by=request.actor, process=process, **what)

    if working.is_done(request, form, act, key=key):
        return redirect("concerns:beside", pk=pk)
    context = {"form": form, "theirs": _theirs(form, now.number, [now])}
    context["why_not"] = rules.why_not_step(process, request.actor)
    return _page(request, "beside_contact", process, **context)


@gates.for_ability("lead_enquiry")
@require_http_methods(["GET", "POST"])
def beside_after(request: HttpRequest, pk: int) -> HttpResponse:
    """Say what became of it, or who keeps in touch while it goes on."""
    process, key = _open(request, pk), f"concerns.beside_after.{pk}"
    now = process.now
    started = {"seen": now.number}
    form = forms.AfterForm(request.POST or None, process=process, initial=started)
    working.fill_from_draft(request, form, key)

    def act(said: dict[str, Any]) -> object:
        what = {"words_to_person": said.get("words_to_person") or ""}
        what |= {"said": form.in_touch(), "seen": said["seen"]}
        return actions.say_what_became(by=request.actor, process=process, **what)

    if working.is_done(request, form, act, key=key):
        return working.to_enquiry(process.concern.enquiry.pk)
    context = {"form": form, "theirs": _theirs(form, now.number, [now])}
    context["why_not"] = rules.why_not_step(process, request.actor)
    return _page(request, "beside_after", process, **context)


@gates.for_ability("lead_enquiry")
@require_http_methods(["GET", "POST"])
def beside_tell(request: HttpRequest, pk: int) -> HttpResponse:
    """Let the person read of it, or hold that back with a reason until a day."""
    process, key = _open(request, pk), f"concerns.beside_tell.{pk}"
    newest = process.telling
    form = forms.TellForm(request.POST or None, initial={"seen": newest.number})
    working.fill_from_draft(request, form, key)

    def act(said: dict[str, Any]) -> object:
        what = {"telling": form.telling(), "seen": said["seen"]}
        return actions.decide_telling(by=request.actor, process=process, **what)

    if working.is_done(request, form, act, key=key):
        return redirect("concerns:beside", pk=pk)
    context = {"form": form, "theirs": _theirs(form, newest.number, [newest])}
    return _page(request, "beside_tell", process, **context)


def _open(request: HttpRequest, pk: int) -> Process:
    rows = queries.processes(request.actor)
    return access.open_record(by=request.actor, rows=rows, pk=pk, what="process")


def _page(
    request: HttpRequest, template: str, process: Process, **context: Any
) -> HttpResponse:
    context |= {"process": process, "now": process.now, "telling": process.telling}
    return working.part(request, template, process.concern.enquiry, **context)


def _theirs(form: NewestForm, newest: int, rows: list[Any]) -> Any:
    """What somebody else wrote meanwhile, and the next press has seen it."""
    if not form.has_seen_other_than(newest):
        return None
    form.look_again(newest)
    return rows[-1] if rows else None


def _as_it_is(process: Process) -> dict[str, Any]:
    """What the page begins with: how it is now."""
    now = process.now
    kept = {name: getattr(now, name) for name in (*forms.WHO, "not_now", "not_now_by")}
    waits = "yes" if now.not_now else "no"
    return kept | {"waits": waits, "against": now.points, "seen": now.number}
