"""The one row-security policy, and the migration step that puts it on a table.

A row is seen, and may be written, only by a principal who is in the row's circle now.
The principals are those of the current transaction (`access.identity`). Measured as a
plain EXISTS on a million rows; `IN (SELECT …)` and functions were many times slower.
"""

from typing import Any

from django.db import migrations

POLICY = "need_to_know"
SETTING = "alongside.principals"

IN_THE_CIRCLE = """EXISTS (
    SELECT 1 FROM access_membership AS m
    WHERE m.circle_id = {table}.circle_id
      AND m.principal_id = ANY (
          nullif(current_setting('alongside.principals', true), '')::bigint[])
      AND m.starts_at <= statement_timestamp()
      AND (m.ends_at IS NULL OR m.ends_at > statement_timestamp())
)"""


def _turn_on(table: str) -> str:
    return f'ALTER TABLE "{table}" ENABLE ROW LEVEL SECURITY;'


def policy_sql(table: str) -> str:
    """The statements that put the policy on `table`, for every command."""
    inside = IN_THE_CIRCLE.format(table=table)
    return (
        f'{_turn_on(table)} CREATE POLICY {POLICY} ON "{table}" '
        f"FOR ALL USING ({inside}) WITH CHECK ({inside});"
    )


def log_policy_sql(table: str) -> str:
    """For the log: the circle reads, everybody appends."""
    inside = IN_THE_CIRCLE.format(table=table)
    return (
        f'{_turn_on(table)} CREATE POLICY {POLICY} ON "{table}" '
        f"FOR SELECT USING ({inside}); "
        f'CREATE POLICY append ON "{table}" FOR INSERT WITH CHECK (true);'
    )


def _undo_sql(table: str) -> str:
    return (
        f'DROP POLICY IF EXISTS append ON "{table}"; '
        f'DROP POLICY {POLICY} ON "{table}"; '
        f'ALTER TABLE "{table}" DISABLE ROW LEVEL SECURITY;'
    )


def protect(*tables: str) -> list[Any]:
    """Migration operations that put the policy on each table."""
    return [migrations.RunSQL(policy_sql(t), _undo_sql(t)) for t in tables]


def protect_log(table: str) -> Any:
    """The migration operation for the log."""
    return migrations.RunSQL(log_policy_sql(table), _undo_sql(table))
