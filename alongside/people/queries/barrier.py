"""What stands in the way: lists, counts by theme, and who can own it."""

from dataclasses import dataclass, field
from urllib.parse import urlencode

from django.db.models import Count, Q, QuerySet

from alongside.access import clock
from alongside.access import queries as access
from alongside.access.actor import Actor
from alongside.access.models import Membership, Post, User
from alongside.access.roles import ROLES
from alongside.people.models import Barrier, Person
from alongside.standards import codes

OPEN, ANSWERED = "open", "answered"


def barriers(viewer: Actor) -> QuerySet[Barrier]:
    """Everything that stands in the way, in the viewer's circles.

    What is about a person is for those who may open people's records at all.
    """
    every = Barrier.objects.select_related("owner", "person")
    rows = access.not_kept_out(viewer, every)
    if viewer.may("see_people") or viewer.may("see_own_record"):
        return rows
    return rows.filter(person=None)


@dataclass(frozen=True)
class Wanted:
    """Which of them to show: of one theme, open or answered; '' is all."""

    theme: str = ""
    state: str = ""

    @property
    def narrowing(self) -> Q:
        """The same, as a condition on rows."""
        asked = Q(theme=self.theme) if self.theme in codes.BARRIER_THEMES else Q()
        if self.state in (OPEN, ANSWERED):
            asked &= Q(answered_at__isnull=self.state == OPEN)
        return asked

    def href(self, after: str) -> str:
        """The address of more of the same."""
        parts = {"theme": self.theme, "state": self.state, "after": after}
        return f"?{urlencode({k: v for k, v in parts.items() if v})}"


@dataclass(frozen=True)
class BarrierPage:
    """Some of them, newest first, and the address of the next ('' on the last)."""

    rows: list[Barrier] = field(default_factory=list)
    older_href: str = ""


def barrier_page(
    viewer: Actor, wanted: Wanted, after: str = "", person: Person | None = None
) -> BarrierPage:
    """What stands in the way, newest first: everywhere, or for one person."""
    rows = barriers(viewer).filter(wanted.narrowing)
    if person:
        rows = rows.filter(person=person)
    if (number := access.number_in(after)) is not None:
        rows = rows.filter(pk__lt=number)
    found = list(rows.prefetch_related("answers").order_by("-pk")[: access.PAGE + 1])
    shown = found[: access.PAGE]
    more = wanted.href(str(shown[-1].pk)) if found[access.PAGE :] else ""
    return BarrierPage(shown, more)


@dataclass(frozen=True)
class ThemeCount:
    """How many of one theme are open, and how many were answered with a change."""

    theme: str
    open: int
    answered: int

    @property
    def words(self) -> str:
        """The theme in plain words."""
        return codes.BARRIER_THEMES.plain(self.theme)


def theme_counts(viewer: Actor, person: Person | None = None) -> list[ThemeCount]:
    """Counts by theme, most open first, over what the viewer may see (one query)."""
    rows = barriers(viewer).filter(person=person) if person else barriers(viewer)
    counted = (
        rows.order_by()
        .values("theme")
        .annotate(
            open=Count("pk", filter=Q(answered_at=None)),
            answered=Count("pk", filter=Q(answered_at__isnull=False)),
        )
    )
    found = [ThemeCount(**row) for row in counted]
    return sorted(found, key=lambda one: (-one.open, -one.answered, one.words))


def who_can_own(viewer: Actor, barrier: Barrier) -> list[User]:
    """Those who can answer for it; for a person's, those already in their circle."""
    able = [code for code, role in ROLES.items() if "answer_barrier" in role.abilities]
    posts = Post.objects.live().filter(role__in=able)
    if barrier.person_id:
        now = clock.now()
        inside = Membership.objects.filter(
            circle_id=barrier.circle_id, starts_at__lte=now
        ).filter(Q(ends_at=None) | Q(ends_at__gt=now))
        principals = inside.values("principal")
        posts = posts.filter(
            Q(user__principal__in=principals) | Q(team__principal__in=principals)
        )
    users = User.objects.filter(is_active=True, pk__in=posts.values("user"))
    return list(users.order_by("full_name", "pk"))


def places_of(users: list[User]) -> dict[int, str]:
    """Where each of them works, to tell two of one name apart (one query)."""
    posts = Post.objects.live().filter(user__in=users).select_related("organisation")
    return {
        post.user_id: post.organisation.name
        for post in posts.order_by("-pk")
        if post.organisation
    }


def draft_key(person: Person | None) -> str:
    """Under which what is being typed is kept."""
    return f"people.barrier.{person.pk}" if person else "people.barrier"


def answer_draft_key(barrier: Barrier) -> str:
    """Under which an answer that is being typed is kept."""
    return f"people.barrier_answer.{barrier.pk}"
