"""A walk through the catalogue: no table of personal data is without the policy."""

import re

import pytest

from alongside.access.row_security import POLICY, SETTING, policy_sql
from tests.security.outside import circled_tables, tables

# Tables without a circle, each with the reason. Think before adding one.
WITHOUT_A_CIRCLE = {
    "access_circle": "a number and a kind; says nothing about anybody",
    "access_membership": "numbers, codes and times; the policy itself reads it",
    "access_keptout": "numbers and times; says who is kept out of a number",
    "access_principal": "a number and a kind",
    "access_link": "a random number; opens nothing without the secret key",
    "access_organisation": "names of organisations",
    "access_team": "names of teams",
    "access_user": "account holders, read before anybody is known to the database",
    "access_post": "the staff directory: who works where",
    "concerns_arrival": "a digest that nobody can turn back, gone in a day",
    "concerns_learning": "no names, and no key to anybody",
    "concerns_targetchange": "figures, and which manager set them",
    "assurance_adultreview": "the number the board gave a review",
    "assurance_adultreviewversion": "a day, and who of the council or board wrote it",
    "assurance_inadultreview": "a number of people in a band of ages",
    "assurance_noadultreviews": "a year, and who looked",
    "assurance_sentfigures": "counts of a return that was sent",
    "insight_counting": "as of when months are counted",
    "insight_monthcount": "counts",
    "insight_peerfigure": "what other councils published",
    "insight_peeryear": "which file of theirs was loaded",
    "insight_servicemonth": "counts by service",
    "insight_serviceusual": "what is usual at a service, as figures",
    "insight_touchedmonth": "months",
    "insight_touchedservice": "numbers of services",
    "insight_watchedyear": "figures of all services together",
    "insight_watching": "a budget, and who chose it and why",
    "insight_yearfigures": "counts",
    "providers_capacityfigure": "how many people a care service has room for",
    "providers_careorganisation": "bodies on the public register; nobody's name",
    "providers_marketgap": "kinds of care that are missing somewhere; names nobody",
    "providers_marketgapanswer": "what those who buy care answer to that",
    "providers_canhelp": "what a care service would show to others, by its manager",
    "providers_placementsuspension": "a day, a reason and who decided; no person",
    "providers_publicresponse": "words that an organisation publishes",
    "providers_publicword": "published for everybody; says nothing of a person",
    "providers_rating": "what the regulator published about a care service",
    "providers_registerchange": "what the public register says otherwise than before",
    "providers_registerfetch": "numbers of the public register",
    "providers_registerimport": "counts, and who of the staff took the register over",
    "providers_registersync": "times",
    "providers_shortreport": "published for anybody to read, and names nobody",
    "providers_service": "care services, which are public",
}
# The same by how the name begins: a library's tables, or a floor without people.
GROUPS_WITHOUT_A_CIRCLE = {
    "auth_": "groups and permissions of the framework; roles are code here",
    "axes_": "failed sign-ins, which must be counted before anybody is known",
    "django_": "the framework's own lists, and signed sessions",
    "pghistory_context": "which request changed a row: numbers only",
}
# What notes the months in which something that is counted changed. Whoever writes may
# not see the concern it belongs to, so these read it with the owner's rights.
NOTICE_CHANGES = {
    "insight_concern_changed",
    "insight_enquiry_changed",
    "insight_judgement_changed",
    "insight_outcome_changed",
    "insight_parting_changed",
    "insight_person_changed",
    "insight_raiser_changed",
    "insight_risk_changed",
    "insight_service_changed",
    "insight_service_enquired",
    "insight_sought_changed",
    "insight_touch",
    "insight_touch_following",
    "insight_touch_raised",
}
TOUCHED = {"insight_touchedmonth", "insight_touchedservice"}
POLICIES = """
SELECT polname, permissive, roles, cmd, qual, with_check FROM (
    SELECT policyname AS polname, permissive, roles::text, cmd, qual, with_check
    FROM pg_policies WHERE schemaname = 'public' AND tablename = %s
) AS p ORDER BY polname
"""
TURNED_ON = "SELECT relrowsecurity FROM pg_class WHERE oid = %s::regclass"
EXAMPLE = "an_example"


def is_excused(table: str) -> bool:
    """Whether there is a reason why the table has no circle."""
    return table in WITHOUT_A_CIRCLE or table.startswith(tuple(GROUPS_WITHOUT_A_CIRCLE))


@pytest.fixture
def expected(owner) -> str:
    """The policy's expression as PostgreSQL writes it down, of a table `{table}`."""
    with owner.transaction(force_rollback=True):
        owner.execute(f"CREATE TABLE {EXAMPLE} (circle_id bigint)")
        owner.execute(policy_sql(EXAMPLE))
        ((*_, using, check),) = owner.execute(POLICIES, [EXAMPLE]).fetchall()
    assert using == check
    assert SETTING in using
    return using.replace(f"{EXAMPLE}.", "{table}.")


def test_every_table_has_the_policy_or_a_reason(owner):
    turned_on = {
        table
        for table in tables(owner)
        if owner.execute(TURNED_ON, [table]).fetchone() == (True,)
    }

    neither = [t for t in tables(owner) if t not in turned_on and not is_excused(t)]
    both = [t for t in turned_on if is_excused(t)]

    assert not neither, "Put row_security.protect in a migration of these"
    assert not both, "These are protected: take their reason away"


def test_every_table_with_a_circle_is_protected_history_included(owner):
    bare = [
        table
        for table in circled_tables(owner)
        if owner.execute(TURNED_ON, [table]).fetchone() != (True,)
    ]

    assert not bare
    assert any(table.endswith("event") for table in circled_tables(owner))


def test_no_reason_is_kept_for_a_table_that_is_gone(owner):
    known = tables(owner)

    assert set(WITHOUT_A_CIRCLE) <= set(known)
    assert all(
        any(table.startswith(group) for table in known)
        for group in GROUPS_WITHOUT_A_CIRCLE
    )


def test_the_policy_is_the_same_on_every_table(owner, expected):
    different = []
    for table in circled_tables(owner):
        if table == "access_entry":
            continue
        inside = expected.replace("{table}", table)
        found = owner.execute(POLICIES, [table]).fetchall()
        if found != [(POLICY, "PERMISSIVE", "{public}", "ALL", inside, inside)]:
            different.append(table)

    assert not different


def test_the_log_is_read_by_its_circle_and_appended_to_by_all(owner, expected):
    inside = expected.replace("{table}", "access_entry")

    assert owner.execute(POLICIES, ["access_entry"]).fetchall() == [
        ("append", "PERMISSIVE", "{public}", "INSERT", None, "true"),
        (POLICY, "PERMISSIVE", "{public}", "SELECT", inside, None),
    ]


def test_no_view_that_the_web_reads_steps_over_row_security(owner, app):
    through = owner.execute(
        "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace "
        "AND (relkind = 'm' OR relkind = 'v' AND NOT "
        "coalesce(reloptions, '{}') @> '{security_invoker=true}') "
        "AND has_table_privilege(%s, oid, 'SELECT')",
        [app.info.user],
    )

    assert through.fetchall() == []


def test_only_what_notices_changes_for_measures_acts_with_its_owners_rights(owner, app):
    """Nobody else can call one, and each notes months or services and no more."""
    found = owner.execute(
        "SELECT proname, prorettype = 'trigger'::regtype, proconfig, "
        "has_function_privilege(%s, oid, 'EXECUTE'), prosrc FROM pg_proc "
        "WHERE prosecdef AND pronamespace = 'public'::regnamespace",
        [app.info.user],
    ).fetchall()

    assert {name for name, *_ in found} == NOTICE_CHANGES
    for name, _, settings, may_be_called, text in found:
        assert settings == ["search_path=public, pg_temp"], name
        assert not may_be_called, name
        written = re.findall(r"\b(?:INSERT INTO|UPDATE|DELETE FROM) (\w+)", str(text))
        assert set(written) <= TOUCHED, name


def test_every_table_belongs_to_the_owner_and_nobody_else_may_grant(owner):
    others = owner.execute(
        "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace "
        "AND relowner <> current_user::regrole"
    )
    to_everybody = owner.execute(
        "SELECT c.relname FROM pg_class AS c, aclexplode(c.relacl) AS right_ "
        "WHERE c.relnamespace = 'public'::regnamespace "
        "AND (right_.grantee = 0 OR right_.is_grantable)"
    )

    assert others.fetchall() == []
    assert [n for (n,) in to_everybody.fetchall()] == []
