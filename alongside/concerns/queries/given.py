"""Who was given what, by whom and with what note; and what has not been read yet."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from django.db.models import Model, QuerySet
from django.urls import reverse

from alongside.access.actor import Actor
from alongside.access.models import User
from alongside.concerns.models import Handover
from alongside.concerns.queries.handing import Holding
from alongside.concerns.queries.held import BESIDE, KINDS, MODELS, PAGES, Held, about
from alongside.concerns.rules import handing as rules


def handovers(viewer: Actor, about: Model) -> QuerySet[Handover]:
    """Who looked after something, the newest first."""
    rows = Handover.objects.filter(
        about_kind=about._meta.label, about_id=about.pk
    ).select_related("before", "receiver")
    return rows.order_by("-pk")


def of_viewer(viewer: Actor) -> QuerySet[Handover]:
    """What the viewer was given, ever."""
    return Handover.objects.filter(receiver=viewer.user).select_related("before")


@dataclass(frozen=True)
class Given:
    """Something the viewer was given and has not read about, with what it is."""

    handover: Handover
    held: Held

    @property
    def page(self) -> str:
        """Where it is; '' for what has no page that everybody can open."""
        page = PAGES.get(self.held.kind, "")
        return reverse(page, args=[self.held.row.pk]) if page else ""

    @property
    def has_to_hear(self) -> bool:
        """Whether the person cannot read who works with them now."""
        person = self.held.about
        tells = self.held.kind in (rules.CONCERN, rules.PERSON)
        return tells and person is not None and person.user_id is None

    @property
    def since(self) -> datetime:
        """When it came to them."""
        return self.handover.given_at


def not_read(viewer: Actor, most: int) -> list[Given]:
    """What came to the viewer from somebody, or with a note, and they have not said
    that they have read it: the newest first (nine queries at most)."""
    rows = of_viewer(viewer).filter(read_at=None)
    rows = rows.exclude(before=None, note="").order_by("-pk")
    found = list(rows[:most])
    things = {kind: _things(kind, found) for kind in {_kind(row) for row in found}}
    return [
        Given(row, things[_kind(row)][row.about_id])
        for row in found
        if row.about_id in things[_kind(row)]
    ]


def _kind(row: Handover) -> str:
    return KINDS[row.about_kind]


def _things(kind: str, rows: Sequence[Handover]) -> dict[int, Held]:
    """What these handovers are about, by number (one query)."""
    numbers = [row.about_id for row in rows if _kind(row) == kind]
    found = MODELS[kind]._default_manager.filter(pk__in=numbers)
    if kind in BESIDE:
        found = found.select_related(*BESIDE[kind])
    every: Iterable[Any] = found
    return {row.pk: Held(kind, row, about(row)) for row in every}


def with_those_away(viewer: Actor, holding: Holding) -> Holding:
    """The same, with who had each thing before, where they are only away (one
    query)."""
    newest = _newest(viewer, holding.user)
    rows = (replace(row, instead_of=newest.get(row.key, "")) for row in holding.rows)
    return replace(holding, rows=tuple(rows))


def _newest(viewer: Actor, user: User) -> dict[str, str]:
    """Who is away and had what this worker has now, by its name in a form."""
    rows = Handover.objects.filter(receiver=user, reason=rules.AWAY)
    rows = rows.select_related("before").order_by("pk")
    return {
        f"{_kind(row)}-{row.about_id}": row.before.full_name
        for row in rows
        if row.before
    }
