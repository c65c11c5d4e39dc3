"""When the council can decide, and what follows from the three tests."""

from alongside.access.actor import Actor
from alongside.concerns.models import Concern, Decision, Route
from alongside.concerns.rules import states

VERB_FOR = {
    Decision.Result.DUTY_MET: "begin_enquiry",
    Decision.Result.OTHER_ENQUIRY: "begin_enquiry",
    Decision.Result.ANOTHER_ROUTE: "pass_on",
    Decision.Result.NO_ACTION: "take_no_action",
}


def why_not_decide(concern: Concern, by: Actor) -> str | None:
    """A sentence when this actor cannot decide on this concern now."""
    return states.why_not_move(concern, "take_no_action", by)


def why_not_result(
    result: str, *, needs: str, risk: str, unable: str, reason: str
) -> str | None:
    """A sentence when the result does not follow from the three tests."""
    met = (needs, risk, unable) == ("yes", "yes", "yes")
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


def why_not_answer_route(route: Route, by: Actor) -> str | None:
    """The receiving team answers, or a safeguarding manager who heard their answer."""
    if route.answer:
        return "This has already been answered."
    if by.may("accept_route") and route.receiver.principal_id in by.principals:
        return None
    if by.may("decide_section_42"):
        return None
    return "Only the team it was passed on to can answer."
