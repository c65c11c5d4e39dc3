"""Everything one worker looks after, and what they were given and have not read."""

from collections.abc import Iterable
from contextlib import nullcontext
from dataclasses import dataclass, replace

from django.db.models import F, Q, QuerySet

from alongside.access import clock, identity
from alongside.access import queries as access
from alongside.access.actor import Actor
from alongside.access.models import Membership, Post, User
from alongside.agreed.models import Action
from alongside.concerns.models import Asking, Concern, EarlyWorry, GetInTouch
from alongside.concerns.models.concern import GOING_ON
from alongside.concerns.queries.held import Held
from alongside.concerns.rules import handing as rules
from alongside.people.models import Barrier, Person, Relationship
from alongside.people.queries import barrier as barriers
from alongside.people.queries import limit as limits

WORKS_WITH = "working_with_person"
# Reasons to be in a circle that end with the work; the others are one's own.
OF_WORK = ("leads_enquiry", "owns_barrier", "asked_to_help", WORKS_WITH)
MORE = rules.MOST + 1


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
    """Everything somebody looks after (ten queries at most)."""
    rows = [*_concerns(viewer, user), *_actions(viewer, user)]
    rows += [*_barriers(viewer, user), *_people(user)]
    rows += [*_early(user), *_askings(viewer, user), *_calls(user)]
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


def early(user: User | None) -> QuerySet[EarlyWorry]:
    """Early worries that are somebody's to talk over, the longest first."""
    rows = EarlyWorry.objects.filter(owner=user, state=EarlyWorry.State.OPEN)
    return rows.order_by("open_since", "pk")


def to_ask(user: User | None) -> QuerySet[Asking]:
    """Whom somebody was chosen to ask how it was, the longest first."""
    rows = Asking.objects.filter(asker=user, ended_on=None)
    return rows.order_by("planned_at", "pk")


def calls(user: User | None) -> QuerySet[GetInTouch]:
    """Whom somebody is to get in touch with, the longest first."""
    rows = GetInTouch.objects.filter(worker=user, done_at=None)
    return rows.order_by("asked_at", "pk")


def _concerns(viewer: Actor, user: User) -> list[Held]:
    rows = led(viewer, user).order_by("danger", "raised_at", "pk")[:MORE]
    return [Held(rules.CONCERN, row, row.person) for row in rows]


def _actions(viewer: Actor, user: User) -> list[Held]:
    return [Held(rules.ACTION, row) for row in to_do(viewer, user)[:MORE]]


def _barriers(viewer: Actor, user: User) -> list[Held]:
    rows = owned(viewer, user)[:MORE]
    return [Held(rules.BARRIER, row, row.person) for row in rows]


def _early(user: User) -> list[Held]:
    rows = early(user).select_related("person", "service")[:MORE]
    return [Held(rules.EARLY, row, row.person) for row in rows]


def _askings(viewer: Actor, user: User) -> list[Held]:
    """Only those whose concern the viewer works on: nobody else says who asks."""
    ours = Concern.objects.values("pk")
    rows = to_ask(user).filter(concern__in=ours)[:MORE]
    return [Held(rules.ASKING, row) for row in rows]


def _calls(user: User) -> list[Held]:
    beside = ("concern__person", "concern__service", "asking")
    rows = calls(user).select_related(*beside)[:MORE]
    return [Held(rules.CALL, row, row.concern.person) for row in rows]


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
