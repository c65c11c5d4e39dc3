"""The lines of a plan: written, changed, dropped, climbed rung by rung, and felt."""

from typing import Any
from uuid import UUID

from alongside.access import clock
from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.access.rules import Refused, refuse_if
from alongside.agreed import actions as agreed
from alongside.agreed.models import Rung
from alongside.providers.actions.plan_book import PlanBook
from alongside.providers.models import ImprovementLine, ImprovementPlan, PlanEvidence
from alongside.providers.queries import knowing
from alongside.providers.queries import plans as queries
from alongside.providers.rules import plan_words
from alongside.providers.rules import plans as rules
from alongside.providers.rules.plan_words import Felt, LineOfPlan

RUNGS: dict[str, Any] = {
    Rung.Kind.DONE: agreed.say_done,
    Rung.Kind.VERIFIED: agreed.check_done,
    Rung.Kind.FELT: agreed.say_felt,
}


@logged
def add_plan_line(
    *, by: Actor, plan: ImprovementPlan, line: LineOfPlan, seen_version: int
) -> ImprovementLine:
    """Write one thing that gets better into a plan. Whoever had agreed to the words
    before agrees again."""
    plan = _held_to_change(by, plan, seen_version)
    refuse_if(plan_words.why_not_line_of_plan(line))
    made = ImprovementLine.objects.create(**PlanBook.stamp(by, plan), **line.as_columns)
    _reads_otherwise(by, plan, line.change)
    record(by=by, act="change", what="add_plan_line", subject=made)
    return made


@logged
def change_plan_line(
    *, by: Actor, line: ImprovementLine, says: LineOfPlan, why: str, seen_version: int
) -> ImprovementLine:
    """Change what a line says, before somebody does it. It says why."""
    plan = _held_to_change(by, line.plan, seen_version)
    refuse_if(plan_words.why_not_touch_line(line))
    refuse_if(plan_words.why_not_line_of_plan(says))
    for column, value in says.as_columns.items():
        setattr(line, column, value)
    line.save()
    _reads_otherwise(by, plan, _with_a_reason(why))
    record(by=by, act="change", what="change_plan_line", subject=line)
    return line


@logged
def drop_plan_line(
    *, by: Actor, line: ImprovementLine, why: str, seen_version: int
) -> ImprovementLine:
    """Take a line out of a plan, and say why. What was said of it stays."""
    plan = _held_to_change(by, line.plan, seen_version)
    if line.dropped_at:
        raise Refused("It was dropped already.")
    line.dropped_at, line.dropped_why = clock.now(), _with_a_reason(why)
    line.save(update_fields=["dropped_at", "dropped_why"])
    _reads_otherwise(by, plan, f"{line.change} Dropped: {why.strip()}")
    record(by=by, act="change", what="drop_plan_line", subject=line)
    return line


def _held_to_change(
    by: Actor, plan: ImprovementPlan, seen_version: int
) -> ImprovementPlan:
    plan = PlanBook.hold(plan)
    runs_it = knowing.runs_it(by, plan.service)
    refuse_if(rules.why_not_step(plan, "change", by, runs_it=runs_it))
    if plan.version != seen_version:
        raise Refused(
            "Somebody else changed the plan while you were writing. Look at it, then "
            "save again to keep yours."
        )
    return plan


def _with_a_reason(why: str) -> str:
    if not why.strip():
        raise Refused("Say why it changes.")
    return why.strip()


def _reads_otherwise(by: Actor, plan: ImprovementPlan, words: str) -> None:
    """Agreement is to words, so it is asked for again."""
    plan.version += 1
    PlanBook.move(by, plan, "change", words=words)


@logged
def climb_plan_line(
    *,
    by: Actor,
    line: ImprovementLine,
    kind: str,
    words: str,
    is_so: bool = True,
    said_by: str = "",
) -> Rung:
    """Say of a line that it is done, that it was checked, or whether it was felt."""
    plan = PlanBook.hold(line.plan)
    line = queries.line_of(by, plan, line.pk) or line
    runs_it = knowing.runs_it(by, plan.service)
    refuse_if(plan_words.why_not_rung(line, kind, by, runs_it=runs_it))
    said: dict[str, Any] = {"by": by, "action": line.action, "words": words}
    if kind != Rung.Kind.DONE:
        said["is_so"] = is_so
    if kind == Rung.Kind.FELT:
        said["said_by"] = said_by
    rung: Rung = RUNGS[kind](**said)
    record(by=by, act="change", what="climb_plan_line", subject=line, kind=kind)
    return rung


@logged
def write_felt(
    *, by: Actor, plan: ImprovementPlan, uid: UUID, felt: Felt
) -> PlanEvidence:
    """Write down what people who live there, or their families, say of whether it got
    better. Pressed twice, it is written once."""
    plan = PlanBook.hold(plan)
    runs_it = knowing.runs_it(by, plan.service)
    may = rules.parties_of(by, plan.service, runs_it=runs_it)
    refuse_if(plan_words.why_not_write_felt(felt, plan, may=may))
    before = PlanEvidence.objects.filter(uid=uid, plan=plan).first()
    if before:
        record(by=by, act="change", what="write_felt_again", subject=before)
        return before
    said = PlanEvidence.objects.create(
        **PlanBook.stamp(by, plan),
        uid=uid,
        stage=felt.stage,
        voice=felt.voice,
        who=felt.who.strip(),
        is_better=felt.is_better,
        words=felt.words.strip(),
        said_on=felt.said_on,
    )
    record(by=by, act="change", what="write_felt", subject=said)
    return said
