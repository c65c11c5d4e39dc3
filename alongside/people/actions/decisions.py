"""Keeps decisions about a person: asked, decided, put right, told."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.access.rules import Refused, refuse_if
from alongside.agreed import actions as agreed
from alongside.agreed.actions import View
from alongside.people.actions.advocacy import go_ahead
from alongside.people.actions.advocacy_noting import note_kind
from alongside.people.models import Decision, DecisionAnswer, Option, Person, Telling
from alongside.people.queries import decisions as queries
from alongside.people.queries.death import why_not_any_more
from alongside.people.rules import decisions as rules
from alongside.people.rules.decisions import AnswerSaid, OptionSaid
from alongside.standards import codes

OVERTAKEN = (
    "Somebody else wrote here while you were writing. Look at what they wrote; your "
    "own words are still below."
)


class Overtaken(Refused):
    """Somebody else wrote an answer that the writer has not seen yet."""


@dataclass(frozen=True)
class TellingSaid:
    """When and how the person was told, as typed."""

    told_on: date
    told_by: str
    told_in: str
    how: str
    what_they_said: str = ""


@logged
def begin_decision(
    *,
    by: Actor,
    person: Person,
    question: str,
    why_now: str = "",
    needed_by: date | None = None,
    kind: str = "",
) -> Decision:
    """Write down a question that is to be decided. The same question is asked once.

    `kind` is a code of `DECISION_KINDS`, or '' while nobody has said it.
    """
    refuse_if(why_not_any_more(by, person.pk))
    refuse_if(rules.why_not_keep_decision(person, by))
    refuse_if(rules.why_not_kind(kind))
    if not question.strip():
        raise Refused("Write what is to be decided.")
    same = Decision.objects.filter(person=person, question__iexact=question.strip())
    if same.filter(answers=None).exists():
        raise Refused("This question is here already, and is not decided yet.")
    decision = Decision.objects.create(
        person=person,
        circle_id=person.circle_id,
        question=question.strip(),
        kind=kind,
        why_now=why_now.strip(),
        needed_by=needed_by,
        begun_by=by.user.pk if by.user else 0,
        begun_by_name=by.name,
    )
    note_kind(by=by, decision=decision, kind=kind)
    record(by=by, act="change", what="begin_decision", subject=decision)
    return decision


@logged
def decide(
    *,
    by: Actor,
    decision: Decision,
    said: AnswerSaid,
    options: list[OptionSaid],
    view: View,
    seen: int | None,
    why_without: str = "",
) -> DecisionAnswer:
    """Keep what was decided. `seen` is the answer the writer had in front of them.

    What others decide for the person goes through `decide_in_best_interests`. While it
    is in doubt whether they can decide this, it waits for an advocate, or `why_without`
    says why it does not.
    """
    refuse_if(rules.why_not_keep_decision(decision.person, by))
    newest = queries.newest_answer(by, decision, hold=True)
    _refuse_unseen(newest, seen)
    if said.basis == rules.BEST_INTERESTS:
        raise Refused("What is best for somebody has a page of its own.")
    held = queries.newest_assessment(by, decision)
    refuse_if(rules.why_not_on_basis(said.basis, held))
    if held and held.conclusion != rules.CAN:
        go_ahead(
            by=by, about=decision, point=decision.question, why_without=why_without
        )
    change = DecisionAnswer.Change.ANEW if newest else DecisionAnswer.Change.FIRST
    return keep_decision(
        by=by, decision=decision, change=change, said=said, options=options, view=view
    )


@logged
def correct_decision(
    *,
    by: Actor,
    decision: Decision,
    said: AnswerSaid,
    options: list[OptionSaid],
    view: View,
    seen: int | None,
) -> DecisionAnswer:
    """Put right what is written about a decision. What stood there before stays.

    How it came to be decided is not a slip of the pen: that is decided anew.
    """
    refuse_if(rules.why_not_keep_decision(decision.person, by))
    newest = queries.newest_answer(by, decision, hold=True)
    _refuse_unseen(newest, seen)
    if newest is None:
        raise Refused("Nothing has been decided yet, so there is nothing to put right.")
    if said.basis != newest.basis:
        raise Refused("To change how this was decided, decide it anew.")
    change = DecisionAnswer.Change.CORRECTED
    return keep_decision(
        by=by, decision=decision, change=change, said=said, options=options, view=view
    )


@logged
def tell_decision(
    *, by: Actor, decision: Decision, said: TellingSaid, seen: int | None
) -> Telling:
    """Keep when, how and in what form the person was told what was decided."""
    refuse_if(rules.why_not_keep_decision(decision.person, by))
    newest = queries.newest_answer(by, decision, hold=True)
    _refuse_unseen(newest, seen)
    if newest is None:
        raise Refused("Nothing has been decided yet, so there is nothing to tell.")
    refuse_if(rules.first_sentence(rules.missing_in_telling(said.told_on, newest)))
    if said.told_in not in codes.TOLD_FORMATS or not said.how.strip():
        raise Refused("Say in what form they were told, and how.")
    kept = Telling.objects.create(
        answer=newest,
        circle_id=decision.circle_id,
        told_on=said.told_on,
        told_by=said.told_by.strip(),
        told_in=said.told_in,
        how=said.how.strip(),
        what_they_said=said.what_they_said.strip(),
        recorded_by=by.user.pk if by.user else 0,
    )
    record(by=by, act="change", what="tell_decision", subject=kept)
    return kept


@logged
def keep_decision(
    *,
    by: Actor,
    decision: Decision,
    change: str,
    said: AnswerSaid,
    options: list[OptionSaid],
    view: View,
    least: int = 1,
) -> DecisionAnswer:
    """The answer with its options and the person's view; refused while any is blank."""
    refuse_if(rules.why_not_keep_decision(decision.person, by))
    is_changed = change != DecisionAnswer.Change.FIRST
    missing = rules.what_is_missing_in(said, is_changed=is_changed)
    missing += rules.missing_options(options, least=least)
    refuse_if(rules.first_sentence(missing))
    circle_id = decision.circle_id
    answer = DecisionAnswer.objects.create(
        decision=decision,
        circle_id=circle_id,
        change=change,
        involvement=agreed.keep_involvement(by=by, circle_id=circle_id, view=view),
        **_tidied(said),
        recorded_by=by.user.pk if by.user else 0,
        recorded_by_name=by.name,
    )
    _keep_options(answer, options)
    record(by=by, act="change", what="keep_decision", subject=answer, change=change)
    return answer


def _tidied(said: AnswerSaid) -> dict[str, Any]:
    return {
        name: value.strip() if isinstance(value, str) else value
        for name, value in vars(said).items()
    }


def _refuse_unseen(newest: DecisionAnswer | None, seen: int | None) -> None:
    if rules.is_overtaken(newest, seen):
        raise Overtaken(OVERTAKEN)


def _keep_options(answer: DecisionAnswer, options: list[OptionSaid]) -> None:
    Option.objects.bulk_create(
        Option(
            answer=answer,
            circle_id=answer.circle_id,
            words=one.words.strip(),
            good=one.good.strip(),
            bad=one.bad.strip(),
        )
        for one in options
        if one.is_said
    )
