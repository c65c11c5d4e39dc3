"""One of every role, signed in, for the tests of a whole file.

They and the partnership are made once. Each test has them as they were at first: what
it does to them is taken back, in the database and here.
"""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from copy import deepcopy
from dataclasses import dataclass, field, replace
from datetime import timedelta

import pytest
from django.conf import settings
from django.db.models import QuerySet
from django.test import Client

from alongside.access import actions as access
from alongside.access import clock
from alongside.access.models import Post, Team, User
from alongside.access.roles import ROLES
from tests.architecture.as_far import Cases, Made, make_cases, taken_back
from tests.architecture.world import World
from tests.database import ALIASES
from tests.factories import access as factories


@dataclass
class Everybody:
    """One of every role. They come to a case that has been made without them: they
    begin to work, each for themselves, and then come into its circles."""

    cases: Cases
    world: World
    team: Team
    users: dict[str, User]
    sessions: dict[int, str] = field(default_factory=dict)

    def prepare(self, how: Callable[[World], Made]) -> Made:
        """Make what a test needs, in a case that is far enough along; from now on it is
        the case that they come to."""
        self.world, made = self.cases.prepare(how)
        return made

    def begin_work(self) -> None:
        """Take up the posts; nothing of the case so far was shared with them."""
        assert self._posts().update(starts_on=clock.today()) == len(ROLES)

    def come_in(self) -> None:
        """Be in one team that is in every circle of the case, as the person is whom it
        is about."""
        assert self.world.person.user
        self._posts().update(team=self.team)
        who = (self.team.principal_id, self.world.person.user.principal_id)
        for circle_id in self.world.circles():
            for principal_id in who:
                access.let_in(
                    by=self.world.manager,
                    circle_id=circle_id,
                    principal_id=principal_id,
                    purpose="working_with_person",
                )

    def outside(self, role: str) -> Client:
        """A browser in which the one with this role is signed in."""
        return self._browser(self.users[role])

    def inside(self, role: str) -> Client:
        """The same, once everybody has come in; as a person, it is the one whom the
        case is about."""
        users = self.users | {"person": self.world.person.user}
        return self._browser(users[role])

    def _browser(self, user: User) -> Client:
        """A browser that has seen no page yet. Who has signed in once in a test stays
        signed in, as whatever a page does to that is taken back."""
        cookie = settings.SESSION_COOKIE_NAME
        browser = Client()
        if user.pk not in self.sessions:
            browser = factories.signed_in(user)
            self.sessions[user.pk] = browser.cookies[cookie].value
        browser.cookies[cookie] = self.sessions[user.pk]
        return browser

    def _posts(self) -> QuerySet[Post]:
        return Post.objects.filter(user__in=self.users.values())


def come() -> Everybody:
    """Make the partnership, and one of every role, whose posts have not begun."""
    cases = make_cases()
    world = cases.beginning
    team = access.add_team(by=world.operator, organisation=world.council, name="All")
    users = {role: world.user(role) for role in ROLES}
    tomorrow = clock.today() + timedelta(days=1)
    Post.objects.filter(user__in=users.values()).update(starts_on=tomorrow)
    return Everybody(cases, world, team, users)


@pytest.fixture(scope="module")
def cases(
    django_db_setup: None, django_db_blocker: pytest.FixtureRequest
) -> Iterator[Cases]:
    """Cases as far along as many tests need them, made once for the tests of a file."""
    with ExitStack() as held:
        with django_db_blocker.unblock():
            held.enter_context(taken_back(*ALIASES))
            made = make_cases()
        yield made
        with django_db_blocker.unblock():
            held.close()


@pytest.fixture(scope="module")
def everybody_at_first(
    django_db_setup: None, django_db_blocker: pytest.FixtureRequest
) -> Iterator[Everybody]:
    """One of every role, made once for the tests of a file."""
    with ExitStack() as held:
        with django_db_blocker.unblock():
            held.enter_context(taken_back(*ALIASES))
            made = come()
        yield made
        with django_db_blocker.unblock():
            held.close()


@pytest.fixture
def everybody(everybody_at_first: Everybody, db: None) -> Everybody:
    """One of every role, as they were at first."""
    world = World()
    vars(world).update(vars(deepcopy(everybody_at_first.world)))
    return replace(everybody_at_first, world=world, sessions={})
