"""The decision under section 42(1)."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from alongside.access import actions as access
from alongside.access import gates
from alongside.access import queries as access_queries
from alongside.access.rules import Refused
from alongside.concerns.actions import deciding as actions
from alongside.concerns.actions.deciding import Result, Tests
from alongside.concerns.forms.deciding import DecideForm
from alongside.concerns.models import Concern
from alongside.concerns.queries import advocacy, load, second_signature
from alongside.concerns.queries import concern as queries
from alongside.concerns.rules import death as after_death
from alongside.concerns.rules import deciding as rules
from alongside.concerns.views.concern import open_concern


@gates.for_ability("decide_section_42")
@require_http_methods(["GET", "POST"])
def decide(request: HttpRequest, pk: int) -> HttpResponse:
    """Decide, with the person's view or the reason it is missing."""
    concern = open_concern(request, pk)
    key = f"concerns.decide.{pk}"
    draft = access_queries.draft(request.actor, key)
    beside = advocacy.advocacy(request.actor, concern)
    form = _form(request, concern, draft.words if draft else {}, beside, key)
    if form.is_valid():
        try:
            actions.decide_concern(by=request.actor, concern=concern, **_said(form))
            access.drop_draft(by=request.actor, key=key)
            return redirect("concerns:concern", pk=pk)
        except Refused as no:
            form.add_error(None, no.sentence)
    context = {"form": form, "concern": concern, "draft": draft, "advocacy": beside}
    context |= _around(request, concern)
    return render(request, "concerns/decide.html", context)


def _around(request: HttpRequest, concern: Concern) -> dict[str, object]:
    """What stands beside the form, and why it may not be sent."""
    viewer, story = request.actor, queries.story(request.actor, concern)
    refusal = rules.why_not_decide(concern, viewer)
    return {
        "story": story,
        "loads": load.loads(viewer),
        "waits_for_second": second_signature.waits_for_a_second(viewer, concern),
        "why_not": refusal or after_death.why_not_end(story.mark),
    }


def _form(
    request: HttpRequest,
    concern: Concern,
    words: dict[str, Any],
    beside: advocacy.Advocacy,
    key: str,
) -> DecideForm:
    receivers = queries.receiving_teams(request.actor)
    form = DecideForm(
        request.POST or None,
        initial={"lead": concern.lead_id, "advocate": beside.answer} | words,
        leads=list(access_queries.users_with_role("social_worker")),
        receivers=receivers,
        answer_here=queries.teams_that_answer_here(receivers),
        waits_for=beside.waits_for,
    )
    form.autosave_url = reverse("access:keep_draft", args=[key])
    return form


def _said(form: DecideForm) -> dict[str, Any]:
    """The view, the tests and the result, as the action takes them."""
    said = form.cleaned_data
    words = {k: said[k] for k in Tests.__annotations__}
    result = Result(
        result=said["result"],
        reason=said["reason"],
        reason_code=said.get("reason_code") or "",
        lead=form.leads.get(said.get("lead") or ""),
        route=said.get("route") or "",
        receiver=form.receivers.get(said.get("receiver") or ""),
        words_to_receiver=said.get("words_to_receiver") or "",
        words_to_raiser=said.get("words_to_raiser") or "",
    )
    return {
        "view": form.view(),
        "tests": Tests(**words),
        "result": result,
        "why_without": said.get("why_without") or "",
    }
