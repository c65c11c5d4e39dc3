"""Who sees which measures, and who may start something from them."""

from dataclasses import dataclass

from alongside.access import actor
from alongside.access.actor import Actor
from alongside.access.models import User


@dataclass(frozen=True)
class FromChart:
    """Which chart it came from, and what that said, as the board may see it."""

    measure: str
    part: str
    shown: str


def view_for(viewer: Actor) -> str:
    """Councils see their measures in full; the board sees small numbers hidden."""
    return "exact" if viewer.may("see_exact_measures") else "rounded"


def why_not_improve(by: Actor) -> str | None:
    """Those who look after safeguarding in the whole area start what gets better."""
    if by.user is None:
        return "Sign in first, so that people know who started this."
    if by.may("start_improvement"):
        return None
    return "Your role does not include this."


def why_not_owner(owner: User | None) -> str | None:
    """Whoever does it must be able to see it. Somebody else can be named by name."""
    if owner is None or actor.of_user(owner).may("start_improvement"):
        return None
    return f"{owner.full_name} cannot see this page. Write their name instead."
