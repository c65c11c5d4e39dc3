"""Who gets what at the addresses for asking first."""

from typing import Any

from alongside.access import private_link
from tests.architecture.world import World
from tests.permission_pages import ANYBODY, EVERY_ROLE, SAFEGUARDING, Page, page, record

GOES_ON = frozenset({302})
NOT_HERE = frozenset({404})
ASKERS = EVERY_ROLE - {"administrator"}


def link(w: World) -> dict[str, Any]:
    """The private link of somebody who asked."""
    return {"token": private_link.address_token(w.asked_first.link)}


def asked(w: World) -> dict[str, Any]:
    """What somebody without a sign-in asked."""
    return {"pk": w.asked_first.pk}


ADVICE: dict[str, Page] = {
    "concerns:ask": page(ANYBODY),
    "concerns:read_advice": page(ANYBODY, about=link),
    "concerns:advice_to_worry": page(
        ANYBODY, about=link, method="post", answers=GOES_ON
    ),
    "concerns:own_advice": page(ASKERS),
    # Somebody else's is nobody's own, whatever circle they are in.
    "concerns:own_advice_one": page(ASKERS, about=asked, answers=NOT_HERE),
    "concerns:own_advice_to_worry": page(
        ASKERS, about=asked, method="post", answers=NOT_HERE
    ),
    "concerns:advice": page(SAFEGUARDING),
    "concerns:answer_advice": record(SAFEGUARDING, asked),
    "standards:thinking": page(ANYBODY),
}
