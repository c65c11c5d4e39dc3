"""Worries that somebody linked, for those who see both."""

from dataclasses import dataclass

from django.db.models import Q, QuerySet

from alongside.access.actor import Actor
from alongside.concerns.models import Concern, ConcernLink

MOST = 40


@dataclass(frozen=True)
class Linked:
    """A link as it is seen from one of the two worries."""

    link: ConcernLink
    other: Concern


def links(viewer: Actor) -> QuerySet[ConcernLink]:
    """Links of which the viewer sees both worries."""
    both = ("one__person", "one__service", "other__person", "other__service")
    rows = ConcernLink.objects.select_related(*both)
    return rows.filter(one__reference__gt="", other__reference__gt="")


def linked_to(viewer: Actor, concern: Concern) -> tuple[Linked, ...]:
    """Every link of a worry, those taken back too, the newest first (one query)."""
    rows = links(viewer).filter(Q(one=concern) | Q(other=concern)).order_by("-pk")
    return tuple(
        Linked(row, row.other if row.one_id == concern.pk else row.one)
        for row in rows[:MOST]
    )


def standing(viewer: Actor, concern: Concern, other: Concern) -> ConcernLink | None:
    """The link of two worries that stands."""
    one, two = sorted((concern.pk, other.pk))
    return ConcernLink.objects.filter(one=one, other=two, taken_back_at=None).first()


def by_reference(viewer: Actor, reference: str) -> Concern | None:
    """The worry with this reference, if the viewer sees it."""
    typed = reference.strip().upper()
    return Concern.objects.filter(reference=typed).first() if typed else None
