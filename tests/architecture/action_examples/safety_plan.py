"""Examples of the actions on a plan to stay safe."""

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from typing import Any
from uuid import uuid4

from alongside.access import clock
from alongside.concerns.actions import safety_plan as actions
from alongside.concerns.models import SafetyPlanLine
from tests.architecture.world import World
from tests.factories import concerns
from tests.factories import safety_plan as factory

Example = Callable[[World], Callable[[], Any]]


def in_plan(w: World) -> SafetyPlanLine:
    """Something is in the plan."""
    return factory.in_plan(w.manager, w.enquiry)


def _agree(w: World) -> Callable[[], Any]:
    in_plan(w)
    return partial(
        actions.agree_plan,
        by=w.manager,
        enquiry=w.enquiry,
        view=concerns.HEARD,
        words=factory.RISK,
        review_on=clock.today() + timedelta(days=28),
        seen=0,
    )


def _look(w: World) -> Callable[[], Any]:
    _agree(w)()
    said = factory.look(looks={w.outcome.pk: "She sleeps."})
    what = {"view": concerns.HEARD, "said": said, "seen": 1}
    return partial(actions.review_plan, by=w.manager, enquiry=w.enquiry, **what)


SAFETY_PLAN: dict[str, Example] = {
    "concerns.add_to_plan": lambda w: partial(
        actions.add_to_plan,
        by=w.manager,
        enquiry=w.enquiry,
        uid=uuid4(),
        to_do=factory.to_do(),
        if_wrong=factory.IF_WRONG,
    ),
    "concerns.take_into_plan": lambda w: partial(
        actions.take_into_plan,
        by=w.manager,
        enquiry=w.enquiry,
        uid=uuid4(),
        action=w.action,
        if_wrong=factory.IF_WRONG,
    ),
    "concerns.agree_plan": _agree,
    "concerns.review_plan": _look,
    "concerns.go_without_plan": lambda w: partial(
        actions.go_without_plan,
        by=w.manager,
        enquiry=w.enquiry,
        view=concerns.HEARD,
        words="She moves on Friday.",
        seen=0,
    ),
}


def fill(w: World) -> None:
    """Leave a plan with a line, and a look at it wish by wish."""
    _look(w)()
