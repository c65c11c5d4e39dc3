"""Somebody reads a draft of what was found, says what is wrong, and is answered."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from alongside.access import actions as access
from alongside.access import gates
from alongside.concerns.actions import finding_read as actions
from alongside.concerns.forms import finding as forms
from alongside.concerns.models import FindingCopy
from alongside.concerns.queries import finding as queries
from alongside.concerns.rules import finding as rules
from alongside.concerns.views import working
from alongside.people import queries as people

THANKS = "Thank you. It is kept. If you say that something is wrong, you are answered."
ANSWERED = "Kept. They read your answer beside what they said."


@gates.for_ability("judge_outcomes", "make_enquiry", "see_people")
@require_http_methods(["GET", "POST"])
def read_finding(request: HttpRequest, pk: int) -> HttpResponse:
    """What somebody was given to read; they, or a worker for them, say what is
    wrong."""
    rows = queries.copies(request.actor)
    copy = access.open_record(by=request.actor, rows=rows, pk=pk, what="finding_copy")
    if queries.is_source_of_risk(request.actor, copy):
        raise Http404
    key, theirs = f"concerns.read_finding.{pk}", _is_theirs(request, copy)
    name = "" if theirs else copy.name
    form = forms.SayToFindingForm(request.POST or None, name=name)
    working.fill_from_draft(request, form, key)

    def act(said: dict[str, Any]) -> object:
        return actions.say_to_finding(by=request.actor, copy=copy, **said)

    if working.is_done(request, form, act, said=THANKS, key=key):
        return redirect("concerns:read_finding", pk=pk)
    context = {"form": form, "copy": copy, "is_theirs": theirs}
    context["why_not"] = rules.why_not_say(copy, request.actor)
    return _page(request, copy, context)


def _is_theirs(request: HttpRequest, copy: FindingCopy) -> bool:
    user = request.actor.user
    return user is not None and user.pk == copy.user_id


def _page(
    request: HttpRequest, copy: FindingCopy, context: dict[str, Any]
) -> HttpResponse:
    """Whose record it is stands above it, for those who may open that record."""
    person = people.people(request.actor).filter(pk=copy.person_id or 0).first()
    context["person"] = person
    context["is_own"] = context["is_theirs"] and copy.kind == FindingCopy.Kind.PERSON
    return render(request, "concerns/read_finding.html", context)


@gates.for_ability("lead_enquiry")
@require_http_methods(["GET", "POST"])
def answer_point(request: HttpRequest, pk: int) -> HttpResponse:
    """Answer somebody who said that something in the draft is not right."""
    rows = queries.points(request.actor)
    point = access.open_record(by=request.actor, rows=rows, pk=pk, what="finding_point")
    found, key = point.copy.draft.enquiry, f"concerns.answer_point.{pk}"
    form = forms.AnswerPointForm(request.POST or None)
    working.fill_from_draft(request, form, key)

    def act(said: dict[str, Any]) -> object:
        return actions.answer_point(by=request.actor, point=point, **said)

    if working.is_done(request, form, act, said=ANSWERED, key=key):
        return redirect("concerns:finding_draft", pk=found.pk)
    context = {"form": form, "point": point}
    context["why_not"] = rules.why_not_answer_point(point, request.actor)
    return working.part(request, "answer_point", found, **context)
