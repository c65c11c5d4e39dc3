"""Letting an enquiry wait for now, waiting longer, and going on with it."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods

from alongside.access import gates
from alongside.concerns.actions import pausing as actions
from alongside.concerns.forms import pausing as forms
from alongside.concerns.forms.timers import NewestForm
from alongside.concerns.models import Enquiry, Pause
from alongside.concerns.queries import pausing as queries
from alongside.concerns.rules import pausing as rules
from alongside.concerns.views import working

WAITS = "Kept. The person and the one who spoke up can read that it waits, not why."
GOES_ON = "We go on. The person and the one who spoke up can read that."


@gates.for_ability("pause_enquiry")
@require_http_methods(["GET", "POST"])
def pause(request: HttpRequest, pk: int) -> HttpResponse:
    """Let an enquiry wait until a day; or, when it waits already, a while longer."""
    found, key = working.open_under_way(request, pk), f"concerns.pause.{pk}"
    steps = queries.steps(request.actor, found.concern)
    form = forms.PauseForm(request.POST or None, initial={"seen": _number(steps)})
    working.fill_from_draft(request, form, key)
    waits = found.concern.is_paused
    do = actions.wait_longer if waits else actions.pause_enquiry

    def act(said: dict[str, Any]) -> object:
        what = {"view": form.view(), "said": form.said(), "seen": said["seen"]}
        return do(by=request.actor, enquiry=found, **what)

    if working.is_done(request, form, act, said=WAITS, key=key):
        return working.to_enquiry(pk)
    why_not = rules.why_not_wait_longer if waits else rules.why_not_pause
    context = _around(request, form, found) | {"is_paused": waits}
    context["why_not"] = why_not(found.concern, request.actor)
    return working.part(request, "pause", found, **context)


@gates.for_ability("lead_enquiry")
@require_http_methods(["GET", "POST"])
def go_on(request: HttpRequest, pk: int) -> HttpResponse:
    """Go on with an enquiry that waits, with a note on what is so now."""
    found, key = working.open_under_way(request, pk), f"concerns.go_on.{pk}"
    steps = queries.steps(request.actor, found.concern)
    form = forms.GoOnForm(request.POST or None, initial={"seen": _number(steps)})
    working.fill_from_draft(request, form, key)

    def act(said: dict[str, Any]) -> object:
        return actions.go_on(by=request.actor, enquiry=found, **form.said())

    if working.is_done(request, form, act, said=GOES_ON, key=key):
        return working.to_enquiry(pk)
    context = _around(request, form, found)
    context["why_not"] = rules.why_not_go_on(found.concern, request.actor)
    return working.part(request, "go_on", found, **context)


def _number(steps: list[Pause]) -> int:
    return steps[0].number if steps else 0


def _around(request: HttpRequest, form: NewestForm, enquiry: Enquiry) -> dict[str, Any]:
    """What was written so far, and what somebody else wrote meanwhile."""
    steps = queries.steps(request.actor, enquiry.concern)
    theirs = None
    if form.has_seen_other_than(_number(steps)):
        form.look_again(_number(steps))
        theirs = steps[0] if steps else None
    return {"form": form, "steps": steps, "theirs": theirs}
