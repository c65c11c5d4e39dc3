"""Who spoke up for the person, what stood in the way, and limits that were set."""

from alongside.access.actor import Actor
from alongside.people.models import (
    AdvocacyMove,
    Barrier,
    BarrierAnswer,
    How,
    Limit,
    Person,
    Representation,
)
from alongside.people.queries.happened.event import MOST, Event, because, key_of
from alongside.people.rules.advocacy_states import move_for


def advocacy(viewer: Actor, person: Person) -> list[Event]:
    """How each need for an advocate went on (one query)."""
    rows = AdvocacyMove.objects.filter(need__person=person)
    return [
        Event(
            kind="advocacy",
            key=key_of(row),
            number=row.pk,
            what=_step(row),
            more=row.words,
            at=row.at,
            written_by=row.by_name,
            source="Someone to speak up",
            url_name="people:advocacy_need",
            url_pk=row.need_id,
        )
        for row in rows.order_by("-at", "-pk")[:MOST]
    ]


def _step(row: AdvocacyMove) -> str:
    move = move_for(row.verb, row.before)
    return move.words if move else "A need for an advocate was noted"


def representations(viewer: Actor, person: Person) -> list[Event]:
    """What an advocate said for the person, with the answer (one query)."""
    rows = Representation.objects.filter(need__person=person).order_by("-pk")[:MOST]
    return [
        Event(
            kind="advocacy",
            key=key_of(row),
            number=row.pk,
            what=f"The advocate spoke up about: {row.on_what}",
            more=f"Answer: {row.answer}" if row.is_answered else "",
            on=row.made_on,
            words=row.words,
            said_by=row.made_by,
            how=How.TOLD,
            written_by_user=row.recorded_by,
            written_at=row.recorded_at,
            source="Someone to speak up",
            url_name="people:advocacy_need",
            url_pk=row.need_id,
        )
        for row in rows
    ]


def barriers(viewer: Actor, person: Person) -> list[Event]:
    """What stands in the way (one query)."""
    rows = Barrier.objects.filter(person=person).order_by("-pk")[:MOST]
    return [
        Event(
            kind="barrier",
            key=key_of(row),
            number=row.pk,
            what=f"Something stands in the way: {row.theme_in_words.lower()}",
            at=row.named_at,
            words=row.words,
            said_by=row.namer,
            written_by=row.named_by_name,
            source="What stands in the way",
            url_name="people:barrier",
            url_pk=row.pk,
        )
        for row in rows
    ]


def barrier_answers(viewer: Actor, person: Person) -> list[Event]:
    """What was answered to it, and what changed (one query)."""
    rows = BarrierAnswer.objects.filter(barrier__person=person).order_by("-pk")[:MOST]
    return [
        Event(
            kind="barrier",
            key=key_of(row),
            number=row.pk,
            what="What stands in the way was answered",
            more=f"What changed: {row.what_changed}" if row.what_changed else "",
            at=row.answered_at,
            words=row.words,
            said_by=row.answered_by_name,
            written_by=row.answered_by_name,
            source="What stands in the way",
            url_name="people:barrier",
            url_pk=row.barrier_id,
        )
        for row in rows
    ]


def limits(viewer: Actor, person: Person) -> list[Event]:
    """Limits that were set, and what is held back from the person (one query).

    Row security leaves out what is held back from whoever looks.
    """
    rows = Limit.objects.filter(person=person).order_by("-pk")[:MOST]
    return [
        Event(
            kind="limit",
            key=key_of(row),
            number=row.pk,
            what=f"{row.get_kind_display()}: a limit was set",
            more=because(row.reason),
            on=row.set_on,
            words=row.words,
            said_by=row.set_by,
            written_by_user=row.recorded_by,
            written_at=row.recorded_at,
            source="The people in their life",
            url_name="people:relationships",
            url_pk=row.person_id,
            is_held_back=row.is_held_back,
        )
        for row in rows
    ]
