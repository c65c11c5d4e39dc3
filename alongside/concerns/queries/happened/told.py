"""Letters that were sent, and asking to look again at what was decided."""

from typing import Any

from alongside.access.actor import Actor
from alongside.concerns.models import Appeal, AppealTold, Letter
from alongside.concerns.models.letters import To
from alongside.concerns.queries.happened.sight import (
    ONE_WHO_RAISED_IT,
    of_enquiry,
    of_worry,
    sees_concerns,
    sees_enquiries,
)
from alongside.people.models import How, Person
from alongside.people.queries.happened import MOST, Event, key_of
from alongside.people.rules import is_own_record


def letters(viewer: Actor, person: Person) -> list[Event]:
    """Letters to the person, and for the team those to whoever spoke up (one query).

    A letter to the person stands by whom it is to, so that one about what turned out
    not to be about them is not here.
    """
    rows = Letter.objects.filter(person=person)
    if sees_concerns(viewer):
        rows |= Letter.objects.filter(to=To.RAISER, concern__person=person)
    elif not is_own_record(person, viewer):
        return []
    return [_letter(row) for row in rows.order_by("-sent_at", "-pk")[:MOST]]


def _letter(row: Letter) -> Event:
    to_whom = "the person" if row.to == To.PERSON else ONE_WHO_RAISED_IT
    again = ", which puts an earlier one right" if row.corrects_id else ""
    return Event(
        kind="letter",
        key=key_of(row),
        number=row.pk,
        what=f"A letter was sent to {to_whom}{again}",
        more=row.words,
        at=row.sent_at,
        written_by=row.sent_by_name,
        source="A letter",
        url_name="concerns:letter",
        url_pk=row.pk,
    )


def appeals(viewer: Actor, person: Person) -> list[Event]:
    """What somebody asked us to look at again, and what they were told (one query).

    Whoever does not see the worry sees what they asked themselves.
    """
    if sees_concerns(viewer):
        rows = Appeal.objects.filter(concern__person=person).select_related("concern")
        found = rows.order_by("-asked_at", "-pk")[:MOST]
        return [event for row in found for event in _appeal(row, of_worry(row.concern))]
    if not sees_enquiries(viewer):
        return []
    told = AppealTold.objects.filter(enquiry__person=person).order_by("-pk")[:MOST]
    return [_looked_again(row) for row in told]


def _appeal(row: Appeal, where: dict[str, Any]) -> list[Event]:
    is_raiser = row.who == Appeal.Who.RAISER
    name = row.who_name or row.get_who_display()
    asked = Event(
        **_of(row, "asked", "Somebody asked us to look again", where),
        more=f"What they want: {row.wants}",
        at=row.asked_at,
        words=row.words,
        said_by=name,
        said_by_on_paper=ONE_WHO_RAISED_IT if is_raiser else "",
        how=How.TOLD,
        written_by="" if is_raiser else row.written_by_name,
    )
    if not row.answer:
        return [asked]
    answered = Event(
        **_of(row, "answered", f"We looked again: {row.get_answer_display()}", where),
        more=row.words_to_them,
        at=row.answered_at,
        written_by=row.answered_by_name,
    )
    return [asked, answered]


def _of(row: Appeal, part: str, what: str, where: dict[str, Any]) -> dict[str, Any]:
    return {
        "kind": "appeal",
        "key": key_of(row, part),
        "number": row.pk,
        "what": what,
        **where,
    }


def _looked_again(row: AppealTold) -> Event:
    what = "We looked again, and it stays as it is"
    if row.goes_back:
        what = "We looked again, and go on looking into it"
    told = of_enquiry(row, row.enquiry_id, "", what, kind="appeal")
    return Event(**told, at=row.told_at)
