"""What the page of the people in somebody's life shows."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db.models import Prefetch, Q, QuerySet

from alongside.access.actor import Actor
from alongside.access.models import User
from alongside.access.queries import Page
from alongside.people.models import Authority, Limit, Person, Relationship
from alongside.people.queries import limit as limits

PAGE = 20
IN_THE_PICTURE = 60
FEW = 10


def relationships(viewer: Actor) -> QuerySet[Relationship]:
    """Everybody in the lives of the people whose circle the viewer is in."""
    return Relationship.objects.select_related("person", "user")


def authorities(viewer: Actor) -> QuerySet[Authority]:
    """Every authority in the circles the viewer is in."""
    return Authority.objects.select_related("person", "relationship")


@dataclass(frozen=True)
class Life:
    """Who is in somebody's life, who may be told what, and what must not be said."""

    page: Page[Relationship]
    rings: list[tuple[str, list[tuple[str, str]]]]
    limits: list[Limit]
    held_back: list[Limit] = field(default_factory=list)
    who_sees_held_back: list[str] = field(default_factory=list)

    @property
    def open_limits(self) -> list[Limit]:
        """Those that the person can read too."""
        return [one for one in self.limits if not one.is_held_back]

    @property
    def risky(self) -> set[int]:
        """The numbers of those who are alleged to be a source of risk."""
        return _risky(self.limits)


def _risky(standing: list[Limit]) -> set[int]:
    return {
        one.relationship_id
        for one in standing
        if one.kind == Limit.Kind.SOURCE_OF_RISK and one.relationship_id
    }


def life(viewer: Actor, person: Person, after: str = "", *, is_own: bool) -> Life:
    """The whole page (a constant number of queries)."""
    standing = limits.limits_of(viewer, person)
    held = [one for one in standing if one.is_held_back]
    return Life(
        page=_page(person, after),
        rings=_rings(person, _risky(standing), is_own=is_own),
        limits=standing,
        held_back=held,
        who_sees_held_back=limits.who_sees(viewer, held),
    )


def _page(person: Person, after: str) -> Page[Relationship]:
    rows = Relationship.objects.filter(person=person, taken_back_on=None)
    ring, _, number = after.partition("|")
    if ring in ("1", "2", "3") and number.isdecimal() and len(number) < 19:
        rows = rows.filter(Q(ring__gt=ring) | Q(ring=ring, pk__gt=number))
    standing = Limit.objects.filter(lifted_on=None, why_held_back="").order_by("pk")
    found: list[Relationship] = list(
        rows.order_by("ring", "pk").prefetch_related(
            "events",
            Prefetch("authorities", Authority.objects.order_by("pk")),
            Prefetch("limits", standing, to_attr="standing"),
        )[: PAGE + 1]
    )
    shown = found[:PAGE]
    last = shown[-1] if found[PAGE:] else None
    return Page(shown, f"{last.ring}|{last.pk}" if last else "")


def _rings(
    person: Person, risky: set[int], *, is_own: bool
) -> list[tuple[str, list[tuple[str, str]]]]:
    """Names and roles by closeness, for the picture of the circle of support."""
    rows = Relationship.objects.filter(person=person, taken_back_on=None)
    columns = ("pk", "ring", "name", "role")
    found = list(rows.order_by("ring", "pk").values_list(*columns)[:IN_THE_PICTURE])
    return [
        (
            ring.label if is_own else ring.label.replace("me", person.called),
            [
                (name, f"{role} (alleged source of risk)" if pk in risky else role)
                for pk, number, name, role in found
                if number == ring
            ],
        )
        for ring in Relationship.Ring
    ]


def taken_back(viewer: Actor, person: Person) -> list[Relationship]:
    """The last few who are no longer in the person's life."""
    rows = Relationship.objects.filter(person=person).exclude(taken_back_on=None)
    return list(rows.order_by("-taken_back_on", "-pk")[:FEW])


def to_choose_from(viewer: Actor, person: Person) -> list[tuple[str, str]]:
    """The people in somebody's life, for a list to choose from."""
    rows = Relationship.objects.filter(person=person, taken_back_on=None)
    found: Iterable[Relationship] = rows.order_by("ring", "pk")[:200]
    return [(str(row.pk), f"{row.name}, {row.role}") for row in found]


def relationship_of(viewer: Actor, person: Person, number: str) -> Relationship | None:
    """The one that was chosen, if they are in this life."""
    rows = Relationship.objects.filter(person=person)
    return rows.filter(pk=int(number)).first() if number.isdecimal() else None


def user_with(email: str) -> User | None:
    """Whoever signs in with this e-mail address."""
    return User.objects.filter(email=email.strip().lower(), is_active=True).first()


def to_print(viewer: Actor, person: Person) -> list[Relationship]:
    """Who stands on a paper of the person's: the same whoever prints it (one query).

    Those the person can read to be an alleged source of risk do not. A mark that is
    held back from the person changes nothing, or the paper would give it away.
    """
    marks = Limit.objects.filter(
        person=person,
        kind=Limit.Kind.SOURCE_OF_RISK,
        lifted_on=None,
        why_held_back="",
    ).exclude(relationship=None)
    rows = Relationship.objects.filter(person=person, taken_back_on=None)
    kept = rows.exclude(pk__in=marks.values("relationship"))
    return list(kept.order_by("ring", "pk")[:IN_THE_PICTURE])
