"""Writes down what a person would like if they become more unwell, or: not now."""

from uuid import UUID

from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.access.rules import refuse_if
from alongside.people.actions.told import Pen, Source
from alongside.people.models import AheadAsked, AheadWish, Person
from alongside.people.rules import ahead as rules
from alongside.people.rules.ahead_said import AskedSaid, WishSaid


@logged
def add_ahead_wish(
    *, by: Actor, person: Person, said: WishSaid, source: Source
) -> AheadWish:
    """Write down something the person would like."""
    refuse_if(rules.why_not_plan_ahead(person, by))
    refuse_if(said.why_not_enough())
    columns = Pen.tidied(said)
    wish = Pen.already(AheadWish, person, columns)
    if wish is None:
        begun = Pen.begin(person, source, by)
        wish = AheadWish.objects.create(**begun, **columns)
    record(by=by, act="change", what="add_ahead_wish", subject=wish)
    return wish


@logged
def revise_ahead_wish(
    *, by: Actor, wish: AheadWish, said: WishSaid, source: Source, why: str, seen: int
) -> AheadWish:
    """Change the words. Those from before are kept."""
    wish = Pen.hold(wish, seen)
    refuse_if(rules.why_not_change_ahead(wish, by))
    refuse_if(said.why_not_enough())
    Pen.change(wish, Pen.tidied(said), source, why)
    record(by=by, act="change", what="revise_ahead_wish", subject=wish)
    return wish


@logged
def take_back_ahead_wish(*, by: Actor, wish: AheadWish, why: str) -> AheadWish:
    """Let it stand no longer. It stays readable."""
    refuse_if(rules.why_not_change_ahead(wish, by))
    Pen.take_back(wish, why)
    record(by=by, act="change", what="take_back_ahead_wish", subject=wish)
    return wish


@logged
def answer_ahead(
    *, by: Actor, person: Person, said: AskedSaid, uid: UUID
) -> AheadAsked:
    """Keep that it could be needed, that the person said not now, or that it is right.
    Two presses make one."""
    refuse_if(rules.why_not_plan_ahead(person, by))
    if kept := AheadAsked.objects.filter(person=person, uid=uid).first():
        record(by=by, act="change", what="answer_ahead", subject=kept)
        return kept
    refuse_if(said.why_not_enough())
    kept = AheadAsked.objects.create(
        person=person,
        circle_id=person.circle_id,
        recorded_by=by.user.pk if by.user else 0,
        recorded_by_name=by.name,
        uid=uid,
        **Pen.tidied(said),
    )
    record(by=by, act="change", what="answer_ahead", subject=kept, answer=said.answer)
    return kept
