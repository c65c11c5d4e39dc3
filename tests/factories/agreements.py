"""The agreement of three about a person's care, made through actions."""

from typing import Any
from uuid import uuid4

from alongside.access import clock
from alongside.access.actor import Actor
from alongside.people.actions import care_agreement as actions
from alongside.people.models import AgreementPromise, CareAgreement, Person
from alongside.people.rules.care_agreement import Signed, ToAgree
from alongside.providers.models import Service

PARTIES = ("person", "commissioner", "provider")


def to_agree(service: Service, **other: Any) -> ToAgree:
    """An agreement as typed."""
    said = {
        "service": service,
        "about": "Living at Elm Court.",
        "starts_on": clock.today(),
        "buyer_name": "Westmere Council",
    }
    return ToAgree(**(said | other))


def begun(by: Actor, person: Person, service: Service, **other: Any) -> CareAgreement:
    """An agreement with nothing in it yet."""
    return actions.begin_care_agreement(
        by=by, person=person, said=to_agree(service, **other), uid=uuid4()
    )


def promised(
    by: Actor, person: Person, service: Service, **other: Any
) -> CareAgreement:
    """An agreement in which each of the three promises something."""
    agreement = begun(by, person, service, **other)
    promises(by, agreement)
    return agreement


def promises(by: Actor, agreement: CareAgreement) -> None:
    """Each of the three promises something."""
    for party in PARTIES:
        actions.promise_in_agreement(
            by=by,
            agreement=agreement,
            party=party,
            words=f"The {party} keeps in touch.",
        )


def adds(by: Actor, agreement: CareAgreement) -> AgreementPromise:
    """One promise of whoever gives the care."""
    return actions.promise_in_agreement(
        by=by, agreement=agreement, party="provider", words="A garden."
    )


def signed(party: str, **other: Any) -> Signed:
    """A signature as typed."""
    return Signed(party=party, signed_by="Somebody", **other)
