"""A database that commits is, for the next test, as if nobody had been there."""

from collections.abc import Iterator

import pytest

from alongside.config import databases
from tests import fresh
from tests.factories import access as factories

TEAMS = "SELECT count(*) FROM access_team"


@pytest.fixture
def unblocked(django_db_blocker: pytest.FixtureRequest) -> Iterator[None]:
    """Databases may be asked; which one, each test says."""
    with django_db_blocker.unblock():
        yield


def test_what_was_written_is_gone_and_numbers_begin_again(worker_database, unblocked):
    made = []
    for _ in range(2):
        with (
            fresh.fresh(worker_database) as addresses,
            databases.connect(addresses.owner) as owner,
        ):
            assert owner.execute(TEAMS).fetchone() == (0,)
            made.append(factories.team("Any").pk)
            assert owner.execute(TEAMS).fetchone() == (1,)

    assert made[0] == made[1]


@pytest.mark.parametrize(
    "change",
    [
        "GRANT DELETE ON access_entry TO alongside_measures",
        "DELETE FROM django_migrations WHERE app = 'access'",
    ],
)
def test_one_that_was_rebuilt_is_not_used_again(worker_database, unblocked, change):
    state = (
        "SELECT (SELECT count(*) FROM pg_class), (SELECT count(*) FROM "
        "django_migrations), relrowsecurity, has_table_privilege("
        "'alongside_measures', 'access_entry', 'DELETE') "
        "FROM pg_class WHERE relname = 'people_person'"
    )
    with (
        fresh.fresh(worker_database) as addresses,
        databases.connect(addresses.owner) as owner,
    ):
        before = owner.execute(state).fetchone()
        owner.execute(change)
        assert owner.execute(state).fetchone() != before

    with (
        fresh.fresh(worker_database) as addresses,
        databases.connect(addresses.owner) as owner,
    ):
        assert owner.execute(state).fetchone() == before
