"""A database in which everything commits, as new for each test, made once a worker.

Making one takes PostgreSQL two thousand files and well over a second of a processor.
So it is kept, and put back as it was: what was written is deleted and every sequence
begins again. Where more than that was changed (a table, a rule, a grant, a row that was
there from the first) it is dropped, and the next test has another.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property

import psycopg
from psycopg import sql

from alongside.config import databases
from tests import database

Connection = psycopg.Connection[tuple[object, ...]]
TABLES = """
SELECT c.relname FROM pg_class AS c
WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' ORDER BY 1
"""
SEQUENCES = """
SELECT schemaname || '.' || quote_ident(sequencename), last_value FROM pg_sequences
"""
# A change of any of these is a new version of a row, or a row more or less.
CATALOGUES = (
    *("pg_attrdef", "pg_attribute", "pg_class", "pg_constraint", "pg_default_acl"),
    *(
        "pg_enum",
        "pg_extension",
        "pg_index",
        "pg_inherits",
        "pg_namespace",
        "pg_policy",
    ),
    *("pg_policy", "pg_proc", "pg_rewrite", "pg_sequence", "pg_trigger", "pg_type"),
)
SHAPE = """
SELECT '{0}', count(*), max(xmin::text::bigint), sum(xmin::text::bigint) FROM {0}
"""
SEND_AWAY = """
SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity
WHERE datname = current_database() AND pid <> pg_backend_pid()
"""
# As a copy would: no trigger fires and nothing is checked against other tables.
UNWATCHED = "SET session_replication_role = replica"
START_AGAIN = "SELECT setval(%s::regclass, coalesce(%s, 1), %s)"


@dataclass(frozen=True)
class State:
    """What is in a database, as far as it is compared: its shape, where its sequences
    are, and what is written in each table that is not empty."""

    shape: list[tuple[object, ...]]
    sequences: dict[object, object]
    written: dict[str, object]


@dataclass
class Kept:
    """The database of this worker, and what it was like when it was new."""

    addresses: databases.Addresses
    is_there: bool = field(default=False, init=False)

    def ready(self) -> databases.Addresses:
        """The addresses of a database as new."""
        if not self.is_there:
            self.__dict__.pop("new", None)
            database.make(self.addresses, "fresh")
            assert self.new.shape
            self.is_there = True
        return self.here

    def put_back(self) -> None:
        """Make it as it was when it was new, or drop it."""
        self.is_there = False
        with self._as_admin() as admin:
            if admin.info.parameter_status("is_superuser") == "on":
                admin.execute(SEND_AWAY)
                self._undo(admin)
                self.is_there = _state(admin) == self.new
        if not self.is_there:
            self.drop()

    def drop(self) -> None:
        """Have it no longer."""
        self.is_there = False
        databases.drop(self.addresses, self.here.database)

    @property
    def here(self) -> databases.Addresses:
        """Its addresses."""
        return self.addresses.named(database.own_name("fresh"))

    @cached_property
    def new(self) -> State:
        """What it is like when nothing has been done to it."""
        with self._as_admin() as admin:
            return _state(admin)

    def _undo(self, admin: Connection) -> None:
        admin.execute(UNWATCHED)
        for name in _filled(admin):
            if name not in self.new.written:
                admin.execute(sql.SQL("DELETE FROM {}").format(sql.Identifier(name)))
        for name, last in admin.execute(SEQUENCES).fetchall():
            before = self.new.sequences.get(name)
            if last != before:
                admin.execute(START_AGAIN, [name, before, before is not None])

    def _as_admin(self) -> Connection:
        address = databases.with_database(self.addresses.admin, self.here.database)
        return databases.connect(address)


def _state(admin: Connection) -> State:
    shape = " UNION ALL ".join(map(SHAPE.format, CATALOGUES)) + " ORDER BY 1"
    return State(
        shape=admin.execute(shape).fetchall(),
        sequences=dict(admin.execute(SEQUENCES).fetchall()),
        written={name: _digest(admin, name) for name in _filled(admin)},
    )


def _filled(admin: Connection) -> list[str]:
    """The tables that are not empty."""
    tables = [str(name) for (name,) in admin.execute(TABLES).fetchall()]
    one = sql.SQL("SELECT {} WHERE EXISTS (SELECT FROM {})")
    each = [one.format(sql.Literal(name), sql.Identifier(name)) for name in tables]
    return [str(n) for (n,) in admin.execute(sql.SQL(" UNION ALL ").join(each))]


def _digest(admin: Connection, table: str) -> object:
    """One value for all that is written in a table."""
    whole = "SELECT md5(string_agg(t::text, '|' ORDER BY t::text)) FROM {} AS t"
    row = admin.execute(sql.SQL(whole).format(sql.Identifier(table))).fetchone()
    return row and row[0]


_KEPT: dict[str, Kept] = {}


@contextmanager
def fresh(server: databases.Addresses) -> Iterator[databases.Addresses]:
    """A database in which everything commits; Django's connections point at it."""
    kept = _KEPT.setdefault(server.admin, Kept(server))
    before = database.point_connections(kept.ready())
    try:
        yield kept.here
    finally:
        database.point_connections(server.named(before["default"]))
        kept.put_back()


def drop_all() -> None:
    """Drop what this worker has kept; call it once, last."""
    for kept in _KEPT.values():
        kept.drop()
