"""The triage board: worries waiting for the council, danger first, then longest
waiting, with what is already known beside each."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import UTC, datetime

from django.db.models import Q

from alongside.access.actor import Actor
from alongside.concerns.models import Concern
from alongside.concerns.models.concern import WAITING

PAGE = 20
BESIDE = 3  # past worries shown beside a card

# The newest few about each of these people and services. Row security narrows them.
NEWEST = """
SELECT c.*, 'person' AS kind, about.id AS about
FROM unnest(%s::bigint[]) AS about (id) CROSS JOIN LATERAL (
    SELECT id, circle_id, reference, state, raised_at
    FROM concerns_concern WHERE person_id = about.id
    ORDER BY raised_at DESC, id DESC LIMIT %s
) AS c
UNION ALL
SELECT c.*, 'service' AS kind, about.id AS about
FROM unnest(%s::bigint[]) AS about (id) CROSS JOIN LATERAL (
    SELECT id, circle_id, reference, state, raised_at
    FROM concerns_concern WHERE service_id = about.id
    ORDER BY raised_at DESC, id DESC LIMIT %s
) AS c
"""


@dataclass(frozen=True)
class Card:
    """One worry on the board."""

    concern: Concern
    past: tuple[Concern, ...]
    alike: tuple[str, ...]  # references of waiting worries that may be the same


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
    rows = (
        Concern.objects.filter(state__in=[state.value for state in WAITING])
        .select_related("person", "service", "lead")
        .order_by("danger", "raised_at", "id")
    )
    place = _place(after)
    if place:
        danger, raised_at, pk = place
        rows = rows.filter(
            Q(danger__gt=danger)
            | Q(danger=danger, raised_at__gt=raised_at)
            | Q(danger=danger, raised_at=raised_at, pk__gt=pk)
        )
    found = list(rows[: PAGE + 1])
    shown, more = found[:PAGE], len(found) > PAGE
    past, alike = past_beside(viewer, shown), _alike(shown)
    cards = tuple(
        Card(concern, tuple(past.get(concern.pk, ())), tuple(alike[concern.pk]))
        for concern in shown
    )
    return Board(cards, key(shown[-1]) if more else "")


def key(concern: Concern) -> str:
    """Where a worry stands on the board: danger, microseconds, number."""
    raised = int(concern.raised_at.timestamp() * 1_000_000)
    return f"{concern.danger}.{raised}.{concern.pk}"


def _place(words: str) -> tuple[int, datetime, int] | None:
    parts = words.split(".")
    if len(parts) != 3 or not all(part.isdecimal() for part in parts):
        return None
    danger, raised, pk = (int(part) for part in parts)
    try:
        return danger, datetime.fromtimestamp(raised / 1_000_000, UTC), pk
    except (OverflowError, ValueError, OSError):
        return None


def past_beside(viewer: Actor, shown: list[Concern]) -> dict[int, list[Concern]]:
    """The newest other worries about the same person or service, by concern.

    One query: a short slice for each person and service, so that a busy service with
    thousands of worries costs no more than a quiet one.
    """
    abouts = {about for about in map(_about, shown) if about}
    if not abouts:
        return {}
    people = [pk for kind, pk in abouts if kind == "person"]
    services = [pk for kind, pk in abouts if kind == "service"]
    found: dict[object, list[Concern]] = defaultdict(list)
    for row in Concern.objects.raw(NEWEST, [people, BESIDE + 1, services, BESIDE + 1]):
        about = vars(row)["kind"], vars(row)["about"]
        found[about].append(row)
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


def _alike(shown: list[Concern]) -> dict[int, list[str]]:
    """References of other waiting worries about somebody who sounds the same."""
    sounds = {c.about_sounds for c in shown if c.about_sounds}
    people = {c.person_id for c in shown if c.person_id}
    rows = list(
        Concern.objects.filter(state__in=[state.value for state in WAITING])
        .filter(Q(about_sounds__in=sounds) | Q(person_id__in=people))
        .values_list("pk", "reference", "about_sounds", "person_id")[:200]
    )
    return {
        concern.pk: [
            reference
            for pk, reference, sound, person in rows
            if pk != concern.pk
            and (
                (sound and sound == concern.about_sounds)
                or (person and person == concern.person_id)
            )
        ]
        for concern in shown
    }
