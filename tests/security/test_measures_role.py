"""What the measures role can read: codes, dates and keys. Never a typed word."""

import re

import psycopg
import pytest
from psycopg import errors, sql

from alongside.concerns.models import Concern, Enquiry
from alongside.config import databases
from alongside.people.models import Judgement
from alongside.providers.models.contract_review import ContractReviewState
from alongside.standards import codes
from alongside.standards.return_tables import HEALTH_CONDITIONS
from tests.architecture.world import World
from tests.security.filled import fill
from tests.security.outside import tables

CANARY = "canary"


class Records:
    """Kinds of records with a number, such as `visit:7`: the software writes them."""

    def __contains__(self, value: str) -> bool:
        return re.fullmatch("[a-z_]+:[0-9]+", value) is not None


# The columns that hold codes and are counted; every other text is somebody's words.
CODES = {
    ("concerns_concern", "state"): set(Concern.State.values),
    ("concerns_concern", "channel"): set(Concern.Channel.values),
    ("concerns_concern", "raised_by_kind"): codes.RAISED_BY_KINDS,
    ("concerns_concern", "gender"): codes.GENDERS,
    ("concerns_concern", "ethnicity"): codes.ETHNICITIES,
    ("concerns_concern", "support_reason"): codes.SUPPORT_REASONS,
    ("concerns_concern", "health_conditions"): HEALTH_CONDITIONS,
    ("people_person", "gender"): codes.GENDERS,
    ("people_person", "ethnicity"): codes.ETHNICITIES,
    ("people_person", "support_reason"): codes.SUPPORT_REASONS,
    ("people_person", "health_conditions"): HEALTH_CONDITIONS,
    ("concerns_enquiry", "kind"): set(Enquiry.Kind.values),
    ("concerns_enquiry", "outcomes_asked"): codes.OUTCOMES_ASKED,
    ("concerns_enquiry", "outcomes_achieved"): codes.OUTCOMES_ACHIEVED,
    ("concerns_enquiry", "assessment_outcome"): codes.ASSESSMENT_OUTCOMES,
    ("concerns_enquiry", "risk_outcome"): codes.RISK_OUTCOMES,
    ("concerns_enquiry", "capacity"): codes.CAPACITY,
    ("concerns_enquiry", "capacity_supported"): {"yes", "no", "unknown"},
    ("people_judgement", "result"): set(Judgement.Result.values),
    ("people_judgement", "whose"): set(Judgement.Whose.values),
    ("concerns_risk", "type"): codes.RISK_TYPES,
    ("concerns_risk", "source"): codes.RISK_SOURCES,
    ("concerns_risk", "location"): codes.RISK_LOCATIONS,
    ("people_barrier", "theme"): codes.BARRIER_THEMES,
    ("assurance_inadultreview", "harm"): {"died", "survived"},
    ("assurance_inadultreview", "age_band"): codes.AGE_BANDS,
    ("insight_peerfigure", "mark"): {"[c]", "[x]"},
    ("providers_knowledgeitem", "indicator"): codes.EARLY_INDICATORS,
    ("providers_knowledgeitem", "came_of"): Records(),
    ("providers_contractreview", "state"): set(ContractReviewState.values),
}
SEVERAL = {"health_conditions"}  # codes in a row
TEXTS = """
SELECT c.relname, a.attname, a.atttypid::regtype::text
FROM pg_class AS c JOIN pg_attribute AS a ON a.attrelid = c.oid
WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
  AND a.attnum > 0 AND NOT a.attisdropped
  AND a.atttypid::regtype::text IN (
      'text', 'character varying', 'jsonb', 'text[]', 'character varying[]'
  )
  AND c.relname <> 'access_entry' AND c.relname !~ '^(django|auth|axes)_'
"""
CHECKS = """
SELECT conrelid::regclass::text, conname FROM pg_constraint
WHERE contype = 'c' AND connamespace = 'public'::regnamespace
"""
VIEWS = "SELECT relname FROM pg_class WHERE relkind = 'v' AND relname ~ '^measure_'"
APPEND = (
    "INSERT INTO access_entry (id, at, act, what, subject_kind, reason, details) "
    "VALUES (gen_random_uuid(), now(), %s, %s, %s, %s, %s)"
)


def plant(owner: psycopg.Connection) -> int:
    """Put the canary into every text of one row of each table, codes left alone."""
    for table, name in owner.execute(CHECKS).fetchall():
        owner.execute(
            sql.SQL("ALTER TABLE {} DROP CONSTRAINT {}").format(
                sql.SQL(str(table)), sql.Identifier(str(name))
            )
        )
    planted = 0
    for table, column, kind in owner.execute(TEXTS).fetchall():
        if (table, column) in CODES:
            continue
        words: str | list[str] = [CANARY] if kind.endswith("[]") else CANARY
        if kind == "jsonb":
            words = f'{{"{CANARY}": "{CANARY}"}}'
        statement = "UPDATE {0} SET {1} = %s WHERE ctid = (SELECT min(ctid) FROM {0})"
        planted += owner.execute(
            sql.SQL(statement).format(
                sql.Identifier(str(table)), sql.Identifier(str(column))
            ),
            [words],
        ).rowcount
    owner.execute(APPEND, [CANARY, CANARY, CANARY, CANARY, f'{{"a": "{CANARY}"}}'])
    return planted


def everything_read(connection: psycopg.Connection) -> str:
    """Every row of every view for measures, as text."""
    rows = []
    for (view,) in connection.execute(VIEWS).fetchall():
        whole = sql.SQL("SELECT v::text FROM {} AS v").format(sql.Identifier(str(view)))
        rows += [str(row) for (row,) in connection.execute(whole)]
    return "\n".join(rows)


def test_no_word_that_anybody_typed_can_be_read_through_the_views(
    fresh_database, owner_of_fresh_database
):
    fill(World())
    planted = plant(owner_of_fresh_database)

    with databases.connect(fresh_database.measures) as measures:
        read = everything_read(measures)

    assert planted > 60
    assert "section_42" in read
    assert CANARY not in read


def test_the_columns_that_are_counted_hold_codes_alone(owner):
    strange = []
    for (table, column), known in CODES.items():
        words = "SELECT DISTINCT {} FROM {}"
        if column in SEVERAL:
            words = "SELECT DISTINCT unnest({}) FROM {}"
        rows = owner.execute(
            sql.SQL(words).format(sql.Identifier(column), sql.Identifier(table))
        )
        strange += [
            f"{table}.{column}: {value}"
            for (value,) in rows
            if value and value not in known
        ]

    assert not strange


def test_a_key_of_an_adult_does_not_say_who_it_is(owner, measures):
    keys = owner.execute("SELECT adult_key FROM concerns_concern").fetchall()
    read = everything_read(measures)

    assert any(key for (key,) in keys)
    assert not [key for (key,) in keys if key and str(key) in read]


def test_a_person_has_one_key_in_all_their_cases_and_it_is_not_their_number(
    owner, measures
):
    rows = measures.execute("SELECT source_reference, adult FROM measure_case")
    adult_of = {int(str(reference)): adult for reference, adult in rows}
    keys: dict[object, set[object]] = {}
    about = "SELECT id, person_id FROM concerns_concern WHERE person_id IS NOT NULL"
    for concern, person in owner.execute(about).fetchall():
        if concern in adult_of:
            keys.setdefault(person, set()).add(adult_of[concern])

    assert keys
    assert all(len(of_one) == 1 for of_one in keys.values())
    assert not [p for p, of_one in keys.items() if of_one & {str(p), f"person-{p}"}]


def test_the_measures_role_can_read_no_table(owner, measures):
    readable = []
    for table in tables(owner):
        try:
            measures.execute(sql.SQL("SELECT FROM {}").format(sql.Identifier(table)))
            readable.append(table)
        except errors.InsufficientPrivilege:
            pass

    assert not readable


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE measure_concern SET state = 'rested'",
        "DELETE FROM measure_risk",
        "CREATE TABLE public.copy AS SELECT * FROM measure_concern",
        "CREATE TEMPORARY TABLE copy (id int)",
    ],
)
def test_the_measures_role_can_write_nothing(measures, statement):
    with pytest.raises(errors.InsufficientPrivilege):
        measures.execute(statement)
