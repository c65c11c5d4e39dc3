"""Everything on the page of one plan for what gets better."""

from dataclasses import dataclass
from typing import Any

from alongside.access import clock
from alongside.access.actor import Actor
from alongside.agreed.models import Action, Rung
from alongside.providers.models import (
    ImprovementLine,
    ImprovementPlan,
    PlanAgreement,
    PlanEvidence,
    PlanMove,
    WholeEnquiry,
)
from alongside.providers.queries import knowing
from alongside.providers.queries import plans as queries
from alongside.providers.queries.whole import enquiries_of
from alongside.providers.rules import plan_words
from alongside.providers.rules import plans as rules
from alongside.standards import codes, helping

NEXT = {
    Action.State.TO_DO: Rung.Kind.DONE,
    Action.State.DONE: Rung.Kind.VERIFIED,
    Action.State.VERIFIED: Rung.Kind.FELT,
}
SAYS = {
    Rung.Kind.DONE: "It is done",
    Rung.Kind.VERIFIED: "Check it",
    Rung.Kind.FELT: "Was it felt?",
}
# What the button says, and what is asked then.
VERBS = {
    "propose": ("Proposed", ""),
    "change": ("Its words changed", ""),
    "agree": ("All three agreed", ""),
    "begin": ("Begin the plan", "How does it begin?"),
    "mark_at_risk": ("Say that it is at risk", "What is late, or does not help?"),
    "back_on_course": ("It is back on course", "What has changed?"),
    "complete": ("It is done and felt", "How do you know that it is done and felt?"),
    "look_first": ("Look again after 3 months", "Does it hold? How do you know?"),
    "look_second": ("Look again after 6 months", "Does it hold? How do you know?"),
    "end": ("End it well", "What has been learned, for this service and others?"),
    "slip_back": ("It has slipped back", "What has slipped back, and how do you know?"),
    "step_up": ("Step it up", "Why is a plan not enough? What happens instead?"),
    "take_back": ("Take it back", "Why is it taken back?"),
}


FORWARD = ("begin", "back_on_course", "complete", "look_first", "look_second", "end")


@dataclass(frozen=True)
class LineShown:
    """One thing that gets better, with the rung that the viewer can climb."""

    line: ImprovementLine
    viewer: Actor
    runs_it: bool

    @property
    def question(self) -> str:
        """Which of the five questions it is about."""
        return codes.KEY_QUESTIONS.label(self.line.key_question)

    @property
    def next_rung(self) -> str:
        """The rung that comes next; '' where nobody does it yet or all is felt."""
        action = self.line.action
        rung = NEXT.get(Action.State(action.state)) if action else None
        return rung.value if rung else ""

    @property
    def why_not(self) -> str | None:
        """Why the viewer cannot climb that rung."""
        return plan_words.why_not_rung(
            self.line, self.next_rung, self.viewer, runs_it=self.runs_it
        )

    @property
    def next_says(self) -> str:
        """What the button says."""
        return SAYS[Rung.Kind(self.next_rung)] if self.next_rung else ""

    @property
    def steps(self) -> list[dict[str, str]]:
        """The ladder."""
        action = self.line.action
        if action is None:
            return []
        done = list(Action.State).index(Action.State(action.state))
        names = (
            f"{'Done' if done else 'To be done'} by {self.line.owner_name}",
            f"{'Checked' if done > 1 else 'To be checked'} by somebody else",
            f"To be felt by: {self.line.for_name}",
        )
        states = ["done"] * done + ["now"] + ["next"] * 3
        return [
            {"text": text, "state": state}
            for text, state in zip(names, states, strict=False)
        ]


@dataclass(frozen=True)
class PartySays:
    """What one of the three says to the plan as it reads now."""

    code: str
    said: PlanAgreement | None
    may_say: bool

    @property
    def who(self) -> str:
        """Which of the three."""
        return helping.PLAN_PARTIES.plain(self.code)


@dataclass(frozen=True)
class PlanDoing:
    """Something that can be done with the plan, or why not yet."""

    verb: str
    why_not: str | None

    @property
    def text(self) -> str:
        """What the button says."""
        return VERBS[self.verb][0]

    @property
    def is_forward(self) -> bool:
        """Whether it is what everybody hopes for next."""
        return self.verb in FORWARD


@dataclass(frozen=True)
class PlanPage:
    """A plan with its lines, who agreed, what was felt, and what comes next."""

    plan: ImprovementPlan
    lines: list[LineShown]
    dropped: list[ImprovementLine]
    parties: list[PartySays]
    felt: list[PlanEvidence]
    moves: list[PlanMove]
    doings: list[PlanDoing]
    asks: list[str]
    may_change: bool
    may_write_felt: bool
    enquiries: list[WholeEnquiry]
    may_begin_whole: bool

    @property
    def is_to_be_looked_at(self) -> bool:
        """Whether the day to look again has come."""
        day = self.plan.next_look_on
        return day is not None and day <= clock.today()

    @property
    def ask_title(self) -> str:
        """What stands above the reasons to look at it again."""
        if self.plan.state == ImprovementPlan.State.AT_RISK:
            return "Why it is at risk"
        return "Is it at risk?"

    @property
    def history(self) -> list[tuple[PlanMove, str]]:
        """Every move with words for it, the newest first."""
        return [(move, VERBS[move.verb][0]) for move in reversed(self.moves)]


def plan_page(viewer: Actor, plan: ImprovementPlan) -> PlanPage:
    """The page of a plan the viewer has opened (seven queries, however many lines)."""
    runs_it = knowing.runs_it(viewer, plan.service)
    may = rules.parties_of(viewer, plan.service, runs_it=runs_it)
    every = queries.all_lines_of(plan)
    lines = [line for line in every if line.dropped_at is None]
    moves = list(plan.moves.order_by("number"))
    felt = queries.evidence_of(plan)
    counted = _counted(felt, moves)
    agreed = plan_words.newest_of_each(plan, queries.agreements_of(plan))
    is_drafted = plan.state == ImprovementPlan.State.DRAFTED and bool(lines)
    refused = rules.why_not_step(plan, "change", viewer, runs_it=runs_it)
    return PlanPage(
        plan=plan,
        lines=[LineShown(line, viewer, runs_it) for line in lines],
        dropped=[line for line in every if line.dropped_at],
        parties=[
            PartySays(code, agreed.get(code), is_drafted and code in may)
            for code in helping.PLAN_PARTIES.codes
        ],
        felt=felt,
        moves=moves,
        doings=_doings(viewer, plan, runs_it, lines, counted),
        asks=plan_words.reasons_at_risk(lines, counted) if plan.is_under_way else [],
        may_change=refused is None,
        may_write_felt=rules.RESIDENTS in may and plan.is_open and plan.was_begun,
        **_whole(viewer, plan),
    )


def _whole(viewer: Actor, plan: ImprovementPlan) -> dict[str, Any]:
    """Where a plan was not enough: enquiries into the service that go on, or whether
    the viewer can begin one."""
    if plan.state != ImprovementPlan.State.STEPPED_UP:
        return {"enquiries": [], "may_begin_whole": False}
    found = [one for one in enquiries_of(viewer, plan.service) if not one.is_over]
    may = not found and viewer.may("look_into_service")
    return {"enquiries": found, "may_begin_whole": may}


def _counted(felt: list[PlanEvidence], moves: list[PlanMove]) -> list[PlanEvidence]:
    slipped = [move.recorded_at for move in moves if move.verb == "slip_back"]
    return [one for one in felt if not slipped or one.recorded_at > slipped[-1]]


def _doings(
    viewer: Actor,
    plan: ImprovementPlan,
    runs_it: bool,
    lines: list[ImprovementLine],
    felt: list[PlanEvidence],
) -> list[PlanDoing]:
    """What the viewer's part in the plan lets them do, each with what it waits for."""
    return [
        PlanDoing(
            verb,
            plan_words.why_days_gone(verb, lines)
            or plan_words.why_not_judge(plan, verb, lines, felt),
        )
        for verb in rules.verbs_from(plan.state)
        if rules.why_not_step(plan, verb, viewer, runs_it=runs_it) is None
    ]


def stage_now(plan: ImprovementPlan) -> str:
    """Which stage what is said now belongs to."""
    states = ImprovementPlan.State
    if plan.state == states.COMPLETE:
        return "first_look"
    if plan.state in (states.LOOKED_AT, states.SUSTAINED):
        return "second_look"
    return "running"
