"""Pages of what was said and decided of one service at a meeting."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from alongside.access import actions as access
from alongside.access.gates import for_ability
from alongside.agreed.models import Rung
from alongside.providers import actions
from alongside.providers.forms import sharing as forms
from alongside.providers.forms.plans import ClimbForm
from alongside.providers.models import SharingDecision, SharingMeeting, SharingPart
from alongside.providers.queries import knowing
from alongside.providers.queries import sharing as queries
from alongside.providers.rules import plans
from alongside.providers.rules import sharing as rules
from alongside.providers.views.sharing import open_sharing, sheet_of
from alongside.providers.views.writing import Sheet, open_known, write_sheet

READ_OR_SEND = require_http_methods(["GET", "POST"])
WRITES = for_ability("look_into_service")
SAYS = {
    Rung.Kind.DONE: "Is it done?",
    Rung.Kind.VERIFIED: "Did you check it?",
    Rung.Kind.FELT: "Was it felt?",
}


@READ_OR_SEND
@WRITES
def write_part(request: HttpRequest, pk: int, part: int) -> HttpResponse:
    """Write what was said of a service."""
    by, meeting = request.actor, open_sharing(request, pk)
    found = _part(request, meeting, part)
    first = {n: getattr(found, n) for n in ("said", "residents")}
    first |= {"seen": found.number}
    form = forms.PartForm(request.POST or None, initial=first)

    def act() -> object:
        said = {n: form.cleaned_data[n] for n in ("said", "residents")}
        return actions.write_part(by=by, part=found, seen=form.clean_seen(), **said)

    sheet = sheet_of(meeting, found.service.name, f"part-{part}", lead=found.why)
    refused = rules.why_not_decide(meeting, by)
    return write_sheet(request, form, act, sheet.unless(refused), newest=found.number)


@READ_OR_SEND
@WRITES
def decide_together(request: HttpRequest, pk: int, part: int) -> HttpResponse:
    """Write down what was decided of a service."""
    by, meeting = request.actor, open_sharing(request, pk)
    found = _part(request, meeting, part)
    form = forms.DecideForm(request.POST or None)

    def act() -> object:
        uid = form.cleaned_data["uid"]
        decided = form.decided()
        return actions.decide_together(by=by, part=found, uid=uid, decided=decided)

    title = f"What was decided of {found.service.name}"
    sheet = sheet_of(meeting, title, f"decide-{part}")
    return write_sheet(
        request, form, act, sheet.unless(rules.why_not_decide(meeting, by))
    )


@READ_OR_SEND
@for_ability("see_service_knowledge", "look_into_service")
def say_dissent(request: HttpRequest, pk: int) -> HttpResponse:
    """Say that somebody does not agree with a decision, and why."""
    by, decision = request.actor, _decision(request, pk)
    form = forms.DissentForm(request.POST or None, initial={"name": by.name})

    def act() -> object:
        return actions.say_dissent(by=by, decision=decision, **form.cleaned_data)

    sheet = _sheet(decision, "Who does not agree?", "dissent")
    return write_sheet(request, form, act, sheet)


@READ_OR_SEND
@WRITES
def agree_shared_action(request: HttpRequest, pk: int) -> HttpResponse:
    """Agree who does what because of a decision."""
    by, decision = request.actor, _decision(request, pk)
    meeting = open_sharing(request, decision.part.meeting_id)
    owners = queries.who_may_do_it(meeting)
    form = forms.ToDoForm(request.POST or None, owners=owners)

    def act() -> object:
        uid, to_do = form.cleaned_data["uid"], form.to_do()
        return actions.agree_shared_action(
            by=by, decision=decision, uid=uid, to_do=to_do
        )

    sheet = sheet_of(meeting, "Who will do what?", f"todo-{pk}", lead=decision.words)
    return write_sheet(
        request, form, act, sheet.unless(rules.why_not_decide(meeting, by))
    )


@READ_OR_SEND
@for_ability("see_service_knowledge", "look_into_service")
def climb_shared_action(request: HttpRequest, pk: int, kind: str) -> HttpResponse:
    """Say that it is done, that it was checked, or whether it was felt."""
    by = request.actor
    rows = queries.shared_actions(by)
    done = access.open_record(by=by, rows=rows, pk=pk, what="shared_action")
    if kind not in Rung.Kind.values:
        raise Http404
    form = ClimbForm(request.POST or None, kind=kind, called="")

    def act() -> object:
        return actions.climb_shared_action(by=by, done=done, kind=kind, **form.said())

    lead = done.action.what
    sheet = _sheet(done.decision, SAYS[Rung.Kind(kind)], f"{kind}-{pk}", lead)
    return write_sheet(
        request, form, act, sheet.unless(queries.why_not_climb(by, done, kind))
    )


@require_safe
@for_ability("see_service_knowledge", "look_into_service")
def minutes_of_service(request: HttpRequest, pk: int) -> HttpResponse:
    """What meetings said and decided of one service, for whoever may know."""
    service = open_known(request, pk, "minutes_of_service")
    by = request.actor
    runs_it = knowing.runs_it(by, service)
    context: dict[str, Any] = {
        "service": service,
        "parts": queries.minutes_for(by, service),
        "may_look": by.may("look_into_service") and not runs_it,
        "may_propose": not plans.why_not_propose(by, service, runs_it=runs_it),
    }
    return render(request, "providers/minutes_of_service.html", context)


def _part(request: HttpRequest, meeting: SharingMeeting, pk: int) -> SharingPart:
    found = queries.part_of(request.actor, meeting, pk)
    if found is None:
        raise Http404
    return found


def _decision(request: HttpRequest, pk: int) -> SharingDecision:
    rows = queries.decisions(request.actor)
    by = request.actor
    return access.open_record(by=by, rows=rows, pk=pk, what="sharing_decision")


def _sheet(decision: SharingDecision, title: str, key: str, lead: str = "") -> Sheet:
    """A page about a decision; back to the minutes of its service."""
    back = reverse("providers:minutes_of_service", args=[decision.service_id])
    name, words = decision.service.name, lead or decision.words
    return Sheet(title, name, back, f"decision-{decision.pk}-{key}", lead=words)
