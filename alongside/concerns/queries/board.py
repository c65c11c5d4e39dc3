"""The triage board: worries waiting for the council, danger first, then longest
waiting, with what is already known beside each."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import NamedTuple

from django.db import connection
from django.db.models import Q, QuerySet

from alongside.access import queries as access
from alongside.access.actor import Actor
from alongside.concerns.models import Concern
from alongside.concerns.models.concern import WAITING
from alongside.concerns.queries.alike import COMPARED, alike_among_waiting
from alongside.concerns.rules.delaying import Late
from alongside.people.queries.death import has_died

PAGE = 20
BESIDE = 3  # past worries shown beside a card

# What a card shows of the worry itself and of whom it is about; nothing more is read.
SHOWN = (
    "reference",
    "state",
    "channel",
    "raised_at",
    "received_at",
    "decided_at",
    "danger",
    "noticed",
    "about_name",
    "service_words",
    "wish_words",
    "wish_not_asked_reason",
    "raised_by_kind",
    "person__name",
    "person__known_as",
    "service__name",
    "lead__full_name",
    *COMPARED,
)

# The newest few about each of these people and services. Row security narrows them.
NEWEST = """
SELECT 'person' AS kind, about.id AS about, c.*
FROM unnest(%s::bigint[]) AS about (id) CROSS JOIN LATERAL (
    SELECT id, reference, state, raised_at
    FROM concerns_concern WHERE person_id = about.id AND state <> 'joined'
    ORDER BY raised_at DESC, id DESC LIMIT %s
) AS c
UNION ALL
SELECT 'service' AS kind, about.id AS about, c.*
FROM unnest(%s::bigint[]) AS about (id) CROSS JOIN LATERAL (
    SELECT id, reference, state, raised_at
    FROM concerns_concern WHERE service_id = about.id AND state <> 'joined'
    ORDER BY raised_at DESC, id DESC LIMIT %s
) AS c
"""


class Beside(NamedTuple):
    """A worry shown in a line, beside another about the same person or service."""

    pk: int
    reference: str
    state: str
    raised_at: datetime


@dataclass(frozen=True)
class Card:
    """One worry on the board."""

    concern: Concern
    past: tuple[Beside, ...]
    alike: tuple[str, ...]  # references of waiting worries that may be the same
    by_when: Late | None = None  # the nearest day, once its time is nearly gone
    has_died: bool = False


@dataclass(frozen=True)
class Board:
    """One page of the board, and where the next begins ('' on the last)."""

    cards: tuple[Card, ...]
    next_key: str

    @property
    def older_href(self) -> str:
        """The address of the next page, '' on the last."""
        return f"?after={self.next_key}" if self.next_key else ""


def board(viewer: Actor, after: str = "") -> Board:
    """One page of worries the viewer's team has still to decide on (four queries)."""
    rows = waiting()
    place = _place(after)
    if place:
        danger, raised_at, pk = place
        rows = rows.filter(
            Q(danger__gt=danger)
            | Q(danger=danger, raised_at__gt=raised_at)
            | Q(danger=danger, raised_at=raised_at, pk__gt=pk)
        )
    found = list(rows.annotate(has_died=has_died())[: PAGE + 1])
    shown, more = found[:PAGE], len(found) > PAGE
    past, alike = past_beside(viewer, shown), alike_among_waiting(shown)
    cards = tuple(
        Card(
            concern,
            tuple(past.get(concern.pk, ())),
            tuple(alike[concern.pk]),
            has_died=concern.has_died,
        )
        for concern in shown
    )
    return Board(cards, key(shown[-1]) if more else "")


def waiting() -> QuerySet[Concern]:
    """What has still to be decided, with what a card shows of it."""
    return (
        Concern.objects.filter(state__in=[state.value for state in WAITING])
        .select_related("person", "service", "lead")
        .only(*SHOWN)
        .order_by("danger", "raised_at", "id")
    )


def key(concern: Concern) -> str:
    """Where a worry stands on the board: danger, microseconds, number."""
    raised = int(concern.raised_at.timestamp() * 1_000_000)
    return f"{concern.danger}.{raised}.{concern.pk}"


def _place(words: str) -> tuple[int, datetime, int] | None:
    numbers = [access.number_in(part) for part in words.split(".")]
    parts = [number for number in numbers if number is not None]
    if len(numbers) != 3 or len(parts) != 3:
        return None
    danger, raised, pk = parts
    try:
        return danger, datetime.fromtimestamp(raised / 1_000_000, UTC), pk
    except (OverflowError, ValueError, OSError):
        return None


def past_beside(viewer: Actor, shown: Sequence[Concern]) -> dict[int, list[Beside]]:
    """The newest other worries about the same person or service, by concern.

    One query: a short slice for each person and service, so that a busy service with
    thousands of worries costs no more than a quiet one.
    """
    abouts = {about for about in map(_about, shown) if about}
    if not abouts:
        return {}
    people = [pk for kind, pk in abouts if kind == "person"]
    services = [pk for kind, pk in abouts if kind == "service"]
    found: dict[object, list[Beside]] = defaultdict(list)
    with connection.cursor() as cursor:
        cursor.execute(NEWEST, [people, BESIDE + 1, services, BESIDE + 1])
        for kind, about, *row in cursor.fetchall():
            found[kind, about].append(Beside(*row))
    return {
        concern.pk: [
            row for row in found.get(_about(concern), ()) if row.pk != concern.pk
        ][:BESIDE]
        for concern in shown
    }


def _about(concern: Concern) -> tuple[str, int] | None:
    """Whom to look for earlier worries about: the person, else the service."""
    if concern.person_id:
        return "person", concern.person_id
    return ("service", concern.service_id) if concern.service_id else None
