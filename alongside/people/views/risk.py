"""Things a person wants to do that carry a risk: the list, one of them, its steps."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from alongside.access import actions as access
from alongside.access import gates
from alongside.people.actions import risk as actions
from alongside.people.forms.risk import STEP_FORMS, BeginRiskForm
from alongside.people.forms.risk_step import StepForm
from alongside.people.models import Risk
from alongside.people.queries import risk as queries
from alongside.people.rules import is_own_record, risk_states
from alongside.people.rules.decisions import why_not_keep_decision
from alongside.people.rules.risk import RiskSaid
from alongside.people.views.decisions import READERS, WRITERS
from alongside.people.views.keeping import fill_from_draft, is_done, open_person


def open_risk(request: HttpRequest, pk: int) -> Risk:
    """The one with this number, or 404 for whoever is not in the circle."""
    rows = queries.risks(request.actor)
    return access.open_record(by=request.actor, rows=rows, pk=pk, what="risk")


@gates.for_ability(*READERS)
@require_safe
def risks(request: HttpRequest, pk: int) -> HttpResponse:
    """Everything the person wants to do that carries a risk, the newest first."""
    person = open_person(request, pk, "risks")
    viewer, after = request.actor, request.GET.get("after", "")
    context = {
        "person": person,
        "page": queries.list_risks(viewer, person, after),
        "after": after,
        "is_own": is_own_record(person, viewer),
        "may_write": why_not_keep_decision(person, viewer) is None,
    }
    return render(request, "people/risks.html", context)


@gates.for_ability(*WRITERS)
@require_http_methods(["GET", "POST"])
def begin_risk(request: HttpRequest, pk: int) -> HttpResponse:
    """Write down something the person wants to do."""
    person, by = open_person(request, pk, "risks"), request.actor
    is_own, key = is_own_record(person, by), f"people.begin_risk.{pk}"
    now = RiskSaid(wants="")
    form = BeginRiskForm(
        request.POST or None, now=now, called=person.called, is_own=is_own
    )
    fill_from_draft(request, form, key)
    made: list[Risk] = []

    def act() -> None:
        said, uid = RiskSaid(**form.changes()), form.cleaned_data["uid"]
        made.append(actions.begin_risk(by=by, person=person, said=said, uid=uid))

    if is_done(request, form, act, key=key, said="Kept. You can go on from here."):
        return redirect("people:risk", pk=made[0].pk)
    context = {"form": form, "person": person, "is_own": is_own}
    return render(request, "people/begin_risk.html", context)


@gates.for_ability(*READERS)
@require_safe
def risk(request: HttpRequest, pk: int) -> HttpResponse:
    """One thing whole: why, good, bad, help, who holds what, and what came of it."""
    found = open_risk(request, pk)
    context = {"page": queries.risk_page(request.actor, found), "risk": found}
    return render(request, "people/risk.html", context)


@gates.for_ability(*WRITERS)
@require_http_methods(["GET", "POST"])
def write_risk(request: HttpRequest, pk: int, step: str) -> HttpResponse:
    """Change one step of what is written; the sheet before stays."""
    if step not in STEP_FORMS:
        raise Http404
    found, by = open_risk(request, pk), request.actor
    sheet = queries.newest_sheet(by, found)
    form = _step_form(request, found, step, queries.said_of(sheet), sheet.pk)
    key = f"people.write_risk.{pk}.{step}"
    fill_from_draft(request, form, key)

    def act() -> object:
        said = {"changes": form.changes(), "seen": form.seen_answer()}
        return actions.write_risk(by=by, risk=found, step=step, **said)

    if is_done(request, form, act, key=key, said="Kept."):
        return redirect("people:risk", pk=pk)
    return _step_page(request, found, step, form, sheet.wants)


def _step_form(
    request: HttpRequest, found: Risk, step: str, now: RiskSaid, seen: int
) -> StepForm:
    return STEP_FORMS[step](
        request.POST or None,
        now=now,
        called=found.person.called,
        is_own=is_own_record(found.person, request.actor),
        initial={"seen": seen},
    )


def _step_page(
    request: HttpRequest, found: Risk, step: str, form: StepForm, wants: str
) -> HttpResponse:
    """The form of a step; what somebody else wrote meanwhile stands above it."""
    by, theirs = request.actor, None
    if form.is_bound:
        theirs = queries.written_meanwhile(by, found, step, form.seen_answer())
    if theirs:
        form.look_again(theirs.pk)
    context = {
        "form": form,
        "risk": found,
        "step": step,
        "wants": wants,
        "theirs": theirs,
        "is_own": is_own_record(found.person, by),
        "why_not": risk_states.why_not_write_risk(found, by),
    }
    return render(request, "people/write_risk.html", context)
