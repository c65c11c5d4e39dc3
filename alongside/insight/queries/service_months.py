"""What early warning counts of each service by month, drawn with the measures role.

Months are whole numbers (`measuring.counting.month_number`). Everything is read in one
snapshot of committed records, in which the notes of touched services are read too, so
that what is not to be seen yet stays noted.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from typing import Any

import numpy as np
from psycopg import sql

from alongside.insight.measuring.counting import first_of, month_number
from alongside.insight.models import TouchedService
from alongside.insight.queries.reading import one_moment
from alongside.insight.stats.given import Counts

YEARS = 10
TOUCHED = "SELECT touched_key, service_key FROM measure_touched_service"
COUNTED = """
COPY (
    SELECT service_key,
           (extract(year FROM happened_on) * 12 + extract(month FROM happened_on) - 1
           )::int AS month,
           count(DISTINCT event_key) FILTER (WHERE series = 'heard') AS heard,
           count(DISTINCT event_key) FILTER (WHERE series = 'own') AS own,
           count(DISTINCT event_key) FILTER (WHERE series = 'visits') AS visits
    FROM measure_service_event
    WHERE happened_on >= {first} AND {which}
    GROUP BY 1, 2
) TO STDOUT (FORMAT csv)
"""
PEOPLE = """
COPY (
    SELECT service_key,
           (extract(year FROM as_of) * 12 + extract(month FROM as_of) - 1)::int,
           extract(day FROM as_of)::int,
           people
    FROM measure_service_people WHERE {which} ORDER BY service_key, as_of
) TO STDOUT (FORMAT csv)
"""
BEHIND = """
SELECT service_key, kind, count(DISTINCT event_key) FROM measure_service_event
WHERE service_key = ANY (%s) AND series = %s AND happened_on >= %s AND happened_on < %s
GROUP BY 1, 2
"""
SEVERAL = """
SELECT service_key, indicator, count(DISTINCT (writer_key)),
       count(DISTINCT event_key), min(happened_on), max(happened_on)
FROM measure_service_event
WHERE indicator <> '' AND series IN ('heard', 'own') AND happened_on >= %s AND {which}
GROUP BY 1, 2
HAVING count(DISTINCT writer_key) >= %s AND count(DISTINCT event_key) >= %s
"""
SERIOUS = """
SELECT service_key, count(DISTINCT event_key), happened_on, happened_on
FROM measure_service_event
WHERE is_very_serious AND happened_on >= %s AND {which}
GROUP BY 1, 3
"""


@dataclass(frozen=True)
class Drawn:
    """What was drawn: rows (service, month, heard, own, visits), what services said of
    how many they support (service, month, day, people), and the notes dealt with."""

    months: Counts
    people: Counts
    notes: tuple[int, ...]
    services: tuple[int, ...] | None


@dataclass(frozen=True)
class Several:
    """People who saw the same at a service: how many of them, how many things."""

    service: int
    indicator: str
    people: int
    things: int
    since: date
    until: date


def first_month(today: date) -> int:
    """The month everything is counted from: an April, so that years stay where they
    are from one month to the next."""
    year = today.year if today.month >= 4 else today.year - 1
    return month_number(date(year - YEARS, 4, 1))


def is_touched() -> bool:
    """Whether anything changed at a service since it was counted."""
    return TouchedService.objects.exists()


def touched(services: Sequence[int]) -> bool:
    """Whether anything changed at one of these."""
    return TouchedService.objects.filter(service__in=services).exists()


def drawn(today: date, *, anew: bool) -> Drawn:
    """The months of touched services, or of all."""
    with one_moment() as cursor:
        cursor.execute(TOUCHED)
        notes = cursor.fetchall()
        keys = None if anew else tuple(sorted({service for _, service in notes}))
        which = of_services(keys)
        first = first_of(first_month(today))
        counted = sql.SQL(COUNTED).format(first=first, which=which)
        months = _table(cursor, counted, 5)
        people = _table(cursor, sql.SQL(PEOPLE).format(which=which), 4)
    return Drawn(months, people, tuple(key for key, _ in notes), keys)


def people_said(services: Iterable[int]) -> Counts:
    """What these services said of how many people they support."""
    with one_moment() as cursor:
        which = of_services(tuple(services))
        return _table(cursor, sql.SQL(PEOPLE).format(which=which), 4)


def of_services(keys: tuple[int, ...] | None) -> sql.Composable:
    """The condition that a row is of one of these services; None: of any."""
    if keys is None:
        return sql.SQL("true")
    return sql.SQL("service_key = ANY ({})").format(list(keys))


def behind(
    services: Iterable[int], series: str, since: date, until: date
) -> dict[int, dict[str, int]]:
    """How many events of each kind lie behind it, by service."""
    with one_moment() as cursor:
        cursor.execute(BEHIND, [list(services), series, since, until])
        found: dict[int, dict[str, int]] = {}
        for service, kind, number in cursor.fetchall():
            found.setdefault(service, {})[kind] = number
    return found


def several(keys: tuple[int, ...] | None, since: date, observers: int) -> list[Several]:
    """Where so many people who are not one another saw the same since a day. What one
    person wrote twice, what several wrote of one visit, and echoes are one."""
    with one_moment() as cursor:
        query = sql.SQL(SEVERAL).format(which=of_services(keys))
        cursor.execute(query, [since, observers, observers])
        return [Several(*row) for row in cursor.fetchall()]


def very_serious(keys: tuple[int, ...] | None, since: date) -> list[Several]:
    """Where somebody said since a day that somebody is in danger now."""
    with one_moment() as cursor:
        cursor.execute(sql.SQL(SERIOUS).format(which=of_services(keys)), [since])
        return [Several(row[0], "", 0, *row[1:]) for row in cursor.fetchall()]


def _table(cursor: Any, statement: sql.Composable, width: int) -> Counts:
    """What a query gives, as a table of whole numbers."""
    with cursor.copy(statement) as rows:
        text = BytesIO(b"".join(bytes(block) for block in rows))
    if not text.getbuffer().nbytes:
        return np.zeros((0, width), dtype=np.int64)
    return np.loadtxt(text, delimiter=",", dtype=np.int64, ndmin=2)
