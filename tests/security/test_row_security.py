"""Row security, asked of every table from outside the application."""

import psycopg
import pytest
from psycopg import errors, sql

from tests.architecture.world import World
from tests.security.conftest import Filled
from tests.security.outside import (
    acting_as,
    circled_tables,
    circles_of,
    circles_seen,
    count,
)

EVERYBODY = "SELECT id FROM access_principal ORDER BY id"
MEMBERSHIPS_OF_A_CASE = """
UPDATE access_membership SET {} WHERE principal_id = ANY (%s) RETURNING circle_id
"""
# What the partnership does to get better is in one circle of the whole database, as is
# the one service that is known, and what is linked to that.
FOR_ALL = ("insight_improvement", "insight_service", "insight_signal", "providers_")
FOR_ALL += ("concerns_wholelink", "people_agreement", "people_careagreement")


def principals(world: World) -> tuple[int, ...]:
    """Those of a manager of the team that holds the case."""
    return world.manager.principals


def move(table: str) -> sql.Composed:
    """Put every row of a table that is seen into another circle."""
    return sql.SQL("UPDATE {} SET circle_id = %s").format(sql.Identifier(table))


def copy_of_one_row(owner: psycopg.Connection, table: str) -> sql.Composed:
    """An INSERT of an existing row under a new number, into a circle to be given.

    The number is one that no row has, so that only row security can stand in the way.
    """
    key = owner.execute(
        "SELECT a.attname, format_type(a.atttypid, a.atttypmod) "
        "FROM pg_index AS i JOIN pg_attribute AS a "
        "ON a.attrelid = i.indrelid AND a.attnum = i.indkey[0] "
        "WHERE i.indisprimary AND i.indrelid = %s::regclass",
        [table],
    ).fetchone()
    assert key is not None
    number = "gen_random_uuid()" if key[1] == "uuid" else "-1"
    return sql.SQL(
        "INSERT INTO {table} SELECT (jsonb_populate_record(t, jsonb_build_object("
        "{key}, {number}, 'circle_id', %s::bigint))).* FROM {table} AS t LIMIT 1"
    ).format(
        table=sql.Identifier(table),
        key=sql.Literal(key[0]),
        number=sql.SQL(number),
    )


def test_the_two_cases_fill_every_table_with_a_circle(owner):
    empty = [table for table in circled_tables(owner) if not count(owner, table)]

    assert not empty, "Add rows of these to tests/security/filled.py"


def test_with_nobody_acting_every_table_is_empty(app, owner):
    seen = {table: count(app, table) for table in circled_tables(owner)}

    assert len(seen) > 20
    assert not any(seen.values()), seen


@pytest.mark.parametrize("value", ["", "{}", "{0}", "{-1}", "{NULL}"])
def test_a_setting_that_names_nobody_shows_nothing(app, owner, value):
    with app.transaction(force_rollback=True):
        app.execute("SELECT set_config('alongside.principals', %s, true)", [value])

        assert not any(count(app, table) for table in circled_tables(owner))


def test_everybody_sees_the_rows_of_their_circles_and_no_others(app, owner):
    everything = {t: circles_seen(owner, t) for t in circled_tables(owner)}
    wrong = []
    for (principal,) in owner.execute(EVERYBODY).fetchall():
        circles = circles_of(owner, principal)
        with acting_as(app, [principal]):
            for table, rows in everything.items():
                theirs = {c: n for c, n in rows.items() if c in circles}
                if circles_seen(app, table) != theirs:
                    wrong.append(f"{table}, principal {principal}")

    assert not wrong, "\n".join(wrong)


def test_two_teams_with_a_case_each_share_no_row(app, owner, filled: Filled):
    seen = {}
    for world in (filled.here, filled.elsewhere):
        with acting_as(app, principals(world)):
            seen[world] = {
                (table, circle)
                for table in circled_tables(owner)
                for circle in circles_seen(app, table)
            }

    here, elsewhere = seen.values()
    assert {table for table, _ in here if not table.startswith(FOR_ALL)} == {
        table for table, _ in elsewhere
    }
    assert not here & elsewhere


@pytest.mark.parametrize(
    "times",
    [
        "ends_at = statement_timestamp()",
        "starts_at = now() - interval '2 days', ends_at = now() - interval '1 second'",
        "starts_at = now() + interval '1 minute'",
    ],
    ids=["ended this moment", "ended before", "has not begun"],
)
def test_a_membership_that_is_not_live_shows_nothing(app, owner, filled: Filled, times):
    who = principals(filled.here)
    before = owner.execute(
        "SELECT id, starts_at, ends_at FROM access_membership "
        "WHERE principal_id = ANY (%s)",
        [list(who)],
    ).fetchall()
    try:
        owner.execute(MEMBERSHIPS_OF_A_CASE.format(times), [list(who)])
        with acting_as(app, who):
            seen = {table: count(app, table) for table in circled_tables(owner)}
    finally:
        for number, starts_at, ends_at in before:
            owner.execute(
                "UPDATE access_membership SET starts_at = %s, ends_at = %s "
                "WHERE id = %s",
                [starts_at, ends_at, number],
            )

    assert not any(seen.values()), seen


def test_ending_a_membership_bites_at_the_next_statement(app, owner, filled: Filled):
    who, circle = principals(filled.here), filled.here.person.circle_id
    one = "SELECT count(*) FROM people_person WHERE circle_id = %s"
    end = "UPDATE access_membership SET ends_at = %s WHERE circle_id = %s"
    with acting_as(app, who):
        before = app.execute(one, [circle]).fetchone()
        owner.execute(end, ["now", circle])
        after = app.execute(one, [circle]).fetchone()
    owner.execute(end, [None, circle])

    assert (before, after) == ((1,), (0,))


def test_nothing_can_be_written_into_a_circle_one_is_not_in(app, owner, filled: Filled):
    circle, written = filled.elsewhere.person.circle_id, []
    for table in circled_tables(owner):
        if table == "access_entry":
            continue  # anybody may append to the log; see test_log
        with acting_as(app, principals(filled.here)):
            try:
                app.execute(copy_of_one_row(owner, table), [circle])
                written.append(table)
            except errors.InsufficientPrivilege:
                pass

    assert not written


def test_no_row_can_be_moved_into_a_circle_one_is_not_in(app, owner, filled: Filled):
    circle, moved = filled.elsewhere.person.circle_id, []
    for table in circled_tables(owner):
        with acting_as(app, principals(filled.here)):
            try:
                app.execute(move(table), [circle])
                moved.append(table)
            except errors.InsufficientPrivilege:
                pass

    assert not moved


def test_rows_of_others_are_neither_changed_nor_removed(app, owner, filled: Filled):
    before = {t: circles_seen(owner, t) for t in circled_tables(owner)}
    circle = filled.elsewhere.person.circle_id
    for table in before:
        for statement in ("UPDATE {} SET circle_id = circle_id", "DELETE FROM {}"):
            aimed = sql.SQL(statement + " WHERE circle_id = %s")
            with acting_as(app, principals(filled.here)):
                try:
                    done = app.execute(aimed.format(sql.Identifier(table)), [circle])
                    assert done.rowcount == 0
                except errors.InsufficientPrivilege:
                    pass

    assert {t: circles_seen(owner, t) for t in before} == before


def test_row_security_cannot_be_turned_off(app):
    app.execute("SET row_security = off")

    with pytest.raises(errors.InsufficientPrivilege, match="row-level security"):
        count(app, "people_person")


@pytest.mark.parametrize(
    "statement",
    [
        'SET ROLE "{owner}"',
        'SET SESSION AUTHORIZATION "{owner}"',
        "ALTER TABLE people_person DISABLE ROW LEVEL SECURITY",
        "ALTER TABLE people_person DISABLE TRIGGER ALL",
        "DROP POLICY need_to_know ON people_person",
        "CREATE POLICY anybody ON people_person USING (true)",
        "CREATE TABLE public.copy (id int)",
        "CREATE VIEW public.copy AS SELECT 1",
        "CREATE FUNCTION public.copy() RETURNS int LANGUAGE sql AS 'SELECT 1'",
        "CREATE SCHEMA copies",
        "TRUNCATE people_statement",
        "SET session_replication_role = replica",
        "ALTER ROLE CURRENT_USER BYPASSRLS",
    ],
)
def test_the_web_cannot_loosen_what_holds_it(app, owner, statement):
    with pytest.raises(errors.InsufficientPrivilege):
        app.execute(statement.format(owner=owner.info.user))


def test_the_web_is_in_no_other_role(app):
    groups = app.execute(
        "SELECT count(*) FROM pg_auth_members WHERE member = current_user::regrole"
    )

    assert groups.fetchone() == (0,)
