"""What a plan needs to say before it moves: lines, agreement, and what people felt."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from alongside.access import clock
from alongside.access.actor import Actor
from alongside.access.models import User
from alongside.agreed import rules as agreed
from alongside.agreed.models import Action, Rung
from alongside.providers.models import (
    ImprovementLine,
    ImprovementPlan,
    PlanAgreement,
    PlanEvidence,
    SupportOffer,
)
from alongside.providers.rules.plans import RESIDENTS, STAGES
from alongside.standards import codes, frameworks, helping

# Ours, not national: when a plan that was completed asks to be looked at again, and how
# long before that day somebody may look.
FIRST_LOOK, SECOND_LOOK = timedelta(days=91), timedelta(days=182)
MAY_LOOK_EARLIER = timedelta(days=14)
OVERALL = "overall"
MISSING = {
    "provider": "whoever runs the service",
    "commissioner": "those who buy care",
    "residents": "people who live there, or their families",
}


@dataclass(frozen=True)
class LineOfPlan:
    """One thing that gets better, as it was typed."""

    finding: str
    key_question: str
    change: str
    measure: str
    due_on: date
    for_name: str
    owner: User | None = None
    owner_name: str = ""
    evidence: str = ""
    items_framework: str = ""
    framework_item: str = ""
    support: SupportOffer | None = None

    @property
    def whose(self) -> str:
        """The name of the one who will do it."""
        return self.owner.full_name if self.owner else self.owner_name.strip()

    @property
    def as_columns(self) -> dict[str, Any]:
        """As columns of `ImprovementLine`."""
        words = ("finding", "evidence", "change", "measure", "for_name")
        codes_too = ("key_question", "items_framework", "framework_item")
        said = {name: getattr(self, name).strip() for name in (*words, *codes_too)}
        rest = {"due_on": self.due_on, "owner": self.owner, "support": self.support}
        return said | rest | {"owner_name": self.whose}


@dataclass(frozen=True)
class Felt:
    """What people who live there or their families say, as it was typed."""

    stage: str
    voice: str
    who: str
    is_better: bool
    words: str
    said_on: date


def why_not_line_of_plan(line: LineOfPlan) -> str | None:
    """It says what was found, what changes, who does it and how it will be known."""
    needed = (line.finding, line.change, line.measure, line.for_name, line.whose)
    if not all(words.strip() for words in needed):
        return (
            "Write what was found, what changes, who does it, for whom, and how you "
            "will know."
        )
    if line.due_on < clock.today():
        return "Choose a day that has not gone by."
    if line.key_question not in codes.KEY_QUESTIONS or line.key_question == OVERALL:
        return "Choose one of the five questions."
    if not line.framework_item:
        return None
    framework = frameworks.all_frameworks().get(line.items_framework)
    under = framework.under(line.key_question) if framework else ()
    if line.framework_item in {item.code for item in under}:
        return None
    return "Choose an item that belongs to the key question."


def why_not_say_agreed(
    lines: Sequence[ImprovementLine], party: str, may: set[str], name: str, words: str
) -> str | None:
    """Each of the three says so for themselves, by name and in words."""
    if not lines:
        return "Write at least one thing that gets better first."
    if party not in helping.PLAN_PARTIES:
        return "Choose who says so."
    if party == RESIDENTS and party not in may:
        return (
            "Somebody who does not run the service writes down what people who live "
            "there, or their families, say."
        )
    if party not in may:
        return "Each of the three says so for themselves."
    if not name.strip() or not words.strip():
        return "Write who says so, and what they say, in their words."
    return None


def why_not_touch_line(line: ImprovementLine) -> str | None:
    """What is being done is not rewritten: it is dropped, and another is written."""
    if line.dropped_at:
        return "This was dropped. Write another one if it is wanted again."
    if line.action_id:
        return "Somebody is doing this already. Drop it, and write another one."
    return None


def newest_of_each(
    plan: ImprovementPlan, said: Iterable[PlanAgreement]
) -> dict[str, PlanAgreement]:
    """The newest that each of the three said to the plan as it reads now."""
    now = (one for one in said if one.version == plan.version)
    return {one.party: one for one in sorted(now, key=lambda one: one.pk)}


def why_not_all_three(
    plan: ImprovementPlan, said: Iterable[PlanAgreement]
) -> str | None:
    """A sentence while one of the three has not agreed to the plan as it reads now."""
    newest = newest_of_each(plan, said)
    missing = [
        words
        for party, words in MISSING.items()
        if party not in newest or not newest[party].agrees
    ]
    if not missing:
        return None
    return f"Still to agree: {'; '.join(missing)}."


def why_days_gone(verb: str, lines: Iterable[ImprovementLine]) -> str | None:
    """A sentence when a plan cannot begin because the day of something has gone by."""
    if verb != "begin":
        return None
    today = clock.today()
    gone = (one for one in lines if one.action is None and one.due_on < today)
    line = next(gone, None)
    if line is None:
        return None
    return f"The day of “{line.change}” has gone by. Change it, and agree again."


def why_not_ask_felt(plan: ImprovementPlan, may: set[str]) -> str | None:
    """It is asked while it can be felt, and not by whoever is judged by it."""
    if RESIDENTS not in may:
        return (
            "Somebody who does not run the service asks people who live there, and "
            "writes down what they say."
        )
    if not plan.was_begun or not plan.is_open:
        return "This is asked once the plan runs, and until it ends."
    return None


def why_not_write_felt(
    felt: Felt, plan: ImprovementPlan, *, may: set[str]
) -> str | None:
    """What they felt is in their own words, and says whose they are."""
    refused = why_not_ask_felt(plan, may)
    if refused:
        return refused
    if felt.stage not in helping.EVIDENCE_STAGES:
        return "Choose when it was said."
    if felt.voice not in helping.EVIDENCE_VOICES:
        return "Say whether people who live there say so, or families."
    if not felt.words.strip() or not felt.who.strip():
        return "Write what they said, in their own words, and who said it."
    if felt.said_on > clock.today():
        return "The day it was said cannot be in the future."
    return None


def why_not_judge(
    plan: ImprovementPlan,
    verb: str,
    lines: Iterable[ImprovementLine],
    felt: Iterable[PlanEvidence],
) -> str | None:
    """A sentence while something has to be there before a plan is completed, looked at
    again or ended. `felt` is what was said since it was begun, or last slipped back."""
    if verb == "complete" and any(not _is_finished(line) for line in lines):
        return (
            "Not everything is finished: each thing is done, checked by somebody else, "
            "and felt by those it is for."
        )
    too_early = _why_too_early(plan, verb)
    if too_early:
        return too_early
    stage = STAGES.get(verb)
    if stage is None:
        return None
    said = [one for one in felt if one.stage == stage]
    if not said:
        return (
            "Nobody who lives there, and no family, has been asked yet. Write down "
            "what they say, in their words. It cannot go on without them."
        )
    if not any(one.is_better for one in said):
        return "Nobody says that it is better. Ask them what is still missing."
    return None


def _why_too_early(plan: ImprovementPlan, verb: str) -> str | None:
    day = {"look_first": plan.first_look_on, "look_second": plan.second_look_on}
    on = day.get(verb)
    if on and clock.today() < on - MAY_LOOK_EARLIER:
        return f"It is looked at again around {on.day} {on:%B %Y}, not before."
    return None


def _is_finished(line: ImprovementLine) -> bool:
    return bool(line.action and line.action.is_finished)


def reasons_at_risk(
    lines: Iterable[ImprovementLine], felt: Sequence[PlanEvidence] = ()
) -> list[str]:
    """What asks whether a plan is at risk: what is late, and what nobody felt. The
    newest of `felt` comes first."""
    asks = []
    if felt and not felt[0].is_better:
        asks.append(f"{felt[0].who} said: “{felt[0].words}”")
    for line in lines:
        action = line.action
        if action is None:
            continue
        if action.is_late:
            day = f"{action.due_on.day} {action.due_on:%B %Y}"
            asks.append(f"“{action.what}” was to be done by {day}.")
        elif _was_not_so(action):
            asks.append(f"“{action.what}” was tried, and it was not so yet.")
    return asks


def _was_not_so(action: Action) -> bool:
    """Whether the last word on something to do was that it is not done, or not felt."""
    said = [rung for rung in action.rungs.all() if not rung.is_so]
    last = max(action.rungs.all(), key=lambda one: one.pk, default=None)
    return bool(said) and last == said[-1] and not action.is_finished


def why_not_rung(
    line: ImprovementLine, kind: str, by: Actor, *, runs_it: bool
) -> str | None:
    """Done by who said they would, checked by somebody from outside, and felt."""
    if line.action is None or not line.plan.is_under_way:
        return "This is asked while the plan runs."
    outside = kind in (Rung.Kind.VERIFIED, Rung.Kind.FELT)
    if outside and runs_it:
        return (
            "Somebody who does not run the service looks whether it is so, and asks "
            "those it is for."
        )
    return agreed.WHY_NOT[Rung.Kind(kind)](line.action, by)
