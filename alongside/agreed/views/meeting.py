"""The page of a meeting, the viewer's meetings, the calendar file and the pack."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from alongside.access import actions as access
from alongside.access import gates
from alongside.agreed import calendar_file
from alongside.agreed.actions import meeting as actions
from alongside.agreed.actions import meeting_answer as answering
from alongside.agreed.forms import meeting as forms
from alongside.agreed.models import MeetingStep, Preparation, Reply
from alongside.agreed.queries import meeting as queries
from alongside.agreed.queries import meeting_page
from alongside.agreed.rules import meeting as rules
from alongside.agreed.views.working import (
    TAKE_PART,
    WORK,
    Sheet,
    open_invitation,
    open_meeting,
    write,
)
from alongside.design.paper.layouts import LAYOUTS, layout_of


@gates.for_ability(TAKE_PART)
@require_safe
def meetings(request: HttpRequest) -> HttpResponse:
    """The meetings the viewer is asked to or works on, and what they said they do."""
    by, after = request.actor, request.GET.get("after", "")
    context = {
        "to_come": [] if after else queries.to_come(by),
        "page": queries.gone_by(by, after),
        "doings": [] if after else queries.own_doings(by),
    }
    return render(request, "agreed/meetings.html", context)


@gates.for_ability(TAKE_PART)
@require_safe
def meeting(request: HttpRequest, pk: int) -> HttpResponse:
    """One meeting: what the person brings first, then everything else."""
    found = open_meeting(request, pk)
    page = meeting_page.page(request.actor, found)
    may_work = request.actor.may(WORK)
    may_prepare = rules.why_not_prepare(found, request.actor) is None
    context = {"meeting": found, "page": page, "may_work": may_work}
    return render(
        request, "agreed/meeting.html", context | {"may_prepare": may_prepare}
    )


@gates.for_ability(TAKE_PART)
@require_safe
def calendar(request: HttpRequest, pk: int) -> HttpResponse:
    """The meeting for a calendar, with nobody's name in it."""
    found, by = open_meeting(request, pk), request.actor
    what = {"what": "meeting_calendar", "circle_id": found.circle_id}
    access.note(by=by, act="export", **what)
    newest = queries.newest(by, MeetingStep, found)
    href = request.build_absolute_uri(reverse("agreed:meeting", args=[pk]))
    changes = newest.number - 1 if newest else 0
    file = calendar_file.calendar_file(found, href=href, changes=changes)
    response = HttpResponse(file, content_type=calendar_file.TYPE)
    response["Content-Disposition"] = 'attachment; filename="meeting.ics"'
    return response


@gates.for_ability(TAKE_PART)
@require_safe
def pack(request: HttpRequest, pk: int) -> HttpResponse:
    """Everything about the meeting on paper, in the print somebody likes to read."""
    found, by = open_meeting(request, pk), request.actor
    what = {"what": "meeting_pack", "circle_id": found.circle_id}
    access.note(by=by, act="export", **what)
    page = meeting_page.page(by, found)
    layout = layout_of(request.GET.get("look", "")) or LAYOUTS[0]
    is_easy = layout.code == "easy"
    context = {"meeting": found, "page": page, "layout": layout, "layouts": LAYOUTS}
    context |= {"is_easy": is_easy, "line": "alongside-paper__line" if is_easy else ""}
    return render(request, "agreed/pack.html", context)


@gates.for_ability(TAKE_PART)
@require_http_methods(["GET", "POST"])
def answer_meeting(request: HttpRequest, pk: int, asked: int) -> HttpResponse:
    """Whether somebody who was asked is part of it, and how."""
    found, by = open_meeting(request, pk), request.actor
    one = open_invitation(request, found, asked)
    newest = Reply.objects.filter(invitation=one).order_by("-pk").first()
    seen, is_own = Sheet.seen(newest), rules.is_own(one, by)
    start = forms.starting_answer(newest) | {"seen": seen}
    form = forms.AnswerForm(
        request.POST or None, initial=start, invitation=one, is_own=is_own
    )
    sheet = _answer_sheet(one.name, f"agreed.answer.{asked}", is_own=is_own)
    sheet = sheet.unless(rules.why_not_reply(found, one, by))

    def act() -> object:
        what = {"said": form.said(), "seen": form.cleaned_data["seen"]}
        return answering.answer_meeting(by=by, invitation=one, **what)

    return write(
        request, found, form, act, sheet, theirs={"reply": newest}, invitation=one
    )


def _answer_sheet(name: str, key: str, *, is_own: bool) -> Sheet:
    title = "How you want to be part of it" if is_own else f"What {name} says"
    lead = "Come, say it beforehand, let somebody say it for you, or say no."
    return Sheet(title, lead, "Keep my answer" if is_own else "Keep their answer", key)


@gates.for_ability(TAKE_PART)
@require_http_methods(["GET", "POST"])
def prepare(request: HttpRequest, pk: int) -> HttpResponse:
    """What the person wants to say, what should happen, what would make it easier."""
    found, by = open_meeting(request, pk), request.actor
    newest, is_own = queries.newest(by, Preparation, found), rules.is_for(found, by)
    seen = Sheet.seen(newest)
    start = forms.starting_preparation(newest) | {"seen": seen}
    typed, called = request.POST or None, found.for_name
    form = forms.PrepareForm(typed, initial=start, called=called, is_own=is_own)
    title = "What you bring to the meeting" if is_own else f"What {called} brings"
    lead = "This stands first on the page of the meeting. Write as little as you like."
    sheet = Sheet(title, lead, "Keep this", f"agreed.prepare.{pk}")

    def act() -> object:
        what = {"prepared": form.prepared(), "seen": form.cleaned_data["seen"]}
        return answering.prepare(by=by, meeting=found, **what)

    sheet = sheet.unless(rules.why_not_prepare(found, by))
    return write(request, found, form, act, sheet, theirs={"preparation": newest})


@gates.for_ability(WORK)
@require_http_methods(["GET", "POST"])
def cancel(request: HttpRequest, pk: int) -> HttpResponse:
    """Say that it does not take place, and why."""
    found, by = open_meeting(request, pk), request.actor
    newest = queries.newest(by, MeetingStep, found)
    seen = Sheet.seen(newest)
    form = forms.CancelForm(request.POST or None, initial={"seen": seen})
    lead = "Can it be moved instead? If not, say why it does not take place."
    said = "It does not take place. Everybody who was asked can read why."
    sheet = Sheet("Cancel it", lead, "Cancel it", f"agreed.cancel.{pk}", said)

    def act() -> object:
        return actions.cancel_meeting(by=by, meeting=found, **form.cleaned_data)

    sheet = sheet.unless(rules.why_not_change(found, by))
    return write(request, found, form, act, sheet, theirs={"step": newest})
