"""What the web's role and the measures role may do; set anew after each migration.

Nothing is granted by default: a table that a migration adds is closed until this ran.
"""

from typing import Any

import pghistory.models
from django.apps import apps
from django.conf import settings
from django.db import connections
from psycopg import sql

MEASURES_PREFIX = "measure_"
# Tables in which nothing may be changed or removed once it is written.
APPENDED_ONLY = {"access_entry", "concerns_letterstep", "providers_registerchange"}
# What goes into another circle and changes in no other way: history, with its row, and
# letters as they were sent, when it turns out that a worry is about somebody else.
MOVES_WITH_ITS_ROW = {"people_outcomeevent", "concerns_letter"}
# Tables that only migrations write.
READ_ONLY = {"django_migrations"}
# The library that writes our triggers lets any session name those it would not have run
# (`SET pgtrigger.ignore`). Nobody may: the log and the history hang on them.
NO_TRIGGER_IS_PASSED_OVER = """
CREATE OR REPLACE FUNCTION public._pgtrigger_should_ignore(trigger_name NAME)
RETURNS BOOLEAN LANGUAGE sql IMMUTABLE AS 'SELECT false'
"""


def role(alias: str) -> str:
    """The database role behind one of our connections."""
    return str(settings.DATABASES[alias]["USER"])


def apply(using: str = "owner") -> None:
    """Give both roles what they need in this database, and take away the rest.

    Each migration that makes a trigger brings back the function that passes it over.
    """
    with connections[using].cursor() as cursor:
        app, measures = role("default"), role("measures")
        _run(cursor, "GRANT USAGE ON SCHEMA public TO {}, {}", app, measures)
        for name in (app, measures):
            _run(cursor, "REVOKE ALL ON ALL TABLES IN SCHEMA public FROM {}", name)
            _run(cursor, "REVOKE ALL ON ALL SEQUENCES IN SCHEMA public FROM {}", name)
        _run(cursor, "GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO {}", app)
        for table in _relations(cursor, "r", "p"):
            rights = sql.SQL(_rights(table))
            _run(cursor, "GRANT {} ON {} TO {}", rights, table, app)
        for view in _relations(cursor, "v", "m"):
            reader = measures if view.startswith(MEASURES_PREFIX) else app
            _run(cursor, "GRANT SELECT ON {} TO {}", view, reader)
        cursor.execute(NO_TRIGGER_IS_PASSED_OVER)


def _rights(table: str) -> str:
    if table in READ_ONLY:
        return "SELECT"
    if table in MOVES_WITH_ITS_ROW:
        return "SELECT, INSERT, UPDATE (circle_id)"
    if table in APPENDED_ONLY or table in history_tables():
        return "SELECT, INSERT"
    return "SELECT, INSERT, UPDATE, DELETE"


def history_tables() -> set[str]:
    """The tables in which the database keeps earlier versions of rows."""
    return {
        model._meta.db_table
        for model in apps.get_models()
        if issubclass(model, pghistory.models.Event)
    }


def _relations(cursor: Any, *kinds: str) -> list[str]:
    cursor.execute(
        "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace "
        "AND relkind = ANY (%s)",
        [list(kinds)],
    )
    return [name for (name,) in cursor.fetchall()]


def _run(cursor: Any, statement: str, *names: str | sql.SQL) -> None:
    parts = [sql.Identifier(n) if isinstance(n, str) else n for n in names]
    cursor.execute(sql.SQL(statement).format(*parts))
