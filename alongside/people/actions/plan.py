"""Keeps a plan: proposed, agreed, changed, ended; and what if things go wrong."""

from dataclasses import asdict
from typing import Any

from alongside.access import clock
from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.access.rules import Refused, refuse_if
from alongside.agreed import actions as agreed
from alongside.agreed.actions import ToDo, View
from alongside.agreed.models import Action, Involvement
from alongside.people.actions.advocacy_noting import (
    go_ahead_with_plan,
    note_assessment,
)
from alongside.people.actions.conversation import agree_to_do
from alongside.people.models import (
    Contingency,
    LineAction,
    Outcome,
    Person,
    PlanLine,
    PlanMove,
    Strength,
)
from alongside.people.queries.death import why_not_any_more
from alongside.people.rules import ChangedMeanwhile
from alongside.people.rules import plan as rules
from alongside.people.rules.plan import Agreement, CaseSaid, LineSaid

State = PlanLine.State


@logged
def propose_line(*, by: Actor, person: Person, said: LineSaid) -> PlanLine:
    """Put a line into the plan. The same words twice stand once."""
    refuse_if(why_not_any_more(by, person.pk))
    refuse_if(rules.why_not_plan(person, by) or rules.why_not_line(said))
    Person.objects.select_for_update(of=("self",)).get(pk=person.pk)
    same = PlanLine.objects.filter(person=person, words=said.words.strip())
    if same.exclude(state=State.ENDED).exists():
        raise Refused("This is in the plan already, word for word.")
    line = PlanLine.objects.create(
        person=person,
        circle_id=person.circle_id,
        changed_by_name=by.name,
        **_tidied(person, said),
    )
    _note(by, line, "propose", before="")
    lines = PlanLine.objects.filter(person=person).exclude(state=State.ENDED)
    if not lines.exclude(pk=line.pk).exists():
        note_assessment(by=by, person=person, about=line)
    record(by=by, act="change", what="propose_line", subject=line)
    return line


@logged
def change_line(
    *, by: Actor, line: PlanLine, said: LineSaid, why: str, seen: int
) -> PlanLine:
    """Change the words of a line. It is proposed again: what was agreed were the words
    from before, which are kept."""
    line = _hold(line, seen)
    refuse_if(rules.why_not_move(line, "change", by) or rules.why_not_line(said))
    refuse_if(rules.why_not_change(why))
    before = line.state
    for name, value in _tidied(line.person, said).items():
        setattr(line, name, value)
    line.involvement, line.state = None, State.PROPOSED
    line.answer = line.agreed_for_service = line.dissent_by = line.dissent_words = ""
    _keep(by, line, why)
    _note(by, line, "change", before=before, reason=line.changed_why)
    record(by=by, act="change", what="change_line", subject=line)
    return line


@logged
def agree_line(
    *,
    by: Actor,
    line: PlanLine,
    said: Agreement,
    view: View,
    seen: int,
    why_without: str = "",
) -> PlanLine:
    """Keep whether a line is agreed, with the person's view: never in silence. What is
    agreed waits for an advocate, or `why_without` says why it does not."""
    line, is_heard = _hold(line, seen), view.how != Involvement.How.NOT_ASKED
    refuse_if(why_not_any_more(by, line.person_id))
    refuse_if(rules.why_not_agreed(said, is_heard=is_heard))
    refuse_if(rules.why_not_move(line, said.verb, by))
    if said.verb == "think" and _is_kept(line, said, view):
        raise Refused("This is kept already.")
    if said.verb in rules.WAITS:
        go_ahead_with_plan(
            by=by, person=line.person, point=line.words[:300], why_without=why_without
        )
    before, circle = line.state, line.circle_id
    line.involvement = agreed.keep_involvement(by=by, circle_id=circle, view=view)
    line.answer = said.answer if is_heard else ""
    line.state = rules.AGREEING[said.verb]
    line.agreed_for_service = said.agreed_for_service.strip()
    line.dissent_by = said.dissent_by.strip()
    line.dissent_words = said.dissent_words.strip()
    line.save()
    _note(by, line, said.verb, before=before, is_view=True)
    record(by=by, act="change", what="agree_line", subject=line, verb=said.verb)
    return line


@logged
def end_line(
    *,
    by: Actor,
    line: PlanLine,
    ended_as: str,
    why: str,
    is_said_by_person: bool,
    seen: int | None = None,
) -> PlanLine:
    """Let a line end, and keep why and who says so. It stays readable."""
    line = _hold(line, seen)
    refuse_if(rules.why_not_move(line, "end", by))
    doings = LineAction.objects.filter(line=line).select_related("action")
    actions = [doing.action for doing in doings]
    refuse_if(
        rules.why_not_end(ended_as, why, actions, person_says_so=is_said_by_person)
    )
    before = line.state
    line.state, line.ended_on, line.ended_as = State.ENDED, clock.today(), ended_as
    line.ended_said_by = line.person.called if is_said_by_person else by.name
    line.changed_why = why.strip()
    line.save()
    _note(by, line, "end", before=before, reason=line.changed_why)
    record(by=by, act="change", what="end_line", subject=line)
    return line


@logged
def do_for_line(*, by: Actor, line: PlanLine, to_do: ToDo) -> Action:
    """Agree that somebody will do something because of a line."""
    line = _hold(line)
    if line.is_over:
        raise Refused("This line has ended. Write a new one if it is wanted again.")
    action = agree_to_do(by=by, person=line.person, to_do=to_do)
    LineAction.objects.create(line=line, action=action, circle_id=line.circle_id)
    record(by=by, act="change", what="do_for_line", subject=line)
    return action


@logged
def plan_for_trouble(*, by: Actor, person: Person, said: CaseSaid) -> Contingency:
    """Keep what to do if something goes wrong. The same words twice stand once."""
    refuse_if(why_not_any_more(by, person.pk))
    refuse_if(rules.why_not_plan(person, by) or rules.why_not_contingency(said))
    Person.objects.select_for_update(of=("self",)).get(pk=person.pk)
    same = Contingency.objects.filter(person=person, when=said.when.strip())
    if same.filter(ended_on=None).exists():
        raise Refused("There is something for this already. Change that instead.")
    kept = Contingency.objects.create(
        person=person,
        circle_id=person.circle_id,
        changed_by_name=by.name,
        **_stripped(said),
    )
    record(by=by, act="change", what="plan_for_trouble", subject=kept)
    return kept


@logged
def change_trouble(
    *, by: Actor, contingency: Contingency, said: CaseSaid, why: str, seen: int
) -> Contingency:
    """Change what to do if something goes wrong. What it said before is kept."""
    rows = Contingency.objects.select_for_update(of=("self",)).select_related("person")
    now = rows.get(pk=contingency.pk)
    refuse_if(rules.why_not_plan(now.person, by) or rules.why_not_contingency(said))
    refuse_if(rules.why_not_change(why))
    if now.version != seen:
        raise ChangedMeanwhile
    for name, value in _stripped(said).items():
        setattr(now, name, value)
    _keep(by, now, why)
    record(by=by, act="change", what="change_trouble", subject=now)
    return now


@logged
def end_trouble(*, by: Actor, contingency: Contingency, why: str) -> Contingency:
    """It holds no longer, and why."""
    rows = Contingency.objects.select_for_update(of=("self",)).select_related("person")
    now = rows.get(pk=contingency.pk)
    refuse_if(rules.why_not_plan(now.person, by))
    if not why.strip():
        raise Refused("Say why it holds no longer.")
    now.ended_on = clock.today()
    _keep(by, now, why)
    record(by=by, act="change", what="end_trouble", subject=now)
    return now


def _hold(line: PlanLine, seen: int | None = None) -> PlanLine:
    """The line as it is now, held until this is done. Raises `ChangedMeanwhile` when
    the writer had other words in front of them."""
    rows = PlanLine.objects.select_for_update(of=("self",)).select_related("person")
    now = rows.get(pk=line.pk)
    if seen is not None and now.version != seen:
        raise ChangedMeanwhile
    return now


def _is_kept(line: PlanLine, said: Agreement, view: View) -> bool:
    """Whether just this was kept before: somebody pressed twice."""
    kept = line.involvement
    if kept is None or line.answer != said.answer:
        return False
    return kept.words == view.words.strip()


def _tidied(person: Person, said: LineSaid) -> dict[str, Any]:
    """The columns of a line. What it points at is the person's own, or nothing."""
    columns = _stripped(said)
    wishes = Outcome.objects.filter(
        person=person, circle_id=person.circle_id, pk=said.outcome_id or 0
    )
    strengths = Strength.objects.filter(person=person, pk=said.strength_id or 0)
    columns["outcome_id"] = said.outcome_id if wishes.exists() else None
    columns["strength_id"] = said.strength_id if strengths.exists() else None
    return columns


def _stripped(said: LineSaid | CaseSaid) -> dict[str, Any]:
    return {
        name: value.strip() if isinstance(value, str) else value
        for name, value in asdict(said).items()
    }


def _keep(by: Actor, row: PlanLine | Contingency, why: str) -> None:
    row.version += 1
    row.changed_by_name, row.changed_at = by.name, clock.now()
    row.changed_why = why.strip()
    row.save()


def _note(
    by: Actor,
    line: PlanLine,
    verb: str,
    *,
    before: str,
    reason: str = "",
    is_view: bool = False,
) -> None:
    """Keep that it happened, and the view that was given with it."""
    PlanMove.objects.create(
        line=line,
        circle_id=line.circle_id,
        verb=verb,
        before=before,
        after=line.state,
        version=line.version,
        reason=reason,
        involvement=line.involvement if is_view else None,
        answer=line.answer if is_view else "",
        by_user=by.user.pk if by.user else 0,
        by_name=by.name,
    )
