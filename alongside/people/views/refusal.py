"""Which treatment somebody refuses, whether a paper was seen, and taking it back."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods

from alongside.access import actions as access
from alongside.access import clock, gates
from alongside.people.actions import refusal as actions
from alongside.people.actions.authority import Evidence
from alongside.people.forms.authority import EvidenceForm
from alongside.people.forms.refusal import RefusalForm, WithdrawForm
from alongside.people.models import Refusal
from alongside.people.queries import ahead as queries
from alongside.people.queries import told
from alongside.people.rules import ahead as rules
from alongside.people.views.ahead import TO, changing, revised
from alongside.people.views.authority import TOLD_IS_NOT_SEEN
from alongside.people.views.decisions import WRITERS
from alongside.people.views.keeping import open_person
from alongside.people.views.writing import Sheet, is_own, source_in, told_form, write

NOTE = (
    "This is a note about it. It gives no legal advice: a doctor or a lawyer can say "
    "what a refusal needs."
)
SEEN_ANEW = f"If you change it, somebody looks at the paper again. {NOTE}"


def open_refusal(request: HttpRequest, pk: int) -> Refusal:
    """The refusal with this number, or 404 for whoever is not in the circle."""
    rows = queries.refusals(request.actor)
    return access.open_record(by=request.actor, rows=rows, pk=pk, what="ahead")


@gates.for_ability(*WRITERS)
@require_http_methods(["GET", "POST"])
def add_refusal(request: HttpRequest, pk: int) -> HttpResponse:
    """Write down one treatment that is refused, and when."""
    person, by = open_person(request, pk, "ahead"), request.actor
    form = told_form(RefusalForm, request, person, {})

    def act(said: dict[str, Any]) -> object:
        who = source_in(form)
        return actions.add_refusal(by=by, person=person, said=form.said(), source=who)

    mine = is_own(request, person)
    heading = "A treatment I do not want" if mine else "A treatment they do not want"
    key, why_not = told.key_of("add_refusal", pk), rules.why_not_plan_ahead(person, by)
    sheet = Sheet(person, TO, heading, key, NOTE, refusal=why_not)
    return write(request, form, act, sheet)


@gates.for_ability(*WRITERS)
@require_http_methods(["GET", "POST"])
def revise_refusal(request: HttpRequest, pk: int) -> HttpResponse:
    """Change what it says; the paper is then seen again."""
    found, by = open_refusal(request, pk), request.actor
    start = told.as_it_stands(found, *RefusalForm.NAMES)
    form = told_form(RefusalForm, request, found.person, start)

    def act(said: dict[str, Any]) -> object:
        return actions.revise_refusal(by=by, refusal=found, **revised(form, said))

    sheet = changing(request, found, "Change a refusal", "revise_refusal", SEEN_ANEW)
    return write(request, form, act, sheet)


@gates.for_ability("write_about_person", "assess_capacity")
@require_http_methods(["GET", "POST"])
def see_refusal(request: HttpRequest, pk: int) -> HttpResponse:
    """Keep that the paper was seen."""
    found, by = open_refusal(request, pk), request.actor
    start = {"seen_by": by.name, "seen_on": clock.today()}
    form = EvidenceForm(request.POST or None, initial=start)
    seen = found.version

    def act(said: dict[str, Any]) -> object:
        evidence = Evidence(said["seen_by"], said["seen_on"], said["words"])
        return actions.see_refusal(by=by, refusal=found, evidence=evidence, seen=seen)

    key, why_not = told.key_of("see_refusal", pk), rules.why_not_see_refusal(found, by)
    heading = "The paper was seen"
    sheet = Sheet(found.person, TO, heading, key, TOLD_IS_NOT_SEEN, refusal=why_not)
    return write(request, form, act, sheet)


@gates.for_ability(*WRITERS)
@require_http_methods(["GET", "POST"])
def withdraw_refusal(request: HttpRequest, pk: int) -> HttpResponse:
    """The person takes it back; they need no paper and no reason."""
    found, by = open_refusal(request, pk), request.actor
    own, called = is_own(request, found.person), found.person.called
    form = WithdrawForm(request.POST or None, called=called, is_own=own)

    def act(said: dict[str, Any]) -> object:
        return actions.withdraw_refusal(by=by, refusal=found, **form.withdrawing())

    lead = "It can be taken back on any day, by saying so. It stays readable."
    sheet = changing(request, found, "Take a refusal back", "withdraw", lead)
    return write(request, form, act, sheet)
