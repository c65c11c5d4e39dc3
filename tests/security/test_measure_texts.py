"""Every text the measures role reads is a code or an opaque key, and no way round."""

import re

import pytest
from psycopg import errors, sql

from alongside.concerns.models import Concern, Enquiry
from alongside.people.models import Judgement
from alongside.standards import codes
from alongside.standards.return_tables import HEALTH_CONDITIONS

OPAQUE = re.compile(r"[0-9a-f]{32}")  # a digest
NUMBER = re.compile(r"[0-9]*")  # the number of a row
NOTHING = re.compile("")
RISKS = re.compile(
    "|".join(
        re.escape(f"{a}|{b}|{c}")
        for a in codes.RISK_TYPES.codes
        for b in codes.RISK_SOURCES.codes
        for c in codes.RISK_LOCATIONS.codes
    )
)


def coded(known):
    """One of these codes."""
    return re.compile("|".join(map(re.escape, known)))


# What each text column may hold, by its name; the same in every view.
# What early warning counts of a service.
EVENTS = ("concern", "early", "item", "apart", "visit")
ALLOWED = {
    "council": NOTHING,
    "source_reference": NUMBER,
    "service": NUMBER,
    "adult": re.compile(f"{OPAQUE.pattern}|[0-9]+-[0-9]+"),  # or of a review
    "adult_key": OPAQUE,
    "state": coded(Concern.State.values),
    "channel": coded(Concern.Channel.values),
    "raised_by_kind": coded(codes.RAISED_BY_KINDS.codes),
    "gender": coded(codes.GENDERS.codes),
    "ethnicity": coded(codes.ETHNICITIES.codes),
    "support_reason": coded(codes.SUPPORT_REASONS.codes),
    "health_conditions": coded(code.code for code in HEALTH_CONDITIONS),
    "kind": coded((*Enquiry.Kind.values, *EVENTS)),
    "series": coded(("heard", "own", "visits")),
    "event_key": re.compile("[a-z_]+:[0-9]+"),
    "indicator": coded(codes.EARLY_INDICATORS.codes),
    "writer_key": OPAQUE,
    "risks": RISKS,
    "type": coded(codes.RISK_TYPES.codes),
    "source": coded(codes.RISK_SOURCES.codes),
    "location": coded(codes.RISK_LOCATIONS.codes),
    "assessment_outcome": coded(codes.ASSESSMENT_OUTCOMES.codes),
    "risk_outcome": coded(codes.RISK_OUTCOMES.codes),
    "capacity": coded(codes.CAPACITY.codes),
    "capacity_supported": coded(("yes", "no", "unknown")),
    "outcomes_asked": coded(codes.OUTCOMES_ASKED.codes),
    "outcomes_achieved": coded(codes.OUTCOMES_ACHIEVED.codes),
    "person_judged": coded(codes.OUTCOMES_ACHIEVED.codes),
    "professional_judged": coded(codes.OUTCOMES_ACHIEVED.codes),
    "review_reference": NUMBER,
    "died": coded(("yes", "no")),
    "theme": coded(codes.BARRIER_THEMES.codes),
    "person_result": coded(Judgement.Result.values),
    "professional_result": coded(Judgement.Result.values),
}
# Columns of any other kind than these are looked at as texts.
HARMLESS = "date|bigint|integer|smallint|boolean"
COLUMNS = """
SELECT c.relname, a.attname FROM pg_class AS c
JOIN pg_attribute AS a ON a.attrelid = c.oid
WHERE c.relkind IN ('v', 'm') AND c.relname LIKE 'measure\\_%%' AND a.attnum > 0
  AND a.atttypid::regtype::text !~ %s
"""
FUNCTIONS = """
SELECT p.oid::regprocedure::text FROM pg_proc AS p
WHERE p.pronamespace = 'public'::regnamespace
  AND p.prorettype <> 'trigger'::regtype
  AND has_function_privilege(current_user, p.oid, 'EXECUTE')
"""
# One says false to whatever it is asked, so that no trigger is passed over; the other
# writes which request changed a row, with the rights of whoever calls it.
HARMLESS_FUNCTIONS = {"_pgtrigger_should_ignore(name)", "_pgh_attach_context()"}
READABLE = """
SELECT c.relname FROM pg_class AS c
WHERE c.relnamespace = 'public'::regnamespace
  AND c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S')
  AND CASE c.relkind
          WHEN 'S' THEN has_sequence_privilege(current_user, c.oid, 'SELECT')
          ELSE has_table_privilege(current_user, c.oid, 'SELECT')
            OR has_any_column_privilege(current_user, c.oid, 'SELECT')
      END
"""


def texts(connection):
    """The view and the name of every column that could hold words."""
    return connection.execute(COLUMNS, [f"^({HARMLESS})$"]).fetchall()


def test_every_text_of_every_view_is_listed_as_a_code_or_a_key(measures):
    unlisted = [
        f"{view}.{name}" for view, name in texts(measures) if name not in ALLOWED
    ]

    assert not unlisted
    assert len(texts(measures)) > 40


def test_every_text_of_every_view_is_a_code_or_a_key(measures):
    strange, read = [], 0
    for view, name in texts(measures):
        distinct = sql.SQL("SELECT DISTINCT {}::text FROM {}").format(
            sql.Identifier(name), sql.Identifier(view)
        )
        for (value,) in measures.execute(distinct).fetchall():
            for one in (value or "").split(";"):
                read += bool(one)
                if one and not ALLOWED[name].fullmatch(one):
                    strange.append(f"{view}.{name}: {one}")

    assert not strange
    assert read > 50


def test_the_measures_role_may_read_the_measure_views_and_nothing_else(measures):
    readable = {name for (name,) in measures.execute(READABLE)}

    assert readable
    assert not {name for name in readable if not name.startswith("measure_")}


def test_no_function_of_ours_answers_the_measures_role(measures):
    callable_now = {name for (name,) in measures.execute(FUNCTIONS)}

    assert callable_now <= HARMLESS_FUNCTIONS


@pytest.mark.parametrize(
    "statement",
    [
        "SELECT insight_touch(ARRAY[1])",
        "SELECT insight_touch_raised(ARRAY[1])",
        "SELECT insight_touch_following(ARRAY['a'], ARRAY[current_date])",
        "SELECT insight_concern_changed()",
        "SELECT data FROM pg_largeobject",
        "SELECT stavalues1 FROM pg_statistic",
        "SELECT pg_read_file('PG_VERSION')",
        "COPY measure_counted TO '/out'",
        "COPY measure_counted TO PROGRAM 'cat'",
        "CREATE FUNCTION pg_temp.peek() RETURNS int LANGUAGE sql AS 'SELECT 1'",
        "SET ROLE alongside_owner",
    ],
)
def test_there_is_no_way_round_for_the_measures_role(measures, statement):
    with pytest.raises((errors.InsufficientPrivilege, errors.FeatureNotSupported)):
        measures.execute(statement)


def test_what_the_database_knows_of_columns_is_not_told_to_the_measures_role(
    owner, measures
):
    """Statistics hold samples of what is in a table."""
    owner.execute("ANALYZE concerns_concern")

    seen = measures.execute(
        "SELECT tablename FROM pg_stats WHERE schemaname = 'public'"
    ).fetchall()

    assert not seen


def test_a_large_object_is_not_read_by_the_measures_role(owner, measures):
    (key,) = owner.execute("SELECT lo_from_bytea(0, 'canary')").fetchone()

    with pytest.raises(errors.InsufficientPrivilege):
        measures.execute("SELECT lo_get(%s)", [key])
    owner.execute("SELECT lo_unlink(%s)", [key])
