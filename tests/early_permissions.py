"""Who gets what at the addresses of early worries, and of second looks."""

from typing import Any

from alongside.access import private_link
from tests.architecture.world import World
from tests.permission_pages import (
    ANYBODY,
    EVERY_ROLE,
    READING,
    SAFEGUARDING,
    Page,
    button,
    page,
    person,
    record,
)

NOT_HERE = frozenset({404})
NOTERS = EVERY_ROLE - {"administrator"}
ANSWERERS = SAFEGUARDING | {
    "registered_manager",
    "commissioner",
    "care_director",
    "advocate",
    "board_manager",
    "independent_chair",
}


def link(w: World) -> dict[str, Any]:
    """The private link of somebody who noted something."""
    return {"token": private_link.address_token(w.early_raiser.link)}


def noted(w: World) -> dict[str, Any]:
    """What somebody without a sign-in noted, as they see it."""
    return {"pk": w.early_raiser.pk}


def early(w: World) -> dict[str, Any]:
    """About an early worry."""
    return {"pk": w.early.pk}


def service(w: World) -> dict[str, Any]:
    """About a service."""
    return {"pk": w.service.pk}


def note(w: World) -> dict[str, Any]:
    """About a note on quality."""
    return {"pk": w.quality_note.pk}


def enquiry(w: World) -> dict[str, Any]:
    """About an enquiry under way."""
    return {"pk": w.enquiry.pk}


def question(w: World) -> dict[str, Any]:
    """About one question of it."""
    return {"pk": w.enquiry.pk, "question": "not_alone"}


EARLY: dict[str, Page] = {
    "concerns:early": page(ANYBODY),
    "concerns:early_about": record(READING, person),
    "concerns:read_early": page(ANYBODY, about=link),
    "concerns:own_early": page(NOTERS),
    # Somebody else's is nobody's own, whatever circle they are in.
    "concerns:own_early_one": page(NOTERS, about=noted, answers=NOT_HERE),
    "concerns:early_desk": page(SAFEGUARDING),
    "concerns:early_one": record(SAFEGUARDING, early),
    "concerns:give_early": record(SAFEGUARDING, early),
    "concerns:say_whose_early": button(
        SAFEGUARDING, early, lambda w: {"person": w.person.pk, "seen": "0"}
    ),
    "concerns:talk_over_early": record(SAFEGUARDING, early),
    "concerns:early_about_person": record(SAFEGUARDING, person),
    "concerns:early_about_service": page(SAFEGUARDING, about=service),
    "concerns:quality_notes": page(ANSWERERS),
    "concerns:quality_note": record(ANSWERERS, note),
    "concerns:second_looks": record(SAFEGUARDING, enquiry),
    "concerns:second_look": record(SAFEGUARDING, question),
}
