"""The agreement of three about a person's care, on the person's own record."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from alongside.access import actions as access
from alongside.access import gates
from alongside.people.actions import care_agreement as actions
from alongside.people.forms import care_agreement as forms
from alongside.people.models import CareAgreement
from alongside.people.queries import care_agreement as queries
from alongside.people.rules import care_agreement as rules
from alongside.people.rules import is_own_record
from alongside.people.views.keeping import open_person
from alongside.people.views.reviewing import HOLDERS, READERS, Sheet, write
from alongside.standards import contracts

NO_MORE = "Once somebody has signed, the words do not change."


def open_agreement(request: HttpRequest, pk: int) -> CareAgreement:
    """The agreement with this number, or 404 for whoever is not in the circle."""
    rows = queries.agreements(request.actor)
    return access.open_record(by=request.actor, rows=rows, pk=pk, what="care_agreement")


def _page_of(agreement: CareAgreement) -> str:
    return reverse("people:care_agreement", args=[agreement.pk])


def _sides(request: HttpRequest, agreement: CareAgreement) -> list[tuple[str, str]]:
    """The sides the viewer is on, or writes for, with their names."""
    by, own = request.actor, is_own_record(agreement.person, request.actor)
    codes = rules.sides_of(by, agreement.person, agreement)
    return [(code, queries.title(agreement, code, own=own)) for code in codes]


@gates.for_ability(*READERS)
@require_safe
def care_agreements(request: HttpRequest, pk: int) -> HttpResponse:
    """Every agreement about the person's care, newest first."""
    person = open_person(request, pk, "care_agreement")
    context: dict[str, Any] = {"person": person}
    context["is_own"] = is_own_record(person, request.actor)
    context["agreements"] = queries.agreements_of(request.actor, person)
    context["may_keep"] = rules.why_not_keep_agreements(request.actor) is None
    return render(request, "people/care_agreements.html", context)


@gates.for_ability(*READERS)
@require_safe
def care_agreement(request: HttpRequest, pk: int) -> HttpResponse:
    """One agreement: what each of the three promises, who signed, who asked again."""
    found = open_agreement(request, pk)
    page = queries.agreement_page(request.actor, found)
    context = {"page": page, "person": found.person}
    return render(request, "people/care_agreement.html", context)


@gates.for_ability(*HOLDERS)
@require_http_methods(["GET", "POST"])
def begin_care_agreement(request: HttpRequest, pk: int) -> HttpResponse:
    """Begin one, about the care at one service."""
    person, by = open_person(request, pk, "care_agreement"), request.actor
    form = forms.BeginAgreementForm(
        request.POST or None,
        services=queries.services_near(person),
        buyers=queries.who_could_buy(),
    )

    def act() -> object:
        uid = form.cleaned_data["uid"]
        return actions.begin_care_agreement(
            by=by, person=person, said=form.said(), uid=uid
        )

    back = reverse("people:care_agreements", args=[pk])
    lead = "Each of the three promises something, and each signs."
    key = f"people.begin_care_agreement.{pk}"
    sheet = Sheet(person, "An agreement about care", back, key, lead, submit="Begin it")
    return write(request, form, act, sheet)


@gates.for_ability(*READERS)
@require_http_methods(["GET", "POST"])
def promise_in_agreement(request: HttpRequest, pk: int) -> HttpResponse:
    """Add something that one of the three promises."""
    found, by = open_agreement(request, pk), request.actor
    own = is_own_record(found.person, by)
    sides = _sides(request, found)
    if by.may("hold_reviews"):  # at the table with all three
        sides = queries.all_sides(found, own=own)
    form = forms.PromiseInAgreementForm(request.POST or None, sides=sides)

    def act() -> object:
        said = form.said()
        return actions.promise_in_agreement(by=by, agreement=found, **said)

    heading = "What I promise" if own else "Add a promise"
    key = f"people.promise_in_agreement.{pk}"
    why = (
        rules.SIGNED if queries.is_signed(found) else rules.why_not_one_of_three(sides)
    )
    sheet = Sheet(found.person, heading, _page_of(found), key, why_not=why)
    return write(request, form, act, sheet)


@gates.for_ability(*READERS)
@require_http_methods(["GET", "POST"])
def sign_care_agreement(request: HttpRequest, pk: int, party: str) -> HttpResponse:
    """Sign for one of the three."""
    found, by = open_agreement(request, pk), request.actor
    if party not in contracts.PARTIES:
        raise Http404
    by_self = rules.is_that_side(by, found, party)
    form = forms.SignForm(request.POST or None, party=party, by_self=by_self)

    def act() -> object:
        return actions.sign_care_agreement(by=by, agreement=found, said=form.said())

    heading = "I sign this"
    if not by_self:
        heading = f"Sign for: {queries.title(found, party, own=False)}"
    why_not, key = rules.why_not_side(by, found, party), f"people.sign.{pk}.{party}"
    more = {"submit": "Sign", "said": "Signed. Thank you.", "why_not": why_not}
    sheet = Sheet(found.person, heading, _page_of(found), key, NO_MORE, **more)
    return write(request, form, act, sheet)


@gates.for_ability(*READERS)
@require_http_methods(["GET", "POST"])
def call_agreement_review(request: HttpRequest, pk: int) -> HttpResponse:
    """One of the three asks for it to be looked at again."""
    found, by = open_agreement(request, pk), request.actor
    sides = _sides(request, found)
    form = forms.CallForm(request.POST or None, sides=sides)

    def act() -> object:
        return actions.call_agreement_review(by=by, agreement=found, **form.said())

    sheet = Sheet(
        found.person,
        "Ask to look at it again",
        _page_of(found),
        f"people.call_agreement_review.{pk}",
        "Any of the three can ask, at any time. You hear back.",
        submit="Ask for it",
        said="Thank you. It is asked.",
        why_not=rules.why_not_one_of_three(sides),
    )
    return write(request, form, act, sheet)


@gates.for_ability(*HOLDERS)
@require_http_methods(["GET", "POST"])
def write_agreement_anew(request: HttpRequest, pk: int) -> HttpResponse:
    """Write it anew with the promises it has; the earlier one stays as signed."""
    found, by = open_agreement(request, pk), request.actor
    start = forms.AnewForm.start(found)
    form = forms.AnewForm(request.POST or None, initial=start)

    def act() -> object:
        return actions.write_agreement_anew(by=by, agreement=found, **form.cleaned_data)

    back = reverse("people:care_agreements", args=[found.person_id])
    lead = "The promises are carried over. Then they can be changed and signed again."
    key = f"people.write_agreement_anew.{pk}"
    return write(
        request, form, act, Sheet(found.person, "Write it anew", back, key, lead)
    )


@gates.for_ability(*HOLDERS)
@require_http_methods(["GET", "POST"])
def end_care_agreement(request: HttpRequest, pk: int) -> HttpResponse:
    """It holds no longer, and why."""
    found, by = open_agreement(request, pk), request.actor
    form = forms.WhyForm(request.POST or None)

    def act() -> object:
        why = form.cleaned_data["why"]
        return actions.end_care_agreement(by=by, agreement=found, why=why)

    key = f"people.end_care_agreement.{pk}"
    sheet = Sheet(found.person, "It holds no longer", _page_of(found), key)
    return write(request, form, act, sheet)


@gates.for_ability(*READERS)
@require_http_methods(["GET", "POST"])
def leave_promise_out(request: HttpRequest, pk: int) -> HttpResponse:
    """Leave a promise out, while nobody has signed."""
    by, rows = request.actor, queries.promises(request.actor)
    found = access.open_record(by=by, rows=rows, pk=pk, what="care_agreement")
    form = forms.WhyForm(request.POST or None)

    def act() -> object:
        why = form.cleaned_data["why"]
        return actions.leave_promise_out(by=by, promise=found, why=why)

    key = f"people.leave_promise_out.{pk}"
    heading, back = f"Leave out: {found.words}", _page_of(found.agreement)
    sheet = Sheet(found.agreement.person, heading, back, key)
    return write(request, form, act, sheet)
