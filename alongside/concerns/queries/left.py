"""What is still with those who have left, so that it can go to somebody."""

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Q, QuerySet, Value

from alongside.access.actor import Actor
from alongside.access.models import Post, User
from alongside.agreed.models import Action
from alongside.concerns.models import Asking, Concern, EarlyWorry, GetInTouch
from alongside.concerns.models.concern import GOING_ON
from alongside.concerns.queries.workers import workers
from alongside.concerns.rules import handing as rules
from alongside.people.models import Barrier

# What there is of each kind, in words: of one, and of more.
WORDS = {
    rules.CONCERN: ("worry or enquiry", "worries and enquiries"),
    rules.ACTION: ("thing to do", "things to do"),
    rules.BARRIER: ("thing to answer", "things to answer"),
    rules.EARLY: ("early worry", "early worries"),
    rules.ASKING: ("person to ask how it was", "people to ask how it was"),
    rules.CALL: ("person to get in touch with", "people to get in touch with"),
}


@dataclass(frozen=True)
class Left:
    """Somebody who does this work no longer, and how much of each kind is still with
    them."""

    user: User
    counts: Counter[str]

    @property
    def many(self) -> int:
        """How many things in all."""
        return self.counts.total()

    @property
    def in_words(self) -> str:
        """What there is, by what it is."""
        parts = ((self.counts[kind], *words) for kind, words in WORDS.items())
        return ", ".join(
            f"{many} {one if many == 1 else more}" for many, one, more in parts if many
        )


def left(viewer: Actor) -> list[Left]:
    """Those who have left and still have something, by name (two queries)."""
    first, *more = (
        _counted(kind, column, rows) for kind, column, rows in _kept(viewer)
    )
    found: dict[int, Counter[str]] = defaultdict(Counter)
    for user, kind, many in first.union(*more, all=True):
        found[user][kind] += many
    users = User.objects.filter(pk__in=found).order_by("full_name", "pk")
    return [Left(user, found[user.pk]) for user in users]


def _kept(viewer: Actor) -> tuple[tuple[str, str, QuerySet[Any]], ...]:
    """Everything that is with whoever has left, by kind, and the column that says who.
    A concern is also left where its worker does other work now."""
    gone = _gone().values("pk")
    here = workers(viewer).order_by().values("pk")
    led = Concern.objects.filter(state__in=list(GOING_ON)).exclude(lead=None)
    to_do = Action.objects.filter(state=Action.State.TO_DO, owner__in=gone)
    barriers = Barrier.objects.filter(answered_at=None, owner__in=gone)
    early = EarlyWorry.objects.filter(state=EarlyWorry.State.OPEN, owner__in=gone)
    ours = Concern.objects.values("pk")
    to_ask = Asking.objects.filter(ended_on=None, asker__in=gone, concern__in=ours)
    calls = GetInTouch.objects.filter(done_at=None, worker__in=gone)
    return (
        (rules.CONCERN, "lead", led.exclude(lead__in=here)),
        (rules.ACTION, "owner", to_do),
        (rules.BARRIER, "owner", barriers),
        (rules.EARLY, "owner", early),
        (
            rules.ASKING,
            "asker",
            to_ask,
        ),
        (rules.CALL, "worker", calls),
    )


def _gone() -> QuerySet[User]:
    """Whoever held a post once and holds none now. Those who never held one are the
    people and their families."""
    live = Post.objects.live().values("user")
    no_more = Q(is_active=False) | ~Q(pk__in=live)
    return User.objects.filter(no_more, pk__in=Post.objects.values("user"))


def _counted(kind: str, column: str, rows: QuerySet[Any]) -> QuerySet[Any, Any]:
    """How many of one kind each of them has."""
    named = rows.order_by().annotate(kind_of_thing=Value(kind))
    grouped: QuerySet[Any, Any] = named.values_list(column, "kind_of_thing")
    counted: QuerySet[Any, Any] = grouped.annotate(many=Count("pk"))
    return counted
