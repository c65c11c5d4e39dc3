"""Who gets what at the addresses of those who ask us to look again."""

from typing import Any

from alongside.access import private_link
from tests.architecture.action_examples import appealing
from tests.architecture.world import World
from tests.permission_pages import (
    ANYBODY,
    EVERY_ROLE,
    SAFEGUARDING,
    SHARING,
    Page,
    page,
    record,
)


def concern(w: World) -> dict[str, Any]:
    """About a concern."""
    return {"pk": w.listening.pk}


def asked(w: World) -> dict[str, Any]:
    """About something that was asked."""
    return {"pk": appealing.asked(w).pk}


def tracking(w: World) -> dict[str, Any]:
    """The private link of the one who spoke up."""
    return {"token": private_link.address_token(w.raiser.link)}


APPEALING: dict[str, Page] = {
    "concerns:appeal": record(SAFEGUARDING, concern),
    # Workers write it with the concern, where it says who asks.
    "concerns:appeal_enquiry": Page(
        SHARING,
        about=lambda w: {"pk": w.enquiry.pk},
        in_a_circle=True,
        answers=frozenset({200, 302}),
    ),
    "concerns:appeal_tracked": page(ANYBODY, about=tracking),
    # Somebody else's is nobody's own, whatever circle they are in.
    "concerns:appeal_own_worry": page(
        EVERY_ROLE - {"administrator"},
        about=lambda w: {"pk": w.raiser.pk},
        answers=frozenset({404}),
    ),
    "concerns:appeals": page(SAFEGUARDING),
    "concerns:answer_appeal": record({"safeguarding_manager"}, asked),
}
