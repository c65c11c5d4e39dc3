"""Who may see what of worries and enquiries here, and where each of them is kept."""

from typing import Any

from alongside.access.actor import Actor
from alongside.concerns.models import Concern, Enquiry
from alongside.people.queries.happened import key_of

# Whoever spoke up is protected: their name is on the page for the team, not on paper.
ONE_WHO_RAISED_IT = "the one who raised it"


def sees_concerns(viewer: Actor) -> bool:
    """Whether they may open the pages of worries."""
    return viewer.may("see_triage_board")


def sees_enquiries(viewer: Actor) -> bool:
    """Whether they may open the pages of enquiries that are shared with them."""
    return viewer.may("judge_outcomes")


def of_worry(row: Concern) -> dict[str, Any]:
    """Where something about a worry is kept."""
    where = {"url_name": "concerns:concern", "url_pk": row.pk}
    return {"source": f"A worry ({row.reference})"} | where


def of_enquiry(
    row: Any, enquiry: Enquiry | int, part: str, what: str, **other: Any
) -> dict[str, Any]:
    """What something in an enquiry is called and where it is kept; `other` is what is
    not so for it."""
    number = enquiry if isinstance(enquiry, int) else enquiry.pk
    return {
        "kind": "enquiry",
        "key": key_of(row, part),
        "number": row.pk,
        "what": what,
        "source": "An enquiry",
        "url_name": "concerns:enquiry",
        "url_pk": number,
    } | other
