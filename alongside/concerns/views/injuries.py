"""What was seen on somebody's body: the drawing, noting it, photographs, and paper."""

from contextlib import nullcontext
from typing import Any
from uuid import uuid4

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_safe

from alongside.access import actions as access
from alongside.access import clock, gates
from alongside.access import queries as access_queries
from alongside.concerns.actions import injuries as actions
from alongside.concerns.forms import injuries as forms
from alongside.concerns.models import Enquiry, Injury
from alongside.concerns.queries import enquiry as enquiries
from alongside.concerns.queries import injuries as queries
from alongside.concerns.rules import injuries as rules
from alongside.concerns.views import working

WHAT = "body_map"
KEPT = "Kept. The person, and those who find out with them, can read it."
PHOTO = "The photograph is kept, as they agreed."


def _open(request: HttpRequest, pk: int) -> Enquiry:
    """The enquiry; 404 where it is not shared with the viewer, or where they are marked
    as an alleged source of risk, which the safeguarding team is asked."""
    rows = enquiries.under_way(request.actor)
    if not request.actor.may("lead_enquiry"):
        rows = enquiries.enquiries(request.actor)
    found = access.open_record(by=request.actor, rows=rows, pk=pk, what=WHAT)
    team = access_queries.receiving_team()
    with access.at_the_desk_of(team) if team else nullcontext():
        is_source = queries.is_alleged_source(request.actor, found)
    if is_source:
        raise Http404
    return found


def _open_injury(request: HttpRequest, pk: int) -> Injury:
    """The version that counts of something that was seen, or 404."""
    rows = queries.injuries(request.actor)
    found = access.open_record(by=request.actor, rows=rows, pk=pk, what=WHAT)
    newest = queries.newest_version(request.actor, found)
    newest.enquiry = _open(request, found.enquiry_id)
    return newest


@gates.for_ability("judge_outcomes")
@require_safe
def body_map(request: HttpRequest, pk: int) -> HttpResponse:
    """What was seen, on a drawing and as a list that says the same."""
    return _shown(request, _open(request, pk), "body_map")


@gates.for_ability("judge_outcomes")
@require_safe
def print_body_map(request: HttpRequest, pk: int) -> HttpResponse:
    """The same on paper, with who printed it and when."""
    found = _open(request, pk)
    circle = found.circle_id
    access.note(by=request.actor, act="export", what=WHAT, circle_id=circle)
    return _shown(request, found, "print_body_map", now=clock.now())


def _shown(
    request: HttpRequest, enquiry: Enquiry, template: str, **more: Any
) -> HttpResponse:
    more["map"] = queries.body_map_of(request.actor, enquiry)
    may = request.actor.may("lead_enquiry")
    more["may_note"] = may and rules.why_not_note(enquiry, request.actor) is None
    return working.part(request, template, enquiry, **more)


@gates.for_ability("lead_enquiry")
@require_http_methods(["GET", "POST"])
def note_injury(request: HttpRequest, pk: int) -> HttpResponse:
    """Note what was seen, their words and their agreement first."""
    found, key = _open(request, pk), f"concerns.injury.{pk}"
    form = forms.InjuryForm(request.POST or None, initial={"uid": uuid4()})
    working.fill_from_draft(request, form, key)

    def act(said: dict[str, Any]) -> object:
        what = {"seen": form.seen_there(), "uid": said["uid"]}
        return actions.note_injury(by=request.actor, enquiry=found, **what)

    if working.is_done(request, form, act, said=KEPT, key=key):
        return redirect("concerns:body_map", pk=pk)
    _keep_no_draft(request, form, key)
    why_not = rules.why_not_note(found, request.actor)
    return working.part(request, "note_injury", found, form=form, why_not=why_not)


def _keep_no_draft(request: HttpRequest, form: forms.InjuryForm, key: str) -> None:
    """Where the person says no, nothing waits among unfinished words either."""
    if form.is_refused:
        access.drop_draft(by=request.actor, key=key)
        form.autosave_url = ""


@gates.for_ability("lead_enquiry")
@require_http_methods(["GET", "POST"])
def correct_injury(request: HttpRequest, pk: int) -> HttpResponse:
    """Put right what was noted; what stood there stays."""
    found, key = _open_injury(request, pk), f"concerns.injury_right.{pk}"
    start = forms.as_it_stands(found) | {"uid": uuid4()}
    form = forms.CorrectInjuryForm(request.POST or None, initial=start)
    working.fill_from_draft(request, form, key)

    def act(said: dict[str, Any]) -> object:
        what = {"why": said["why"], "version": said["seen"], "uid": said["uid"]}
        what["seen"] = form.seen_there()
        return actions.correct_injury(by=request.actor, injury=found, **what)

    if working.is_done(request, form, act, said=KEPT, key=key):
        return redirect("concerns:body_map", pk=found.enquiry_id)
    _keep_no_draft(request, form, key)
    return _putting_right(request, found, form)


def _putting_right(
    request: HttpRequest, injury: Injury, form: forms.CorrectInjuryForm
) -> HttpResponse:
    """The page of putting it right, with what somebody else wrote meanwhile."""
    context: dict[str, Any] = {"form": form, "injury": injury}
    if form.has_seen_other_than(injury.version):
        form.look_again(injury.version)
        context["other"] = injury
    context["why_not"] = rules.why_not_note(injury.enquiry, request.actor)
    return working.part(request, "correct_injury", injury.enquiry, **context)


@gates.for_ability("lead_enquiry")
@require_http_methods(["GET", "POST"])
def add_injury_photo(request: HttpRequest, pk: int) -> HttpResponse:
    """Keep a photograph of what was seen, where they agreed to that."""
    found, key = _open_injury(request, pk), f"concerns.injury_photo.{pk}"
    form = forms.InjuryPhotoForm(request.POST or None, request.FILES or None)
    working.fill_from_draft(request, form, key)

    def act(said: dict[str, Any]) -> object:
        return actions.add_injury_photo(by=request.actor, injury=found, **said)

    if working.is_done(request, form, act, said=PHOTO, key=key):
        return redirect("concerns:body_map", pk=found.enquiry_id)
    context: dict[str, Any] = {"form": form, "injury": found}
    context["why_not"] = rules.why_not_photograph(found.enquiry, found, request.actor)
    return working.part(request, "add_injury_photo", found.enquiry, **context)
