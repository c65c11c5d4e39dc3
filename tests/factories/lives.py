"""A person with a sign-in, the people in their life, and limits, for tests."""

from datetime import timedelta
from typing import Any

from django.test import Client

from alongside.access import clock
from alongside.access.actor import Actor
from alongside.people import actions as people
from alongside.people.actions import limit as limits
from alongside.people.actions import relationship as relationships
from alongside.people.actions.told import Source
from alongside.people.models import Limit, Person, Relationship
from tests.factories import access as factories

SECRET = "The police come on Thursday."
WHY = "They would make her say it."


def worker() -> Actor:
    """A social worker of the safeguarding team, ready to act."""
    return factories.acting(factories.social_worker(full_name="Josh Pereira"))


def amina(by: Actor) -> Person:
    """Amina, who has a sign-in."""
    return people.add_person(
        by=by,
        facts=people.Facts(name="Amina Farah", known_as="Amina"),
        team=factories.safeguarding_team(),
        user=factories.user("person", full_name="Amina Farah"),
    )


def somebody(
    by: Actor, person: Person, name: str, role: str, ring: int = 1, **more: Any
) -> Relationship:
    """Somebody in the person's life."""
    return relationships.add_relationship(
        by=by,
        person=person,
        somebody=relationships.Somebody(name, role, ring, **more),
        source=Source("Amina"),
    )


def bound(kind: str = "safety", words: str = SECRET, why: str = WHY) -> limits.Bound:
    """A limit for safety, held back unless `why` is empty."""
    return limits.Bound(
        kind=kind,
        words=words,
        set_by="Josh Pereira",
        reason="She could be hurt.",
        review_on=clock.today() + timedelta(days=7),
        why_held_back=why,
    )


def held_back(by: Actor, person: Person, **more: Any) -> Limit:
    """Something held back from the person."""
    return limits.set_limit(by=by, person=person, bound=bound(), **more)


def marked(
    by: Actor, person: Person, relationship: Relationship, why: str = ""
) -> Limit:
    """Somebody marked as an alleged source of risk."""
    return limits.set_limit(
        by=by,
        person=person,
        bound=bound("source_of_risk", "Tell him nothing.", why),
        relationship=relationship,
    )


def page(browser: Client, person: Person, more: str = "") -> str:
    """The page of the people in somebody's life."""
    answer = browser.get(f"/people/{person.pk}/relationships/{more}")
    return answer.content.decode()
