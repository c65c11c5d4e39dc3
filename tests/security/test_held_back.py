"""What is held back from the person: absent for them in the database itself."""

from collections.abc import Iterator

import psycopg
import pytest

from tests.security.conftest import Filled
from tests.security.outside import acting_as, circled_tables, count

LIMITS = (
    "SELECT count(*) FROM people_limit WHERE person_id = %s AND why_held_back <> ''"
)
CIRCLE = "SELECT circle_id FROM people_workerscircle WHERE person_id = %s"
WHOSE = """
SELECT principal_id FROM access_membership
WHERE circle_id = %s AND (ends_at IS NULL OR ends_at > now())
"""


@pytest.fixture
def own(filled: Filled) -> list[int]:
    """The principals of the person whom it is about."""
    user = filled.here.person.user
    assert user is not None
    return [user.principal_id]


@pytest.fixture
def held(owner: psycopg.Connection, filled: Filled) -> Iterator[int]:
    """The circle of what is held back from the person."""
    found = owner.execute(CIRCLE, [filled.here.person.pk]).fetchone()
    assert found is not None
    return int(str(found[0]))


def test_something_is_held_back_and_the_team_that_works_for_them_sees_it(
    app, filled: Filled
):
    with acting_as(app, filled.here.manager.principals):
        seen = app.execute(LIMITS, [filled.here.person.pk]).fetchone()

    assert seen is not None
    assert seen[0] >= 1


def test_the_person_sees_no_row_that_is_held_back_nor_its_history(
    app, filled: Filled, own
):
    person = filled.here.person.pk
    history = "SELECT count(*) FROM people_limitevent WHERE why_held_back <> ''"
    with acting_as(app, own):
        limits = app.execute(LIMITS, [person]).fetchone()
        before = app.execute(history).fetchone()
        circle = app.execute(CIRCLE, [person]).fetchone()
        # They do see their own record, so it is the circle that hides the rest.
        record = app.execute(
            "SELECT count(*) FROM people_person WHERE id = %s", [person]
        ).fetchone()

    assert (limits, before, circle, record) == ((0,), (0,), None, (1,))


def test_not_one_table_shows_the_person_a_row_of_that_circle(app, owner, own, held):
    with acting_as(app, own):
        seen = {
            table
            for table in circled_tables(owner)
            if app.execute(
                psycopg.sql.SQL("SELECT count(*) FROM {} WHERE circle_id = %s").format(
                    psycopg.sql.Identifier(table)
                ),
                [held],
            ).fetchone()
            != (0,)
        }

    assert not seen


def test_the_person_is_not_in_that_circle_and_cannot_write_into_it(
    app, owner, filled: Filled, own, held
):
    members = {number for (number,) in owner.execute(WHOSE, [held]).fetchall()}
    move = "UPDATE people_strength SET circle_id = %s"
    with acting_as(app, own):
        strengths = count(app, "people_strength")
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            app.execute(move, [held])

    assert members
    assert not members & set(own)
    assert strengths >= 1


def test_the_log_that_the_person_reads_does_not_hint_at_it(app, owner, own):
    hints = "SELECT count(*) FROM access_entry WHERE what = 'keep_in_step'"
    with acting_as(app, own):
        seen = app.execute(hints).fetchone()

    assert owner.execute(hints).fetchone() != (0,)
    assert seen == (0,)


def test_another_team_does_not_see_it(app, filled: Filled):
    with acting_as(app, filled.elsewhere.manager.principals):
        seen = app.execute(LIMITS, [filled.here.person.pk]).fetchone()

    assert seen == (0,)
