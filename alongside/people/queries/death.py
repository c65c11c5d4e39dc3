"""Whether a person has died, and what they had wanted to happen after it."""

from django.db.models import Exists, OuterRef, QuerySet

from alongside.access.actor import Actor
from alongside.people.models import AheadWish, Death
from alongside.people.rules import death as rules

AFTERWARDS = "afterwards"  # the heading of the wishes in planning ahead


def death_of(viewer: Actor, person_id: int | None) -> Death | None:
    """What is written of somebody's death and stands; None while they live."""
    rows = Death.objects.filter(person=person_id, taken_back_at=None)
    return rows.first() if person_id else None


def has_died(person: str = "person") -> Exists:
    """That the person in this column of a query has died, for lists to leave out."""
    return Exists(Death.objects.filter(person=OuterRef(person), taken_back_at=None))


def why_not_any_more(viewer: Actor, person_id: int | None) -> str | None:
    """A sentence when something new would be planned with somebody who has died, or
    asked of them."""
    return rules.why_not_after(death_of(viewer, person_id))


def held(viewer: Actor, person_id: int | None) -> Death | None:
    """The same, kept from other writers."""
    rows = Death.objects.select_for_update(of=("self",))
    return rows.filter(person=person_id, taken_back_at=None).first()


def taken_back(viewer: Actor, person_id: int | None) -> list[Death]:
    """What was written by mistake, the newest first."""
    rows = Death.objects.filter(person=person_id, taken_back_at__isnull=False)
    return list(rows.order_by("-pk")[:5])


def wishes_afterwards(viewer: Actor, person_id: int | None) -> QuerySet[AheadWish]:
    """What they said they would like afterwards, as far as the viewer sees."""
    rows = AheadWish.objects.filter(person=person_id, heading=AFTERWARDS)
    return rows.filter(taken_back_on=None).order_by("pk")
