"""Naming what stands in the way, giving it an owner, answering it."""

from dataclasses import dataclass
from uuid import UUID, uuid4

from django.db import IntegrityError, transaction

from alongside.access import actions as access
from alongside.access import clock
from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.access.models import Circle, Team, User
from alongside.access.rules import refuse_if
from alongside.people import rules
from alongside.people.models import Barrier, BarrierAnswer, Person
from alongside.people.queries import barrier as queries


@dataclass(frozen=True)
class InTheWay:
    """What stands in the way, as typed; `person` only when it is about one."""

    words: str
    theme: str
    person: Person | None = None


@logged
def name_barrier(*, by: Actor, named: InTheWay, team: Team, uid: UUID) -> Barrier:
    """Name something that stands in the way. Two presses of one page make one.

    About a person it is seen by that person's circle. About nobody in particular, only
    by whoever named it, the safeguarding team, and later its owner: colleagues and
    managers do not read it, so that it is safe to say.
    """
    refuse_if(rules.why_not_name_barrier(by))
    try:
        with transaction.atomic():
            barrier = _name(by, named, team, uid)
    except IntegrityError:
        barrier = Barrier.objects.get(named_by=by.user.pk if by.user else 0, uid=uid)
        if (barrier.words, barrier.theme) != (named.words, named.theme):
            barrier = _name(by, named, team, uuid4())
    record(by=by, act="change", what="name_barrier", subject=barrier)
    return barrier


def _name(by: Actor, named: InTheWay, team: Team, uid: UUID) -> Barrier:
    if named.person:
        circle_id = named.person.circle_id
    else:
        members = {team.principal_id: "safeguarding_team"}
        if by.principal_id:
            members[by.principal_id] = "named_barrier"
        circle_id = access.draw_circle(
            by=by, kind=Circle.Kind.BARRIER, members=members
        ).pk
    return Barrier.objects.create(
        circle_id=circle_id,
        person=named.person,
        words=named.words,
        theme=named.theme,
        named_by=by.user.pk if by.user else 0,
        named_by_name=by.name,
        named_as=rules.role_for("name_barrier", by),
        uid=uid,
    )


@logged
def give_owner(
    *, by: Actor, barrier: Barrier, owner: User, seen_owner_id: int | None
) -> Barrier:
    """Say who owns it and will answer.

    Where it is about nobody in particular the new owner is let into its circle, and the
    one before is let out.
    """
    barrier = _held(barrier)
    before = barrier.owner
    refuse_if(rules.why_not_give_owner(barrier, by, owner, seen_owner_id))
    if owner.pk not in {user.pk for user in queries.who_can_own(by, barrier)}:
        refuse_if("Choose somebody who may see this and can answer for it.")
    barrier.owner = owner
    barrier.save(update_fields=["owner"])
    record(by=by, act="change", what="give_owner", subject=barrier, owner=owner.pk)
    if barrier.person_id is None and before != owner:
        _change_owner_in_circle(by, barrier.circle_id, before, owner)
    return barrier


def _change_owner_in_circle(
    by: Actor, circle_id: int, before: User | None, owner: User
) -> None:
    """Let the owner in, and last of all the one before out: it may be whoever acts."""
    why = "owns_barrier"
    access.let_in(
        by=by, circle_id=circle_id, principal_id=owner.principal_id, purpose=why
    )
    if before:
        access.let_out(
            by=by, circle_id=circle_id, principal_id=before.principal_id, purpose=why
        )


@logged
def answer_barrier(
    *, by: Actor, barrier: Barrier, words: str, what_changed: str = "", uid: UUID
) -> BarrierAnswer:
    """Answer it. It stays open until the answer says what has changed."""
    barrier = _held(barrier)
    refuse_if(rules.why_not_answer_barrier(barrier, by))
    answer, is_new = BarrierAnswer.objects.get_or_create(
        barrier=barrier,
        uid=uid,
        defaults={
            "circle_id": barrier.circle_id,
            "words": words,
            "what_changed": what_changed,
            "answered_by": by.user.pk if by.user else 0,
            "answered_by_name": by.name,
        },
    )
    if is_new and what_changed and barrier.answered_at is None:
        barrier.answered_at = clock.now()
        barrier.save(update_fields=["answered_at"])
    record(by=by, act="change", what="answer_barrier", subject=answer)
    return answer


@logged
def open_barrier_again(*, by: Actor, barrier: Barrier) -> Barrier:
    """It is still in the way: open again, with its owner and every answer."""
    barrier = _held(barrier)
    refuse_if(rules.why_not_open_again(barrier, by))
    barrier.answered_at = None
    barrier.save(update_fields=["answered_at"])
    record(by=by, act="change", what="open_barrier_again", subject=barrier)
    return barrier


def _held(barrier: Barrier) -> Barrier:
    """The row as it is now, so that two who press at once come one after the other."""
    rows = Barrier.objects.select_for_update(of=("self",)).select_related("owner")
    return rows.get(pk=barrier.pk)
