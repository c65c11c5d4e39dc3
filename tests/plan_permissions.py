"""Who gets what at the addresses of a person's plan."""

from typing import Any

from tests.architecture.world import World
from tests.permission_pages import READING, WRITING, Page, person, record


def line(w: World) -> dict[str, Any]:
    """About a line of the plan."""
    return {"pk": w.plan_line.pk}


def trouble(w: World) -> dict[str, Any]:
    """About what to do if something goes wrong."""
    return {"pk": w.contingency.pk}


PLAN: dict[str, Page] = {
    "people:plan": record(READING, person),
    "people:ended_lines": record(READING, person),
    "people:plan_changes": record(READING, person),
    "people:how_it_went": record(READING, line),
    "people:say_how_it_went": record(READING, line),
    "people:plan_line": record(READING, line),
    "people:propose_line": record(WRITING, person),
    "people:change_line": record(WRITING, line),
    "people:agree_line": record(WRITING, line),
    "people:end_line": record(WRITING, line),
    "people:plan_for_trouble": record(WRITING, person),
    "people:change_trouble": record(WRITING, trouble),
    "people:end_trouble": record(WRITING, trouble),
}
