"""What enquiries held before outcomes moved to the person is there, and goes back."""

from typing import Any

import psycopg
import pytest
from django.core.management import call_command

from alongside.access import actions as access
from alongside.concerns.actions import outcomes
from alongside.people.actions import outcomes as people
from alongside.people.models import Outcome, PlanLine
from tests.factories import access as factories
from tests.factories import enquiries, plans

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


def migrate(to: str) -> None:
    """As whoever brings a server up to date, or takes it back."""
    call_command("migrate", "concerns", to, verbosity=0)


def kept(owner: psycopg.Connection, floor: str) -> list[Any]:
    """What the tables of a floor hold, as far as both floors can say."""
    found = {}
    for table, columns in TABLES.items():
        rows = owner.execute(f"SELECT {columns} FROM {floor}_{table} ORDER BY 1")
        found[table] = rows.fetchall()
    return list(found.items())


def kept_here(owner: psycopg.Connection) -> list[Any]:
    """What only the newer tables can hold."""
    return [
        (table, owner.execute(f"SELECT {what} FROM {table} ORDER BY 1").fetchall())
        for table, what in ONLY_HERE.items()
    ]


@pytest.fixture
def owner(fresh_database, owner_of_fresh_database):
    """The owner of the tables, who sees every row; nothing stays locked."""
    owner_of_fresh_database.autocommit = True
    return owner_of_fresh_database


@pytest.fixture
def manager(owner):
    return factories.manager()


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
    return outcomes.withdraw_sought(
        by=manager, outcome=outcome, reason="She moved.", seen=outcome.version
    )


def test_outcomes_go_back_to_the_enquiry_and_come_again_as_they_were(manager, owner):
    enquiry = enquiries.under_way(manager)
    outcome = an_outcome_with_a_history(manager, enquiry)
    before, only_here = kept(owner, "people"), kept_here(owner)

    migrate(BEFORE)
    assert kept(owner, "concerns") == before
    assert kept(owner, "people") == [(table, []) for table in TABLES]
    migrate(AFTER)

    assert kept(owner, "people") == before
    assert kept_here(owner) == only_here
    assert enquiries.wanted(manager, enquiry, "A dog.").pk > outcome.pk


def test_what_was_said_before_the_move_is_there_and_says_who_said_it(manager, owner):
    enquiry = enquiries.under_way(manager)
    said = {
        "A lock.": ("Amina Farah", "own"),
        "Peace.": ("amina", "own"),
        "Sleep.": ("Grace Mensah, Amina’s advocate", "told"),
    }
    migrate(BEFORE)
    for words, (said_by, _) in said.items():
        owner.execute(SAY, [enquiry.circle_id, enquiry.pk, words, said_by])
    owner.execute("UPDATE concerns_outcome SET words = 'Rest.' WHERE words = 'Sleep.'")

    migrate(AFTER)

    with access.at_the_desk_of(factories.safeguarding_team()):
        found = {o.words: o for o in Outcome.objects.filter(sought__enquiry=enquiry)}
        (earlier,) = found["Rest."].events.all()
    for words, (said_by, how) in {**said, "Rest.": said["Sleep."]}.items():
        row = found.get(words, earlier)
        assert (row.said_by, row.how) == (said_by, how)
        assert row.person_id == enquiry.person_id


def test_while_it_is_undone_the_circles_hold_and_nothing_aside_is_read(manager, owner):
    enquiry = enquiries.under_way(manager)
    an_outcome_with_a_history(manager, enquiry)

    migrate(BEFORE)

    bare = owner.execute(
        "SELECT relname FROM pg_class WHERE relkind = 'r' AND NOT relrowsecurity "
        "AND (starts_with(relname, 'concerns_aside_') OR relname = ANY (%s))",
        [[f"concerns_{table}" for table in TABLES]],
    )
    assert bare.fetchall() == []
