"""What every test may ask for: databases, plain connections, a site that runs.

Tests run as the web's database role, so row security and grants hold in each of them.
"""

import gc
import os
import shutil

os.environ["ALONGSIDE_DEBUG"] = "1"
os.environ["DJANGO_SETTINGS_MODULE"] = "alongside.config.settings"
# Playwright runs an event loop in the same thread; the database is not used from it.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import django
import psycopg
import pytest
from django.contrib.auth import hashers
from hypothesis import HealthCheck, settings

from alongside.config import databases, postgres
from tests import database, fresh, site

SERVER = postgres.provide()
django.setup()
# The same hash as in earnest, without the work that makes guessing slow.
hasher = hashers.Argon2PasswordHasher
hasher.time_cost, hasher.memory_cost, hasher.parallelism = 1, 8, 1
# A computer that is busy with something else is not a fault of what is tested.
settings.register_profile(
    "house", suppress_health_check=[HealthCheck.too_slow], deadline=None
)
settings.load_profile("house")
# Loaded now that Django is there.
pytest_plugins = ["tests.architecture.everybody", "tests.beginnings"]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Whole files in the order of how long they take: what is slow, beside which the
    demo is made ready for the stories, the stories, then the files with most tests. At
    the end there is work for everybody."""
    many = Counter(item.path for item in items)
    slow = {item.path for item in items if item.get_closest_marker("slow")}

    def turn(item: pytest.Item) -> tuple[bool, bool, int, Path]:
        is_journey = item.get_closest_marker("journey") is not None
        return item.path not in slow, not is_journey, -many[item.path], item.path

    items.sort(key=turn)


def pytest_collection_finish() -> None:
    """What is there before the first test stays: looking through it for waste again and
    again took a seventh of the time."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 20)


def pytest_configure(config: pytest.Config) -> None:
    """What an earlier run found good of its pages counts for nothing in this one."""
    if not hasattr(config, "workerinput"):
        shutil.rmtree(database.HOUSE / "var" / "axe-good", ignore_errors=True)


def pytest_unconfigure(config: pytest.Config) -> None:
    """Clear away what this worker kept, and what all of this run had copied from."""
    fresh.drop_all()
    if not hasattr(config, "workerinput"):
        database.drop_demo(SERVER)


@pytest.fixture(scope="session")
def django_db_setup(django_db_blocker: pytest.FixtureRequest) -> Iterator[None]:
    """Give this worker a database of its own instead of Django's way of making one."""
    with django_db_blocker.unblock():
        addresses = database.make(SERVER, "worker")
        database.point_connections(addresses)
    yield  # in between only tests that ask for the database have it
    with django_db_blocker.unblock():
        database.point_connections(SERVER)
        databases.drop(SERVER, addresses.database)


@pytest.fixture(scope="session")
def worker_database(django_db_setup: None) -> databases.Addresses:
    """The addresses of the database that tests of this worker share."""
    return SERVER.named(f"{database.PREFIX}{os.getpid()}_worker")


@pytest.fixture
def plain_connection(
    worker_database: databases.Addresses,
) -> Iterator[Callable[[str], psycopg.Connection]]:
    """`plain_connection("app")`: outside Django, as "app", "owner" or "measures"."""
    with ExitStack() as opened:
        yield lambda role: opened.enter_context(
            databases.connect(getattr(worker_database, role))
        )


@pytest.fixture
def owner_connection(
    plain_connection: Callable[[str], psycopg.Connection],
) -> psycopg.Connection:
    """A plain connection as the owner of the tables; what it writes stays."""
    return plain_connection("owner")


@pytest.fixture
def fresh_database(
    django_db_setup: None, django_db_blocker: pytest.FixtureRequest
) -> Iterator[databases.Addresses]:
    """A database for one test that really commits; Django's connections point at it."""
    with django_db_blocker.unblock(), fresh.fresh(SERVER) as addresses:
        yield addresses


@pytest.fixture
def owner_of_fresh_database(
    fresh_database: databases.Addresses,
) -> Iterator[psycopg.Connection]:
    """A plain connection as the owner of the tables of the fresh database."""
    with databases.connect(fresh_database.owner) as connection:
        yield connection


@pytest.fixture(scope="session")
def live_site(
    django_db_setup: None, django_db_blocker: pytest.FixtureRequest
) -> Iterator[site.Site]:
    """The demo, running: a server of its own with the fictional partnership in it."""
    with django_db_blocker.unblock():
        addresses = database.make_with_demo(SERVER, "site")
    with site.running(addresses) as running:
        yield running
    with django_db_blocker.unblock():
        databases.drop(SERVER, addresses.database)


@pytest.fixture(scope="session")
def empty_site(
    django_db_setup: None, django_db_blocker: pytest.FixtureRequest
) -> Iterator[site.Site]:
    """A server of its own with no records in it."""
    with django_db_blocker.unblock():
        addresses = database.make(SERVER, "empty")
    with site.running(addresses) as running:
        yield running
    with django_db_blocker.unblock():
        databases.drop(SERVER, addresses.database)
