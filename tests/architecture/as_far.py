"""The small partnership with cases already as far along as many tests need them.

To come as far as an enquiry takes seven steps through actions, with all that they ask
and leave. Tests of a file share one that has come so far, beside one that has hardly
begun; each test has a copy of its own, and what it does in the database is taken back.
"""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from copy import deepcopy
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from django.db import transaction

from alongside.concerns.models import Enquiry
from tests.architecture.world import World

Made = TypeVar("Made")


class FurtherAlong(Exception):
    """What is asked for rests on an enquiry."""


class Beginning(World):
    """The partnership and a person in it. Nobody has begun to enquire."""

    @cached_property
    def enquiry(self) -> Enquiry:
        """Another case has come so far."""
        raise FurtherAlong


@dataclass(frozen=True)
class Cases:
    """Two cases of one partnership; each is as it was at first."""

    beginning: World
    enquiring: World

    def prepare(self, how: Callable[[World], Made]) -> tuple[World, Made]:
        """Make what a test needs in the case that has hardly begun; where it rests on
        an enquiry, in the other one, as if nothing had been tried before."""
        try:
            with transaction.atomic():
                world = deepcopy(self.beginning)
                return world, how(world)
        except FurtherAlong:
            world = deepcopy(self.enquiring)
            return world, how(world)


def make_cases() -> Cases:
    """Both, made through actions, about two people whom the same team works with."""
    beginning, enquiring = Beginning(), World()
    assert beginning.manager
    vars(enquiring).update(vars(beginning))
    assert beginning.person
    assert enquiring.enquiry
    return Cases(beginning, enquiring)


@contextmanager
def taken_back(*aliases: str) -> Iterator[None]:
    """Whatever is done to these databases inside the block is undone at its end."""
    with ExitStack() as held:
        for alias in aliases or ["default"]:
            held.enter_context(transaction.atomic(using=alias))
        yield
        for alias in aliases or ["default"]:
            transaction.set_rollback(True, using=alias)
