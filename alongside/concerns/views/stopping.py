"""Somebody asks us to stop, is answered, and comes back when they like."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods, require_POST

from alongside.access import gates
from alongside.access.rules import Refused
from alongside.concerns.actions import stopping as actions
from alongside.concerns.forms import stopping as forms
from alongside.concerns.models import Enquiry
from alongside.concerns.queries import advocacy
from alongside.concerns.queries import enquiry as enquiry_queries
from alongside.concerns.queries import stopping as queries
from alongside.concerns.rules import stopping as rules
from alongside.concerns.views import working
from alongside.people.queries import death

ASKED = "Thank you. It is kept. A safeguarding manager looks at it and answers."
STOPPED = "We stop. The person reads what you wrote, and can come back at any time."
GOES_ON = "Kept. The person reads what you wrote to them."
BACK = "Thank you. We go on."


@gates.for_ability("ask_to_stop")
@require_http_methods(["GET", "POST"])
def ask_to_stop(request: HttpRequest, pk: int) -> HttpResponse:
    """The person says that we should stop, or somebody beside them writes it down."""
    found, key = working.open_shared(request, pk), f"concerns.ask_to_stop.{pk}"
    is_own = enquiry_queries.is_own(request.actor, found)
    form = forms.AskToStopForm(request.POST or None, is_own=is_own)
    working.fill_from_draft(request, form, key)

    def act(said: dict[str, Any]) -> object:
        return actions.ask_to_stop(by=request.actor, enquiry=found, **said)

    if working.is_done(request, form, act, said=ASKED, key=key):
        return working.to_enquiry(pk)
    why_not = death.why_not_any_more(request.actor, found.person_id)
    why_not = why_not or rules.why_not_ask(found, request.actor)
    return working.part(request, "ask_to_stop", found, form=form, why_not=why_not)


@gates.for_ability("ask_to_stop")
@require_http_methods(["GET", "POST"])
def note_on_stopping(request: HttpRequest, pk: int) -> HttpResponse:
    """What was asked and thought of it; a worker or the advocate adds a note."""
    found, key = working.open_shared(request, pk), f"concerns.note_on_stopping.{pk}"
    form = forms.StopNoteForm(request.POST or None)
    working.fill_from_draft(request, form, key)
    context = _around(request, found)

    def act(said: dict[str, Any]) -> object:
        asked = context["asked"].asked if context["asked"] else None
        if asked is None:
            raise Refused(rules.NOT_ASKED)
        return actions.note_on_stopping(by=request.actor, asked=asked, **said)

    if working.is_done(request, form, act, said="Your note is kept.", key=key):
        return working.to_enquiry(pk)
    context["why_not"] = _why_not_note(request, context["asked"])
    return working.part(request, "note_on_stopping", found, form=form, **context)


@gates.for_ability("settle_concern")
@require_http_methods(["GET", "POST"])
def stop(request: HttpRequest, pk: int) -> HttpResponse:
    """Stop because they ask, when they can decide it and nothing stands above it."""
    found, key = working.open_under_way(request, pk), f"concerns.stop.{pk}"
    beside = advocacy.advocacy(request.actor, found.concern, until_there=True)
    form = forms.StopForm(
        request.POST or None,
        records=queries.records(request.actor, found),
        waits_for=beside.waits_for,
    )
    working.fill_from_draft(request, form, key)

    def act(said: dict[str, Any]) -> object:
        what = {"view": form.view(), "said": form.said()}
        what["why_without"] = said.get("why_without") or ""
        return actions.stop_enquiry(by=request.actor, enquiry=found, **what)

    if working.is_done(request, form, act, said=STOPPED, key=key):
        return working.to_enquiry(pk)
    return _to_answer(request, "stop", found, form=form, advocacy=beside)


@gates.for_ability("settle_concern")
@require_http_methods(["GET", "POST"])
def go_on_all_the_same(request: HttpRequest, pk: int) -> HttpResponse:
    """Go on although they ask us to stop, and tell them why."""
    found, key = working.open_under_way(request, pk), f"concerns.go_on_all.{pk}"
    form = forms.GoOnAllTheSameForm(request.POST or None)
    working.fill_from_draft(request, form, key)

    def act(said: dict[str, Any]) -> object:
        what = {"view": form.view(), "said": form.said()}
        return actions.go_on_all_the_same(by=request.actor, enquiry=found, **what)

    if working.is_done(request, form, act, said=GOES_ON, key=key):
        return working.to_enquiry(pk)
    return _to_answer(request, "go_on_all_the_same", found, form=form)


@gates.for_ability("ask_to_stop")
@require_POST
def come_back(request: HttpRequest, pk: int) -> HttpResponse:
    """Go on after all, in one press."""
    found = working.open_shared(request, pk)
    working.press(
        request,
        lambda: actions.come_back(by=request.actor, enquiry=found),
        said=BACK,
    )
    return working.to_enquiry(pk)


def _around(request: HttpRequest, enquiry: Enquiry) -> dict[str, Any]:
    """What was asked, with the notes that the viewer sees and what was decided."""
    newest = queries.newest(request.actor, enquiry)
    return {"asked": queries.with_notes(request.actor, newest)}


def _why_not_note(request: HttpRequest, asked: queries.Asked | None) -> str | None:
    if asked is None:
        return rules.NOT_ASKED
    return rules.why_not_note(asked.asked, asked.notes, request.actor)


def _to_answer(
    request: HttpRequest, template: str, enquiry: Enquiry, **context: Any
) -> HttpResponse:
    context |= _around(request, enquiry)
    asked = context["asked"]
    died = death.why_not_any_more(request.actor, enquiry.person_id)
    context["why_not"] = died or rules.why_not_answer(
        enquiry.concern,
        asked.asked if asked else None,
        asked.notes if asked else (),
        request.actor,
    )
    return working.part(request, template, enquiry, **context)
