"""Who gets what at the addresses of a plan to stay safe."""

from typing import Any

from tests.architecture.action_examples import safety_plan as examples
from tests.architecture.world import World
from tests.permission_pages import READING, SAFEGUARDING, SHARING, Page, record


def enquiry(w: World) -> dict[str, Any]:
    """About an enquiry under way."""
    return {"pk": w.enquiry.pk}


def line(w: World) -> dict[str, Any]:
    """About something in the plan."""
    found = examples.in_plan(w)
    return {"pk": found.enquiry_id, "line": found.pk, "kind": "done"}


SAFETY_PLAN: dict[str, Page] = {
    "concerns:safety_plan": record(SHARING, enquiry),
    "concerns:add_to_plan": record(SAFEGUARDING, enquiry),
    "concerns:take_into_plan": record(SAFEGUARDING, enquiry),
    "concerns:agree_plan": record(SAFEGUARDING, enquiry),
    "concerns:review_plan": record(SAFEGUARDING, enquiry),
    "concerns:no_plan": record(SAFEGUARDING, enquiry),
    "concerns:say_plan_rung": record(READING, line),
}
