"""When new placements can be stopped, and for how long: never without an end."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from alongside.access import clock
from alongside.access.actor import Actor
from alongside.providers.models import PlacementSuspension, WholeEnquiry, WholeState
from alongside.standards import whole_service

EARLY = (WholeState.GATHERING, WholeState.PATTERN, WholeState.SUPPORT)
NOT_STOPPED = "It has ended already."
LOOKS_AFTER = "Those who look after the quality of care decide this."


@dataclass(frozen=True)
class Stop:
    """Why nobody new is placed there, when that is looked at, and when it ends."""

    reason: str
    review_on: date
    ends_on: date


def may_see_suspensions(viewer: Actor) -> bool:
    """Whoever places people, or looks after care."""
    return viewer.may("look_into_service") or viewer.may("lead_enquiry")


def latest_end() -> date:
    """The last day a stop can end on that is decided today; a local setting."""
    return clock.today() + timedelta(weeks=whole_service.longest_suspension())


def why_not_suspend(
    by: Actor, enquiry: WholeEnquiry, stop: Stop, *, is_suspended: bool
) -> str | None:
    """Within an enquiry, with a reason, a day to look at it, and an end."""
    refusal = why_not_suspend_now(by, enquiry, is_suspended=is_suspended)
    return refusal or why_not_this_stop(stop)


def why_not_suspend_now(
    by: Actor, enquiry: WholeEnquiry, *, is_suspended: bool
) -> str | None:
    """What stands in the way before anything is typed."""
    if not by.may("look_into_service"):
        return LOOKS_AFTER
    if enquiry.is_over or enquiry.state in EARLY:
        return "New placements are stopped only where an enquiry is recommended or on."
    if is_suspended:
        return "New placements are stopped already. Go on with that, or lift it."
    return None


def why_not_go_on(
    by: Actor, live: PlacementSuspension, stop: Stop, before: Iterable[str]
) -> str | None:
    """It goes on only while it runs, for a reason that is new."""
    if not by.may("look_into_service"):
        return LOOKS_AFTER
    if not live.is_live:
        return "It has ended. If it is needed again, say why on the enquiry’s page."
    said = {_folded(words) for words in before}
    if _folded(stop.reason) in said:
        return "That reason was given before. Write what is new."
    return why_not_this_stop(stop)


def why_not_this_stop(stop: Stop) -> str | None:
    """A reason, a day to look at it, and an end that is not too far away."""
    if not stop.reason.strip():
        return "Write why nobody new can come for now."
    if stop.review_on <= clock.today():
        return "The day to look at it is a day to come."
    if stop.ends_on < stop.review_on:
        return "It is looked at before it ends. Change one of the two days."
    if stop.ends_on > latest_end():
        weeks = whole_service.longest_suspension()
        return f"It can last {weeks} weeks at most at a time. Choose an earlier end."
    return None


def why_not_lift(by: Actor, live: PlacementSuspension, why: str) -> str | None:
    """It is lifted early once, with a reason."""
    if not by.may("look_into_service"):
        return LOOKS_AFTER
    if not live.is_live:
        return NOT_STOPPED
    return None if why.strip() else "Write why people can come again."


def why_not_review(by: Actor, live: PlacementSuspension, words: str) -> str | None:
    """Somebody looks at it while it runs, and says what they saw."""
    if not by.may("look_into_service"):
        return LOOKS_AFTER
    if not live.is_live:
        return NOT_STOPPED
    return None if words.strip() else "Write what you saw, and what comes next."


def _folded(words: str) -> str:
    return " ".join(words.casefold().split()).rstrip(".")
