"""Contracts, and contract reviews in every state, made through actions."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

from django.db import transaction

from alongside.access import clock
from alongside.access.actor import Actor
from alongside.access.identity import seen_as
from alongside.agreed.rules import ToDo
from alongside.providers.actions import (
    contract_review,
    contract_review_found,
    contract_review_told,
    contracts,
)
from alongside.providers.models import Contract, ContractReview, Service
from alongside.providers.queries import contract_reviews as queries
from alongside.providers.rules.contract_review import Found, Planned, Seen, Told
from alongside.providers.rules.contracts import Agreed

IN_ORDER = (
    "planned",
    "gathered",
    "visited",
    "found",
    "answered",
    "agreed",
    "reported",
    "settled",
)


def in_days(days: int) -> Any:
    """A day so many days from today."""
    return clock.today() + timedelta(days=days)


def agreed(**other: Any) -> Agreed:
    """A contract from a month ago."""
    said = {"kind": "block", "starts_on": in_days(-30), "buyer_name": "Far Council"}
    return Agreed(**(said | other))


def planned(**other: Any) -> Planned:
    """A review in a month that looks back a year."""
    said = {"why": "It is time.", "due_on": in_days(30), "known_since": in_days(-365)}
    return Planned(**(said | other))


TO_DO = ToDo(
    what="Breakfast can be had until eleven.",
    serves="Mornings without a rush.",
    serves_kind="finding",
    due_on=in_days(20),
    owner_name="The manager",
)
NOBODY_WENT = Seen(expert="no_visit", why="Everybody there has influenza.")
TOLD = Told(
    words="We looked at mornings.",
    heard_words="People would like to sleep longer.",
    goes_well="Everybody knows each other.",
    gets_better="Breakfast until eleven, from June.",
)
HEARD = {
    "voice": "people",
    "key_question": "caring",
    "tone": "mixed",
    "words": "I like it here. Mornings are a rush.",
}


def contract(by: Actor, service: Service, **other: Any) -> Contract:
    """A contract with one promise of each side."""
    made = contracts.record_contract(by=by, service=service, said=agreed(**other))
    for party in ("commissioner", "provider"):
        contracts.promise_in_contract(
            by=by, contract=made, party=party, words=f"The {party} is there."
        )
    return made


def found(service: Service, kept: str = "kept") -> Found:
    """What was found, with every promise looked at."""
    looks = {one.pk: (kept, "") for one in queries.promises_of(service)}
    return Found("People know each other.", "Mornings are a rush.", looks)


def as_far_as(by: Actor, runner: Actor, service: Service, state: str) -> ContractReview:
    """A review that has got as far as this state, with somebody heard on the way."""
    review = contract_review.plan_contract_review(
        by=by, service=service, said=planned(), uid=uuid4()
    )
    here: dict[str, Any] = {"by": by, "review": review}

    def agree() -> None:
        contract_review_found.agree_review_action(
            **here,
            party="provider",
            to_do=TO_DO,
            for_name="People who live there",
            uid=uuid4(),
        )
        contract_review_found.agree_contract_review(**here)

    def gather() -> None:
        contract_review.gather_review_pack(**here)
        contract_review_found.hear_in_review(**here, **HEARD)

    steps = {
        "gathered": gather,
        "visited": lambda: contract_review.say_who_went(**here, seen=NOBODY_WENT),
        "found": lambda: contract_review_found.find_in_review(
            **here, found=found(service)
        ),
        "answered": lambda: contract_review_found.comment_on_findings(
            by=runner, review=review, agrees=True, words="That is fair."
        ),
        "agreed": agree,
        "reported": lambda: contract_review_told.report_contract_review(
            **here, told=TOLD
        ),
        "settled": lambda: contract_review_told.settle_contract_review(
            **here, look_again_on=in_days(300)
        ),
    }
    with transaction.atomic(), seen_as(by.principals):
        for one in IN_ORDER[1 : IN_ORDER.index(state) + 1]:
            steps[one]()
        review.refresh_from_db()
    return review
