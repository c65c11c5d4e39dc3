"""When a worry can be raised, and what it is known by."""

import secrets

# From one address in an hour. A care home shares one address among all its staff and
# would have to raise more than one worry a minute to reach it.
MOST_IN_AN_HOUR = 60
_LETTERS = "ABCDEFGHJKMNPQRSTVWXYZ23456789"  # none that look or sound alike


def why_not_raise_now(arrivals_in_the_hour: int, *, signed_in: bool) -> str | None:
    """A sentence when too much has come from one address. Staff are never held back."""
    if signed_in or arrivals_in_the_hour < MOST_IN_AN_HOUR:
        return None
    return (
        "A great many worries have come from this connection in the last hour, so we "
        "have to pause. What you wrote is kept. Try again in a few minutes, or phone "
        "us."
    )


def why_not_raise(
    *, noticed: str, wish_asked: str, wish_words: str, wish_not_asked_reason: str
) -> str | None:
    """What must be there however a worry reaches us."""
    if not noticed.strip():
        return "Tell us what you have noticed."
    if wish_asked == "yes" and not wish_words.strip():
        return "Tell us what the person said they want."
    if wish_asked == "no" and not wish_not_asked_reason:
        return "Tell us why you have not been able to ask the person."
    if wish_asked not in ("yes", "no"):
        return "Tell us whether you have asked the person what they want."
    return None


def new_reference() -> str:
    """Eight letters and digits that can be read out on the telephone."""
    letters = "".join(secrets.choice(_LETTERS) for _ in range(8))
    return f"{letters[:4]}-{letters[4:]}"
