"""A social worker and Amina, whom most tests of somebody's record are about."""

import pytest
from django.test import Client

from alongside.access.actor import Actor
from alongside.people.models import Person
from tests.factories import access as factories
from tests.factories import lives


@pytest.fixture
def worker(db: None) -> Actor:
    """A social worker of the safeguarding team."""
    return lives.worker()


@pytest.fixture
def browser(worker: Actor) -> Client:
    """The worker's browser."""
    return factories.signed_in(worker.user)


@pytest.fixture
def amina(worker: Actor) -> Person:
    """Amina, who has a sign-in."""
    return lives.amina(worker)


@pytest.fixture
def own(amina: Person) -> Client:
    """Amina's browser, at her own record."""
    return factories.signed_in(amina.user)
