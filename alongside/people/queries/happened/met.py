"""Meetings about a person, and that they have died."""

from typing import Any

from alongside.access.actor import Actor
from alongside.agreed.models import Decision, Meeting
from alongside.people.models import Death, How, Person
from alongside.people.queries.happened.event import MOST, Event, from_view, key_of


def meetings(viewer: Actor, person: Person) -> list[Event]:
    """Meetings that were held or called off, and what was decided at them (two
    queries)."""
    if not viewer.may("take_part_in_meetings"):
        return []
    theirs = Meeting.objects.filter(for_circle=person.circle_id)
    rows = theirs.exclude(state=Meeting.State.TO_COME).order_by("-begins_at")[:MOST]
    decided = Decision.objects.filter(meeting__in=theirs.values("pk"))
    found = decided.select_related("meeting", "involvement").order_by("-pk")[:MOST]
    return [_meeting(row) for row in rows] + [_decided(row, person) for row in found]


def _meeting(row: Meeting) -> Event:
    took_place = "A meeting was held" if row.is_held else "A meeting was called off"
    return Event(
        **_of(row, row.pk, f"{took_place}: {row.title}"),
        more=row.why,
        at=row.begins_at,
        written_by=row.called_by_name,
        written_at=row.called_at,
    )


def _decided(row: Decision, person: Person) -> Event:
    return Event(
        **_of(row, row.meeting_id, f"Decided at a meeting: {row.words}"),
        more=f"Who decided it: {row.decided_by}.",
        at=row.meeting.begins_at,
        written_by=row.recorded_by_name,
        written_at=row.recorded_at,
        **from_view(row.involvement, person.called),
    )


def _of(row: Meeting | Decision, number: int, what: str) -> dict[str, Any]:
    return {
        "kind": "meeting",
        "key": key_of(row),
        "number": row.pk,
        "what": what,
        "source": "A meeting",
        "url_name": "agreed:meeting",
        "url_pk": number,
    }


def deaths(viewer: Actor, person: Person) -> list[Event]:
    """That they have died, or that it was written by mistake (one query)."""
    rows = Death.objects.filter(person=person).order_by("-pk")[:MOST]
    return [_mistaken(row) if row.taken_back_at else _died(row) for row in rows]


def _died(row: Death) -> Event:
    return Event(
        **_of_death(row, f"{row.person.called} died"),
        more=row.words,
        on=row.died_on,
        when_said="" if row.died_on else "The day is not known",
        words=row.how_known,
        said_by=row.told_by,
        how=How.TOLD,
        written_by=row.written_by_name,
        written_at=row.written_at,
    )


def _mistaken(row: Death) -> Event:
    return Event(
        **_of_death(row, "It was written by mistake that they had died"),
        more=row.why_taken_back,
        at=row.written_at,
        written_by=row.taken_back_by_name,
    )


def _of_death(row: Death, what: str) -> dict[str, Any]:
    return {
        "kind": "death",
        "key": key_of(row),
        "number": row.pk,
        "what": what,
        "source": "Their record",
        "url_name": "pages:person",
        "url_pk": row.person_id,
    }
