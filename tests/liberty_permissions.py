"""Who gets what at the addresses of being free to come and go."""

from typing import Any

from tests.architecture.world import World
from tests.permission_pages import READING, SAFEGUARDING, Page, page, person, record

WEIGHING = SAFEGUARDING | {"registered_manager"}


def authorisation(w: World) -> dict[str, Any]:
    """About something that was asked for."""
    return {"pk": w.authorisation.pk}


LIBERTY: dict[str, Page] = {
    "people:liberty_coming": page(WEIGHING),
    "people:liberty": record(READING, person),
    "people:say_no": record(READING, person),
    "people:add_restriction": record(WEIGHING, person),
    "people:weigh_liberty": record(WEIGHING, lambda w: person(w) | {"step": "person"}),
    "people:ask_authorisation": record(WEIGHING, person),
    "people:review_restriction": record(WEIGHING, lambda w: {"pk": w.restriction.pk}),
    "people:authorisation": record(READING, authorisation),
    "people:keep_qualifying": record(
        WEIGHING, lambda w: authorisation(w) | {"kind": "age"}
    ),
    "people:name_representative": record(WEIGHING, authorisation),
    "people:tell_right": record(WEIGHING, authorisation),
    "people:move_authorisation": record(
        WEIGHING, lambda w: authorisation(w) | {"verb": "grant"}
    ),
    "people:answer_condition": record(WEIGHING, lambda w: {"pk": w.condition.pk}),
}
