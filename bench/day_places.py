"""The databases of the ordinary day: copies of those of the bench, with workers."""

from dataclasses import dataclass
from typing import Any

from alongside.config import databases
from bench import places
from bench.pages import Page


@dataclass(frozen=True)
class Place:
    """Where a database is, and each worker in it with their cookies."""

    addresses: databases.Addresses
    cases: list[tuple[Any, dict[str, str]]]


def place(server: databases.Addresses, size: int, workers: int) -> Place:
    """A fresh copy of the database of this size, with so many workers and their cases.
    Django points at it afterwards."""
    from bench import day_cases

    filled = places.place(server, size)
    wanted = server.named(f"alongside_bench_day_{size}")
    databases.drop(server, wanted.database)
    databases.create(server, wanted.database, filled.database)
    places.point_connections(wanted)
    held = day_cases.hold(workers)
    with databases.connect(
        databases.with_database(server.admin, wanted.database)
    ) as admin:
        admin.execute("VACUUM ANALYZE")
    cases = [(one, Page("", "/", "", one.email).cookies()) for one in held]
    places.point_connections(wanted)
    return Place(wanted, cases)
