"""Asking the database itself, past the application: tables, circles, who sees what."""

from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

import psycopg
from psycopg import sql

from alongside.access.row_security import SETTING

Connection = psycopg.Connection[tuple[object, ...]]

TABLES = """
SELECT c.relname FROM pg_class AS c
WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
ORDER BY c.relname
"""
CIRCLED = """
SELECT c.relname FROM pg_class AS c JOIN pg_attribute AS a ON a.attrelid = c.oid
WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
  AND a.attname = 'circle_id' AND NOT a.attisdropped
  AND c.relname <> 'access_membership'
ORDER BY c.relname
"""
IN_NOW = """
SELECT DISTINCT circle_id FROM access_membership
WHERE principal_id = ANY (%s) AND starts_at <= now()
  AND (ends_at IS NULL OR ends_at > now())
"""


def tables(connection: Connection) -> list[str]:
    """Every table of ours."""
    return [str(name) for (name,) in connection.execute(TABLES)]


def circled_tables(connection: Connection) -> list[str]:
    """Every table whose rows are in a circle; memberships are what draws circles."""
    return [str(name) for (name,) in connection.execute(CIRCLED)]


@contextmanager
def acting_as(connection: Connection, principals: Iterable[int]) -> Iterator[None]:
    """One transaction with these principals; whatever it did is undone afterwards."""
    numbers = "{" + ",".join(str(number) for number in principals) + "}"
    with connection.transaction(force_rollback=True):
        connection.execute("SELECT set_config(%s, %s, true)", [SETTING, numbers])
        yield


def circles_seen(connection: Connection, table: str) -> "Counter[object]":
    """The circle of every row that this connection sees now, with how many of each."""
    rows = connection.execute(
        sql.SQL("SELECT circle_id FROM {}").format(sql.Identifier(table))
    )
    return Counter(circle for (circle,) in rows)


def circles_of(owner: Connection, *principals: int) -> set[object]:
    """The circles these principals are in now, as the memberships say."""
    return {circle for (circle,) in owner.execute(IN_NOW, [list(principals)])}


def count(connection: Connection, table: str) -> int:
    """How many rows this connection sees."""
    row = connection.execute(
        sql.SQL("SELECT count(*) FROM {}").format(sql.Identifier(table))
    ).fetchone()
    return int(str(row[0])) if row else 0
