"""What the database lets each of its roles do, asked of the database itself."""

from collections.abc import Callable

import psycopg
import pytest

from alongside.config import grants

Connect = Callable[[str], psycopg.Connection]


def refused(connection: psycopg.Connection, statement: str) -> bool:
    """Whether the database refuses for want of a right."""
    try:
        connection.execute(statement)
    except psycopg.errors.InsufficientPrivilege:
        return True
    return False


@pytest.mark.parametrize("role", ["app", "owner", "measures"])
def test_no_role_of_ours_can_step_over_row_security(
    plain_connection: Connect, role: str
) -> None:
    rights = plain_connection(role).execute(
        "SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb "
        "FROM pg_roles WHERE rolname = current_user"
    )

    assert rights.fetchone() == (False, False, False, False)


def test_the_web_owns_nothing_and_can_make_nothing(plain_connection: Connect) -> None:
    app = plain_connection("app")

    owned = app.execute(
        "SELECT count(*) FROM pg_class WHERE relowner = current_user::regrole"
    )

    assert owned.fetchone() == (0,)
    assert refused(app, "CREATE TABLE anything (id int)")
    assert refused(app, "CREATE TEMPORARY TABLE anything (id int)")


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE access_entry SET reason = ''",
        "DELETE FROM access_entry",
        "TRUNCATE access_entry",
        "DELETE FROM django_migrations",
    ],
)
def test_the_web_cannot_change_the_log(
    plain_connection: Connect, statement: str
) -> None:
    assert refused(plain_connection("app"), statement)


def test_the_web_cannot_rewrite_history(plain_connection: Connect) -> None:
    app = plain_connection("app")

    assert grants.history_tables()
    for table in grants.history_tables():
        assert refused(app, f"DELETE FROM {table}")


def test_measures_see_views_made_for_them_and_no_table(
    plain_connection: Connect,
) -> None:
    readable = plain_connection("measures").execute(
        "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace "
        "AND relkind IN ('r', 'p', 'v', 'm') AND has_table_privilege(oid, 'SELECT')"
    )

    names = [name for (name,) in readable.fetchall()]
    assert names
    assert all(name.startswith("measure_") for name in names)


def test_the_web_cannot_read_round_row_security_through_those_views(
    plain_connection: Connect,
) -> None:
    readable = plain_connection("app").execute(
        "SELECT count(*) FROM pg_class WHERE relname LIKE 'measure\\_%' "
        "AND has_table_privilege(oid, 'SELECT')"
    )

    assert readable.fetchone() == (0,)
