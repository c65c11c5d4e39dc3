"""The moves of a plan for what gets better: which there are, and who makes them.

The table is the whole truth: `docs/improvement-states.md` is drawn from it. Nothing
moves by itself: days that have gone by ask, and somebody answers with a reason.
"""

from dataclasses import dataclass

from alongside.access.actor import Actor
from alongside.providers.models import ImprovementPlan, Service
from alongside.standards import helping

State = ImprovementPlan.State
PROVIDER, COMMISSIONER, RESIDENTS = helping.PLAN_PARTIES.codes


@dataclass(frozen=True)
class PlanStep:
    """One allowed move of a plan, and which of the parties makes it."""

    verb: str
    before: State
    after: State
    whose: tuple[str, ...]


BOTH = (PROVIDER, COMMISSIONER)
BUYS = (COMMISSIONER,)
PLAN_MOVES = (
    *(
        PlanStep("change", before, State.DRAFTED, BOTH)
        for before in (State.DRAFTED, State.AGREED, State.RUNNING, State.AT_RISK)
    ),
    PlanStep("agree", State.DRAFTED, State.AGREED, (PROVIDER, COMMISSIONER, RESIDENTS)),
    PlanStep("begin", State.AGREED, State.RUNNING, BUYS),
    PlanStep("mark_at_risk", State.RUNNING, State.AT_RISK, BOTH),
    PlanStep("back_on_course", State.AT_RISK, State.RUNNING, BUYS),
    PlanStep("complete", State.RUNNING, State.COMPLETE, BUYS),
    PlanStep("look_first", State.COMPLETE, State.LOOKED_AT, BUYS),
    PlanStep("look_second", State.LOOKED_AT, State.SUSTAINED, BUYS),
    PlanStep("end", State.SUSTAINED, State.ENDED, BUYS),
    *(
        PlanStep("slip_back", before, State.RUNNING, BOTH)
        for before in (State.COMPLETE, State.LOOKED_AT, State.SUSTAINED)
    ),
    *(
        PlanStep("step_up", before, State.STEPPED_UP, BUYS)
        for before in (
            State.RUNNING,
            State.AT_RISK,
            State.COMPLETE,
            State.LOOKED_AT,
            State.SUSTAINED,
        )
    ),
    PlanStep("take_back", State.DRAFTED, State.TAKEN_BACK, (PROVIDER,)),
    PlanStep("take_back", State.AGREED, State.TAKEN_BACK, (PROVIDER,)),
)
# The moves that are made by saying why. The others have pages of their own.
SAID = (
    "begin",
    "mark_at_risk",
    "back_on_course",
    "complete",
    "look_first",
    "look_second",
    "end",
    "slip_back",
    "step_up",
    "take_back",
)
# What each looks at: what people said then has to be there first.
STAGES = {
    "complete": "running",
    "look_first": "first_look",
    "look_second": "second_look",
    "end": "second_look",
}


def plan_step(verb: str, before: str) -> PlanStep | None:
    """The move this verb makes from this state, if there is one."""
    found = (m for m in PLAN_MOVES if m.verb == verb and m.before == before)
    return next(found, None)


def verbs_from(before: str) -> list[str]:
    """What can be done from this state by saying why."""
    return [m.verb for m in PLAN_MOVES if m.before == before and m.verb in SAID]


def parties_of(by: Actor, service: Service, *, runs_it: bool) -> set[str]:
    """Whom the actor can speak for.

    Whoever runs the service never writes down what its residents say to the plan. Where
    no team of the service signs in, those who look after care write down its words.
    """
    found: set[str] = set()
    looks_after = by.may("look_into_service")
    if runs_it:
        return {PROVIDER} if by.may("answer_for_service") else set()
    if looks_after:
        found.add(COMMISSIONER)
        if service.team_id is None:
            found.add(PROVIDER)
    if by.may("see_service_knowledge"):
        found.add(RESIDENTS)
    return found


def why_not_propose(by: Actor, service: Service, *, runs_it: bool) -> str | None:
    """Whoever runs the service proposes what gets better."""
    if PROVIDER in parties_of(by, service, runs_it=runs_it):
        return None
    return "The manager of the service proposes a plan. You can offer help with it."


def why_not_these_words(title: str, why: str) -> str | None:
    """A plan says what it is about and why."""
    if not title.strip() or not why.strip():
        return "Write what should get better, and why now."
    return None


def why_not_step(
    plan: ImprovementPlan, verb: str, by: Actor, *, runs_it: bool
) -> str | None:
    """A sentence when the verb cannot move this plan now, or not by this actor."""
    step = plan_step(verb, plan.state)
    if step is None:
        return _why_no_such_step(plan, verb)
    if parties_of(by, plan.service, runs_it=runs_it) & set(step.whose):
        return None
    if step.whose == BUYS:
        return "Those who buy care do this. It is not for the service itself to say."
    return "Those who agreed the plan do this."


def _why_no_such_step(plan: ImprovementPlan, verb: str) -> str:
    if not plan.is_open:
        return f"This plan is over: {plan.get_state_display().lower()}."
    if verb == "begin":
        return (
            "All three agree first: whoever runs the service, those who buy care, and "
            "people who live there or their families."
        )
    if verb in ("change", "agree", "take_back"):
        return "It is agreed already. Change its words to think about it again."
    if verb == "end":
        return "It is looked at after 3 and after 6 months first."
    return "Something else comes before this."
