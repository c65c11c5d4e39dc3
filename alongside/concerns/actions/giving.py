"""Keeping who looks after something from now on, and telling the person."""

from django.db.models import Model

from alongside.access import clock
from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.access.models import Circled, User
from alongside.access.rules import Refused
from alongside.concerns.models import Enquiry, Handover, WorkerTold
from alongside.concerns.rules.handing import Said
from alongside.standards import codes


@logged
def keep_handover(
    *, by: Actor, about: Circled, before: User | None, receiver: User, said: Said
) -> Handover:
    """Keep that something went to a worker, in the circle of what it is."""
    kept = Handover.objects.create(
        circle_id=about.circle_id,
        about_kind=_label(about),
        about_id=about.pk,
        before=before,
        receiver=receiver,
        reason=said.reason if before else "",
        words=said.words.strip(),
        note=said.note.strip(),
        given_by=by.user.pk if by.user else 0,
        given_by_name=by.name,
        read_at=clock.now() if by.user == receiver else None,
    )
    record(by=by, act="change", what="keep_handover", subject=kept)
    return kept


def _label(about: Model) -> str:
    return about._meta.label


@logged
def tell_person(*, by: Actor, enquiry: Enquiry, handover: Handover) -> WorkerTold:
    """Let the person read on their own page who works with them from now on."""
    told = WorkerTold.objects.create(
        enquiry=enquiry,
        circle_id=enquiry.circle_id,
        handover=handover,
        name=handover.receiver.full_name,
        name_before=handover.before.full_name if handover.before else "",
        words=codes.HANDOVER_REASONS.plain(handover.reason),
    )
    record(by=by, act="share", what="tell_person", subject=told)
    return told


@logged
def say_read(*, by: Actor, handover: Handover) -> Handover:
    """The receiver says that they have read it. Twice is once."""
    held = Handover.objects.select_for_update(of=("self",)).get(pk=handover.pk)
    if by.user is None or held.receiver_id != by.user.pk:
        raise Refused("Only the one who was given it can say that they have read it.")
    if held.read_at is None:
        held.read_at = clock.now()
        held.save(update_fields=["read_at"])
    record(by=by, act="change", what="say_read", subject=held)
    return held
