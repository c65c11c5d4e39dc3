"""The case that one address is about, made once for all that is asked of the address.

Whoever asks finds it as it was made: what a test does is taken back. Everybody is
outside of its circles or inside, whichever the test asks for and in whatever order.
"""

from collections.abc import Iterator
from contextlib import ExitStack
from copy import deepcopy
from dataclasses import dataclass, field, replace
from typing import Any

import pytest
from django.db import connection
from django.urls import reverse

from tests.architecture.as_far import taken_back
from tests.architecture.everybody import Everybody
from tests.architecture.world import World
from tests.database import ALIASES
from tests.permission_pages import Page
from tests.permissions import PERMISSIONS


@dataclass
class Prepared:
    """An address, what it is about, what is typed there, and those who ask."""

    name: str
    everybody: Everybody
    about: dict[str, Any]
    typed: dict[str, Any]
    _inside: ExitStack = field(default_factory=ExitStack)
    _is_inside: bool = False

    @property
    def page(self) -> Page:
        """What the permission table says of it."""
        return PERMISSIONS[self.name]

    @property
    def address(self) -> str:
        """Where it is."""
        return reverse(self.name, kwargs=self.about)

    def go_in(self) -> None:
        """Have everybody in the circles of the case."""
        if not self._is_inside:
            self._inside.enter_context(taken_back(*ALIASES))
            self.everybody.come_in()
            self._is_inside = True

    def go_out(self) -> None:
        """Have nobody in them, as before."""
        self._inside.close()
        self._is_inside = False

    def for_one_test(self) -> "Prepared":
        """The same, of which nothing was typed yet and where nobody is signed in."""
        everybody = replace(self.everybody, sessions={})
        return replace(self, everybody=everybody, typed=deepcopy(self.typed))


def prepare(first: Everybody, name: str) -> Prepared:
    """Make what the address is about; everybody begins to work, each for themselves."""
    page, everybody = PERMISSIONS[name], replace(first, sessions={})

    def make(world: World) -> tuple[dict[str, Any], dict[str, Any]]:
        return dict(page.about(world)), dict(page.typed(world))

    about, typed = everybody.prepare(make)
    everybody.begin_work()
    return Prepared(name, everybody, about, typed)


@pytest.fixture(scope="module")
def prepared(
    request: pytest.FixtureRequest,
    everybody_at_first: Everybody,
    django_db_blocker: pytest.FixtureRequest,
) -> Iterator[Prepared]:
    """What one address is about, for all tests of a file that ask it."""
    with django_db_blocker.unblock(), taken_back(*ALIASES):
        made = prepare(everybody_at_first, request.param)
        try:
            yield made
        finally:
            made.go_out()


@pytest.fixture
def outside(prepared: Prepared) -> Iterator[Prepared]:
    """The address, and everybody outside of the circles of what it is about."""
    prepared.go_out()
    yield from _as_prepared(prepared)


@pytest.fixture
def inside(prepared: Prepared) -> Iterator[Prepared]:
    """The address, and everybody inside them."""
    prepared.go_in()
    yield from _as_prepared(prepared)


def _as_prepared(prepared: Prepared) -> Iterator[Prepared]:
    with taken_back(*ALIASES):
        yield prepared.for_one_test()
        connection.check_constraints()
