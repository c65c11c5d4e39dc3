"""Decisions about a person, and conversations about them, for tests."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from alongside.access import clock
from alongside.access.actor import Actor
from alongside.agreed.actions import View
from alongside.people.actions import best_interests, capacity
from alongside.people.actions import decisions as actions
from alongside.people.models import Assessment, Decision, DecisionAnswer, Person
from alongside.people.rules.best_interests import BestInterestsSaid, ConsultedSaid
from alongside.people.rules.capacity import Assessed
from alongside.people.rules.decisions import AnswerSaid, OptionSaid
from alongside.standards import codes

HEARD = View(how="first_hand", words="I want my own key.")
TWO_WAYS = [
    OptionSaid("She keeps her key", "She comes and goes", "She may lose it"),
    OptionSaid("The key hangs at the desk", "It is there", "She has to ask"),
]
CAN = Assessed(conclusion="can", support="After her tablets", words="I want my key.")
CANNOT = Assessed(
    conclusion="cannot",
    words="Who are you?",
    information="There is one key.\nIt can be lost.",
    support="Her sister was there. Pictures.",
    understand="no",
    understand_evidence="She took the key for a spoon.",
    retain="no",
    retain_evidence="A minute later it was new to her.",
    weigh="unknown",
    communicate="yes",
    communicate_evidence="She spoke clearly.",
    impairment="yes",
    impairment_evidence="An infection, with a fever.",
    link="yes",
    link_evidence="Last week she explained the lock to us.",
    fluctuates="yes",
    can_wait="no",
    why_now="The locksmith is here.",
)
THOUGHT = BestInterestsSaid(
    power="none",
    advance="no",
    decider="decision_maker",
    thoughts=dict.fromkeys(codes.BEST_INTERESTS_CHECKLIST.codes, "We thought of it."),
    consulted=(ConsultedSaid("Asha Farah", "Sister", "yes", "Give her the key."),),
)


def answer_said(**changes: Any) -> AnswerSaid:
    """What was decided: her own decision, today."""
    told = {
        "words": "She keeps her key.",
        "basis": "own",
        "decided_on": clock.today(),
        "decided_by": "Amina Farah",
        "role": "It is her door",
        "authority": "Her own decision",
    }
    return AnswerSaid(**told | changes)


def begun(by: Actor, person: Person, question: str = "Who keeps my key?") -> Decision:
    """A question that is not decided yet."""
    return actions.begin_decision(by=by, person=person, question=question)


def looked(
    by: Actor, decision: Decision, told: Assessed, at: datetime | None = None
) -> Assessment:
    """A conversation about one decision, now unless it is said."""
    at = at or clock.now()
    if told.conclusion != "can":
        told = replace(told, next_look_on=at.date() + timedelta(days=2))
    return capacity.assess_capacity(
        by=by,
        decision=decision,
        told=told,
        assessed_at=at,
        assessed_by=by.name,
        role="Social worker",
    )


def decided(
    by: Actor,
    decision: Decision,
    *,
    seen: int | None = None,
    view: View = HEARD,
    options: list[OptionSaid] | None = None,
    why_without: str = "The locksmith is at the door.",
    **changes: Any,
) -> DecisionAnswer:
    """What was decided about it."""
    return actions.decide(
        by=by,
        decision=decision,
        said=answer_said(**changes),
        options=TWO_WAYS if options is None else options,
        view=view,
        seen=seen,
        why_without=why_without,
    )


def decided_for_them(
    by: Actor,
    decision: Decision,
    *,
    thought: BestInterestsSaid = THOUGHT,
    options: list[OptionSaid] | None = None,
    seen: int | None = None,
    why_without: str = "The locksmith is at the door.",
) -> DecisionAnswer:
    """What others decided is best for her."""
    return best_interests.decide_in_best_interests(
        by=by,
        decision=decision,
        said=answer_said(basis="best_interests", decided_by=by.name),
        options=TWO_WAYS if options is None else options,
        view=HEARD,
        thought=thought,
        seen=seen,
        why_without=why_without,
    )
