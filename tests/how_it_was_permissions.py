"""Who gets what at the addresses of asking how it was."""

from typing import Any

from alongside.access import private_link
from tests.architecture.world import World
from tests.permission_pages import ANYBODY, SAFEGUARDING, Page, page, record

ASKERS = SAFEGUARDING | {"advocate"}


def asking(w: World) -> dict[str, Any]:
    """About somebody who is to be asked."""
    return {"pk": w.asking.pk}


def link(w: World) -> dict[str, Any]:
    """The private link of somebody who answers alone."""
    return {"token": private_link.address_token(w.answers_alone.link)}


HOW_IT_WAS: dict[str, Page] = {
    "concerns:how_it_was_list": page(ASKERS),
    "concerns:how_it_was_counts": page(SAFEGUARDING),
    "concerns:asking": record(ASKERS, asking),
    "concerns:arrange_asking": record(SAFEGUARDING, asking),
    "concerns:hear_how_it_was": record(ASKERS, asking),
    "concerns:how_it_was_paper": record(ASKERS, asking),
    "concerns:no_answer": record(ASKERS, asking),
    "concerns:own_how_it_was": record({"person"}, asking),
    "concerns:say_how_it_was": page(ANYBODY, about=link),
    "concerns:get_in_touch": record(SAFEGUARDING, lambda w: {"pk": w.call.pk}),
}
