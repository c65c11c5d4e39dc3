"""Writing a plan to stay safe with the person, agreeing on it, and looking at it again.

What people do are agreed actions, so that each is finished when it was felt.
"""

from datetime import date
from typing import Any
from uuid import UUID

from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.access.rules import refuse_if, why_not_without
from alongside.agreed import actions as agreed
from alongside.agreed.actions import ToDo, View
from alongside.agreed.models import Action
from alongside.concerns.actions.delaying import OVERTAKEN, Overtaken
from alongside.concerns.models import (
    Enquiry,
    SafetyPlanLine,
    SafetyPlanLook,
    SafetyPlanStep,
)
from alongside.concerns.queries import enquiry as enquiry_queries
from alongside.concerns.queries import safety_plan as queries
from alongside.concerns.rules import safety_plan as rules
from alongside.concerns.rules.safety_plan import Review
from alongside.people.models import Outcome
from alongside.people.queries.death import why_not_any_more

CAME_FROM = "The plan to stay safe"
Kind = SafetyPlanStep.Kind


@logged
def add_to_plan(
    *,
    by: Actor,
    enquiry: Enquiry,
    uid: UUID,
    to_do: ToDo,
    if_wrong: str,
    wish: Outcome | None = None,
) -> SafetyPlanLine:
    """Put into the plan what somebody will do; pressed twice, it is one."""
    enquiry = _held(by, enquiry)
    before = SafetyPlanLine.objects.filter(uid=uid, enquiry=enquiry).first()
    if before:
        record(by=by, act="change", what="add_to_plan_again", subject=before)
        return before
    refuse_if(why_not_any_more(by, enquiry.person_id))
    refuse_if(rules.why_not_plan(enquiry, by))
    wishes = [one.pk for one in enquiry_queries.wishes(by, enquiry)]
    refuse_if(rules.why_not_line(if_wrong, wishes, wish.pk if wish else None))
    action = agreed.agree_action(
        by=by,
        circle_id=enquiry.circle_id,
        to_do=to_do,
        for_name=enquiry_queries.called(enquiry),
        for_user=enquiry.person.user if enquiry.person else None,
        came_from=CAME_FROM,
    )
    line = _line(by, enquiry, uid=uid, action=action, if_wrong=if_wrong, outcome=wish)
    record(by=by, act="change", what="add_to_plan", subject=line)
    return line


@logged
def take_into_plan(
    *, by: Actor, enquiry: Enquiry, uid: UUID, action: Action, if_wrong: str
) -> SafetyPlanLine:
    """Take into the plan what was agreed already. It stays where it is, and is not
    kept a second time."""
    enquiry = _held(by, enquiry)
    before = SafetyPlanLine.objects.filter(uid=uid, enquiry=enquiry).first()
    if before:
        record(by=by, act="change", what="take_into_plan_again", subject=before)
        return before
    refuse_if(rules.why_not_plan(enquiry, by))
    refuse_if(rules.why_not_line(if_wrong, (), None))
    offered = [one.pk for one in queries.agreed_already(by, enquiry)]
    refuse_if(None if action.pk in offered else rules.NOT_TO_TAKE)
    line = _line(by, enquiry, uid=uid, action=action, if_wrong=if_wrong)
    record(by=by, act="change", what="take_into_plan", subject=line)
    return line


@logged
def agree_plan(
    *,
    by: Actor,
    enquiry: Enquiry,
    view: View,
    words: str,
    review_on: date,
    seen: int,
) -> SafetyPlanStep:
    """Agree on the plan with the person, and on the day to look at it again."""
    enquiry, last = _held(by, enquiry), queries.newest(by, enquiry)
    said = {"kind": Kind.AGREED, "words": words.strip(), "review_on": review_on}
    if last and _is_twice(last, seen, by, said):
        record(by=by, act="change", what="agree_plan_again", subject=last)
        return last
    _refuse_if_overtaken(last, seen)
    refuse_if(why_not_any_more(by, enquiry.person_id))
    refuse_if(rules.why_not_plan(enquiry, by))
    has_lines = queries.has_lines(by, enquiry)
    refuse_if(rules.why_not_agree(words, review_on, has_lines=has_lines))
    step = _append(by, enquiry, view, seen, said)
    record(by=by, act="change", what="agree_plan", subject=step)
    return step


@logged
def review_plan(
    *, by: Actor, enquiry: Enquiry, view: View, said: Review, seen: int
) -> SafetyPlanStep:
    """Look at the plan again with the person: each wish, the risk, whether it is still
    wanted. It goes on until another day, or comes to an end."""
    enquiry, last = _held(by, enquiry), queries.newest(by, enquiry)
    columns = {
        "kind": Kind.REVIEWED if said.review_on else Kind.ENDED,
        "words": said.words.strip(),
        "review_on": said.review_on,
        "still_wanted": said.still_wanted,
    }
    if last and _is_twice(last, seen, by, columns):
        record(by=by, act="change", what="review_plan_again", subject=last)
        return last
    _refuse_if_overtaken(last, seen)
    refuse_if(why_not_any_more(by, enquiry.person_id))
    refuse_if(rules.why_not_plan(enquiry, by) or rules.why_not_look(last))
    wishes = list(enquiry_queries.wishes(by, enquiry))
    refuse_if(rules.why_not_review(said, [one.pk for one in wishes]))
    step = _append(by, enquiry, view, seen, columns)
    for one in wishes:
        SafetyPlanLook.objects.create(
            step=step,
            circle_id=step.circle_id,
            outcome=one,
            words=said.looks[one.pk].strip(),
        )
    record(by=by, act="change", what="review_plan", subject=step)
    return step


@logged
def go_without_plan(
    *, by: Actor, enquiry: Enquiry, view: View, words: str, seen: int
) -> SafetyPlanStep:
    """Have no plan although risk may be left, with the reason and the person's view."""
    enquiry, last = _held(by, enquiry), queries.newest(by, enquiry)
    said = {"kind": Kind.WITHOUT, "words": words.strip()}
    if last and _is_twice(last, seen, by, said):
        record(by=by, act="change", what="go_without_plan_again", subject=last)
        return last
    _refuse_if_overtaken(last, seen)
    refuse_if(rules.why_not_plan(enquiry, by))
    refuse_if(rules.why_not_go_without(last, words))
    step = _append(by, enquiry, view, seen, said)
    record(by=by, act="change", what="go_without_plan", subject=step)
    return step


def _held(by: Actor, enquiry: Enquiry) -> Enquiry:
    """The enquiry, kept from other writers: for those who see its concern too."""
    refuse_if(why_not_without("lead_enquiry", by))
    return queries.held(by, enquiry)


def _line(by: Actor, enquiry: Enquiry, **columns: Any) -> SafetyPlanLine:
    columns["if_wrong"] = columns["if_wrong"].strip()
    return SafetyPlanLine.objects.create(
        enquiry=enquiry,
        circle_id=enquiry.circle_id,
        added_by_name=by.name,
        **columns,
    )


def _refuse_if_overtaken(last: SafetyPlanStep | None, seen: int) -> None:
    if (last.number if last else 0) != seen:
        raise Overtaken(OVERTAKEN)


def _is_twice(last: SafetyPlanStep, seen: int, by: Actor, said: dict[str, Any]) -> bool:
    """Whether the newest step is this one already: one press that arrived two times."""
    said = said | {"decided_by": _number_of(by), "number": seen + 1}
    return all(getattr(last, name) == value for name, value in said.items())


def _append(
    by: Actor, enquiry: Enquiry, view: View, seen: int, columns: dict[str, Any]
) -> SafetyPlanStep:
    kept = agreed.keep_involvement(by=by, circle_id=enquiry.circle_id, view=view)
    return SafetyPlanStep.objects.create(
        enquiry=enquiry,
        circle_id=enquiry.circle_id,
        number=seen + 1,
        involvement=kept,
        decided_by=_number_of(by),
        decided_by_name=by.name,
        **columns,
    )


def _number_of(by: Actor) -> int:
    return by.user.pk if by.user else 0
