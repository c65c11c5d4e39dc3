"""One case, and those who are alleged to be the source of risk in it.

Each was in every circle of the case before, as each of them can be: the daughter and
the son with a sign-in, the attorney, the advocate, the worker and the manager of the
service, whoever raised the worry with a sign-in or by a private link.
"""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction
from django.test import Client
from django.urls import reverse

from alongside.access import actions as access
from alongside.access import clock, identity
from alongside.access.models import Circle, User
from alongside.access.rules import Refused
from alongside.people.actions import limit, relationship
from alongside.people.models import Limit, Relationship
from tests.architecture.world import World
from tests.death_permissions import DEATH
from tests.factories import access as factories
from tests.permission_pages import Page
from tests.permissions import PERMISSIONS
from tests.service_permissions import SERVICE_PAGES

# Signing out, and writing a worry that then is the first one's who wrote.
CHANGES_WHAT_COMES_NEXT = {"access:sign_out", "concerns:worry_keep"}
# What the partnership does to get better: whoever may see measures comes in by looking.
ABOUT_NOBODY = {
    "insight:start_improvement",
    "insight:improvement",
    "insight:say_improvement_rung",
    # What is known of a care service says nothing about a person; what stands on a
    # person's record or beside a concern does.
    *(n for n in SERVICE_PAGES if not n.startswith(("people:", "concerns:"))),
}
# What two cases of one council share.
SAME_TEAMS = ("council", "team", "manager", "receiving_team", "receiver")
SAME_SERVICE = ("provider", "running_team", "runner", "buying_team", "commissioner")
SAME_SERVICE += ("director", "known_service")
# The role each of them signs in with, and what they are to the person.
SOURCES = {
    "relative": ("person", "my son"),
    "attorney": ("advocate", "has a power of attorney"),
    "manager": ("registered_manager", "runs my home"),
    "worker": ("care_worker", "helps me at night"),
    "commissioner": ("commissioner", "buys my care"),
    "night": ("care_worker", "helps me at night"),  # through a team, see `begin`
}


@dataclass
class Case:
    """Cases as far along as they go, their addresses, and who is alleged."""

    worlds: list[World]
    addresses: dict[str, tuple[Page, str]] = field(default_factory=dict)
    users: dict[str, User] = field(default_factory=dict)
    twins: dict[str, User] = field(default_factory=dict)
    before: dict[str, int] = field(default_factory=dict)

    def pages_for(self, who: str) -> Iterator[tuple[str, Page, str]]:
        """Every page that somebody of this role may ask for at all. What others may
        ask for is refused them for their role, which the permission table proves."""
        role = SOURCES[who][0]
        for name, (page, address) in self.addresses.items():
            if role in page.may and name not in CHANGES_WHAT_COMES_NEXT | ABOUT_NOBODY:
                yield name, page, address


def every_page() -> Case:
    """The address of each page, in the permission table's words, with all that it is
    about. Where one case is too far along for a page, the page is about another."""
    case = Case([World()])
    about = {n: page for n, page in PERMISSIONS.items() if n not in ABOUT_NOBODY}
    for name, page in sorted(about.items(), key=_the_dead_last):
        if not any(_add(case, world, name, page) for world in case.worlds):
            case.worlds.append(_another(case.worlds[0]))
            assert _add(case, case.worlds[-1], name, page), name
    return case


def _the_dead_last(entry: tuple[str, Page]) -> tuple[bool, str]:
    return entry[0] in DEATH, entry[0]


def _add(case: Case, world: World, name: str, page: Page) -> bool:
    with transaction.atomic(), suppress(Refused):  # what was made before it stays
        case.addresses[name] = page, reverse(name, kwargs=dict(page.about(world)))
    return name in case.addresses


def _another(world: World) -> World:
    """A case about somebody else, with the same teams."""
    other = World()
    for name in (*SAME_TEAMS, *SAME_SERVICE):
        setattr(other, name, getattr(world, name))
    return other


def named(world: World, role: str, name: str) -> User:
    """Somebody with this role, of the council or of a home, and this name."""
    user = world.user(role)
    User.objects.filter(pk=user.pk).update(full_name=name)
    return User.objects.get(pk=user.pk)


def let_in_everywhere(case: Case, user: User) -> None:
    """Into every circle there is, as others would do one by one."""
    for circle_id in circles_about_somebody(case):
        _let_in(case, circle_id, user.principal_id)


def by_their_team(case: Case, user: User) -> None:
    """Their team, into the circle of each person."""
    world = case.worlds[0]
    team = access.add_team(by=world.operator, organisation=world.council, name="Nights")
    access.give_post(by=world.operator, user=user, role="care_worker", team=team)
    for one in case.worlds:
        _let_in(case, one.person.circle_id, team.principal_id)


def _let_in(case: Case, circle_id: int, principal_id: int) -> None:
    access.let_in(
        by=case.worlds[0].manager,
        circle_id=circle_id,
        principal_id=principal_id,
        purpose="working_with_person",
    )


def circles_about_somebody(case: Case) -> list[int]:
    """Every circle but those of unfinished words, and of what is about nobody: what
    stands in the way of all, a question asked first, a note on a service, what the
    partnership does to get better."""
    kinds = Circle.Kind
    about_nobody = (kinds.PRIVATE, kinds.BARRIER, kinds.ADVICE, kinds.IMPROVING)
    notes = [
        vars(world)["quality_note"].circle_id
        for world in case.worlds
        if "quality_note" in vars(world)
    ]
    rows = Circle.objects.exclude(kind__in=about_nobody).exclude(pk__in=notes)
    return list(rows.order_by("pk").values_list("pk", flat=True))


def in_their_life(world: World, name: str, role: str) -> Relationship:
    """Somebody in the person's life, by a name."""
    return relationship.add_relationship(
        by=world.manager,
        person=world.person,
        somebody=relationship.Somebody(name, role, 2),
        source=world.source,
    )


def mark(world: World, one: Relationship, why_held_back: str = "") -> Limit:
    """Say that they may be a source of risk."""
    bound = limit.Bound(
        kind=Limit.Kind.SOURCE_OF_RISK,
        words="They may have hurt her.",
        set_by="The safeguarding team",
        reason="What she said on Monday.",
        review_on=clock.today().replace(year=clock.today().year + 1),
        why_held_back=why_held_back,
    )
    return limit.set_limit(
        by=world.manager, person=world.person, bound=bound, relationship=one
    )


def ask(browser: Client, page: Page, address: str) -> Any:
    """What the page answers, looked at or sent."""
    return browser.get(address) if page.method == "get" else browser.post(address)


def seen_by_the_team(world: World) -> Any:
    """Act as the team that works on the case."""
    return identity.seen_as(world.manager.principals)


def begin(case: Case) -> None:
    """Everybody in, and then everybody marked."""
    world = case.worlds[0]
    for who, (role, what) in SOURCES.items():
        name = f"Quentin {who.title()}"
        case.users[who] = named(world, role, name)
        case.twins[who] = named(world, role, "Quentin Nobody")
        let_in = by_their_team if who == "night" else let_in_everywhere
        let_in(case, case.users[who])
        page, address = case.addresses["pages:person"]
        if role in page.may:
            answer = signed_in(case.users[who]).get(address)
            case.before[who] = answer.status_code
        for one in case.worlds:
            with transaction.atomic(), seen_by_the_team(one):
                mark(one, in_their_life(one, name, what), "He must not know.")


def signed_in(user: User) -> Client:
    """Their browser."""
    return factories.signed_in(user)
