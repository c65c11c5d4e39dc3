"""A known service, those who run it and those who buy its care, made once a file."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from copy import deepcopy

import pytest
from django.test import Client

from alongside.access.actor import Actor
from tests.architecture.everybody import taken_back
from tests.architecture.world import World
from tests.database import ALIASES
from tests.factories import access as factories


@pytest.fixture(scope="module")
def world_at_first(
    django_db_setup: None, django_db_blocker: pytest.FixtureRequest
) -> Iterator[World]:
    """The partnership with its service."""
    with ExitStack() as held:
        with django_db_blocker.unblock():
            held.enter_context(taken_back(*ALIASES))
            made = World()
            assert made.known_service
            assert made.runner
        yield made
        with django_db_blocker.unblock():
            held.close()


@pytest.fixture
def world(world_at_first: World, db: None) -> World:
    """The same as it was at first."""
    return deepcopy(world_at_first)


@pytest.fixture
def browser_of() -> Callable[[Actor], Client]:
    """A browser in which this one is signed in."""

    def sign_in(by: Actor) -> Client:
        assert by.user
        return factories.signed_in(by.user)

    return sign_in
