"""When the council can decide, and what follows from the three tests."""

from collections.abc import Iterable
from datetime import datetime

from alongside.access.actor import Actor
from alongside.concerns.models import Concern, Decision, Route, Update
from alongside.concerns.rules import states

VERB_FOR = {
    Decision.Result.DUTY_MET: "begin_enquiry",
    Decision.Result.OTHER_ENQUIRY: "begin_enquiry",
    Decision.Result.ANOTHER_ROUTE: "pass_on",
    Decision.Result.NO_ACTION: "take_no_action",
}


ADULT = 18  # Care Act 2014, sections 2 and 42: the duty is for adults
CHILD = (
    "The section 42 duty is for people aged 18 or over, and this is about somebody "
    "younger. Speak with the children’s team now, and choose another answer."
)


def is_child(age: int | None) -> bool:
    """Whether somebody is known to be under 18. An age that is not known is no bar."""
    return age is not None and age < ADULT


def why_not_decide(concern: Concern, by: Actor) -> str | None:
    """A sentence when this actor cannot decide on this concern now."""
    return states.why_not_move(concern, "take_no_action", by)


def why_not_result(
    result: str,
    *,
    needs: str,
    risk: str,
    unable: str,
    reason: str,
    age: int | None = None,
) -> str | None:
    """A sentence when the result does not follow from the three tests and the age."""
    met = (needs, risk, unable) == ("yes", "yes", "yes") and not is_child(age)
    if result == Decision.Result.DUTY_MET and is_child(age):
        return CHILD
    if not reason.strip():
        return "Say in your own words why you decide this."
    if result == Decision.Result.DUTY_MET and not met:
        return (
            "A section 42 enquiry needs all three tests to be met. If you still want "
            "to find out more, choose an enquiry by choice."
        )
    if result in (Decision.Result.NO_ACTION, Decision.Result.ANOTHER_ROUTE) and met:
        return (
            "All three tests are met, so the council must make an enquiry. Choose the "
            "section 42 enquiry, or change the answer that is not right."
        )
    return None


def is_answer_owed(decided_at: datetime | None, told: Iterable[Update]) -> bool:
    """Whether the newest decision has not been told to the one who raised it.

    When it is decided again, after a reopening or another team's no, they are told
    again: what they heard before may no longer be so.
    """
    return decided_at is not None and not any(
        update.stage == Update.Stage.DECIDED and update.at >= decided_at
        for update in told
    )


def why_not_answer_route(route: Route, by: Actor) -> str | None:
    """The receiving team answers, or a safeguarding manager who heard their answer."""
    if route.answer:
        return "This has already been answered."
    if is_receiver(route, by) or by.may("decide_section_42"):
        return None
    return "Only the team it was passed on to can answer."


def is_receiver(route: Route, by: Actor) -> bool:
    """Whether the actor answers for the team that it was passed on to."""
    return by.may("accept_route") and route.receiver.principal_id in by.principals


def why_not_take_back_route(route: Route, by: Actor) -> str | None:
    """The council takes back what was not answered, so that nothing is left lying."""
    if route.answer:
        return "This has already been answered."
    if not by.may("decide_section_42"):
        return "Only a safeguarding manager can take this back."
    return None
