"""Examples of the actions on being free to come and go, and on what allows it."""

from collections.abc import Callable
from functools import partial
from typing import Any
from uuid import uuid4

from alongside.access import actions as access
from alongside.access import clock
from alongside.people.actions import authorisation, liberty, safeguard
from alongside.people.rules.liberty import NoSaid, ReviewSaid
from alongside.people.rules.safeguard import ReplySaid, RightToldSaid
from tests.architecture.world import World
from tests.factories import liberty as factories

Example = Callable[[World], Callable[[], Any]]


def _review(w: World) -> Callable[[], Any]:
    return partial(
        liberty.review_restriction,
        by=w.manager,
        restriction=w.restriction,
        said=ReviewSaid(False, "The road has a fence.", "Josh", clock.today()),
        seen=None,
    )


def _move(w: World) -> Callable[[], Any]:
    factories.all_six(w.manager, w.authorisation)
    with access.at_the_desk_of(w.team):
        seen = w.authorisation.steps.latest("pk").pk
    return partial(
        authorisation.move_authorisation,
        by=w.manager,
        authorisation=w.authorisation,
        verb="grant",
        said=factories.move_said(
            starts_on=clock.today(),
            ends_on=factories.in_days(90),
            conditions=("A walk each day.",),
        ),
        seen=seen,
        why_without="Hodan speaks up for her.",
    )


def _answer(w: World) -> Callable[[], Any]:
    return partial(
        safeguard.answer_condition,
        by=w.manager,
        condition=w.condition,
        said=ReplySaid("Her sister walks with her.", "Josh", clock.today()),
        seen=None,
    )


LIBERTY: dict[str, Example] = {
    "people.weigh_liberty": lambda w: partial(
        liberty.weigh_liberty,
        by=w.manager,
        person=w.person,
        said=factories.look_said(),
        view=factories.HEARD,
        uid=uuid4(),
        seen=None,
    ),
    "people.add_restriction": lambda w: partial(
        liberty.add_restriction,
        by=w.manager,
        person=w.person,
        said=factories.limit_said(),
        uid=uuid4(),
    ),
    "people.review_restriction": _review,
    "people.say_no": lambda w: partial(
        liberty.say_no,
        by=w.manager,
        person=w.person,
        said=NoSaid(True, "Let me out.", "seen", "Jomar", clock.today()),
        uid=uuid4(),
    ),
    "people.ask_authorisation": lambda w: partial(
        authorisation.ask_authorisation,
        by=w.manager,
        person=w.person,
        said=factories.asked_said(),
        decision=None,
        uid=uuid4(),
    ),
    "people.keep_qualifying": lambda w: partial(
        authorisation.keep_qualifying,
        by=w.manager,
        authorisation=w.authorisation,
        kind="age",
        said=factories.qualifying_said(),
        uid=uuid4(),
        seen=None,
    ),
    "people.move_authorisation": _move,
    "people.name_representative": lambda w: partial(
        safeguard.name_representative,
        by=w.manager,
        authorisation=w.authorisation,
        said=factories.spoken_for(),
        seen=None,
    ),
    "people.tell_right": lambda w: partial(
        safeguard.tell_right,
        by=w.manager,
        authorisation=w.authorisation,
        said=RightToldSaid(clock.today(), "Josh", "easy_read", "With pictures."),
        uid=uuid4(),
    ),
    "people.answer_condition": _answer,
}


def fill_freedom(world: World) -> None:
    """A row in every table of being free to come and go."""
    for name in ("weigh_liberty", "review_restriction", "say_no", "answer_condition"):
        LIBERTY[f"people.{name}"](world)()
    for name in ("name_representative", "tell_right"):
        LIBERTY[f"people.{name}"](world)()
