"""What enquiries held before outcomes moved to the person is there, and goes back."""

from dataclasses import dataclass
from typing import Any

import psycopg
import pytest
from django.core.management import call_command

from alongside.access import actions as access
from alongside.concerns.actions import outcomes
from alongside.config import databases
from alongside.people.actions import outcomes as people
from alongside.people.models import Outcome, PlanLine
from tests import fresh
from tests.factories import access as factories
from tests.factories import enquiries, plans

pytestmark = pytest.mark.slow
BEFORE, AFTER = "0007_advice", "0011_kept_as_well"
TABLES = {
    "outcome": "id, circle_id, words, said_by, said_on, is_withdrawn, recorded_at",
    "outcomerevision": "id, circle_id, outcome_id, words, reason, changed_at",
    "judgement": "id, circle_id, outcome_id, whose, result, words, recorded_at",
    "outcomeevent": "pgh_id, pgh_created_at, pgh_label, pgh_obj_id, circle_id, words",
}
ONLY_HERE = {
    "people_outcome": "id, person_id, areas::text, how, version",
    "people_outcomeevent": "pgh_id, areas::text, how, version",
    "people_rating": "*",
    "concerns_sought": "circle_id, enquiry_id, outcome_id",
    "people_planline": "id, outcome_id",
}
SAY = (
    "INSERT INTO concerns_outcome (circle_id, enquiry_id, words, said_by, said_on, "
    "is_withdrawn, recorded_at) VALUES (%s, %s, %s, %s, now(), false, now())"
)
SAID = {
    "A lock.": ("Amina Farah", "own"),
    "Peace.": ("amina", "own"),
    "Sleep.": ("Grace Mensah, Amina’s advocate", "told"),
}
BARE = (
    "SELECT relname FROM pg_class WHERE relkind = 'r' AND NOT relrowsecurity "
    "AND (starts_with(relname, 'concerns_aside_') OR relname = ANY (%s))"
)


def migrate(to: str) -> None:
    """As whoever brings a server up to date, or takes it back."""
    call_command("migrate", "concerns", to, verbosity=0)


Rows = dict[str, list[tuple[Any, ...]]]


def kept(owner: psycopg.Connection, floor: str, circles: list[int]) -> Rows:
    """What the tables of a floor hold, as far as both floors can say."""
    asked = "SELECT {} FROM {}_{} WHERE circle_id = ANY(%s) ORDER BY 1"
    return {
        table: owner.execute(asked.format(columns, floor, table), [circles]).fetchall()
        for table, columns in TABLES.items()
    }


def kept_here(owner: psycopg.Connection, circles: list[int]) -> Rows:
    """What only the newer tables can hold."""
    asked = "SELECT {} FROM {} WHERE circle_id = ANY(%s) ORDER BY 1"
    return {
        table: owner.execute(asked.format(columns, table), [circles]).fetchall()
        for table, columns in ONLY_HERE.items()
    }


def an_outcome_with_a_history(manager, enquiry):
    """Said, rated, judged, served by a line of a plan, changed, no longer wanted."""
    outcome = enquiries.wanted(manager, enquiry)
    people.rate_outcome(
        by=manager, outcome=outcome, near="half", words="", said_by="Amina", how="own"
    )
    judged = {"whose": "person", "result": "partly", "said_by": "Amina", "words": ""}
    outcomes.judge_sought(by=manager, outcome=outcome, **judged)
    line = plans.line(manager, enquiry.person)
    with access.at_the_desk_of(factories.safeguarding_team()):
        PlanLine.objects.filter(pk=line.pk).update(outcome=outcome)
    change = {"words": "A lock.", "reason": "Safer.", "seen_words": outcome.words}
    outcome = people.revise_outcome(
        by=manager, outcome=outcome, areas=["home"], **change
    )
    gone = {"reason": "She moved.", "seen": outcome.version}
    return outcomes.withdraw_sought(by=manager, outcome=outcome, **gone), line


@dataclass
class Moved:
    """What was where, before the move was undone, while it was, and afterwards."""

    before: tuple[Rows, Rows]
    while_undone: Rows
    left_behind: list[tuple[Any, ...]]
    bare: list[tuple[Any, ...]]
    after: tuple[Rows, Rows]
    number_before: int
    number_after: int
    told: dict[str, Any]
    about: int


@pytest.fixture(scope="module")
def moved(
    worker_database: databases.Addresses, django_db_blocker: pytest.FixtureRequest
) -> Moved:
    """Undone and done again, once for all that is asked about it: it takes long."""
    with (
        django_db_blocker.unblock(),
        fresh.fresh(worker_database) as addresses,
        databases.connect(addresses.owner) as owner,
    ):
        owner.autocommit = True  # nothing stays locked
        return undone_and_done_again(owner)


def undone_and_done_again(owner: psycopg.Connection) -> Moved:
    """One enquiry had an outcome before; in another it was said while it was undone."""
    manager = factories.manager()
    enquiry, another = (enquiries.under_way(manager) for _ in range(2))
    outcome, line = an_outcome_with_a_history(manager, enquiry)
    circles = [enquiry.circle_id, outcome.circle_id, line.circle_id]
    before = kept(owner, "people", circles), kept_here(owner, circles)

    migrate(BEFORE)
    while_undone = kept(owner, "concerns", circles)
    left = [
        row
        for table in TABLES
        for row in owner.execute(f"SELECT circle_id FROM people_{table}").fetchall()
    ]
    tables = [f"concerns_{table}" for table in TABLES]
    bare = owner.execute(BARE, [tables]).fetchall()
    for words, (said_by, _) in SAID.items():
        owner.execute(SAY, [another.circle_id, another.pk, words, said_by])
    owner.execute("UPDATE concerns_outcome SET words = 'Rest.' WHERE words = 'Sleep.'")

    migrate(AFTER)
    after = kept(owner, "people", circles), kept_here(owner, circles)
    with access.at_the_desk_of(factories.safeguarding_team()):
        told = {o.words: o for o in Outcome.objects.filter(sought__enquiry=another)}
        (told["Sleep."],) = told["Rest."].events.all()
    last = enquiries.wanted(manager, enquiry, "A dog.").pk
    return Moved(
        before,
        while_undone,
        left,
        bare,
        after,
        number_before=outcome.pk,
        number_after=last,
        told=told,
        about=another.person_id,
    )


def test_outcomes_go_back_to_the_enquiry_and_come_again_as_they_were(moved):
    tables, only_here = moved.before

    assert all(tables.values())
    assert all(only_here.values())
    assert moved.while_undone == tables
    assert moved.left_behind == []
    assert moved.after == moved.before
    assert moved.number_after > moved.number_before


def test_what_was_said_before_the_move_is_there_and_says_who_said_it(moved):
    for words, (said_by, how) in {**SAID, "Rest.": SAID["Sleep."]}.items():
        row = moved.told[words]
        assert (row.said_by, row.how) == (said_by, how)
        assert row.person_id == moved.about


def test_while_it_is_undone_the_circles_hold_and_nothing_aside_is_read(moved):
    assert moved.bare == []
