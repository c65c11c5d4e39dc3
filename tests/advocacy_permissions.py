"""Who gets what at the addresses of those who speak up for the person."""

from typing import Any

from tests.architecture.world import World
from tests.permission_pages import (
    READING,
    SAFEGUARDING,
    Page,
    button,
    page,
    person,
    record,
)

ASKING = SAFEGUARDING | {"person", "advocate"}
SPEAKING = SAFEGUARDING | {"advocate"}


def need(w: World) -> dict[str, Any]:
    """About a need for an advocate that an advocate has said something in."""
    return {"pk": w.said_by_advocate.need_id}


def asked(w: World) -> dict[str, Any]:
    """About what an advocacy service is asked."""
    return {"pk": w.advocacy_request.pk}


ADVOCACY: dict[str, Page] = {
    "people:advocacy": record(READING, person),
    "people:ask_for_advocate": button(ASKING, person),
    "people:advocacy_waiting": page(SAFEGUARDING),
    "people:my_advocacy": page({"advocate"}),
    "people:note_by_hand": record(SAFEGUARDING, person),
    "people:take_on_request": button({"advocate"}, asked),
    "people:turn_down_request": record({"advocate"}, asked),
    "people:advocacy_need": record(READING, need),
    "people:go_on_with_same": button(SAFEGUARDING, need),
    "people:consider_need": record(SAFEGUARDING, need),
    "people:offer_advocate": record(SAFEGUARDING, need),
    "people:refer_to_advocate": record(SAFEGUARDING, need),
    "people:allocate_advocate": record(SAFEGUARDING, need),
    "people:begin_advocacy": record(SPEAKING, need),
    "people:decline_referral": record(SPEAKING, need),
    "people:change_advocate": record(SPEAKING, need),
    "people:end_advocacy": record(SPEAKING, need),
    "people:represent": record(SPEAKING, need),
    "people:answer_representation": record(
        SAFEGUARDING, lambda w: {"pk": w.said_by_advocate.pk}
    ),
}
