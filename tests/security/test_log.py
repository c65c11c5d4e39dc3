"""The log is appended to and never changed, by the web or by whoever owns it."""

import psycopg
import pytest

from tests.security.conftest import Filled
from tests.security.outside import acting_as, count

APPEND = (
    "INSERT INTO access_entry (id, at, act, what, subject_kind, reason, details) "
    "VALUES (gen_random_uuid(), now(), 'open', 'person', '', '', '{}')"
)
CHANGES = [
    "UPDATE access_entry SET reason = 'Something else'",
    "DELETE FROM access_entry",
    "TRUNCATE access_entry",
]


@pytest.mark.parametrize("statement", CHANGES)
@pytest.mark.parametrize("role", ["app", "owner"])
def test_the_log_is_not_changed(connect, owner, filled: Filled, role, statement):
    before, connection = count(owner, "access_entry"), connect(role)
    refused = {"app": "permission denied", "owner": "Cannot|never emptied"}

    with (
        pytest.raises(psycopg.Error, match=refused[role]),
        acting_as(connection, filled.here.manager.principals),
    ):
        connection.execute(statement)

    assert count(owner, "access_entry") == before > 0


def test_anybody_can_append_to_the_log_and_read_none_of_it(app, owner):
    before = count(owner, "access_entry")

    app.execute(APPEND)

    assert count(owner, "access_entry") == before + 1
    assert count(app, "access_entry") == 0


def test_the_log_is_read_by_the_circle_it_names(app, owner, filled: Filled):
    circle = filled.here.person.circle_id
    lines = "SELECT count(*) FROM access_entry WHERE circle_id = %s"
    written = owner.execute(lines, [circle]).fetchone()

    with acting_as(app, filled.here.manager.principals):
        by_the_team = app.execute(lines, [circle]).fetchone()
    with acting_as(app, filled.elsewhere.manager.principals):
        by_another = app.execute(lines, [circle]).fetchone()

    assert by_the_team == written != (0,)
    assert by_another == (0,)


def test_the_log_holds_no_name_and_nothing_typed(owner):
    told = ("Amina", "Farah", "bruises", "garden", "lock", "Half a")

    lines = [str(line) for line in owner.execute("SELECT e::text FROM access_entry e")]

    assert lines
    assert not [line for line in lines for words in told if words in line]


def triggers_on(owner, table: str) -> str:
    """The names of a table's triggers, as a session would name those to pass over."""
    found = owner.execute(
        "SELECT array_agg(tgname)::text FROM pg_trigger "
        "WHERE tgrelid = %s::regclass AND NOT tgisinternal",
        [table],
    ).fetchone()
    return found[0]


@pytest.mark.parametrize("statement", CHANGES)
def test_no_session_can_have_the_triggers_of_the_log_passed_over(owner, statement):
    names = triggers_on(owner, "access_entry")

    with owner.transaction(force_rollback=True):
        owner.execute("SELECT set_config('pgtrigger.ignore', %s, true)", [names])
        with pytest.raises(psycopg.Error, match=r"Cannot|never emptied"):
            owner.execute(statement)


def test_no_session_can_change_a_person_and_leave_no_history(app, owner, filled):
    names, person = triggers_on(owner, "people_person"), filled.here.person

    with acting_as(app, filled.here.manager.principals):
        before = count(app, "people_personevent")
        app.execute("SELECT set_config('pgtrigger.ignore', %s, true)", [names])
        app.execute("UPDATE people_person SET phone = '1' WHERE id = %s", [person.pk])

        assert count(app, "people_personevent") == before + 1
