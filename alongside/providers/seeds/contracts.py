"""The demo's contracts: who buys care where, one review that is settled, and one that
waits for what the service says."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from alongside.access import clock, identity
from alongside.access.actor import Actor
from alongside.access.models import Organisation
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
from alongside.providers.seeds import cast

BUYS = cast.SEES_ALL
NHS = "beatriz.fonseca@westmere-icb.example"
# Service, who writes it down, another buyer by name, kind, how many people.
BOUGHT = (
    ("Gannet House", BUYS, "", "block", 14),
    ("Gannet House", NHS, "", "health", 3),
    ("Gannet House", BUYS, "Eastholme Council", "other_council", 2),
    ("Rowan Bank", BUYS, "", "framework", 9),
    ("Saltwick Court Nursing Home", BUYS, "", "spot", 17),
    ("Saltwick Court Nursing Home", NHS, "", "health", 11),
)
PROMISES = {
    "commissioner": (
        "Invoices are paid within 30 days.",
        "Whoever rings about somebody’s care speaks with a person the same day.",
    ),
    "provider": (
        "People get up and go to bed when they like.",
        "Families are told on the day when something goes wrong.",
    ),
}
REPORT = Told(
    words="We looked at mornings together. Staff know everybody by name. Breakfast "
    "moves. The council pays for two more hours each morning.",
    heard_words="It is friendly here. Mornings are a rush. Families can come when they "
    "like.",
    goes_well="Staff know everybody by name.",
    gets_better="You can have breakfast until eleven. There will be more staff in the "
    "morning.",
    service_says="This is fair, and we have begun.",
)
FIRST = 2936_000  # any number: pages made by hand have random ones


def plant(*, small: bool = False) -> str:
    """Make each contract and both reviews, unless they are there; say how many."""
    if not cast.how_many(Contract):
        for bought in BOUGHT[:1] if small else BOUGHT:
            _contract(*bought)
        _settled("Gannet House", "vikram.sethi@larkfield-care.example")
        if not small:
            _waits("Rowan Bank")
    made = (cast.how_many(Contract), cast.how_many(ContractReview))
    return f"{made[0]} contracts, {made[1]} contract reviews"


def _contract(name: str, email: str, buyer: str, kind: str, people: int) -> None:
    by, service = cast.acting(email), cast.service_called(name)
    own = Organisation.objects.get(pk=by.organisation_id)
    said = Agreed(
        kind=kind,
        starts_on=clock.today() - timedelta(days=700),
        buyer=None if buyer else own,
        buyer_name=buyer,
        office="Contracts office",
        phone="01632 960 120",
        people_placed=people,
    )
    with cast.days_ago(690):
        contract = contracts.record_contract(by=by, service=service, said=said)
        for party, words in PROMISES.items():
            for one in words[: 1 if buyer else 2]:
                contracts.promise_in_contract(
                    by=by, contract=contract, party=party, words=one
                )


def _plan(by: Actor, service: Service, number: int, days: int) -> ContractReview:
    with cast.days_ago(days):
        said = Planned(
            why="It is two years since we last looked together, and mornings were "
            "talked about more than once.",
            due_on=clock.today() + timedelta(days=21),
            known_since=clock.today() - timedelta(days=365),
        )
        return contract_review.plan_contract_review(
            by=by, service=service, said=said, uid=UUID(int=FIRST + number)
        )


def _until_found(by: Actor, service: Service, number: int, days: int) -> dict[str, Any]:
    here: dict[str, Any] = {"by": by, "review": _plan(by, service, number, days)}
    with cast.days_ago(days - 4):
        contract_review.gather_review_pack(**here)
        _hear(here, "people", "mixed", "It is friendly. Mornings are a rush.")
        _hear(
            here, "families", "good", "I can come when I like, and I get a cup of tea."
        )
    with cast.days_ago(days - 12):
        why = "We asked two people. Both were away that week."
        contract_review.say_who_went(**here, seen=Seen("no_visit", why=why))
    with cast.days_ago(days - 14), identity.seen_as(by.principals):
        looks = {
            one.pk: ("partly", "On five days of seven.")
            if "get up" in one.words
            else ("kept", "")
            for one in queries.promises_of(service)
        }
        found = Found(
            "Staff know everybody by name, and families feel at home.",
            "Mornings. Five people would like to sleep longer, and the breakfast "
            "trolley comes at half past seven.",
            looks,
        )
        contract_review_found.find_in_review(**here, found=found)
    return here


def _hear(here: dict[str, Any], voice: str, tone: str, words: str) -> None:
    contract_review_found.hear_in_review(
        **here, voice=voice, key_question="caring", tone=tone, words=words
    )


def _waits(name: str) -> None:
    """One in which the service has its time to answer."""
    _until_found(cast.acting(BUYS), cast.service_called(name), 2, 18)


def _settled(name: str, manager: str) -> None:
    """One that went all the way to a day on which to look again."""
    by, service = cast.acting(BUYS), cast.service_called(name)
    here = _until_found(by, service, 1, 75)
    with cast.days_ago(56):
        contract_review_found.comment_on_findings(
            by=cast.acting(manager),
            review=here["review"],
            agrees=True,
            words="That is fair. The trolley is ours to change. What we need is one "
            "more pair of hands between seven and nine.",
        )
    with cast.days_ago(52):
        _agree(here, "provider", "Breakfast can be had until eleven.", manager, 1)
        _agree(here, "commissioner", "Pay for two more hours each morning.", BUYS, 2)
        contract_review_found.agree_contract_review(**here)
    with cast.days_ago(48):
        contract_review_told.report_contract_review(**here, told=REPORT)
    with cast.days_ago(47):
        day = clock.today() + timedelta(days=330)
        contract_review_told.settle_contract_review(**here, look_again_on=day)


def _agree(
    here: dict[str, Any], party: str, what: str, owner: str, number: int
) -> None:
    to_do = ToDo(
        what=what,
        serves="Mornings without a rush.",
        serves_kind="finding",
        due_on=clock.today() + timedelta(days=60),
        owner=cast.acting(owner).user,
    )
    contract_review_found.agree_review_action(
        **here,
        party=party,
        to_do=to_do,
        for_name="People who live there",
        uid=UUID(int=FIRST + 100 + number),
    )
