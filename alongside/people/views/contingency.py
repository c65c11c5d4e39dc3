"""If something goes wrong: what to do, and whom to ring."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods

from alongside.access import actions as access
from alongside.access import gates
from alongside.people.actions import plan as actions
from alongside.people.forms.kept import WhyForm
from alongside.people.forms.plan import ContingencyForm
from alongside.people.models import Contingency
from alongside.people.queries import plan as queries
from alongside.people.queries import told
from alongside.people.rules import plan as rules
from alongside.people.views.keeping import open_person
from alongside.people.views.plan import TO, WRITERS
from alongside.people.views.writing import Sheet, is_own, write

NAMES = ("when", "what_to_do", "whom_to_ring", "said_by", "tried_on", "holds_until")


def open_contingency(request: HttpRequest, pk: int) -> Contingency:
    """The one with this number, or 404 for whoever is not in its circle."""
    rows = queries.contingencies(request.actor)
    return access.open_record(by=request.actor, rows=rows, pk=pk, what="contingency")


@gates.for_ability(*WRITERS)
@require_http_methods(["GET", "POST"])
def plan_for_trouble(request: HttpRequest, pk: int) -> HttpResponse:
    """Write down what to do if something goes wrong."""
    person, by = open_person(request, pk, "plan"), request.actor
    start = {"said_by": person.called if is_own(request, person) else ""}
    form = ContingencyForm(request.POST or None, initial=start, is_new=True)

    def act(said: dict[str, Any]) -> object:
        return actions.plan_for_trouble(by=by, person=person, said=form.case())

    lead = "Short, so that somebody who has never met them can do it at night."
    key, why_not = told.key_of("plan_for_trouble", pk), rules.why_not_plan(person, by)
    sheet = Sheet(person, TO, "If something goes wrong", key, lead, refusal=why_not)
    return write(request, form, act, sheet)


@gates.for_ability(*WRITERS)
@require_http_methods(["GET", "POST"])
def change_trouble(request: HttpRequest, pk: int) -> HttpResponse:
    """Change it. What it said before is kept."""
    found, by = open_contingency(request, pk), request.actor
    start = {name: getattr(found, name) for name in NAMES}
    form = ContingencyForm(
        request.POST or None, initial=start | {"seen": found.version}, is_new=False
    )

    def act(said: dict[str, Any]) -> object:
        how = {"why": said["why"], "seen": said["seen"]}
        case = form.case()
        return actions.change_trouble(by=by, contingency=found, said=case, **how)

    return write(request, form, act, _sheet(request, found, "Change this"))


@gates.for_ability(*WRITERS)
@require_http_methods(["GET", "POST"])
def end_trouble(request: HttpRequest, pk: int) -> HttpResponse:
    """It holds no longer, and why."""
    found = open_contingency(request, pk)

    def act(said: dict[str, Any]) -> object:
        return actions.end_trouble(by=request.actor, contingency=found, **said)

    form = WhyForm(request.POST or None)
    return write(request, form, act, _sheet(request, found, "It holds no longer"))


def _sheet(request: HttpRequest, found: Contingency, heading: str) -> Sheet:
    return Sheet(
        found.person,
        TO,
        heading,
        told.key_of(heading.replace(" ", "_").lower(), found.pk),
        f"“{found.when}” It stays readable, with its date.",
        refusal=rules.why_not_plan(found.person, request.actor),
        entry=found,
    )
