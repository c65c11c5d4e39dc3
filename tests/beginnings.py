"""What many tests of a file begin from, made once for those that ask for it.

To come as far as an enquiry takes ten actions. A fixture that is `held` is made when
the first test of a file asks for it, and stays until a test comes that does not: then
it is taken back from the database, so that no test meets what it did not ask for. Those
that ask for the same follow one another. Each has a copy of its own, and what it does
in the database is taken back.
"""

import inspect
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, ExitStack, nullcontext
from copy import deepcopy
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path
from typing import Any

import pytest
from django.db import connection

from tests.architecture.as_far import taken_back

Make = Callable[..., Any]
# Who asks for one of these has a database of its own, or really commits.
APART = {"fresh_database", "transactional_db"}


@dataclass(frozen=True)
class Step:
    """One thing that is held: how it is called in a test, and how it is made."""

    name: str
    make: Make

    @property
    def wants(self) -> list[str]:
        """What it is made from, and `db`, which says that there must be a database."""
        return [*inspect.signature(self.make).parameters]

    @property
    def needs(self) -> set[str]:
        """What it is made from: other things that are held."""
        return {*self.wants} - {"db"}

    @property
    def turn(self) -> tuple[str, str]:
        """Where it stands among others that are asked for as often."""
        return self.name, f"{self.make.__module__}.{self.make.__qualname__}"


STEPS = pytest.StashKey[list[Step]]()


def held(make: Make) -> Any:
    """A fixture that is made once for the tests of a file which ask for it.

    It is made from the database and from other such fixtures alone. Where a test has a
    database of its own, it is made there, for this test.
    """
    step = Step(make.__name__, make)
    signature = inspect.signature(make)
    wants = signature.parameters.values()

    def given(request: pytest.FixtureRequest, **made: Any) -> Any:
        if step in request.node.stash[STEPS]:
            return request.getfixturevalue("what_is_held")[step.name]
        return make(**made)

    asking = inspect.Parameter("request", inspect.Parameter.POSITIONAL_OR_KEYWORD)
    given.__signature__ = signature.replace(parameters=[asking, *wants])  # type: ignore[attr-defined]
    given.__doc__, given.__module__ = make.__doc__, make.__module__
    given.makes = step  # type: ignore[attr-defined]
    return pytest.fixture(name=step.name)(given)


@dataclass
class Beginning:
    """What is held now for the tests of a file, each step in a savepoint of its own."""

    file: Path | None = None
    steps: list[Step] = field(default_factory=list)
    # What was there after each step, as that step left it.
    made: list[dict[str, Any]] = field(default_factory=list)
    savepoints: list[tuple[ExitStack, int]] = field(default_factory=list)
    unblock: Callable[[], AbstractContextManager[None]] = nullcontext

    def keep(self, wanted: Sequence[Step], file: Path | None = None) -> None:
        """Take back what is of another file, or does not lead to what is wanted."""
        if file != self.file:
            wanted, self.file = [], file
        with self.unblock():
            while self.steps != wanted[: len(self.steps)]:
                self._assert_nothing_else_is_open()
                savepoint, _ = self.savepoints.pop()
                savepoint.close()
                self.steps.pop()
                self.made.pop()

    def come_to(self, wanted: Sequence[Step]) -> dict[str, Any]:
        """Make the rest of what is wanted; give a copy of it all."""
        with self.unblock():
            for step in wanted[len(self.steps) :]:
                self._take(step)
        return self._copy()

    def _copy(self) -> dict[str, Any]:
        return deepcopy(self.made[-1]) if self.made else {}

    def _assert_nothing_else_is_open(self) -> None:
        """What is held is outside of all that is taken back after each test."""
        depth = self.savepoints[-1][1] if self.savepoints else 0
        assert len(connection.atomic_blocks) == depth, "Something else is open."

    def _take(self, step: Step) -> None:
        self._assert_nothing_else_is_open()
        made = self._copy()
        with ExitStack() as savepoint:
            savepoint.enter_context(taken_back())
            made[step.name] = step.make(**{name: made.get(name) for name in step.wants})
            # Looked at once here, and not again after each test.
            connection.check_constraints()
            depth = len(connection.atomic_blocks)
            self.savepoints.append((savepoint.pop_all(), depth))
        self.steps.append(step)
        self.made.append(made)


BEGINNING = Beginning()


@pytest.fixture(scope="session")
def beginning(
    django_db_setup: None, django_db_blocker: pytest.FixtureRequest
) -> Iterator[Beginning]:
    """What is held, as long as there is a database."""
    BEGINNING.unblock = django_db_blocker.unblock
    yield BEGINNING
    BEGINNING.keep([])


@pytest.fixture
def what_is_held(
    beginning: Beginning, request: pytest.FixtureRequest
) -> dict[str, Any]:
    """What this test begins from: copies of its own, by the names of their fixtures."""
    return beginning.come_to(request.node.stash[STEPS])


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    """Before anything is made for a test, what it did not ask for goes."""
    BEGINNING.keep(item.stash[STEPS], item.path)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """In each file, those that begin from the same follow one another."""
    files = [list(tests) for _, tests in groupby(items, lambda item: item.path)]
    for tests in files:
        asked = {item: _asked_by(item) for item in tests}
        often = Counter(step for steps in asked.values() for step in steps)
        for item, steps in asked.items():
            # What most ask for comes first, and always after what it is made from.
            steps.sort(key=lambda step: -often[step])
            item.stash[STEPS] = steps
            if steps:
                # Before the test's own transaction.
                item.fixturenames = ["what_is_held", *item.fixturenames]
        tests.sort(key=lambda item: [step.turn for step in item.stash[STEPS]])
    items[:] = [item for tests in files for item in tests]


def _asked_by(item: pytest.Item) -> list[Step]:
    """What is held of all that a test asks for, each after what it is made from."""
    known = item._fixtureinfo.name2fixturedefs
    lasts = [fixtures[-1] for fixtures in known.values()]
    marker = item.get_closest_marker("django_db")
    commits = APART & known.keys() or (marker and marker.kwargs.get("transaction"))
    if commits or any(one.scope == "module" for one in lasts):
        return []
    steps = [one.func.makes for one in lasts if hasattr(one.func, "makes")]
    steps.sort(key=lambda step: step.turn)
    found: list[Step] = []
    while ready := [s for s in steps if s.needs <= {step.name for step in found}]:
        found += ready
        steps = [step for step in steps if step not in ready]
    return found
