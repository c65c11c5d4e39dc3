"""Examples of planning with a person."""

from collections.abc import Callable
from functools import partial
from typing import Any
from uuid import UUID

from alongside.people.actions import plan, plan_going
from alongside.people.rules.plan import Agreement
from tests.architecture.partnership import TO_DO
from tests.architecture.world import World
from tests.factories import plans

Example = Callable[[World], Callable[[], Any]]

PLAN: dict[str, Example] = {
    "people.propose_line": lambda w: partial(
        plan.propose_line, by=w.manager, person=w.person, said=plans.said("I paint.")
    ),
    "people.change_line": lambda w: partial(
        plan.change_line,
        by=w.manager,
        line=w.plan_line,
        said=plans.said("I go on Mondays."),
        why="The bus.",
        seen=1,
    ),
    "people.agree_line": lambda w: partial(
        plan.agree_line,
        by=w.manager,
        line=w.plan_line,
        said=Agreement("agree", "yes"),
        view=plans.HEARD,
        seen=1,
    ),
    "people.end_line": lambda w: partial(
        plan.end_line,
        by=w.manager,
        line=w.plan_line,
        ended_as="not_wanted",
        why="She is tired of it.",
        is_said_by_person=True,
    ),
    "people.say_how_it_went": lambda w: partial(
        plan_going.say_how_it_went,
        by=w.manager,
        line=w.plan_line,
        said=plans.went(),
        uid=UUID(int=7),
    ),
    "people.do_for_line": lambda w: partial(
        plan.do_for_line, by=w.manager, line=w.plan_line, to_do=TO_DO
    ),
    "people.plan_for_trouble": lambda w: partial(
        plan.plan_for_trouble, by=w.manager, person=w.person, said=plans.CASE
    ),
    "people.change_trouble": lambda w: partial(
        plan.change_trouble,
        by=w.manager,
        contingency=w.contingency,
        said=plans.CASE,
        why="A new number.",
        seen=1,
    ),
    "people.end_trouble": lambda w: partial(
        plan.end_trouble, by=w.manager, contingency=w.contingency, why="She moved."
    ),
}


def fill_plan(world: World) -> None:
    """Leave a trace in every table of a plan."""
    for name in ("say_how_it_went", "do_for_line", "change_line", "change_trouble"):
        PLAN[f"people.{name}"](world)()
