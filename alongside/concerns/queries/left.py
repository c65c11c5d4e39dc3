"""What is still with those who have left, so that it can go to somebody."""

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Q, QuerySet

from alongside.access.actor import Actor
from alongside.access.models import Post, User
from alongside.agreed.models import Action
from alongside.concerns.models import Concern
from alongside.concerns.models.concern import GOING_ON
from alongside.concerns.queries.workers import workers
from alongside.people.models import Barrier

KINDS = ("concerns", "actions", "barriers")


@dataclass(frozen=True)
class Left:
    """Somebody who does this work no longer, and how much is still with them."""

    user: User
    concerns: int
    actions: int
    barriers: int

    @property
    def many(self) -> int:
        """How many things in all."""
        return self.concerns + self.actions + self.barriers

    @property
    def in_words(self) -> str:
        """What there is, by what it is."""
        parts = (
            (self.concerns, "worry or enquiry", "worries and enquiries"),
            (self.actions, "thing to do", "things to do"),
            (self.barriers, "thing to answer", "things to answer"),
        )
        return ", ".join(
            f"{many} {one if many == 1 else more}" for many, one, more in parts if many
        )


def left(viewer: Actor) -> list[Left]:
    """Those who have left and still have something, by name (four queries)."""
    gone = _gone().values("pk")
    here = workers(viewer).order_by().values("pk")
    going_on = Concern.objects.filter(state__in=list(GOING_ON)).exclude(lead=None)
    found: dict[int, Counter[str]] = defaultdict(Counter)
    _count(found, "concerns", "lead", going_on.exclude(lead__in=here))
    to_do = Action.objects.filter(state=Action.State.TO_DO, owner__in=gone)
    _count(found, "actions", "owner", to_do)
    open_ones = Barrier.objects.filter(answered_at=None, owner__in=gone)
    _count(found, "barriers", "owner", open_ones)
    users = User.objects.filter(pk__in=found).order_by("full_name", "pk")
    return [
        Left(
            user,
            *(found[user.pk][kind] for kind in ("concerns", "actions", "barriers")),
        )
        for user in users
    ]


def _gone() -> QuerySet[User]:
    """Whoever held a post once and holds none now. Those who never held one are the
    people and their families."""
    live = Post.objects.live().values("user")
    no_more = Q(is_active=False) | ~Q(pk__in=live)
    return User.objects.filter(no_more, pk__in=Post.objects.values("user"))


def _count(
    found: dict[int, Counter[str]], kind: str, column: str, rows: QuerySet[Any]
) -> None:
    """How many of one kind each of them has (one query)."""
    for row in rows.order_by().values(column).annotate(many=Count("pk")):
        found[row[column]][kind] += row["many"]
