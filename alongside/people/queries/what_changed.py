"""What changed in what a person says and shows about themselves, and when."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Model, Q, QuerySet

from alongside.access.actor import Actor
from alongside.access.queries import Page
from alongside.people.models import Media, Person, Statement, StillRight
from alongside.people.queries.moments import Place, place_in, place_of

PAGE = 50
WORDS, STILL_RIGHT, SHOWN, TAKEN_AWAY = range(4)


@dataclass(frozen=True)
class Change:
    """One change: words, a look at them, something shown, something taken away."""

    at: datetime
    rank: int
    row: Any

    @property
    def is_words(self) -> bool:
        """Whether something was said."""
        return self.rank == WORDS

    @property
    def is_look(self) -> bool:
        """Whether somebody said that it is still right."""
        return self.rank == STILL_RIGHT

    @property
    def is_shown(self) -> bool:
        """Whether a picture, sound or video was put there."""
        return self.rank == SHOWN

    @property
    def order(self) -> tuple[datetime, int, int]:
        """Its place among all changes."""
        return (self.at, self.rank, self.row.pk)


def what_changed(viewer: Actor, person: Person, after: str = "") -> Page[Change]:
    """Every change, newest first (four queries). Nothing that was said is lost."""
    place = place_in(after)
    shown_here = Media.objects.filter(person=person, circle_id=person.circle_id)
    gone = shown_here.filter(taken_away_at__isnull=False)
    looks = StillRight.objects.filter(person=person).select_related("statement")
    found = [
        *_changes(Statement.objects.filter(person=person), WORDS, place),
        *_changes(looks, STILL_RIGHT, place),
        *_changes(shown_here, SHOWN, place),
        *_changes(gone, TAKEN_AWAY, place, column="taken_away_at"),
    ]
    found.sort(key=lambda change: change.order, reverse=True)
    shown = found[:PAGE]
    last = shown[-1] if found[PAGE:] else None
    return Page(shown, place_of(last.at, last.row.pk, last.rank) if last else "")


def _changes(
    rows: QuerySet[Any, Any],
    rank: int,
    place: Place | None,
    *,
    column: str = "recorded_at",
) -> list[Change]:
    if place:
        earlier = Q(**{f"{column}__lt": place.at})
        if rank < place.rank:
            earlier |= Q(**{column: place.at})
        elif rank == place.rank:
            earlier |= Q(**{column: place.at}, pk__lt=place.number)
        rows = rows.filter(earlier)
    found: list[Model] = list(rows.order_by(f"-{column}", "-pk")[: PAGE + 1])
    return [Change(getattr(row, column), rank, row) for row in found]
