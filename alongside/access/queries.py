"""What the pages of this floor show."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Generic, TypeVar
from urllib.parse import urlencode
from uuid import UUID

from django.db.models import Exists, Model, OuterRef, Q, QuerySet
from django.utils import timezone

from alongside.access import clock, purposes, roles
from alongside.access.abilities import ABILITIES
from alongside.access.actor import Actor
from alongside.access.models import (
    Draft,
    Entry,
    KeptOut,
    Membership,
    Organisation,
    Post,
    Team,
    User,
)
from alongside.access.roles import Role

Row = TypeVar("Row")
Record = TypeVar("Record", bound=Model)
PAGE = 20
LOOKS = 50
LOOKED = (Entry.Act.OPEN, Entry.Act.EXPORT)


@dataclass(frozen=True)
class Page(Generic[Row]):
    """Some rows of a long list, and the key of the last when there are more."""

    rows: list[Row]
    next_key: str = ""

    @property
    def older_href(self) -> str:
        """The address of the next page; '' on the last."""
        return f"?{urlencode({'after': self.next_key})}" if self.next_key else ""


def key_in(after: str) -> tuple[str, int] | None:
    """The words and the number of a key such as 'Amina Farah|7'."""
    words, _, last = after.rpartition("|")
    number = number_in(last)
    return None if number is None else (words, number)


def number_in(words: str) -> int | None:
    """The number that somebody sent, if it is one that a row can have."""
    return int(words) if words.isdecimal() and len(words) < 19 else None


def draft(viewer: Actor, key: str) -> Draft | None:
    """What the viewer has typed into this form and not sent."""
    return Draft.objects.filter(principal_id=viewer.principal_id or 0, key=key).first()


def receiving_team() -> Team | None:
    """The council team that worries go to."""
    return (
        Team.objects.filter(
            work=Team.Work.SAFEGUARDING, organisation__kind=Organisation.Kind.COUNCIL
        )
        .order_by("pk")
        .first()
    )


def is_at_the_desk(viewer: Actor) -> bool:
    """Whether what comes to the receiving team comes to the viewer; whoever is not of
    that team sees only what they were given."""
    team = receiving_team()
    return team is not None and team.principal_id in viewer.principals


def posts(viewer: Actor) -> QuerySet[Post]:
    """Every live post, for those who keep the list."""
    if not viewer.may("administer"):
        return Post.objects.none()
    return (
        Post.objects.live()
        .select_related("user", "organisation", "team")
        .order_by("organisation__name", "team__name", "user__full_name", "pk")
    )


def users_with_role(role: str) -> QuerySet[User]:
    """Active users who hold this role today."""
    held = Post.objects.live().filter(role=role)
    return User.objects.filter(is_active=True, pk__in=held.values("user")).order_by(
        "full_name"
    )


def users_who_may(ability: str) -> QuerySet[User]:
    """Active users to whom one of the roles they hold today gives this ability."""
    able = [code for code, role in roles.ROLES.items() if ability in role.abilities]
    held = Post.objects.live().filter(role__in=able)
    rows = User.objects.filter(is_active=True, pk__in=held.values("user"))
    return rows.order_by("full_name", "pk")


@dataclass(frozen=True)
class Look:
    """One time somebody opened a record, in words for the person."""

    at: datetime
    user_id: int | None
    name: str
    organisation: str
    why: str
    to_the_person: str
    what: str
    is_copy: bool = False  # whether it was printed, or a copy taken away

    @property
    def same_day(self) -> tuple[object, ...]:
        """What two looks share that can be told as one."""
        return timezone.localdate(self.at), self.user_id, self.name, self.what

    def with_older(self, older: "Look") -> "Look":
        """Both told as one: a copy if either is, and why, which only a look says."""
        return replace(
            self,
            is_copy=self.is_copy or older.is_copy,
            why=self.why or older.why,
            to_the_person=self.to_the_person or older.to_the_person,
        )


def looks(viewer: Actor, circle_ids: list[int], after: str = "") -> Page[Look]:
    """Who opened what these circles hold, newest first (three queries).

    Row security narrows the log to circles the viewer is in. Several looks of one day
    by one user at one thing are told once, at the newest time; that a copy was taken
    is told too.
    """
    entries = Entry.objects.filter(circle_id__in=circle_ids, act__in=LOOKED)
    place = _time_and_number(after)
    if place:
        at, number = place
        entries = entries.filter(Q(at__lt=at) | Q(at=at, id__lt=number))
    found = list(entries.order_by("-at", "-id")[: LOOKS + 1])
    shown = found[:LOOKS]
    users = User.objects.in_bulk([e.user_id for e in shown if e.user_id])
    bodies = Organisation.objects.in_bulk(
        [e.organisation_id for e in shown if e.organisation_id]
    )
    told: dict[tuple[object, ...], Look] = {}
    for look in (_look(e, users, bodies) for e in shown):
        newest = told.setdefault(look.same_day, look)
        told[look.same_day] = newest.with_older(look)
    last = shown[-1] if found[LOOKS:] else None
    return Page(list(told.values()), f"{last.at.isoformat()}|{last.id}" if last else "")


def _time_and_number(after: str) -> tuple[datetime, UUID] | None:
    at, _, number = after.partition("|")
    try:
        when = datetime.fromisoformat(at)
        return (when, UUID(number)) if when.tzinfo else None
    except ValueError:
        return None


def _look(
    entry: Entry, users: dict[int, User], bodies: dict[int, Organisation]
) -> Look:
    user = users.get(entry.user_id or 0)
    body = bodies.get(entry.organisation_id or 0)
    why = purposes.purpose(entry.reason) if entry.reason else None
    return Look(
        at=entry.at,
        user_id=entry.user_id,
        name=user.full_name if user else "Somebody with a private link",
        organisation=body.name if body else "",
        why=why.label if why else "",
        to_the_person=why.to_the_person if why else "",
        what=entry.what,
        is_copy=entry.act == Entry.Act.EXPORT,
    )


def members(viewer: Actor, circle_id: int) -> list[Membership]:
    """Who is in a circle now. Ask only for a circle the viewer has been let into."""
    now = clock.now()
    return list(
        Membership.objects.filter(circle_id=circle_id, starts_at__lte=now)
        .filter(Q(ends_at=None) | Q(ends_at__gt=now))
        .select_related("principal__user", "principal__team__organisation")
        .order_by("starts_at")
    )


def not_kept_out(
    viewer: Actor, rows: QuerySet[Record], circle: OuterRef | int | None = None
) -> QuerySet[Record]:
    """Without what stands in a circle that the viewer is kept out of, also where a team
    of theirs is in it (no query of its own)."""
    circle = OuterRef("circle_id") if circle is None else circle
    kept = KeptOut.objects.filter(out_of=circle, ends_at=None)
    return rows.exclude(Exists(kept.filter(principal=viewer.principal_id or 0)))


def organisations(viewer: Actor, after: str = "") -> Page[Organisation]:
    """Organisations by name with their teams, for those who keep the list."""
    if not viewer.may("administer"):
        return Page([])
    rows = Organisation.objects.filter(name__gt=after).order_by("name")
    found = list(rows.prefetch_related("teams")[: PAGE + 1])
    return Page(found[:PAGE], found[PAGE - 1].name if found[PAGE:] else "")


def posts_in(
    viewer: Actor, organisation: Organisation | None, after: str = ""
) -> Page[Post]:
    """Live posts in an organisation, or in none, in order of name."""
    rows = posts(viewer).filter(organisation=organisation)
    if place := key_in(after):
        name, number = place
        rows = rows.filter(
            Q(user__full_name__gt=name) | Q(user__full_name=name, pk__gt=number)
        )
    found = list(rows.order_by("user__full_name", "pk")[: PAGE + 1])
    last = found[PAGE - 1] if found[PAGE:] else None
    return Page(found[:PAGE], f"{last.user.full_name}|{last.pk}" if last else "")


def places_of_work(
    viewer: Actor,
) -> tuple[list[Organisation], dict[int, list[Team]]]:
    """Organisations, and their teams by the organisation's number."""
    teams: dict[int, list[Team]] = {}
    for team in Team.objects.select_related("organisation"):
        teams.setdefault(team.organisation_id, []).append(team)
    return list(Organisation.objects.filter(is_active=True)), teams


def people_by_role() -> list[tuple[Role, list[Post]]]:
    """Everybody with a post today, by role. For the demo's page alone."""
    held: dict[str, list[Post]] = {}
    live = Post.objects.live().filter(user__is_active=True)
    for post in live.select_related("user", "organisation").order_by("pk"):
        held.setdefault(post.role, []).append(post)
    return [(r, held[r.code]) for r in roles.ROLES.values() if r.code in held]


def roles_in_words() -> list[tuple[Role, list[str]]]:
    """Every role, and what it can do in words; anybody at all first."""
    everybody = (roles.PUBLIC, *roles.ROLES.values())
    return [
        (r, [words for code, words in ABILITIES.items() if code in r.abilities])
        for r in everybody
    ]


def who_may() -> list[tuple[str, str]]:
    """Each thing one can do, and the roles that may."""
    everybody = (roles.PUBLIC, *roles.ROLES.values())
    return [
        (words, ", ".join(r.name for r in everybody if code in r.abilities))
        for code, words in ABILITIES.items()
    ]
