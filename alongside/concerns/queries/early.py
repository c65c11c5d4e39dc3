"""Early worries: for the one who noted it, and for those who talk it over."""

from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from django.db.models import QuerySet

from alongside.access import actor, clock, identity
from alongside.access import queries as access
from alongside.access.actor import Actor
from alongside.access.models import Link, Post, Team, User
from alongside.access.roles import ROLES
from alongside.concerns.models import (
    EarlyRaiser,
    EarlyStep,
    EarlyTold,
    EarlyWorry,
    Raiser,
)
from alongside.concerns.queries import raising, targets
from alongside.concerns.rules import early as rules
from alongside.people import queries as people
from alongside.people.models import Noticing, Person
from alongside.people.queries import noticing
from alongside.providers.models import Service

PAGE = 20
MOST = 100  # early worries that are looked at together
NOTICED = 5
WHO_TALKS_OVER = sorted(c for c, r in ROLES.items() if "receive_concern" in r.abilities)


def worries(viewer: Actor) -> QuerySet[EarlyWorry]:
    """Early worries the viewer talks over."""
    return EarlyWorry.objects.select_related("person", "service", "owner", "raiser")


def held(worry: EarlyWorry) -> EarlyWorry:
    """The worry as it is now, kept from other writers."""
    rows = EarlyWorry.objects.select_for_update(of=("self",))
    return rows.select_related("person", "service").get(pk=worry.pk)


def newest(worry: EarlyWorry) -> EarlyStep | None:
    """The last thing that was done about it."""
    return EarlyStep.objects.filter(worry=worry).order_by("-number").first()


def own(viewer: Actor) -> QuerySet[EarlyRaiser]:
    """What the one who is signed in has noted, newest first."""
    return EarlyRaiser.objects.filter(user=viewer.user).order_by("-pk")


def own_page(viewer: Actor, after: str = "") -> access.Page[EarlyRaiser]:
    """Some of them. `after` is the `next_key` of the page before."""
    rows = own(viewer).prefetch_related("told")
    number = access.number_in(after)
    found = list((rows.filter(pk__lt=number) if number else rows)[: PAGE + 1])
    return access.Page(found[:PAGE], str(found[PAGE - 1].pk) if found[PAGE:] else "")


def under(uid: UUID) -> EarlyRaiser | None:
    """What was noted under this private link, seen as the link alone."""
    link = raising.link_with(uid)
    if link is None:
        return None
    with identity.seen_as(actor.of_link(link).principals):
        rows = EarlyRaiser.objects.select_related("link").prefetch_related("told")
        return rows.filter(link=link).first()


def became_concern(link: Link) -> Raiser | None:
    """The concern it became, as the one who noted it follows it."""
    with identity.seen_as(actor.of_link(link).principals):
        return Raiser.objects.filter(link=link).first()


def told_to(viewer: Actor, raiser: EarlyRaiser) -> list[dict[str, object]]:
    """What was said both ways, the newest first, as the page's timeline shows it."""
    rows = EarlyTold.objects.filter(raiser=raiser).order_by("-at", "-pk")
    with identity.seen_as(viewer.principals):
        return [
            {
                "when": one.at,
                "title": "You told us more" if one.is_theirs else "We told you",
                "words": one.words,
                "is_key": not one.is_theirs,
            }
            for one in rows
        ]


@dataclass(frozen=True)
class Line:
    """An early worry in a list, with the day by which it is to be talked over."""

    worry: EarlyWorry
    day: date | None

    @property
    def is_late(self) -> bool:
        """Whether that day has gone by."""
        return self.day is not None and self.day < clock.today()


def waiting(viewer: Actor) -> list[Line]:
    """Those to be talked over, longest waiting first (two queries)."""
    force = targets.in_force()
    rows = worries(viewer).filter(state="open").order_by("open_since", "pk")[:MOST]
    return [Line(one, rules.talked_over_by(one, force)) for one in rows]


def mine(viewer: Actor) -> list[Line]:
    """Those that were given to the viewer and wait, longest waiting first (two
    queries)."""
    rows = worries(viewer).filter(state="open", owner=viewer.user)
    found = list(rows.order_by("open_since", "pk")[:MOST])
    if not found:
        return []
    force = targets.in_force()
    return [Line(one, rules.talked_over_by(one, force)) for one in found]


def talked_over(viewer: Actor, after: str = "") -> access.Page[Line]:
    """Those that were talked over, newest first."""
    rows = worries(viewer).exclude(state="open").order_by("-pk")
    number = access.number_in(after)
    found = list((rows.filter(pk__lt=number) if number else rows)[: PAGE + 1])
    last = str(found[PAGE - 1].pk) if found[PAGE:] else ""
    return access.Page([Line(one, None) for one in found[:PAGE]], last)


@dataclass(frozen=True)
class Desk:
    """Everything on the page of one early worry."""

    line: Line
    steps: list[EarlyStep]
    usual: noticing.Usual | None
    noticed: list[Noticing]
    likely: list[people.Likeness] = field(default_factory=list)
    has_others: bool = False


def desk(viewer: Actor, worry: EarlyWorry) -> Desk:
    """The page of one early worry, with what is usual for the person beside it."""
    person = worry.person
    rows = EarlyStep.objects.filter(worry=worry).select_related("involvement", "note")
    likely = [] if person or not worry.about_name else _likely(viewer, worry)
    return Desk(
        line=Line(worry, rules.talked_over_by(worry, targets.in_force())),
        steps=list(rows.order_by("-number")[:MOST]),
        usual=noticing.usual(viewer, person) if person else None,
        noticed=_noticed(person),
        likely=likely,
        has_others=bool(worry.person_id or worry.service_id)
        and about_the_same(viewer, worry.person, worry.service)
        .exclude(pk=worry.pk)
        .exists(),
    )


def _likely(viewer: Actor, worry: EarlyWorry) -> list[people.Likeness]:
    return people.who_might_be(viewer, name=worry.about_name)


def _noticed(person: Person | None) -> list[Noticing]:
    """What people in the person's circle noticed last."""
    rows = Noticing.objects.filter(person=person) if person else Noticing.objects.none()
    return list(rows.order_by("-pk")[:NOTICED])


def about_the_same(
    viewer: Actor, person: Person | None, service: Service | None
) -> QuerySet[EarlyWorry]:
    """Early worries in the viewer's sight about one person, or else one service."""
    rows = worries(viewer)
    if person:
        return rows.filter(person=person)
    return rows.filter(service=service) if service else rows.none()


@dataclass(frozen=True)
class Together:
    """Several early worries about one person or one service, brought together."""

    about: str
    rows: list[EarlyWorry]
    question: str
    noticed: list[Noticing]


def together(
    viewer: Actor, person: Person | None = None, service: Service | None = None
) -> Together:
    """What different people noted, the newest first, and a question to talk about."""
    rows = list(about_the_same(viewer, person, service).order_by("-pk")[:MOST])
    raisers = [one.raiser for one in rows if getattr(one, "raiser", None)]
    about = person.called if person else str(service)
    many = rules.how_many_people(raisers)
    asks = rules.question(about, many, rows[-1].noted_at) if rows[1:] and many else ""
    return Together(about, rows, asks, _noticed(person))


def owners(viewer: Actor, worry: EarlyWorry) -> list[User]:
    """Whoever can be given it: never anybody from whom it is kept (two queries)."""
    able = Post.objects.live().filter(role__in=WHO_TALKS_OVER)
    rows = User.objects.filter(is_active=True, pk__in=able.values("user"))
    return _not_kept_from(worry, list(rows.order_by("full_name", "pk")))


def who_may_do(viewer: Actor, worry: EarlyWorry) -> list[User]:
    """Those in the person's circle who can be asked to do something (four queries)."""
    if worry.person is None:
        return []
    return _not_kept_from(worry, people.who_may_own(viewer, worry.person))


def _not_kept_from(worry: EarlyWorry, users: list[User]) -> list[User]:
    """Those of them from whom it is not kept (one query)."""
    posts = Post.objects.live().filter(user__in=users).select_related("organisation")
    held: dict[int, list[Post]] = {}
    for post in posts:
        held.setdefault(post.user_id, []).append(post)
    return [one for one in users if not rules.is_kept_from(worry, held.get(one.pk, []))]


def posts_of(user: User) -> list[Post]:
    """The posts somebody holds today, with where they are."""
    rows = Post.objects.live().filter(user=user)
    return list(rows.select_related("organisation"))


def readers_of_a_note(worry: EarlyWorry) -> list[int]:
    """The principals of those who buy care, and of those who run the service unless it
    is kept from them."""
    buy = Post.objects.live().filter(role="commissioner", user__is_active=True)
    rows = buy.select_related("user", "team")
    found = [p.team.principal_id if p.team else p.user.principal_id for p in rows]
    run = Post.objects.live().filter(
        role="registered_manager", organisation=_runs(worry), user__is_active=True
    )
    for post in run.select_related("user", "organisation"):
        if not rules.is_kept_from(worry, [post]):
            found.append(post.user.principal_id)
    return found


def _runs(worry: EarlyWorry) -> int:
    return worry.service.organisation_id or 0 if worry.service else 0


def day_to_talk(worry: EarlyWorry) -> date | None:
    """The day by which it is to be talked over (one query)."""
    return rules.talked_over_by(worry, targets.in_force())


def how_soon() -> str:
    """When it is talked over here, in words: `within 1 week` (one query)."""
    return rules.how_soon(targets.in_force())


def desk_team() -> Team | None:
    """The team that early worries come to."""
    return access.receiving_team()
