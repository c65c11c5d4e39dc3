"""Handing over what one worker looks after, in one go: nothing is left behind."""

from collections.abc import Callable, Mapping
from typing import Any

from alongside.access import actions as access
from alongside.access import queries as access_queries
from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.access.models import User
from alongside.access.rules import Refused, refuse_if
from alongside.agreed import actions as agreed
from alongside.agreed.actions import ToDo
from alongside.agreed.models import Action
from alongside.concerns.actions import allocating, early, giving, how_it_was
from alongside.concerns.actions.asking import ask_by_another
from alongside.concerns.models import (
    Asking,
    Concern,
    EarlyWorry,
    GetInTouch,
    Handover,
)
from alongside.concerns.queries import handing as queries
from alongside.concerns.queries.held import KINDS, Held
from alongside.concerns.rules import handing as rules
from alongside.concerns.rules.handing import Said
from alongside.people import actions as people
from alongside.people.actions import barrier as barriers
from alongside.people.models import Barrier, Person
from alongside.standards import codes

LEADS = "lead_enquiry"  # the ability of those who can take things on


@logged
def hand_over(
    *,
    by: Actor,
    leaver: User,
    to: Mapping[str, User],
    said: Said,
    seen: tuple[str, ...],
) -> list[str]:
    """Give what somebody looks after to others; `to` says who takes on what.

    All of it or nothing: one that cannot go to the one chosen undoes the rest. `seen`
    is what the writer had in front of them. When somebody leaves everything has to go,
    and they leave the circles they were in for their work. Returns what was given.
    """
    refuse_if(rules.why_not_hand_over(leaver, said, by))
    User.objects.select_for_update(of=("self",)).get(pk=leaver.pk)
    holding = queries.holding(by, leaver)
    if not holding.rows and _is_twice(by, leaver, seen):
        record(by=by, act="change", what="hand_over_again", user=leaver.pk)
        return []
    refuse_if(rules.why_not_these(holding.keys, seen, to, said))
    _refuse_receivers(leaver, to)
    for held in (row for row in holding.rows if row.key in to):
        _give(by, leaver, held, to[held.key], said)
    if said.reason == rules.LEAVES and not holding.has_more:
        _leave_circles(by, leaver)
    record(by=by, act="change", what="hand_over", user=leaver.pk, many=len(to))
    return list(to)


def _is_twice(by: Actor, leaver: User, seen: tuple[str, ...]) -> bool:
    """Whether one press arrived two times: all of it is given already."""
    number = by.user.pk if by.user else 0
    rows = Handover.objects.filter(before=leaver, given_by=number)
    given = {
        f"{KINDS[kind]}-{pk}" for kind, pk in rows.values_list("about_kind", "about_id")
    }
    return bool(seen) and set(seen) <= given


def _refuse_receivers(leaver: User, to: Mapping[str, User]) -> None:
    rows = access_queries.users_who_may(LEADS)
    workers = set(rows.values_list("pk", flat=True))
    for receiver in set(to.values()):
        refuse_if(rules.why_not_receive(leaver, receiver, workers) or None)


def _give(by: Actor, leaver: User, held: Held, receiver: User, said: Said) -> None:
    """Give one thing. A refusal says which one it is about."""
    try:
        GIVE[held.kind](by, leaver, held, receiver, said)
    except Refused as no:
        raise Refused(f"{held.called}: {no.sentence}") from no


def _give_concern(
    by: Actor, leaver: User, held: Held, receiver: User, said: Said
) -> None:
    assert isinstance(held.row, Concern)
    allocating.allocate_concern(by=by, concern=held.row, lead=receiver, said=said)


def _give_action(
    by: Actor, leaver: User, held: Held, receiver: User, said: Said
) -> None:
    row = held.row
    assert isinstance(row, Action)
    _let_in(by, row.circle_id, receiver)
    agreed.change_action(
        by=by,
        action=row,
        to_do=ToDo(row.what, row.serves, row.serves_kind, row.due_on, owner=receiver),
        why=said.words.strip() or codes.HANDOVER_REASONS.label(said.reason),
        seen_version=row.version,
    )
    _keep(by, held, leaver, receiver, said)


def _give_barrier(
    by: Actor, leaver: User, held: Held, receiver: User, said: Said
) -> None:
    row = held.row
    assert isinstance(row, Barrier)
    if row.person_id:
        _let_in(by, row.circle_id, receiver)
    _keep(by, held, leaver, receiver, said)
    barriers.give_owner(by=by, barrier=row, owner=receiver, seen_owner_id=leaver.pk)


def _give_person(
    by: Actor, leaver: User, held: Held, receiver: User, said: Said
) -> None:
    row = held.row
    assert isinstance(row, Person)
    refuse_if(rules.why_not_lead(receiver, queries.ties_to(by, row, receiver)))
    people.let_into_circle(
        by=by,
        person=row,
        principal_id=receiver.principal_id,
        purpose=queries.WORKS_WITH,
        told="not_yet",
    )
    _keep(by, held, leaver, receiver, said)
    access.let_out(
        by=by,
        circle_id=row.circle_id,
        principal_id=leaver.principal_id,
        purpose=queries.WORKS_WITH,
    )


def _give_early(
    by: Actor, leaver: User, held: Held, receiver: User, said: Said
) -> None:
    row = held.row
    assert isinstance(row, EarlyWorry)
    refuse_if(rules.why_not_lead(receiver, queries.ties_to(by, row.person, receiver)))
    early.give_early_worry(by=by, worry=row, owner=receiver, seen=row.number)
    _keep(by, held, leaver, receiver, said)


def _give_asking(
    by: Actor, leaver: User, held: Held, receiver: User, said: Said
) -> None:
    """Whoever asks reads only what they need for it, as the one before did."""
    row = held.row
    assert isinstance(row, Asking)
    ask_by_another(by=by, asking=row, asker=receiver)
    _keep(by, held, leaver, receiver, said)


def _give_call(by: Actor, leaver: User, held: Held, receiver: User, said: Said) -> None:
    """Whoever gets in touch has to know whom, and how they are reached."""
    row = held.row
    assert isinstance(row, GetInTouch)
    refuse_if(rules.why_not_lead(receiver, queries.ties(by, row.concern, receiver)))
    circles = [row.circle_id, row.asking.circle_id]
    if row.concern.person:
        circles.append(row.concern.person.circle_id)
    for circle_id in circles:
        _let_in(by, circle_id, receiver)
    how_it_was.give_call(by=by, call=row, worker=receiver)
    _keep(by, held, leaver, receiver, said)


def _keep(by: Actor, held: Held, leaver: User, receiver: User, said: Said) -> None:
    giving.keep_handover(
        by=by, about=held.row, before=leaver, receiver=receiver, said=said
    )


def _let_in(by: Actor, circle_id: int, receiver: User) -> None:
    """Whoever does something for a circle is in it, once, and not too near."""
    person = Person.objects.filter(circle=circle_id).first()
    refuse_if(rules.why_not_lead(receiver, queries.ties_to(by, person, receiver)))
    if queries.is_in(by, circle_id, receiver):
        return
    what: dict[str, Any] = {"principal_id": receiver.principal_id}
    what["purpose"] = queries.WORKS_WITH
    if person:
        people.let_into_circle(by=by, person=person, told="not_yet", **what)
    else:
        access.let_in(by=by, circle_id=circle_id, **what)


def _leave_circles(by: Actor, leaver: User) -> None:
    """Whoever leaves has no reason any more to see what they worked on, settled things
    among it. Circles that the writer does not see are left for those who do."""
    for row in queries.circles_to_leave(by, leaver):
        access.let_out(
            by=by,
            circle_id=row.circle_id,
            principal_id=leaver.principal_id,
            purpose=row.purpose,
        )


GIVE: dict[str, Callable[[Actor, User, Held, User, Said], None]] = {
    rules.CONCERN: _give_concern,
    rules.ACTION: _give_action,
    rules.BARRIER: _give_barrier,
    rules.PERSON: _give_person,
    rules.EARLY: _give_early,
    rules.ASKING: _give_asking,
    rules.CALL: _give_call,
}
