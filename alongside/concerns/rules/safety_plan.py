"""When there is a plan to stay safe, who writes it, and by when it is looked at."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from alongside.access import clock
from alongside.access.actor import Actor
from alongside.access.rules import why_not_without
from alongside.concerns.models import Enquiry, SafetyPlanStep
from alongside.concerns.models.concern import State

FURTHEST = timedelta(weeks=13)  # three months: our own choice
OPEN = (State.ENQUIRING, State.FOUND, State.PAUSED, State.SETTLED, State.RESTED)
REMAINS = "remained"  # the national return's word
NO_PLAN = "There is no plan to stay safe yet, so there is nothing to look at again."
NOT_TO_TAKE = "That is finished, or in a plan to stay safe already."
Kind, Wanted = SafetyPlanStep.Kind, SafetyPlanStep.Wanted


@dataclass(frozen=True)
class Review:
    """What was seen when a plan was looked at again, wish by wish, and the next day to
    look; None where it comes to an end."""

    words: str
    still_wanted: str
    review_on: date | None
    looks: Mapping[int, str] = field(default_factory=dict)


def newest(steps: Iterable[SafetyPlanStep]) -> SafetyPlanStep | None:
    """What was decided last, and counts."""
    return max(steps, key=lambda one: one.number, default=None)


def is_owed(risk_outcome: str, steps: Iterable[SafetyPlanStep]) -> bool:
    """Whether risk remains, and there is neither a plan nor a reason why not."""
    last = newest(steps)
    is_answered = last is not None and (last.stands or last.kind == Kind.WITHOUT)
    return risk_outcome == REMAINS and not is_answered


def why_not_plan(enquiry: Enquiry, by: Actor) -> str | None:
    """A sentence when this actor cannot write a plan, or not now."""
    refusal = why_not_without("lead_enquiry", by)
    if refusal:
        return refusal
    if enquiry.concern.state not in OPEN:
        return "This enquiry is not under way. Open the concern again first."
    return None


def why_not_line(if_wrong: str, wishes: Iterable[int], wish: int | None) -> str | None:
    """A sentence when a line is not enough."""
    if not if_wrong.strip():
        return "Write what is done if it goes wrong."
    if wish is not None and wish not in set(wishes):
        return "That is not something they want now."
    return None


def why_not_agree(words: str, review_on: date, *, has_lines: bool) -> str | None:
    """A sentence when there is nothing to agree on, or no day to look again."""
    if not has_lines:
        return "Write first what somebody will do."
    if not words.strip():
        return "Write which risk is left."
    return why_not_day(review_on)


def why_not_day(review_on: date) -> str | None:
    """A sentence when it would be looked at again too late, or not at all."""
    today = clock.today()
    if not today < review_on <= today + FURTHEST:
        return "Choose a day that is still to come, within three months."
    return None


def why_not_look(last: SafetyPlanStep | None) -> str | None:
    """A sentence when there is no plan to look at again."""
    return None if last is not None and last.stands else NO_PLAN


def why_not_review(said: Review, wishes: Iterable[int]) -> str | None:
    """A sentence when a look leaves out a wish, the risk, or whether it is wanted."""
    if any(not said.looks.get(wish, "").strip() for wish in wishes):
        return "Write how it stands with each thing they want."
    if not said.words.strip():
        return "Write how it stands with the risk now."
    if said.still_wanted not in Wanted.values:
        return "Say whether they still want this plan."
    return why_not_day(said.review_on) if said.review_on else None


def why_not_go_without(last: SafetyPlanStep | None, words: str) -> str | None:
    """A sentence when there is a plan already, or no reason is given."""
    if last is not None and last.stands:
        return (
            "There is a plan. Look at it again, and end it there if it is not needed."
        )
    return None if words.strip() else "Write why there is no plan."
