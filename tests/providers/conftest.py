"""Who looks services up in these tests."""

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client

from alongside.access import actions as access
from alongside.access.actor import Actor, operator
from alongside.providers import actions
from alongside.providers.facts import RatingFact, ServiceFacts
from alongside.providers.models import Service

COMMISSIONER = Actor(roles=frozenset({"commissioner"}))
THE_PERSON = Actor(roles=frozenset({"person"}))


def rated(rating: str, day: date | None = date(2024, 1, 1), **more: str) -> RatingFact:
    """An overall rating on a day."""
    fact = {"framework": "inspection_2014", "key_question": "overall"} | more
    return RatingFact(rating=rating, rated_on=day, **fact)


def apply(*locations: ServiceFacts):
    """Take these facts over as whoever runs the server."""
    return actions.apply_cqc_locations(by=operator(), locations=locations)


@pytest.fixture
def gull_house(db: None) -> Service:
    """A care home rated Good."""
    apply(
        ServiceFacts(
            cqc_location_id="1-1",
            name="Gull House",
            kinds=("care_home",),
            town="Gullhaven",
            ratings=(rated("good"),),
        )
    )
    return Service.objects.get()


@pytest.fixture
def signed_in_as(client: Client) -> Callable[[str], Client]:
    """`signed_in_as("commissioner")`: a browser of somebody in that role."""

    def sign_in(role: str) -> Client:
        user = access.add_user(
            by=operator(),
            email=f"{role}@westmere.example",
            full_name="Somebody",
            password=None,
        )
        access.give_post(by=operator(), user=user, role=role)
        client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
        return client

    return sign_in
