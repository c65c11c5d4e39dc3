"""Everything one worker looks after, and what they were given and have not read."""

from collections.abc import Iterable
from contextlib import nullcontext
from dataclasses import dataclass, replace
from datetime import date

from django.db.models import F, Model, Q, QuerySet

from alongside.access import clock, identity
from alongside.access import queries as access
from alongside.access.actor import Actor
from alongside.access.models import Membership, Post, User
from alongside.agreed.models import Action
from alongside.concerns.models import Concern
from alongside.concerns.models.concern import GOING_ON
from alongside.concerns.rules import handing as rules
from alongside.people.models import Barrier, Person, Relationship
from alongside.people.queries import barrier as barriers
from alongside.people.queries import limit as limits

WORKS_WITH = "working_with_person"
# Reasons to be in a circle that end with the work; the others are one's own.
OF_WORK = ("leads_enquiry", "owns_barrier", "asked_to_help", WORKS_WITH)
MODELS: dict[str, type[Model]] = {
    rules.CONCERN: Concern,
    rules.ACTION: Action,
    rules.BARRIER: Barrier,
    rules.PERSON: Person,
}
KINDS = {model._meta.label: kind for kind, model in MODELS.items()}
MORE = rules.MOST + 1


@dataclass(frozen=True)
class Held:
    """One thing that somebody looks after: what it is, whom it is about, by when."""

    kind: str
    row: Concern | Action | Barrier | Person
    about: Person | None = None
    instead_of: str = ""  # who is away, and had it before

    @property
    def key(self) -> str:
        """Its name in a form: `concern-7`."""
        return f"{self.kind}-{self.row.pk}"

    @property
    def called(self) -> str:
        """Whom it is about, as lists name them."""
        if isinstance(self.row, Concern):
            return self.row.who_it_is_about
        if isinstance(self.row, Action):
            return self.row.for_name
        return self.about.called if self.about else "Nobody in particular"

    @property
    def what(self) -> str:
        """What it is, in a line."""
        if isinstance(self.row, Concern):
            return f"{self.row.get_state_display()}, {self.row.reference}"
        if isinstance(self.row, Action):
            return f"To do: {self.row.what}"
        if isinstance(self.row, Barrier):
            return f"Answers for what stands in the way: {self.row.words}"
        return "Works with them"

    @property
    def by_when(self) -> date | None:
        """The day it goes by, where it has one."""
        if isinstance(self.row, Action):
            return self.row.due_on
        return self.row.restart_on if isinstance(self.row, Concern) else None


@dataclass(frozen=True)
class Holding:
    """What somebody looks after, as far as the viewer sees, and how much is not shown.

    `elsewhere` counts circles of their work that the viewer is not in.
    """

    user: User
    rows: tuple[Held, ...]
    has_more: bool = False
    elsewhere: int = 0

    @property
    def keys(self) -> tuple[str, ...]:
        """The names of the rows in a form."""
        return tuple(row.key for row in self.rows)


def holding(viewer: Actor, user: User) -> Holding:
    """Everything somebody looks after (seven queries at most)."""
    rows = [*_concerns(viewer, user), *_actions(viewer, user)]
    rows += [*_barriers(viewer, user), *_people(user)]
    circles = {row.circle_id for row in memberships_of_work(viewer, user)}
    return Holding(
        user=user,
        rows=tuple(rows[: rules.MOST]),
        has_more=len(rows) > rules.MOST,
        elsewhere=len(circles - _seen(viewer, circles)),
    )


def led(viewer: Actor, user: User | None) -> QuerySet[Concern]:
    """Concerns somebody has that are not over."""
    rows = Concern.objects.filter(lead=user, state__in=list(GOING_ON))
    return rows.select_related("person", "service", "enquiry", "lead")


def to_do(viewer: Actor, user: User | None) -> QuerySet[Action]:
    """What somebody has still to do, the nearest day first."""
    rows = Action.objects.filter(owner=user, state=Action.State.TO_DO)
    return rows.order_by("due_on", "pk")


def owned(viewer: Actor, user: User | None) -> QuerySet[Barrier]:
    """What stands in the way and is somebody's to answer, the longest first."""
    rows = barriers.barriers(viewer).filter(owner=user, answered_at=None)
    return rows.order_by("named_at", "pk")


def _concerns(viewer: Actor, user: User) -> list[Held]:
    rows = led(viewer, user).order_by("danger", "raised_at", "pk")[:MORE]
    return [Held(rules.CONCERN, row, row.person) for row in rows]


def _actions(viewer: Actor, user: User) -> list[Held]:
    return [Held(rules.ACTION, row) for row in to_do(viewer, user)[:MORE]]


def _barriers(viewer: Actor, user: User) -> list[Held]:
    rows = owned(viewer, user)[:MORE]
    return [Held(rules.BARRIER, row, row.person) for row in rows]


def _people(user: User) -> list[Held]:
    """People whose circle they are in themselves, as somebody who works with them."""
    now = _now(user).filter(purpose=WORKS_WITH)
    rows = Person.objects.filter(circle__in=now.values("circle"))
    return [Held(rules.PERSON, row, row) for row in rows.order_by("name", "pk")[:MORE]]


def _now(user: User) -> QuerySet[Membership]:
    rows = Membership.objects.filter(principal=user.principal_id)
    return rows.filter(Q(ends_at=None) | Q(ends_at__gt=clock.now()))


def memberships_of_work(viewer: Actor, user: User) -> list[Membership]:
    """Every circle they are in themselves because of their work."""
    return list(_now(user).filter(purpose__in=OF_WORK))


def circles_to_leave(viewer: Actor, user: User) -> list[Membership]:
    """Those of them that the viewer is in as well (two queries)."""
    rows = memberships_of_work(viewer, user)
    seen = _seen(viewer, {row.circle_id for row in rows})
    return [row for row in rows if row.circle_id in seen]


def _seen(viewer: Actor, circles: Iterable[int]) -> set[int]:
    """Those of these circles that the viewer is in now."""
    now = clock.now()
    rows = Membership.objects.filter(
        circle__in=list(circles), principal__in=viewer.principals, starts_at__lte=now
    ).filter(Q(ends_at=None) | Q(ends_at__gt=now))
    return set(rows.values_list("circle_id", flat=True))


def is_in(viewer: Actor, circle_id: int, user: User) -> bool:
    """Whether somebody is in a circle already, themselves or by a team."""
    teams = Post.objects.live().filter(user=user).exclude(team=None)
    principals = [user.principal_id, *teams.values_list("team__principal", flat=True)]
    return bool(_seen(Actor(principals=tuple(principals)), [circle_id]))


def ties(viewer: Actor, concern: Concern, lead: User) -> rules.Ties:
    """What may make somebody too near to a concern."""
    found = ties_to(viewer, concern.person, lead)
    return replace(found, works_there=_works_there(concern, lead))


def ties_to(viewer: Actor, person: Person | None, worker: User) -> rules.Ties:
    """What may make somebody too near to a person.

    The council's safeguarding team is asked, because whoever acts may not see all that
    is held back.
    """
    if person is None:
        return rules.Ties()
    risky = risky_to(viewer, person)
    life = Relationship.objects.filter(person=person, user=worker)
    return rules.Ties(
        is_the_person=person.user_id == worker.pk,
        risky=tuple(risky),
        is_in_their_life=life.filter(taken_back_on=None).exists(),
    )


def risky_to(viewer: Actor, person: Person | None) -> list[Relationship]:
    """Those in somebody's life who are alleged to be a source of risk, also where that
    is held back from the viewer."""
    if person is None:
        return []
    team = access.receiving_team()
    with identity.seen_as((team.principal_id,)) if team else nullcontext():
        return limits.alleged_sources_of_risk(viewer, person)


def _works_there(concern: Concern, lead: User) -> bool:
    body = concern.service.organisation_id if concern.service else None
    if body is None:
        return False
    works = Q(organisation=body) | Q(team__organisation=body)
    return Post.objects.live().filter(works, user=lead).exists()


def people_of_circles(viewer: Actor, circles: Iterable[int]) -> dict[int, int]:
    """The number of the person each of these circles is drawn around (one query)."""
    rows = Person.objects.filter(circle__in=set(circles))
    return dict(rows.values_list("circle_id", F("pk")))
