"""Keeps how it was decided what is best for somebody, for one decision."""

from dataclasses import replace

from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.access.rules import refuse_if
from alongside.agreed.actions import View
from alongside.people.actions.advocacy import go_ahead, note_need
from alongside.people.actions.decisions import OVERTAKEN, Overtaken, keep_decision
from alongside.people.models import (
    Assessment,
    BestInterests,
    Consulted,
    Decision,
    DecisionAnswer,
)
from alongside.people.queries import decisions as queries
from alongside.people.rules import best_interests as rules
from alongside.people.rules.best_interests import BestInterestsSaid
from alongside.people.rules.decisions import (
    BEST_INTERESTS,
    LEAST_OPTIONS,
    AnswerSaid,
    OptionSaid,
    first_sentence,
    is_overtaken,
    why_not_assess,
    why_not_best_interests,
)
from alongside.standards import codes


@logged
def decide_in_best_interests(
    *,
    by: Actor,
    decision: Decision,
    said: AnswerSaid,
    options: list[OptionSaid],
    view: View,
    thought: BestInterestsSaid,
    seen: int | None,
    why_without: str = "",
) -> DecisionAnswer:
    """Decide for somebody who could not, at the newest look, make this decision.

    Keeps the answer in the register, and what was thought about beside it. It waits for
    an advocate, or `why_without` says why it does not.
    """
    refuse_if(why_not_assess(decision.person, by))
    newest = queries.newest_answer(by, decision, hold=True)
    if is_overtaken(newest, seen):
        raise Overtaken(OVERTAKEN)
    assessment = queries.newest_assessment(by, decision)
    refuse_if(_why_not(assessment, thought))
    _wait_for_advocate(by, decision, why_without)
    answer = keep_decision(
        by=by,
        decision=decision,
        change=DecisionAnswer.Change.ANEW if newest else DecisionAnswer.Change.FIRST,
        said=replace(said, basis=BEST_INTERESTS),
        options=options,
        view=view,
        least=LEAST_OPTIONS,
    )
    _keep(answer, assessment, thought)
    record(by=by, act="change", what="decide_in_best_interests", subject=answer)
    return answer


def _why_not(assessment: Assessment | None, thought: BestInterestsSaid) -> str | None:
    missing = rules.what_is_missing_for_best(thought)
    return why_not_best_interests(assessment) or first_sentence(missing)


def _wait_for_advocate(by: Actor, decision: Decision, why_without: str) -> None:
    note_need(
        by=by,
        person=decision.person,
        circle_id=decision.circle_id,
        trigger="best_interests",
        about=decision,
        about_words=decision.question,
    )
    go_ahead(
        by=by,
        about=decision,
        point=decision.question,
        why_without=why_without,
        until_there=True,
    )


def _keep(
    answer: DecisionAnswer, assessment: Assessment | None, thought: BestInterestsSaid
) -> None:
    assert assessment is not None  # the rule has refused nobody
    kept = BestInterests.objects.create(
        answer=answer,
        circle_id=answer.circle_id,
        assessment=assessment,
        decider=thought.decider,
        checklist_version=codes.BEST_INTERESTS_CHECKLIST.version,
        thoughts={code: words.strip() for code, words in thought.thoughts.items()},
    )
    Consulted.objects.bulk_create(
        Consulted(
            best_interests=kept,
            circle_id=answer.circle_id,
            name=one.name.strip(),
            relation=one.relation.strip(),
            was_asked=one.was_asked == "yes",
            words=one.words.strip(),
            dissent=one.dissent.strip(),
        )
        for one in thought.consulted
        if one.name.strip()
    )
