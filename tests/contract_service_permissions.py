"""Who gets what at the addresses of contracts, contract reviews and agreements."""

from typing import Any

from alongside.access.identity import seen_as
from alongside.providers.models import ContractPromise, ReviewAction, ShortReport
from tests.architecture.world import World
from tests.factories import agreements as agreed
from tests.factories import contract_reviews as given
from tests.permission_pages import (
    ANYBODY,
    READING,
    SAFEGUARDING,
    Page,
    button,
    page,
    record,
)

KNOWS = SAFEGUARDING | {"registered_manager", "commissioner", "care_director"}
HOLDS = KNOWS - {"registered_manager", "social_worker"}


def service(w: World) -> dict[str, Any]:
    """About the service whose circle it stands in."""
    return {"pk": w.known_service.pk}


def contract(w: World) -> dict[str, Any]:
    """About a contract with it."""
    if "contract" not in vars(w):
        w.contract = given.contract(w.commissioner, w.known_service)
    return {"pk": w.contract.pk}


def promise(w: World) -> dict[str, Any]:
    """About a promise in that contract."""
    contract(w)
    with seen_as(w.commissioner.principals):
        return {"pk": ContractPromise.objects.filter(contract=w.contract).first().pk}


def at(state: str, **more: Any):  # type: ignore[no-untyped-def]
    """About a review that has got so far."""

    def review(w: World) -> dict[str, Any]:
        made = given.as_far_as(w.commissioner, w.runner, w.known_service, state)
        return {"pk": made.pk} | more

    return review


def action(w: World) -> dict[str, Any]:
    """About something that will be done because of a review."""
    review = at("agreed")(w)["pk"]
    with seen_as(w.commissioner.principals):
        row = ReviewAction.objects.get(review=review)
    return {"pk": row.pk, "kind": "done"}


def short(w: World) -> dict[str, Any]:
    """About the short version of a review."""
    at("reported")(w)
    return {"uid": ShortReport.objects.get(service=w.known_service).uid}


def person(w: World) -> dict[str, Any]:
    """About the person."""
    return {"pk": w.person.pk}


def agreement(w: World) -> dict[str, Any]:
    """About an agreement of three in which each promises something."""
    made = agreed.promised(w.manager, w.person, w.known_service)
    return {"pk": made.pk}


def agreed_promise(w: World) -> dict[str, Any]:
    """About a promise in an agreement."""
    made = agreed.begun(w.manager, w.person, w.known_service)
    one = agreed.adds(w.manager, made)
    return {"pk": one.pk}


CONTRACTS: dict[str, Page] = {
    "providers:contracts": record(KNOWS, service),
    "providers:record_contract": record(KNOWS, service),
    "providers:change_contract": record(KNOWS, contract),
    "providers:end_contract": record(KNOWS, contract),
    "providers:promise_in_contract": record(KNOWS, contract),
    "providers:take_promise_out": record(KNOWS, promise),
    "providers:contract_reviews": page(KNOWS),
    "providers:service_reviews": record(KNOWS, service),
    "providers:plan_contract_review": record(HOLDS, service),
    "providers:contract_review": record(KNOWS, at("settled")),
    "providers:review_pack": record(KNOWS, at("gathered")),
    "providers:review_step": record(KNOWS, at("found", step="answer")),
    "providers:say_review_rung": record(KNOWS, action),
    "providers:short_report": page(ANYBODY, about=short),
    "pages:gather_review_pack": button(HOLDS, at("planned")),
    "people:care_agreements": record(READING, person),
    "people:begin_care_agreement": record(SAFEGUARDING, person),
    "people:care_agreement": record(READING, agreement),
    "people:promise_in_agreement": record(READING, agreement),
    "people:sign_care_agreement": record(
        READING, lambda w: agreement(w) | {"party": "person"}
    ),
    "people:call_agreement_review": record(READING, agreement),
    "people:write_agreement_anew": record(SAFEGUARDING, agreement),
    "people:end_care_agreement": record(SAFEGUARDING, agreement),
    "people:leave_promise_out": record(READING, agreed_promise),
}
