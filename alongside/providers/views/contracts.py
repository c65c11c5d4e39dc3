"""Pages of contracts with a care service: who buys care, and what was promised."""

from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from alongside.access import actions as access
from alongside.access import gates
from alongside.access.keeping import is_done, show_form
from alongside.design.kept import KeptForm
from alongside.providers.actions import contracts as actions
from alongside.providers.forms import contracts as forms
from alongside.providers.models import Contract, Service
from alongside.providers.queries import contract_reviews, contracts, knowing
from alongside.providers.rules.contracts import why_not_keep_contracts

READS = "see_service_knowledge"


def open_service(request: HttpRequest, pk: int) -> Service:
    """The service, or 404 for whoever is not in its circle."""
    rows = knowing.known_services(request.actor)
    service = rows.select_related("organisation", "team").filter(pk=pk).first()
    if service is None:
        raise Http404
    circle_id = service.knowledge_circle_id
    access.note(by=request.actor, act="open", what="contracts", circle_id=circle_id)
    return service


def _open(request: HttpRequest, pk: int) -> Contract:
    rows = contract_reviews.contracts_seen(request.actor)
    return access.open_record(by=request.actor, rows=rows, pk=pk, what="contract")


@gates.for_ability(READS)
@require_safe
def service_contracts(request: HttpRequest, pk: int) -> HttpResponse:
    """Everybody who buys care here, how to reach them, and what was promised."""
    service = open_service(request, pk)
    page = contracts.contracts_page(request.actor, service)
    return render(request, "providers/contracts.html", {"page": page})


@gates.for_ability(READS)
@require_http_methods(["GET", "POST"])
def record_contract(request: HttpRequest, pk: int) -> HttpResponse:
    """Write down who buys care here."""
    service, by = open_service(request, pk), request.actor
    buyers = contracts.who_could_buy()
    form = forms.ContractForm(request.POST or None, buyers=buyers)

    def act() -> Contract:
        return actions.record_contract(by=by, service=service, said=form.said())

    return _form(request, form, act, service, "Write down a contract")


@gates.for_ability(READS)
@require_http_methods(["GET", "POST"])
def change_contract(request: HttpRequest, pk: int) -> HttpResponse:
    """Put right the office, the number of people, or until when."""
    found, by = _open(request, pk), request.actor
    start = forms.start_of(found)
    form = forms.ChangeContractForm(request.POST or None, contract=found, initial=start)

    def act() -> Contract:
        return actions.change_contract(by=by, contract=found, said=form.said())

    return _form(request, form, act, found.service, f"Change: {found.buyer_name}")


@gates.for_ability(READS)
@require_http_methods(["GET", "POST"])
def end_contract(request: HttpRequest, pk: int) -> HttpResponse:
    """Say on which day a contract ends, and why."""
    found, by = _open(request, pk), request.actor
    form = forms.EndContractForm(request.POST or None)

    def act() -> Contract:
        return actions.end_contract(by=by, contract=found, **form.cleaned_data)

    return _form(request, form, act, found.service, f"End: {found.buyer_name}")


@gates.for_ability(READS)
@require_http_methods(["GET", "POST"])
def promise_in_contract(request: HttpRequest, pk: int) -> HttpResponse:
    """Add one thing that one side promises."""
    found, by = _open(request, pk), request.actor
    form = forms.PromiseForm(request.POST or None)

    def act() -> object:
        said = form.cleaned_data
        return actions.promise_in_contract(by=by, contract=found, **said)

    return _form(request, form, act, found.service, "Add a promise")


@gates.for_ability(READS)
@require_http_methods(["GET", "POST"])
def take_promise_out(request: HttpRequest, pk: int) -> HttpResponse:
    """Say that a promise no longer stands."""
    rows = contracts.promises(request.actor)
    by = request.actor
    found = access.open_record(by=by, rows=rows, pk=pk, what="contract_promise")
    form = forms.TakeOutForm(request.POST or None)

    def act() -> object:
        why = form.cleaned_data["why"]
        return actions.take_promise_out(by=by, promise=found, why=why)

    return _form(request, form, act, found.service, f"Take out: {found.words}")


def _form(
    request: HttpRequest,
    form: KeptForm,
    act: Callable[[], object],
    service: Service,
    heading: str,
) -> HttpResponse:
    """The page of one form about a contract; well said, back to all of them."""
    back = reverse("providers:contracts", args=[service.pk])
    why_not = why_not_keep_contracts(request.actor)
    if not why_not and is_done(request, form, act, said="Kept."):
        return redirect(back)
    context = {"form": form, "service": service, "heading": heading, "back": back}
    return show_form(
        request, "providers/contract_form.html", context | {"why_not": why_not}
    )
