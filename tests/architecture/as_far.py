"""The small partnership with cases already as far along as many tests need them.

To come as far as an enquiry takes seven steps through actions, with all that they ask
and leave, and as far as a service with a circle of what is known of it, ten. Tests of a
file share cases that have come so far, beside one that has hardly begun; each test has
a copy of its own, and what it does in the database is taken back.
"""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from copy import deepcopy
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from django.db import transaction

from alongside.concerns.models import Enquiry
from alongside.providers.models import Service
from tests.architecture.world import World

Made = TypeVar("Made")


class FurtherAlong(Exception):
    """What is asked for rests on something that another case has."""


class Asked(World):
    """The partnership and an enquiry. Nobody has written down what is known of a
    service."""

    @cached_property
    def known_service(self) -> Service:
        """Another case has come so far."""
        raise FurtherAlong


class Beginning(Asked):
    """The partnership and a person in it, before anybody has begun to enquire."""

    @cached_property
    def enquiry(self) -> Enquiry:
        """Another case has come so far."""
        raise FurtherAlong


@dataclass(frozen=True)
class Cases:
    """Cases of one partnership, from the one that has hardly begun to the one that has
    come furthest; each is as it was at first."""

    beginning: World
    further: tuple[World, ...]

    def prepare(self, how: Callable[[World], Made]) -> tuple[World, Made]:
        """Make what a test needs in the case that has hardly begun; where it rests on
        more, in the first that has it, as if nothing had been tried before."""
        for case in (self.beginning, *self.further):
            with suppress(FurtherAlong), transaction.atomic():
                world = deepcopy(case)
                return world, how(world)
        raise AssertionError("The last case has everything.")


def make_cases() -> Cases:
    """All, made through actions, about two people whom the same team works with."""
    beginning, knowing, enquiring, both = Beginning(), Beginning(), Asked(), World()
    caring = World()
    assert caring.manager
    assert caring.known_service
    everything = vars(caring)
    vars(beginning).update(everything)
    del vars(beginning)["known_service"]
    vars(enquiring).update(vars(beginning))
    assert beginning.person
    vars(knowing).update(everything | vars(beginning))
    assert enquiring.enquiry
    vars(both).update(everything | vars(enquiring))
    return Cases(beginning, (knowing, enquiring, both))


@contextmanager
def taken_back(*aliases: str) -> Iterator[None]:
    """Whatever is done to these databases inside the block is undone at its end."""
    with ExitStack() as held:
        for alias in aliases or ["default"]:
            held.enter_context(transaction.atomic(using=alias))
        yield
        for alias in aliases or ["default"]:
            transaction.set_rollback(True, using=alias)
