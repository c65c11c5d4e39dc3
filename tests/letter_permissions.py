"""Who gets what at the addresses of letters."""

from collections.abc import Callable
from typing import Any

from alongside.access import actions as access
from alongside.access import private_link
from alongside.concerns.models import Letter
from alongside.concerns.models.letters import To
from tests.architecture.world import World
from tests.factories import letters
from tests.permission_pages import (
    ANYBODY,
    EVERY_ROLE,
    SAFEGUARDING,
    SHARING,
    Page,
    button,
    page,
    person,
    record,
)

RAISERS = EVERY_ROLE - {"administrator"}


def _concern(w: World) -> dict[str, Any]:
    """About a concern with an enquiry under way."""
    return {"pk": w.enquiry.concern_id}


def _to_write(w: World) -> dict[str, Any]:
    """About a letter that nobody has begun."""
    return _concern(w) | {"to": To.PERSON}


def _waiting(w: World) -> dict[str, Any]:
    """About a letter to the one who spoke up that waits to be sent."""
    step = letters.newest(w.manager, w.enquiry.concern, To.RAISER)
    if step is None or not step.is_waiting:
        letters.written(w.manager, w.enquiry.concern, To.RAISER)
    return _concern(w) | {"to": To.RAISER}


def sent(w: World, to: str) -> Letter:
    """The letter to one of them that was sent, made once."""
    with access.at_the_desk_of(w.team):
        found = Letter.objects.filter(concern=w.enquiry.concern_id, to=to).first()
    return found or letters.sent(w.manager, w.enquiry.concern, to)


def _letter(to: str) -> Callable[[World], dict[str, Any]]:
    return lambda w: {"pk": sent(w, to).pk}


def _under_link(w: World) -> dict[str, Any]:
    """A letter under the private link of the one who spoke up."""
    letter = sent(w, To.RAISER)
    return {"token": private_link.address_token(w.raiser.link), "pk": letter.pk}


LETTERS: dict[str, Page] = {
    "concerns:letters": record(SAFEGUARDING, _concern),
    "concerns:write_letter": record(SAFEGUARDING, _to_write),
    "concerns:send_letter": record(SAFEGUARDING, _waiting),
    "concerns:hold_back_letter": button(
        SAFEGUARDING, _waiting, typed=lambda w: {"reason": "Her son opens the post."}
    ),
    "concerns:letters_to_person": record(SHARING, person),
    "concerns:letter": record(SHARING, _letter(To.PERSON)),
    "concerns:letter_pdf": record(SHARING, _letter(To.PERSON)),
    "concerns:track_letter": page(ANYBODY, about=_under_link),
    # Somebody else's is nobody's own, whatever circle they are in.
    "concerns:own_worry_letter": page(
        RAISERS,
        about=lambda w: {"pk": w.raiser.pk, "letter": sent(w, To.RAISER).pk},
        answers=frozenset({404}),
    ),
}
