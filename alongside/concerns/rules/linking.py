"""When two worries may be linked, and the link taken back."""

from alongside.access.actor import Actor
from alongside.access.rules import why_not_without
from alongside.concerns.models import Concern, ConcernLink

NOT_FOUND = "We did not find a worry with this reference that you can see."


def why_not_link(
    concern: Concern,
    other: Concern | None,
    standing: ConcernLink | None,
    by: Actor,
) -> str | None:
    """A sentence when these two cannot be linked, or not by this actor."""
    if refusal := why_not_without("receive_concern", by):
        return refusal
    if other is None:
        return NOT_FOUND
    if other.pk == concern.pk:
        return "This is the worry itself. Give the reference of another one."
    return "They are linked already." if standing else None


def why_not_said(kind: str, reason: str) -> str | None:
    """What they have in common, and why it is thought so."""
    if kind not in ConcernLink.Kind.values:
        return "Choose what they have in common."
    return None if reason.strip() else "Write why you link them."


def why_not_take_back(link: ConcernLink, why: str, by: Actor) -> str | None:
    """A link is taken back once, with a reason."""
    if refusal := why_not_without("receive_concern", by):
        return refusal
    if link.taken_back_at is not None:
        return "This link has been taken back already."
    return None if why.strip() else "Write why they do not belong together."
