"""Calling a meeting in an enquiry, asking people to it, moving it."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from alongside.access import actions as access
from alongside.access import gates
from alongside.agreed.models import Meeting, MeetingStep
from alongside.agreed.queries import meeting as kept
from alongside.agreed.rules import meeting as meeting_rules
from alongside.concerns.actions import meeting as actions
from alongside.concerns.forms import meeting as forms
from alongside.concerns.queries import meeting as queries
from alongside.concerns.rules import meeting as rules
from alongside.concerns.views import working

ASKED = "Asked. They can read about it, and answer."


def open_meeting(request: HttpRequest, pk: int) -> Meeting:
    """A meeting of an enquiry the viewer is asked to or works on, or 404."""
    rows = queries.in_enquiries(request.actor)
    return access.open_record(by=request.actor, rows=rows, pk=pk, what="meeting")


@gates.for_ability("hold_meetings")
@require_http_methods(["GET", "POST"])
def call_meeting(request: HttpRequest, pk: int) -> HttpResponse:
    """Call a meeting: what for, when and where, about which wishes, with whom."""
    found, by = working.open_under_way(request, pk), request.actor
    key = f"concerns.call_meeting.{pk}"
    form = forms.CallForm(
        request.POST or None,
        wanted=queries.wishes(by, found),
        beside=queries.beside(by, found),
    )
    working.fill_from_draft(request, form, key)
    made: list[Meeting] = []

    def act(said: dict[str, Any]) -> None:
        called = form.called()
        made.append(actions.call_meeting_in_enquiry(by=by, enquiry=found, **called))

    if working.is_done(request, form, act, said="Called. Whom else?", key=key):
        return redirect("concerns:invite_to_meeting", pk=made[0].pk)
    why_not = rules.why_not_call(found, by)
    return working.part(request, "call_meeting", found, form=form, why_not=why_not)


@gates.for_ability("hold_meetings")
@require_http_methods(["GET", "POST"])
def invite_to_meeting(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask somebody to come, and see who is asked already."""
    found, by = open_meeting(request, pk), request.actor
    key = f"concerns.invite_to_meeting.{pk}"
    form = forms.InviteForm(request.POST or None, teams=queries.teams_to_ask(by))
    working.fill_from_draft(request, form, key)

    def act(said: dict[str, Any]) -> object:
        return actions.invite_to_meeting(by=by, meeting=found, guest=form.guest())

    if working.is_done(request, form, act, said=ASKED, key=key):
        return redirect("concerns:invite_to_meeting", pk=pk)
    context = {"form": form, "meeting": found, "asked": kept.asked(by, found)}
    context["why_not"] = meeting_rules.why_not_ask_more(found, by)
    context["no_longer"] = kept.no_longer_asked(by, found)
    return render(request, "concerns/invite_to_meeting.html", context)


@gates.for_ability("hold_meetings")
@require_http_methods(["GET", "POST"])
def move_meeting(request: HttpRequest, pk: int) -> HttpResponse:
    """Meet at another time, or somewhere else, and say why."""
    found, by, key = open_meeting(request, pk), request.actor, f"concerns.move.{pk}"
    newest = kept.newest(by, MeetingStep, found)
    seen = newest.number if newest else 0
    start = forms.MoveForm.starting(found) | {"seen": seen}
    form = forms.MoveForm(request.POST or None, initial=start)
    working.fill_from_draft(request, form, key)

    def act(said: dict[str, Any]) -> object:
        what = {"reason": said["reason"], "seen": said["seen"], "when": form.when()}
        return actions.move_meeting_in_enquiry(by=by, meeting=found, **what)

    said = "Moved. Everybody who was asked can read when and why."
    if working.is_done(request, form, act, said=said, key=key):
        return redirect("agreed:meeting", pk=pk)
    context = {"form": form, "meeting": found, "theirs": _theirs(form, seen, newest)}
    context["why_not"] = meeting_rules.why_not_change(found, by)
    return render(request, "concerns/move_meeting.html", context)


def _theirs(
    form: forms.MoveForm, seen: int, newest: MeetingStep | None
) -> MeetingStep | None:
    """What somebody else did meanwhile. The next press has seen it."""
    if not form.has_seen_other_than(seen):
        return None
    form.look_again(seen)
    return newest


@gates.for_ability("take_part_in_meetings")
@require_safe
def where_meeting_was_called(request: HttpRequest, pk: int) -> HttpResponse:
    """Go to what a meeting is about, for whoever shares it; else to the meeting."""
    found = open_meeting(request, pk)
    enquiry = queries.enquiry_of(request.actor, found)
    if enquiry is None or not request.actor.may("judge_outcomes"):
        return redirect("agreed:meeting", pk=pk)
    return working.to_enquiry(enquiry.pk)
