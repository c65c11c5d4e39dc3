"""Enquiries with a person: how they went, what was seen, asked and found."""

from typing import Any

from alongside.access.actor import Actor
from alongside.concerns.models import (
    CapacityRecord,
    Enquiry,
    Finding,
    Injury,
    KeepInTouch,
    PauseTold,
    Request,
    Settlement,
)
from alongside.concerns.queries.happened.sight import (
    of_enquiry,
    sees_concerns,
    sees_enquiries,
)
from alongside.people.models import How, Person
from alongside.people.queries.happened import MOST, Event
from alongside.people.queries.happened.event import from_view
from alongside.standards import codes


def enquiries(viewer: Actor, person: Person) -> list[Event]:
    """When enquiries began, what was told of them, and how they went (four queries)."""
    if not sees_enquiries(viewer):
        return []
    rows = list(Enquiry.objects.filter(person=person).order_by("-pk")[:MOST])
    by_concern = {row.concern_id: row for row in rows}
    found = [event for row in rows for event in _enquiry(row)]
    told = PauseTold.objects.filter(enquiry__person=person).order_by("-pk")[:MOST]
    found += [_waiting(one) for one in told]
    settled = Settlement.objects.filter(concern_id__in=by_concern)
    for one in settled.select_related("involvement")[:MOST]:
        found.append(_settled(one, by_concern[one.concern_id], person))
    kept = KeepInTouch.objects.filter(concern_id__in=by_concern).exclude(done_on=None)
    return found + [_asked(one, by_concern[one.concern_id]) for one in kept[:MOST]]


def _enquiry(row: Enquiry) -> list[Event]:
    began = of_enquiry(row, row, "began", "People began to find out what happened")
    began |= {"on": row.began_on}
    events = [Event(**began)]
    if row.found_on:
        told = of_enquiry(row, row, "told", "The person was told what was found")
        events.append(Event(**told, on=row.found_on, words=row.words_to_person))
    return events


def _waiting(row: PauseTold) -> Event:
    told = f"The enquiry: {row.get_step_display().lower()}"
    return Event(**of_enquiry(row, row.enquiry_id, "", told), at=row.told_at)


def _settled(row: Settlement, enquiry: Enquiry, person: Person) -> Event:
    return Event(
        **of_enquiry(row, enquiry, "", "It was settled"),
        more=row.words_to_person,
        at=row.settled_at,
        written_by=row.settled_by_name,
        **from_view(row.involvement, person.called),
    )


def _asked(row: KeepInTouch, enquiry: Enquiry) -> Event:
    return Event(
        **of_enquiry(row, enquiry, "", "Somebody asked how the person is"),
        on=row.done_on,
        words=row.how_they_are,
        written_by=row.done_by_name,
    )


def injuries(viewer: Actor, person: Person) -> list[Event]:
    """What was seen where the person may be hurt, put right or not (one query)."""
    if not sees_enquiries(viewer):
        return []
    rows = Injury.objects.filter(enquiry__person=person).order_by("-pk")[:MOST]
    return [_injury(row, person) for row in rows]


def _injury(row: Injury, person: Person) -> Event:
    put_right = f". Put right: {row.change_reason}" if row.change_reason else ""
    what = f"{row.kind_in_words} was seen: {row.where}{put_right}"
    where: dict[str, Any] = {"kind": "injury", "source": "The drawing of the body"}
    where["url_name"] = "concerns:body_map"
    return Event(
        **of_enquiry(row, row.enquiry_id, "", what) | where,
        more=f"{row.looked} Who saw it: {row.seen_by}.",
        on=row.seen_on,
        words=row.their_words,
        said_by=person.called if row.their_words else "",
        how=How.OWN if row.their_words else "",
        written_by=row.recorded_by_name,
        written_at=row.recorded_at,
    )


def working(viewer: Actor, person: Person) -> list[Event]:
    """What others were asked and answered, and what was found (two queries)."""
    if not sees_concerns(viewer):
        return []
    asked = Request.objects.filter(enquiry__person=person).select_related("asked_of")
    found = [event for row in asked[:MOST] for event in _request(row)]
    for row in Finding.objects.filter(enquiry__person=person)[:MOST]:
        what = f"What was found: {row.get_certainty_display().lower()}"
        event = of_enquiry(row, row.enquiry_id, "", what)
        by = row.recorded_by_name
        found.append(Event(**event, more=row.found, at=row.recorded_at, written_by=by))
    return found


def _request(row: Request) -> list[Event]:
    who = row.asked_of.name
    asked = of_enquiry(row, row.enquiry_id, "asked", f"{who} was asked to find out")
    events = [Event(**asked, more=row.question, at=row.asked_at)]
    if row.returned_on:
        answered = of_enquiry(row, row.enquiry_id, "answered", f"{who} answered")
        said: dict[str, Any] = {"words": row.answer, "said_by": who, "how": How.TOLD}
        events.append(Event(**answered, **said, on=row.returned_on))
    return events


def capacity(viewer: Actor, person: Person) -> list[Event]:
    """Whether one decision of an enquiry could be made at one time (one query)."""
    if not sees_concerns(viewer):
        return []
    rows = CapacityRecord.objects.filter(enquiry__person=person)[:MOST]
    return [
        Event(
            **of_enquiry(row, row.enquiry_id, "", "")
            | {"kind": "capacity", "what": f"Being able to decide: {row.decision}"},
            more=f"{codes.CAPACITY.plain(row.answer)} {row.evidence}".strip(),
            at=row.recorded_at,
            written_by_user=row.recorded_by,
        )
        for row in rows
    ]
