"""A social worker and Amina, whom most tests of somebody's record are about."""

from django.test import Client

from alongside.access.actor import Actor
from alongside.people.models import Person
from tests.beginnings import held
from tests.factories import access as factories
from tests.factories import lives


@held
def worker(db: None) -> Actor:
    """A social worker of the safeguarding team."""
    return lives.worker()


@held
def browser(worker: Actor) -> Client:
    """The worker's browser."""
    return factories.signed_in(worker.user)


@held
def amina(worker: Actor) -> Person:
    """Amina, who has a sign-in."""
    return lives.amina(worker)


@held
def own(amina: Person) -> Client:
    """Amina's browser, at her own record."""
    return factories.signed_in(amina.user)
