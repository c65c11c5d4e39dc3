"""The moves a review can make: from where to where, by which verb, with what ability.

The table is the whole truth: `why_not_move_review` refuses anything that is not in it,
and the diagram in `docs/review-states.md` is drawn from it.
"""

from dataclasses import dataclass

from alongside.access.actor import Actor
from alongside.people.models import Review, ReviewState
from alongside.people.rules.record import is_own_record

HOLDERS = ("hold_reviews",)
WRITERS = ("write_about_person", "see_own_record")


@dataclass(frozen=True)
class ReviewStep:
    """One allowed move, for whoever has one of the abilities."""

    verb: str
    before: ReviewState
    after: ReviewState
    abilities: tuple[str, ...] = HOLDERS


_S = ReviewState

STEPS = (
    ReviewStep("prepare", _S.SCHEDULED, _S.PREPARED, WRITERS),
    ReviewStep("prepare", _S.PREPARED, _S.PREPARED, WRITERS),
    ReviewStep("hold", _S.SCHEDULED, _S.HELD),
    ReviewStep("hold", _S.PREPARED, _S.HELD),
    ReviewStep("hold", _S.HELD, _S.HELD),
    ReviewStep("draft", _S.HELD, _S.DRAFTED),
    ReviewStep("draft", _S.DRAFTED, _S.DRAFTED),
    ReviewStep("draft", _S.NOT_AGREED, _S.DRAFTED),
    ReviewStep("talk_again", _S.DRAFTED, _S.HELD),
    ReviewStep("talk_again", _S.NOT_AGREED, _S.HELD),
    ReviewStep("agree", _S.DRAFTED, _S.AGREED),
    ReviewStep("agree_with_dissent", _S.DRAFTED, _S.DISSENT),
    ReviewStep("not_agree", _S.DRAFTED, _S.NOT_AGREED),
    ReviewStep("begin", _S.AGREED, _S.LIVE),
    ReviewStep("begin", _S.DISSENT, _S.LIVE),
    ReviewStep("rest", _S.SCHEDULED, _S.RESTING),
    ReviewStep("rest", _S.PREPARED, _S.RESTING),
    ReviewStep("rest", _S.HELD, _S.RESTING),
    ReviewStep("rest", _S.DRAFTED, _S.RESTING),
    ReviewStep("rest", _S.NOT_AGREED, _S.RESTING),
    ReviewStep("take_up", _S.RESTING, _S.SCHEDULED, WRITERS),
)
# After a plan has begun comes the next review, which `begin` sets the day of.
FIRST_STATE, LAST_STATE = _S.SCHEDULED, _S.LIVE
VERDICTS = {
    "agreed": "agree",
    "dissent": "agree_with_dissent",
    "not_agreed": "not_agree",
}


def step_for(verb: str, before: str) -> ReviewStep | None:
    """The move this verb makes from this state, if there is one."""
    return next((s for s in STEPS if s.verb == verb and s.before == before), None)


def why_not_move_review(review: Review, verb: str, by: Actor) -> str | None:
    """A sentence when the verb cannot move this review now, or not by this actor."""
    step = step_for(verb, review.state)
    if step is None:
        now = ReviewState(review.state).label.lower()
        return (
            f"This cannot be done now: the review is at “{now}”. "
            "Somebody may have moved it on. Look at it again."
        )
    if "see_own_record" in step.abilities and is_own_record(review.person, by):
        return None
    others = [ability for ability in step.abilities if ability != "see_own_record"]
    if any(map(by.may, others)):
        return None
    return "Your role does not include this step."


def steps_from(state: str) -> tuple[ReviewStep, ...]:
    """Every move out of a state."""
    return tuple(step for step in STEPS if step.before == state)
