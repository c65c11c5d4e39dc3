"""Asks whether an advocate is needed, where a process of some kind begins."""

from datetime import date

from django.db import models

from alongside.access import actions as access
from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.access.models import Circle
from alongside.access.rules import Refused, refuse_if
from alongside.people.actions.advocacy import go_ahead, note_need
from alongside.people.models import (
    AdvocacyNeed,
    Conversation,
    Decision,
    Person,
    PlanLine,
    WentAhead,
)
from alongside.people.queries import advocacy as queries
from alongside.people.rules import advocacy as rules
from alongside.people.rules.record import is_own_record
from alongside.standards import codes


@logged
def note_assessment(
    *, by: Actor, person: Person, about: Conversation | PlanLine
) -> AdvocacyNeed:
    """Finding out what help is needed has begun, or planning it.

    A conversation joins an assessment that is under way; when somebody has looked at
    that one and it rests, this is another. The plan belongs to its assessment.
    """
    need = queries.newest_assessment_need(by, person)
    is_another = isinstance(about, Conversation) and need and need.state in rules.RESTS
    if need is None or is_another:
        need = note_need(
            by=by,
            person=person,
            circle_id=person.circle_id,
            trigger=queries.ASSESSMENT,
            about=about,
        )
    record(by=by, act="change", what="note_assessment", subject=need)
    return need


@logged
def go_ahead_with_plan(
    *, by: Actor, person: Person, point: str, why_without: str = ""
) -> list[WentAhead]:
    """Let something be agreed in a plan, or refuse with what it waits for. The person
    themselves is never kept waiting for what others have not done."""
    kept: list[WentAhead] = []
    if not is_own_record(person, by):
        kept = go_ahead(
            by=by,
            about=person,
            point=point,
            why_without=why_without,
            until_there=True,
            needs=queries.assessment_needs(by, person),
        )
    record(by=by, act="change", what="go_ahead_with_plan", without=len(kept))
    return kept


@logged
def note_kind(*, by: Actor, decision: Decision, kind: str) -> AdvocacyNeed | None:
    """It is known what kind of decision this is. For serious treatment and for a long
    stay the law thinks of an advocate by itself, also where nobody thought of it when
    they looked before."""
    need = None
    if kind in codes.ADVOCACY_TRIGGERS:
        need = note_need(
            by=by,
            person=decision.person,
            circle_id=decision.circle_id,
            trigger=kind,
            about=decision,
            about_words=decision.question,
            next_decision_on=decision.needed_by,
            asks_anew=True,
        )
    record(by=by, act="change", what="note_kind", subject=decision, kind=kind)
    return need


@logged
def note_safeguarding_review(
    *,
    by: Actor,
    person: Person,
    circle_id: int,
    about: models.Model,
    next_decision_on: date | None = None,
) -> AdvocacyNeed:
    """A safeguarding adults review has begun. Whoever keeps the review calls this, with
    the review and its circle; until then it is noted by hand."""
    need = note_need(
        by=by,
        person=person,
        circle_id=circle_id,
        trigger="safeguarding_review",
        about=about,
        next_decision_on=next_decision_on,
    )
    record(by=by, act="change", what="note_safeguarding_review", subject=need)
    return need


@logged
def note_by_hand(
    *,
    by: Actor,
    person: Person,
    trigger: str,
    words: str,
    next_decision_on: date | None = None,
) -> AdvocacyNeed:
    """Note a need because of something that is not kept here. It stands in a circle of
    the person and those who work for them: no care service, no family."""
    refuse_if(rules.why_not_arrange(by))
    if trigger not in codes.ADVOCACY_TRIGGERS or not words.strip():
        raise Refused("Choose what asks for an advocate, and write what it is about.")
    Person.objects.select_for_update(of=("self",)).get(pk=person.pk)  # two presses: one
    need = queries.noted_by_hand(by, person, trigger, words.strip()).first()
    if need is None:
        need = note_need(
            by=by,
            person=person,
            circle_id=draw_advocacy_circle(by=by, person=person).pk,
            trigger=trigger,
            about=person,
            about_words=words,
            next_decision_on=next_decision_on,
        )
    record(by=by, act="change", what="note_by_hand", subject=need)
    return need


@logged
def draw_advocacy_circle(*, by: Actor, person: Person) -> Circle:
    """Draw a circle of the person and those who find them an advocate."""
    members = queries.who_finds_an_advocate(by, person)
    drawn = access.draw_circle(by=by, kind=Circle.Kind.ADVOCACY, members=members)
    record(by=by, act="share", what="draw_advocacy_circle", subject=drawn)
    return drawn
