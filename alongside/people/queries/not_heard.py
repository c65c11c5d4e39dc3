"""Who has said something about these people and has no answer yet."""

from collections.abc import Collection

from django.db.models import OuterRef, QuerySet, Subquery

from alongside.access.actor import Actor
from alongside.people.models import (
    LibertyLook,
    Objection,
    Representation,
    ReviewRequest,
)

People = Collection[int]


def representations(viewer: Actor, people: People) -> QuerySet[Representation]:
    """What advocates said for these people and nobody has answered, the longest first
    (one query)."""
    rows = Representation.objects.filter(answered_at=None, need__person__in=people)
    return rows.select_related("need__person").order_by("made_on", "pk")


def requests(viewer: Actor, people: People) -> QuerySet[ReviewRequest]:
    """Who asked for a review of these people and has no answer, the nearest day first
    (one query)."""
    rows = ReviewRequest.objects.filter(answer=None, person__in=people)
    return rows.select_related("person").order_by("reply_by", "pk")


def objections(viewer: Actor, people: People) -> list[Objection]:
    """Where a person says no to not being free, and nobody has looked since (one
    query)."""
    looks = LibertyLook.objects.filter(person=OuterRef("person")).order_by("-pk")
    rows = Objection.objects.filter(person__in=people).select_related("person")
    newest = rows.order_by("person_id", "-pk").distinct("person_id")
    found = newest.annotate(looked_at=Subquery(looks.values("recorded_at")[:1]))
    return [row for row in found if row.is_no and _is_since(row)]


def _is_since(row: Objection) -> bool:
    looked = row.looked_at  # type: ignore[attr-defined]
    return looked is None or looked < row.recorded_at
