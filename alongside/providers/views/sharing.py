"""Pages of meetings that share what is known of services."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import (
    require_http_methods,
    require_POST,
    require_safe,
)

from alongside.access import actions as access
from alongside.access.gates import for_ability
from alongside.access.rules import Refused
from alongside.providers import actions
from alongside.providers.forms import sharing as forms
from alongside.providers.models import SharingMeeting
from alongside.providers.queries import sharing as queries
from alongside.providers.rules import sharing as rules
from alongside.providers.views.writing import Sheet, write_sheet

READS = for_ability("see_service_knowledge", "look_into_service")
WRITES = for_ability("look_into_service")
READ_OR_SEND = require_http_methods(["GET", "POST"])


def open_sharing(request: HttpRequest, pk: int) -> SharingMeeting:
    """A meeting of the viewer's circle, or 404. The look is in the log."""
    by = request.actor
    return access.open_record(
        by=by, rows=queries.meetings(by), pk=pk, what="sharing_meeting"
    )


def sheet_of(meeting: SharingMeeting, title: str, key: str, lead: str = "") -> Sheet:
    """A page on which something of this meeting is written."""
    back = reverse("providers:sharing_meeting", args=[meeting.pk])
    caption = "Sharing what we know"
    return Sheet(title, caption, back, f"sharing-{meeting.pk}-{key}", lead=lead)


@require_safe
@READS
def sharing_meetings(request: HttpRequest) -> HttpResponse:
    """The meetings, when the next is due, and help beside limits."""
    by = request.actor
    page = queries.meetings_page(by, request.GET.get("after", ""))
    context = {
        "page": page,
        "due_by": queries.due_by(by),
        "balance": queries.balance(by),
        "may_call": rules.why_not_call(by) is None,
    }
    return render(request, "providers/sharing_meetings.html", context)


@READ_OR_SEND
@WRITES
def call_sharing(request: HttpRequest) -> HttpResponse:
    """Call a meeting."""
    form = forms.CallForm(request.POST or None)

    def act() -> SharingMeeting:
        return actions.call_sharing(by=request.actor, **form.called())

    sheet = Sheet(
        "Call a meeting",
        "Sharing what we know",
        reverse("providers:sharing_meetings"),
        "call-sharing",
        lead="The teams that look after care are asked to it. You can ask more.",
        submit="Call it",
    )
    return write_sheet(request, form, act, sheet)


@require_safe
@READS
def sharing_meeting(request: HttpRequest, pk: int) -> HttpResponse:
    """One meeting: who is asked, which services, what was said and decided."""
    meeting = open_sharing(request, pk)
    page = queries.sharing_page(request.actor, meeting)
    context = {"page": page, "may_look": request.actor.may("look_into_service")}
    return render(request, "providers/sharing_meeting.html", context)


@READ_OR_SEND
@WRITES
def ask_to_sharing(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask somebody else to it."""
    by, meeting = request.actor, open_sharing(request, pk)
    form = forms.AskForm(request.POST or None, teams=queries.teams_to_ask(meeting))

    def act() -> object:
        return actions.ask_to_sharing(by=by, meeting=meeting, **form.cleaned_data)

    sheet = sheet_of(meeting, "Ask somebody else to it", "ask")
    return write_sheet(
        request, form, act, sheet.unless(rules.why_not_write(meeting, by))
    )


@READ_OR_SEND
@WRITES
def put_on_agenda(request: HttpRequest, pk: int) -> HttpResponse:
    """Put a service on the agenda."""
    by, meeting = request.actor, open_sharing(request, pk)
    first = {"service": request.GET.get("service", "")}
    services = queries.not_on_it(by, meeting)
    form = forms.AgendaForm(request.POST or None, services=services, initial=first)

    def act() -> object:
        return actions.put_on_agenda(by=by, meeting=meeting, **form.cleaned_data)

    sheet = sheet_of(meeting, "Put a service on the agenda", "agenda")
    return write_sheet(
        request, form, act, sheet.unless(rules.why_not_write(meeting, by))
    )


@READ_OR_SEND
@WRITES
def hold_sharing(request: HttpRequest, pk: int) -> HttpResponse:
    """Write down who was there and who was heard."""
    by, meeting = request.actor, open_sharing(request, pk)
    asked = list(meeting.asked.all())
    first = {
        "came": [str(one.pk) for one in asked if one.came],
        "spoke": [str(one.pk) for one in asked if one.spoke],
    }
    form = forms.HoldForm(request.POST or None, asked=asked, initial=first)

    def act() -> object:
        came, spoke = form.numbers("came"), form.numbers("spoke")
        return actions.hold_sharing(by=by, meeting=meeting, came=came, spoke=spoke)

    sheet = sheet_of(meeting, "Who was there?", "hold")
    return write_sheet(
        request, form, act, sheet.unless(rules.why_not_write(meeting, by))
    )


@READ_OR_SEND
@WRITES
def send_minutes(request: HttpRequest, pk: int) -> HttpResponse:
    """Send the minutes, to each service its own part."""
    by, meeting = request.actor, open_sharing(request, pk)
    parts = queries.parts(meeting)
    first = {"seen": meeting.number}
    form = forms.MinutesForm(request.POST or None, parts=parts, initial=first)

    def act() -> object:
        return actions.send_minutes(
            by=by,
            meeting=meeting,
            minutes=form.cleaned_data["minutes"],
            seen=form.clean_seen(),
            withheld=form.withheld(),
        )

    sheet = sheet_of(meeting, "Send the minutes", "minutes")
    return write_sheet(
        request, form, act, sheet.unless(rules.why_not_decide(meeting, by))
    )


@READ_OR_SEND
@WRITES
def call_sharing_off(request: HttpRequest, pk: int) -> HttpResponse:
    """Say that it does not take place."""
    by, meeting = request.actor, open_sharing(request, pk)
    form = forms.CallOffForm(request.POST or None)

    def act() -> object:
        return actions.call_sharing_off(by=by, meeting=meeting, **form.cleaned_data)

    sheet = sheet_of(meeting, "It does not take place", "off")
    return write_sheet(
        request, form, act, sheet.unless(rules.why_not_call_off(meeting, by, "why"))
    )


@WRITES
@require_POST
def take_off_agenda(request: HttpRequest, pk: int, part: int) -> HttpResponse:
    """Take a service off the agenda again."""
    meeting = open_sharing(request, pk)
    found = queries.part_of(request.actor, meeting, part)
    if found:
        try:
            actions.take_off_agenda(by=request.actor, part=found)
        except Refused as refused:
            messages.error(request, refused.sentence)
    return redirect("providers:sharing_meeting", pk)
