"""Examples of actions on contracts, their reviews, and agreements of three."""

from collections.abc import Callable
from functools import partial
from typing import Any
from uuid import uuid4

from alongside.access.identity import seen_as
from alongside.people.actions import care_agreement as agreeing
from alongside.people.models import AgreementPromise
from alongside.providers.actions import (
    contract_review,
    contract_review_found,
    contract_review_told,
    contracts,
)
from alongside.providers.models import ContractPromise, ContractReview
from tests.architecture.action_examples.lower_floors import Example
from tests.architecture.world import World
from tests.factories import agreements as agreed
from tests.factories import contract_reviews as given


def _at(w: World, state: str) -> dict[str, Any]:
    found = given.as_far_as(w.commissioner, w.runner, w.known_service, state)
    return {"by": w.commissioner, "review": found}


def _of_contract(action: Callable[..., Any], **said: Any) -> Example:
    def example(w: World) -> Callable[[], Any]:
        made = given.contract(w.commissioner, w.known_service)
        return partial(action, by=w.commissioner, contract=made, **said)

    return example


def _of_review(state: str, action: Callable[..., Any], **said: Any) -> Example:
    return lambda w: partial(action, **_at(w, state), **said)


def _take_out(w: World) -> Callable[[], Any]:
    made = given.contract(w.commissioner, w.known_service)
    with seen_as(w.commissioner.principals):
        promise = ContractPromise.objects.filter(contract=made).first()
    return partial(
        contracts.take_promise_out, by=w.commissioner, promise=promise, why="Kept."
    )


def _answer(w: World) -> Callable[[], Any]:
    at = _at(w, "found") | {"by": w.runner}
    action = contract_review_found.comment_on_findings
    return partial(action, **at, agrees=True, words="Fair.")


def _unanswered(w: World) -> Callable[[], Any]:
    at = _at(w, "found")
    with seen_as(w.commissioner.principals):
        ContractReview.objects.filter(pk=at["review"].pk).update(
            answer_by=given.in_days(-1)
        )
    action = contract_review_found.go_on_unanswered
    return partial(action, **at, words="We rang and wrote.")


def _find(w: World) -> Callable[[], Any]:
    at = _at(w, "visited")
    with seen_as(w.commissioner.principals):
        found = given.found(w.known_service)
    return partial(contract_review_found.find_in_review, **at, found=found)


def _agreement(action: Callable[..., Any], **said: Any) -> Example:
    def example(w: World) -> Callable[[], Any]:
        made = agreed.promised(w.manager, w.person, w.known_service)
        return partial(action, by=w.manager, agreement=made, **said)

    return example


def _leave_out(w: World) -> Callable[[], Any]:
    made = agreed.promised(w.manager, w.person, w.known_service)
    with seen_as(w.manager.principals):
        promise = AgreementPromise.objects.filter(agreement=made).first()
    action = agreeing.leave_promise_out
    return partial(action, by=w.manager, promise=promise, why="Said two times.")


CONTRACTS: dict[str, Example] = {
    "providers.record_contract": lambda w: partial(
        contracts.record_contract,
        by=w.commissioner,
        service=w.known_service,
        said=given.agreed(),
    ),
    "providers.change_contract": _of_contract(
        contracts.change_contract, said=given.agreed(people_placed=4)
    ),
    "providers.end_contract": _of_contract(
        contracts.end_contract, ends_on=given.in_days(30), why="It runs out."
    ),
    "providers.promise_in_contract": _of_contract(
        contracts.promise_in_contract, party="provider", words="A garden."
    ),
    "providers.take_promise_out": _take_out,
    "providers.plan_contract_review": lambda w: partial(
        contract_review.plan_contract_review,
        by=w.commissioner,
        service=w.known_service,
        said=given.planned(),
        uid=uuid4(),
    ),
    "providers.put_off_contract_review": _of_review(
        "planned",
        contract_review.put_off_contract_review,
        due_on=given.in_days(60),
        why="Influenza.",
    ),
    "providers.call_off_contract_review": _of_review(
        "planned", contract_review.call_off_contract_review, why="It closes."
    ),
    "providers.gather_review_pack": _of_review(
        "planned", contract_review.gather_review_pack
    ),
    "providers.say_who_went": _of_review(
        "gathered", contract_review.say_who_went, seen=given.NOBODY_WENT
    ),
    "providers.hear_in_review": _of_review(
        "visited",
        contract_review_found.hear_in_review,
        **(given.HEARD | {"voice": "families"}),
    ),
    "providers.find_in_review": _find,
    "providers.comment_on_findings": _answer,
    "providers.go_on_unanswered": _unanswered,
    "providers.agree_review_action": _of_review(
        "answered",
        contract_review_found.agree_review_action,
        party="provider",
        to_do=given.TO_DO,
        for_name="People there",
        uid=uuid4(),
    ),
    "providers.agree_contract_review": _of_review(
        "answered", contract_review_found.agree_contract_review, words="All is well."
    ),
    "providers.report_contract_review": _of_review(
        "agreed", contract_review_told.report_contract_review, told=given.TOLD
    ),
    "providers.settle_contract_review": _of_review(
        "reported",
        contract_review_told.settle_contract_review,
        look_again_on=given.in_days(300),
    ),
}
AGREEMENTS: dict[str, Example] = {
    "people.begin_care_agreement": lambda w: partial(
        agreeing.begin_care_agreement,
        by=w.manager,
        person=w.person,
        said=agreed.to_agree(w.known_service),
        uid=uuid4(),
    ),
    "people.promise_in_agreement": _agreement(
        agreeing.promise_in_agreement, party="provider", words="A garden."
    ),
    "people.leave_promise_out": _leave_out,
    "people.sign_care_agreement": _agreement(
        agreeing.sign_care_agreement, said=agreed.signed("person")
    ),
    "people.write_agreement_anew": _agreement(
        agreeing.write_agreement_anew,
        about="Living there, and work.",
        starts_on=given.in_days(1),
        why="More is wanted.",
        uid=uuid4(),
    ),
    "people.call_agreement_review": _agreement(
        agreeing.call_agreement_review,
        party="person",
        words="Mornings do not work.",
        uid=uuid4(),
    ),
    "people.end_care_agreement": _agreement(
        agreeing.end_care_agreement, why="They moved."
    ),
}


def fill(world: World) -> None:
    """Leave a trace in every table of contracts, reviews and agreements."""
    given.contract(world.commissioner, world.known_service)
    given.as_far_as(world.commissioner, world.runner, world.known_service, "settled")


def fill_agreements(world: World) -> None:
    """Leave a trace in every table of agreements of three."""
    made = agreed.promised(world.manager, world.person, world.known_service)
    agreeing.sign_care_agreement(
        by=world.manager, agreement=made, said=agreed.signed("person")
    )
    agreeing.call_agreement_review(
        by=world.manager,
        agreement=made,
        party="person",
        words="Mornings do not work.",
        uid=uuid4(),
    )
