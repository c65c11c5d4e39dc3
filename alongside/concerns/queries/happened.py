"""What happened in worries and enquiries about a person, for whoever may see them.

The team that works on a worry sees all of it; the person, and those beside them, what
an enquiry shares. Row security decides which rows; the abilities are those of the pages
on which the same stands.
"""

from typing import Any

from alongside.access.actor import Actor
from alongside.concerns.models import (
    CapacityRecord,
    Concern,
    Decision,
    Enquiry,
    Finding,
    Injury,
    KeepInTouch,
    PauseTold,
    Request,
    Settlement,
    StateChange,
)
from alongside.concerns.rules.states import MOVES
from alongside.people.models import How, Person
from alongside.people.queries.happened import MOST, Event, Source, key_of
from alongside.people.queries.happened.event import because, from_view
from alongside.standards import codes

WORDS = {move.verb: move.words for move in MOVES}
# Whoever spoke up is protected: their name is on the page for the team, not on paper.
ONE_WHO_RAISED_IT = "the one who raised it"
# What another record tells better, so that nothing stands there twice.
TOLD_ELSEWHERE = (
    "raise",
    "begin_enquiry",
    "pass_on",
    "take_no_action",
    "settle",
    "finish_finding",
)


def _sees_concerns(viewer: Actor) -> bool:
    return viewer.may("see_triage_board")


def _sees_enquiries(viewer: Actor) -> bool:
    return viewer.may("judge_outcomes")


def concerns(viewer: Actor, person: Person) -> list[Event]:
    """Worries that were raised (one query)."""
    if not _sees_concerns(viewer):
        return []
    rows = Concern.objects.filter(person=person).select_related("raiser")
    return [_concern(row) for row in rows.order_by("-raised_at", "-pk")[:MOST]]


def _concern(row: Concern) -> Event:
    raiser = getattr(row, "raiser", None)
    name = raiser.name if raiser else ""
    return Event(
        kind="concern",
        key=key_of(row),
        number=row.pk,
        what=f"A worry was raised ({row.reference})",
        at=row.raised_at,
        when_said=row.happened_when,
        words=row.noticed,
        said_by=name or ONE_WHO_RAISED_IT,
        said_by_on_paper=ONE_WHO_RAISED_IT,
        how=How.TOLD,
        source="A worry",
        url_name="concerns:concern",
        url_pk=row.pk,
    )


def moves(viewer: Actor, person: Person) -> list[Event]:
    """How each worry went on (one query)."""
    if not _sees_concerns(viewer):
        return []
    rows = StateChange.objects.filter(concern__person=person)
    rows = rows.exclude(verb__in=TOLD_ELSEWHERE).select_related("concern")
    return [
        Event(
            kind="concern",
            key=key_of(row),
            number=row.pk,
            what=_move(row),
            more=row.reason,
            at=row.at,
            written_by=row.by_name,
            **_worry(row.concern),
        )
        for row in rows.order_by("-at", "-pk")[:MOST]
    ]


def _move(row: StateChange) -> str:
    words = WORDS.get(row.verb)
    return (
        f"The worry: we {words}"
        if words
        else f"Where the worry is: {row.get_after_display()}"
    )


def decisions(viewer: Actor, person: Person) -> list[Event]:
    """What was decided about a worry, and what the person said to it (one query)."""
    if not _sees_concerns(viewer):
        return []
    rows = Decision.objects.filter(concern__person=person)
    return [
        Event(
            kind="decision",
            key=key_of(row),
            number=row.pk,
            what=f"Decided about a worry: {row.get_result_display()}",
            more=because(row.reason),
            at=row.decided_at,
            written_by=row.decided_by_name,
            **from_view(row.involvement, person.called),
            **_worry(row.concern),
        )
        for row in rows.select_related("concern", "involvement")[:MOST]
    ]


def _worry(row: Concern) -> dict[str, Any]:
    where = {"url_name": "concerns:concern", "url_pk": row.pk}
    return {"source": f"A worry ({row.reference})"} | where


def enquiries(viewer: Actor, person: Person) -> list[Event]:
    """When enquiries began, what was told of them, and how they went (four queries)."""
    if not _sees_enquiries(viewer):
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
    began = _of(row, row, "began", "People began to find out what happened")
    began |= {"on": row.began_on}
    events = [Event(**began)]
    if row.found_on:
        told = _of(row, row, "told", "The person was told what was found")
        events.append(Event(**told, on=row.found_on, words=row.words_to_person))
    return events


def _waiting(row: PauseTold) -> Event:
    told = f"The enquiry: {row.get_step_display().lower()}"
    return Event(**_of(row, row.enquiry_id, "", told), at=row.told_at)


def _settled(row: Settlement, enquiry: Enquiry, person: Person) -> Event:
    return Event(
        **_of(row, enquiry, "", "It was settled"),
        more=row.words_to_person,
        at=row.settled_at,
        written_by=row.settled_by_name,
        **from_view(row.involvement, person.called),
    )


def _asked(row: KeepInTouch, enquiry: Enquiry) -> Event:
    return Event(
        **_of(row, enquiry, "", "Somebody asked how the person is"),
        on=row.done_on,
        words=row.how_they_are,
        written_by=row.done_by_name,
    )


def _of(row: Any, enquiry: Enquiry | int, part: str, what: str) -> dict[str, Any]:
    number = enquiry if isinstance(enquiry, int) else enquiry.pk
    return {
        "kind": "enquiry",
        "key": key_of(row, part),
        "number": row.pk,
        "what": what,
        "source": "An enquiry",
        "url_name": "concerns:enquiry",
        "url_pk": number,
    }


def injuries(viewer: Actor, person: Person) -> list[Event]:
    """What was seen where the person may be hurt, put right or not (one query)."""
    if not _sees_enquiries(viewer):
        return []
    rows = Injury.objects.filter(enquiry__person=person).order_by("-pk")[:MOST]
    return [_injury(row, person) for row in rows]


def _injury(row: Injury, person: Person) -> Event:
    put_right = f". Put right: {row.change_reason}" if row.change_reason else ""
    what = f"{row.kind_in_words} was seen: {row.where}{put_right}"
    where: dict[str, Any] = {"kind": "injury", "source": "The drawing of the body"}
    where["url_name"] = "concerns:body_map"
    return Event(
        **_of(row, row.enquiry_id, "", what) | where,
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
    if not _sees_concerns(viewer):
        return []
    asked = Request.objects.filter(enquiry__person=person).select_related("asked_of")
    found = [event for row in asked[:MOST] for event in _request(row)]
    for row in Finding.objects.filter(enquiry__person=person)[:MOST]:
        what = f"What was found: {row.get_certainty_display().lower()}"
        event = _of(row, row.enquiry_id, "", what)
        by = row.recorded_by_name
        found.append(Event(**event, more=row.found, at=row.recorded_at, written_by=by))
    return found


def _request(row: Request) -> list[Event]:
    who = row.asked_of.name
    asked = _of(row, row.enquiry_id, "asked", f"{who} was asked to find out")
    events = [Event(**asked, more=row.question, at=row.asked_at)]
    if row.returned_on:
        answered = _of(row, row.enquiry_id, "answered", f"{who} answered")
        said: dict[str, Any] = {"words": row.answer, "said_by": who, "how": How.TOLD}
        events.append(Event(**answered, **said, on=row.returned_on))
    return events


def capacity(viewer: Actor, person: Person) -> list[Event]:
    """Whether one decision of an enquiry could be made at one time (one query)."""
    if not _sees_concerns(viewer):
        return []
    rows = CapacityRecord.objects.filter(enquiry__person=person)[:MOST]
    return [
        Event(
            **_of(row, row.enquiry_id, "", "")
            | {"kind": "capacity", "what": f"Being able to decide: {row.decision}"},
            more=f"{codes.CAPACITY.plain(row.answer)} {row.evidence}".strip(),
            at=row.recorded_at,
            written_by_user=row.recorded_by,
        )
        for row in rows
    ]


SOURCES: dict[str, tuple[Source, ...]] = {
    "concern": (concerns, moves),
    "decision": (decisions,),
    "enquiry": (enquiries, working),
    "capacity": (capacity,),
    "injury": (injuries,),
}
