"""What the person wants, how near they are, what changed, and what came of it."""

from typing import Any

from alongside.access.actor import Actor
from alongside.people.models import (
    How,
    Judgement,
    Outcome,
    OutcomeRevision,
    Person,
    Rating,
)
from alongside.people.queries.happened.event import MOST, Event, key_of
from alongside.standards import codes


def wishes(viewer: Actor, person: Person) -> list[Event]:
    """What the person said they want, as it stands now (one query)."""
    rows = Outcome.objects.filter(person=person).order_by("-pk")[:MOST]
    return [
        Event(
            kind="outcome",
            key=key_of(row),
            number=row.pk,
            what="Something that is wanted was said",
            on=row.said_on,
            words=row.words,
            said_by=row.said_by,
            how=row.how,
            written_at=row.recorded_at,
            **_kept(row),
        )
        for row in rows
    ]


def changes(viewer: Actor, person: Person) -> list[Event]:
    """What was wanted before, and why that changed (one query)."""
    rows = OutcomeRevision.objects.filter(outcome__person=person)
    return [
        Event(
            kind="outcome",
            key=key_of(row),
            number=row.pk,
            what=f"What is wanted: {row.get_change_display().lower()}",
            more=f"Before: “{row.words}” Why: {row.reason}",
            at=row.changed_at,
            written_by=row.changed_by_name,
            **_kept(row.outcome),
        )
        for row in rows.select_related("outcome").order_by("-pk")[:MOST]
    ]


def ratings(viewer: Actor, person: Person) -> list[Event]:
    """How near the person says they are (one query)."""
    rows = Rating.objects.filter(outcome__person=person).select_related("outcome")
    return [
        Event(
            kind="outcome",
            key=key_of(row),
            number=row.pk,
            what=f"How near to “{row.outcome.words}”: {_near(row)}",
            on=row.said_on,
            words=row.words,
            said_by=row.said_by,
            how=row.how,
            written_by_user=row.recorded_by,
            written_at=row.recorded_at,
            **_kept(row.outcome),
        )
        for row in rows.order_by("-pk")[:MOST]
    ]


def _near(row: Rating) -> str:
    return codes.NEARNESS.plain(row.near).lower()


def judgements(viewer: Actor, person: Person) -> list[Event]:
    """Whether it came about, as the person and as the worker see it (one query)."""
    rows = Judgement.objects.filter(outcome__person=person).select_related("outcome")
    return [
        Event(
            kind="outcome",
            key=key_of(row),
            number=row.pk,
            what=f"Did “{row.outcome.words}” come about? "
            f"{row.get_whose_display()}: {row.get_result_display().lower()}",
            at=row.recorded_at,
            words=row.words,
            said_by=row.said_by,
            how=How.OWN if row.whose == Judgement.Whose.PERSON else "",
            written_by_user=row.recorded_by,
            **_kept(row.outcome),
        )
        for row in rows.order_by("-pk")[:MOST]
    ]


def _kept(outcome: Outcome) -> dict[str, Any]:
    where = {"url_name": "people:outcomes", "url_pk": outcome.person_id or 0}
    return {"source": "What is wanted"} | where
