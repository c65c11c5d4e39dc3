"""A database in which every table has rows of two cases that share nobody."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import psycopg
import pytest

from alongside.access.actor import Actor
from alongside.config import databases
from alongside.people.models import Person
from tests import database
from tests.architecture.world import World
from tests.factories import access as factories
from tests.factories import lives
from tests.security.filled import Elsewhere, fill

# Nothing corrects a decision through the site yet; its history is written all the same.
CORRECT_DECISIONS = "UPDATE concerns_decision SET reason = reason || ' Corrected.'"

Connect = Callable[[str], psycopg.Connection]


@dataclass(frozen=True)
class Filled:
    """Where the rows are, and the two cases they belong to."""

    addresses: databases.Addresses
    here: World
    elsewhere: World


@pytest.fixture(scope="session")
def filled(
    worker_database: databases.Addresses, django_db_blocker: pytest.FixtureRequest
) -> Iterator[Filled]:
    """Two cases, made through actions and committed; Django looks elsewhere again.
    Once a worker: what tests do to it is taken back, or adds to the log alone."""
    with django_db_blocker.unblock():
        addresses = database.make(worker_database, "filled")
        database.point_connections(addresses)
        here, elsewhere = fill(World()), fill(Elsewhere())
        with databases.connect(addresses.owner) as owner:
            owner.execute(CORRECT_DECISIONS)
        database.point_connections(worker_database)
    yield Filled(addresses, here, elsewhere)
    databases.drop(worker_database, addresses.database)


@pytest.fixture
def connect(filled: Filled) -> Iterator[Connect]:
    """`connect("app")`: to the filled database, outside Django, as one of the roles."""
    opened = []

    def open_as(role: str) -> psycopg.Connection:
        opened.append(databases.connect(getattr(filled.addresses, role)))
        return opened[-1]

    yield open_as
    for connection in opened:
        connection.close()


@pytest.fixture
def app(connect: Connect) -> psycopg.Connection:
    """As the web's role."""
    return connect("app")


@pytest.fixture
def owner(connect: Connect) -> psycopg.Connection:
    """As the role that owns the tables, whom row security does not hold back."""
    return connect("owner")


@pytest.fixture
def measures(connect: Connect) -> psycopg.Connection:
    """As the role that counts."""
    return connect("measures")


@pytest.fixture
def manager(db: None) -> Actor:
    """A safeguarding manager."""
    return factories.manager()


@pytest.fixture
def amina(manager: Actor) -> Person:
    """Amina, who has a sign-in."""
    return lives.amina(manager)
