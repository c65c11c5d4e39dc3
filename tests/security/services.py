"""A service at which somebody lives, with everything about them that its pages must not
say; and those who look at its pages."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any
from uuid import uuid4

from django.db import transaction
from django.test import Client
from django.urls import reverse

from alongside.access import actions as access
from alongside.access.models import Team, User
from alongside.access.rules import Refused
from alongside.concerns.actions import raising
from alongside.concerns.actions.raising import HearBack, Worry
from alongside.concerns.models import Raiser
from alongside.concerns.models.concern import Danger
from alongside.people import actions as people
from alongside.people.actions import Facts
from alongside.providers import actions as providers
from alongside.providers.models import Service
from tests.architecture.watched import ask
from tests.architecture.world import World
from tests.factories import agreements, early
from tests.factories.access import signed_in
from tests.permission_pages import Page
from tests.service_permissions import SERVICE_PAGES

FIRST, LAST = "Zerubbabel", "Quince-Ottoline"
TOLD = "Marmalade thumbprints on both wrists"
NOTED_EARLY = "A violet blanket on the radiator"
A_RECORD = re.compile(r"/(?:people|concerns|enquiries|early)/\d")
DIFFERS = re.compile(
    r"\b[0-9A-Z]{4}-[0-9A-Z]{4}\b"
    r"|csrfmiddlewaretoken\" value=\"\w+"
    r"|[0-9a-f]{8}-?([0-9a-f]{4}-?){3}[0-9a-f]{12}"
)
# Their records are pages about a person, which a page about a service never leads to.
OF_PEOPLE = "people:"
INSIDE = ("commissioner", "runner", "director", "manager")
OUTSIDE = ("other_runner", "carer", "chair", "administrator", "public")


def concern_about(world: World, service: Service, **more: Any) -> Raiser:
    """Somebody tells of a worry about the person at a service, who is in danger."""
    said = {"noticed": TOLD, "about_name": f"{FIRST} {LAST}", "danger": Danger.YES}
    worry = Worry(
        service=service,
        wish_asked="no",
        wish_not_asked_reason="not_my_place",
        **(said | more),
    )
    with transaction.atomic():
        return raising.raise_concern(
            by=world.operator,
            worry=worry,
            hear_back=HearBack(),
            link_uid=uuid4(),
            team=world.team,
        )


class Lived(World):
    """The small partnership, in which the person lives at the known service."""

    def begin(self) -> None:
        """Everything of which no page about the service says anything."""
        facts = Facts(name=f"{FIRST} {LAST}", known_as=FIRST)
        self.person = people.add_person(
            by=self.manager,
            facts=facts,
            team=self.team,
            lives_at=self.known_service,
            user=self.user("person"),
        )
        self.raiser = concern_about(self, self.known_service)
        assert self.whole_link
        early.noted(
            team=self.team,
            service=self.known_service,
            about_name=f"{FIRST} {LAST}",
            words=NOTED_EARLY,
        )
        agreements.promised(self.manager, self.person, self.known_service)
        for _ in range(2):
            concern_about(self, self.known_service)
        behind = {"item": 3, "concern": 3, "early": 1}
        self.known_signal = ask(self.known_service, behind=behind)


@dataclass
class Looked:
    """Who looks, and the address of every page."""

    world: Lived
    users: dict[str, User | None] = field(default_factory=dict)
    addresses: dict[str, tuple[Page, str]] = field(default_factory=dict)
    about: dict[str, dict[str, Any]] = field(default_factory=dict)

    def browser(self, who: str) -> Client:
        """In which they are signed in, or nobody is."""
        user = self.users[who]
        return signed_in(user) if user else Client()

    def pages(self) -> Iterator[tuple[str, Page, str]]:
        """Every page about services that is looked at."""
        for name, (page, address) in self.addresses.items():
            if page.method == "get" and not name.startswith(OF_PEOPLE):
                yield name, page, address


def begin() -> Looked:
    """The partnership, those who look, and every page about the service."""
    world = Lived()
    with transaction.atomic():
        world.begin()
        looked = Looked(world, users=_users(world))
    worlds: list[World] = [world]
    for name, page in SERVICE_PAGES.items():
        if not any(_add(looked, one, name, page) for one in worlds):
            worlds.append(_another(world))
            assert _add(looked, worlds[-1], name, page), name
    return looked


def _users(world: World) -> dict[str, User | None]:
    team = access.add_team(
        by=world.operator, organisation=world.provider, name="Elder Court"
    )
    return {
        "commissioner": world.commissioner.user,
        "runner": world.runner.user,
        "director": world.director.user,
        "manager": world.manager.user,
        "other_runner": world.user("registered_manager", team),
        "carer": world.user("care_worker", world.running_team),
        "chair": world.user("independent_chair"),
        "administrator": world.user("administrator"),
        "public": None,
    }


def _add(looked: Looked, world: World, name: str, page: Page) -> bool:
    try:
        with transaction.atomic():
            about = dict(page.about(world))
    except Refused:
        return False
    looked.about[name] = about
    looked.addresses[name] = page, reverse(name, kwargs=about)
    return True


def _another(world: Lived) -> World:
    """The same people and another service, where the first is too far along."""
    other = World()
    names = ("council", "team", "manager", "receiving_team", "receiver", "person")
    names += ("provider", "running_team", "buying_team", "commissioner", "runner")
    for name in (*names, "director"):
        if name in vars(world):
            setattr(other, name, getattr(world, name))
    return other


def one_more_service(world: World, name: str) -> Service:
    """Another service that the same team runs, of which nothing is known yet."""
    with transaction.atomic():
        service = providers.record_service(by=world.operator, name=name)
        team: Team = world.running_team
        providers.join_to_organisation(
            by=world.operator, service=service, organisation=world.provider, team=team
        )
        providers.draw_knowledge_circle(by=world.commissioner, service=service)
    return Service.objects.select_related("team", "organisation").get(pk=service.pk)


def same_pages(looked: Looked, service: Service) -> dict[str, str]:
    """The pages that are about a service and nothing else, and those about none, with
    the first page of all, for this service."""
    here = looked.world.known_service.pk
    found = {"home": "/"}
    for name, _, address in looked.pages():
        about = looked.about[name]
        if about in ({}, {"pk": here}):
            found[name] = reverse(name, kwargs={"pk": service.pk}) if about else address
    return found


def as_shown(browser: Client, addresses: dict[str, str]) -> dict[str, tuple[int, str]]:
    """Status and words of each page, without what differs between any two times."""
    shown = {}
    for name, address in addresses.items():
        answer = browser.get(address)
        words = DIFFERS.sub("…", answer.content.decode(errors="replace"))
        shown[name] = answer.status_code, words
    return shown
