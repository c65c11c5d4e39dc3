"""What is known of somebody who asks us to stop: for their page, and for its team."""

from dataclasses import dataclass

from alongside.access.actor import Actor
from alongside.concerns.models import (
    AskedToStop,
    CapacityRecord,
    Enquiry,
    StopNote,
    Stopping,
)


@dataclass(frozen=True)
class Asked:
    """What was asked last, with the notes that the viewer sees."""

    asked: AskedToStop
    notes: tuple[StopNote, ...] = ()
    decided: Stopping | None = None


def newest(viewer: Actor, enquiry: Enquiry) -> AskedToStop | None:
    """What was asked last, whatever became of it."""
    return AskedToStop.objects.filter(enquiry=enquiry).order_by("-pk").first()


def held(viewer: Actor, enquiry: Enquiry) -> AskedToStop | None:
    """What was asked last, kept from other writers."""
    rows = AskedToStop.objects.select_for_update(of=("self",))
    return rows.filter(enquiry=enquiry).order_by("-pk").first()


def notes_on(viewer: Actor, asked: AskedToStop | None) -> list[StopNote]:
    """What workers and the advocate think of it, as far as the viewer sees."""
    return list(StopNote.objects.filter(asked=asked)) if asked else []


def with_notes(viewer: Actor, asked: AskedToStop | None) -> Asked | None:
    """What was asked, with its notes and what was decided; None where nothing was."""
    if asked is None:
        return None
    rows = Stopping.objects.filter(asked=asked) if asked.answer else None
    decided = rows.prefetch_related("grounds").first() if rows is not None else None
    return Asked(asked, tuple(notes_on(viewer, asked)), decided)


def records(viewer: Actor, enquiry: Enquiry) -> list[CapacityRecord]:
    """How capacity was looked at in an enquiry, the oldest first."""
    return list(CapacityRecord.objects.filter(enquiry=enquiry))
