"""When an involvement says enough to decide on."""

from alongside.agreed.models import Involvement
from alongside.standards import codes


def why_not_involved(
    *,
    how: str,
    words: str,
    spoken_by: str,
    authority: str,
    reason: str,
) -> str | None:
    """A sentence while the person's view is silently blank, else None."""
    if how == Involvement.How.FIRST_HAND and not words.strip():
        return "Write what the person said, in their own words."
    if how == Involvement.How.THROUGH_SOMEONE:
        if not words.strip():
            return "Write what was said for the person."
        if not spoken_by.strip() or not authority.strip():
            return "Say who spoke for the person, and by what authority."
    if how == Involvement.How.NOT_ASKED and reason not in codes.NOT_ASKED_REASONS:
        return "Say why the person has not been asked."
    if how not in Involvement.How.values:
        return "Say how the person was involved, or why they were not."
    return None
