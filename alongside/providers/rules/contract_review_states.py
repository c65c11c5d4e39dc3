"""The moves a contract review can make: from where to where, by which verb, by whom.

The table is the whole truth: `why_not_move` refuses anything that is not in it, and the
diagram in `docs/contract-review-states.md` is drawn from it.
"""

from dataclasses import dataclass

from alongside.access import roles
from alongside.access.actor import Actor
from alongside.providers.models import ContractReview, ContractReviewState

HOLDERS, RUNNERS = "look_into_service", "answer_for_service"
CANNOT = (
    "Those who buy care hold this review. You can say what you know of the service."
)
NOT_ANSWERING = "The manager of the service answers this."


@dataclass(frozen=True)
class ContractReviewStep:
    """One allowed move, and the ability it takes."""

    verb: str
    before: ContractReviewState
    after: ContractReviewState
    ability: str = HOLDERS


_S = ContractReviewState

STEPS = (
    ContractReviewStep("put_off", _S.PLANNED, _S.PLANNED),
    ContractReviewStep("put_off", _S.GATHERED, _S.GATHERED),
    ContractReviewStep("gather", _S.PLANNED, _S.GATHERED),
    ContractReviewStep("see", _S.GATHERED, _S.VISITED),
    ContractReviewStep("find", _S.VISITED, _S.FOUND),
    ContractReviewStep("find", _S.FOUND, _S.FOUND),
    ContractReviewStep("find", _S.ANSWERED, _S.FOUND),
    ContractReviewStep("answer", _S.FOUND, _S.ANSWERED, RUNNERS),
    ContractReviewStep("go_on_unanswered", _S.FOUND, _S.ANSWERED),
    ContractReviewStep("agree", _S.ANSWERED, _S.AGREED),
    ContractReviewStep("report", _S.AGREED, _S.REPORTED),
    ContractReviewStep("settle", _S.REPORTED, _S.SETTLED),
    ContractReviewStep("call_off", _S.PLANNED, _S.CALLED_OFF),
    ContractReviewStep("call_off", _S.GATHERED, _S.CALLED_OFF),
    ContractReviewStep("call_off", _S.VISITED, _S.CALLED_OFF),
)
FIRST_STATE, LAST_STATE = _S.PLANNED, _S.SETTLED


def step_for(verb: str, before: str) -> ContractReviewStep | None:
    """The move this verb makes from this state, if there is one."""
    return next((s for s in STEPS if s.verb == verb and s.before == before), None)


def verbs_from(state: str) -> list[str]:
    """Every verb that moves on from a state, in the order of the table."""
    return list(dict.fromkeys(s.verb for s in STEPS if s.before == state))


def why_not_move(review: ContractReview, verb: str, by: Actor) -> str | None:
    """A sentence when the verb cannot move this review now, or not by this actor."""
    step = step_for(verb, review.state)
    if step is None:
        now = ContractReviewState(review.state).label.lower()
        return (
            f"This cannot be done now: the review is at “{now}”. "
            "Somebody may have moved it on. Look at it again."
        )
    if by.may(step.ability):
        return None
    return CANNOT if step.ability == HOLDERS else NOT_ANSWERING


HEAD = """# The states of a contract review

Drawn from `alongside/providers/rules/contract_review_states.py` by `manage.py
draw_states`; a test compares the two. Nothing moves by itself. Past a day, the reason
is asked for. A review is not finished without something that people who live there, or
their families, said to it, or the reason why nobody was heard; nor without what the
service says to the findings, or the reason why it said nothing in the time it had. When
a review is settled the next one has its day.

```mermaid
stateDiagram-v2
"""


def contract_review_states_in_markdown() -> str:
    """The page: a diagram, and a table that says the same in words."""
    states = ContractReviewState
    names = "".join(f"    {state.value}: {state.label}\n" for state in states)
    arrows = "".join(f"    {s.before} --> {s.after}: {s.verb}\n" for s in STEPS)
    rows = "".join(
        f"| {states(s.before).label} | `{s.verb}` | {states(s.after).label} | "
        f"{_who(s.ability)} |\n"
        for s in STEPS
    )
    return (
        f"{HEAD}{names}    [*] --> {FIRST_STATE}: plan\n{arrows}```\n\n"
        f"| From | Verb | To | Who |\n|---|---|---|---|\n{rows}"
    )


def _who(ability: str) -> str:
    named = [r.name.lower() for r in roles.ROLES.values() if ability in r.abilities]
    return ", ".join(named)
