"""When an enquiry about one adult may be linked to one into a whole service."""

from alongside.access.actor import Actor
from alongside.access.rules import why_not_without
from alongside.concerns.models import WholeLink
from alongside.providers.models import WholeEnquiry

NOT_FOUND = "Choose one that you can see."


def why_not_link_whole(
    by: Actor, whole: WholeEnquiry | None, reason: str, *, is_linked: bool
) -> str | None:
    """Whoever leads enquiries links it, to one they see that goes on, once."""
    if refusal := why_not_without("lead_enquiry", by):
        return refusal
    if whole is None:
        return NOT_FOUND
    if whole.is_over:
        return "That one has come to rest. It can begin again on its own page."
    if is_linked:
        return "They are linked already."
    return None if reason.strip() else "Write why they belong together."


def why_not_unlink_whole(link: WholeLink, why: str, by: Actor) -> str | None:
    """A link is taken back once, with a reason."""
    if refusal := why_not_without("lead_enquiry", by):
        return refusal
    if link.taken_back_at is not None:
        return "This link has been taken back already."
    return None if why.strip() else "Write why they do not belong together."
