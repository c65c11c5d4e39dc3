"""Noting what is not as usual for a person, and that it was talked over with them."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID, uuid4

from django.db import IntegrityError, transaction

from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.access.rules import refuse_if
from alongside.agreed.actions import View, keep_involvement
from alongside.people import rules
from alongside.people.models import Noticing, Person, TalkedOver


@dataclass(frozen=True)
class Noticed:
    """What somebody noticed, as typed."""

    words: str
    when: str = Noticing.When.UNKNOWN
    how: str = Noticing.How.UNKNOWN
    on_day: date | None = None


@dataclass(frozen=True)
class Talk:
    """A talk about what was noticed: who had it, when, and what came of it."""

    talked_by: str
    talked_on: date
    what_came: str


@logged
def notice_change(
    *, by: Actor, person: Person, noticed: Noticed, uid: UUID
) -> Noticing:
    """Note something that is not as usual. Two presses of one page make one."""
    refuse_if(rules.why_not_notice(person, by))
    try:
        with transaction.atomic():
            noticing = _note(by, person, noticed, uid)
    except IntegrityError:
        noticing = Noticing.objects.get(person=person, uid=uid)
        if noticing.words != noticed.words:  # the page was gone back to, and used again
            noticing = _note(by, person, noticed, uuid4())
    record(by=by, act="change", what="notice_change", subject=noticing)
    return noticing


def _note(by: Actor, person: Person, noticed: Noticed, uid: UUID) -> Noticing:
    role = "person" if rules.is_own_record(person, by) else ""
    return Noticing.objects.create(
        person=person,
        circle_id=person.circle_id,
        uid=uid,
        words=noticed.words,
        when=noticed.when,
        on_day=noticed.on_day,
        how=noticed.how,
        noticed_by=by.user.pk if by.user else 0,
        noticed_by_name=by.name,
        noticed_as=role or rules.role_for("notice_change", by),
    )


@logged
def talk_over(
    *, by: Actor, person: Person, up_to: Noticing, talk: Talk, view: View, uid: UUID
) -> TalkedOver:
    """Keep that what was noticed, up to this, was talked over; and the person's view.

    Two people who write of a talk at the same time are both kept.
    """
    refuse_if(rules.why_not_write_about(person, by))
    try:
        with transaction.atomic():
            talked = TalkedOver.objects.create(
                person=person,
                circle_id=person.circle_id,
                uid=uid,
                up_to=up_to,
                involvement=keep_involvement(
                    by=by, circle_id=person.circle_id, view=view
                ),
                talked_by=talk.talked_by,
                talked_on=talk.talked_on,
                what_came=talk.what_came,
                recorded_by=by.user.pk if by.user else 0,
            )
    except IntegrityError:
        talked = TalkedOver.objects.get(person=person, uid=uid)
    record(by=by, act="change", what="talk_over", subject=talked)
    return talked
