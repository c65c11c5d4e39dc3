"""Decisions, whether somebody could make them, and what they were not free to do."""

from typing import Any

from django.db.models import QuerySet

from alongside.access.actor import Actor
from alongside.people.models import (
    Assessment,
    AuthorisationStep,
    Decision,
    DecisionAnswer,
    LibertyLook,
    Objection,
    Person,
    Restriction,
    RestrictionReview,
)
from alongside.people.queries.happened.event import MOST, Event, from_view, key_of
from alongside.standards import codes


def questions(viewer: Actor, person: Person) -> list[Event]:
    """Decisions that were to be made (one query)."""
    rows = Decision.objects.filter(person=person).order_by("-pk")[:MOST]
    return [
        Event(
            kind="decision",
            key=key_of(row),
            number=row.pk,
            what=f"Something is to be decided: {row.question}",
            at=row.begun_at,
            written_by=row.begun_by_name,
            **_decision(row.pk),
        )
        for row in rows
    ]


def answers(viewer: Actor, person: Person) -> list[Event]:
    """What was decided, and what the person says to it (one query)."""
    rows = DecisionAnswer.objects.filter(decision__person=person)
    rows = rows.select_related("decision", "involvement")
    return [
        Event(
            kind="decision",
            key=key_of(row),
            number=row.pk,
            what=f"{row.get_change_display()}: {row.decision.question}",
            more=f"{row.words} Who decided: {row.decided_by}, {row.role}.",
            on=row.decided_on,
            **from_view(row.involvement, person.called),
            written_by=row.recorded_by_name,
            written_at=row.recorded_at,
            **_decision(row.decision_id),
        )
        for row in rows.order_by("-pk")[:MOST]
    ]


def capacity(viewer: Actor, person: Person) -> list[Event]:
    """Whether one decision could be made at one time (one query)."""
    rows = Assessment.objects.filter(decision__person=person)
    known = codes.CAPACITY_CONCLUSIONS
    return [
        Event(
            kind="capacity",
            key=key_of(row),
            number=row.pk,
            what=f"Being able to decide: {row.decision.question}",
            more=known.plain(row.conclusion),
            at=row.assessed_at,
            words=row.words,
            said_by=f"{row.assessed_by}, {row.role}",
            written_by_user=row.recorded_by,
            written_at=row.recorded_at,
            **_decision(row.decision_id),
        )
        for row in rows.select_related("decision").order_by("-pk")[:MOST]
    ]


def _decision(number: int) -> dict[str, Any]:
    where = {"url_name": "people:decision", "url_pk": number}
    return {"source": "A decision"} | where


def looks(viewer: Actor, person: Person) -> list[Event]:
    """Looks at whether somebody is free to come and go (one query)."""
    rows = LibertyLook.objects.filter(person=person).select_related("involvement")
    known = codes.LIBERTY_CONCLUSIONS
    return [
        _liberty(
            row,
            f"Looked at being free: {known.plain(row.conclusion)}",
            more=f"{row.reasons} Who looked: {row.looked_by}, {row.role}.",
            on=row.looked_on,
            written_by=row.recorded_by_name,
            **from_view(row.involvement, person.called),
        )
        for row in rows.order_by("-pk")[:MOST]
    ]


def restrictions(viewer: Actor, person: Person) -> list[Event]:
    """What somebody may not do, and why (one query)."""
    rows = Restriction.objects.filter(person=person).order_by("-pk")[:MOST]
    return [
        _liberty(
            row,
            f"A limit on being free began: {row.what}",
            more=f"Why: {row.why}",
            on=row.began_on,
            written_by=row.recorded_by_name,
        )
        for row in rows
    ]


def restriction_reviews(viewer: Actor, person: Person) -> list[Event]:
    """Whether such a limit is still needed (one query)."""
    rows = RestrictionReview.objects.filter(restriction__person=person)
    found: QuerySet[RestrictionReview] = rows.select_related("restriction")
    return [
        _liberty(
            row,
            f"A limit on being free {'stays' if row.is_kept else 'was taken away'}: "
            f"{row.restriction.what}",
            more=f"{row.words} Who looked: {row.reviewed_by}.",
            person_id=person.pk,
            on=row.reviewed_on,
            words=row.their_words,
            written_by_user=row.recorded_by,
        )
        for row in found.order_by("-pk")[:MOST]
    ]


def objections(viewer: Actor, person: Person) -> list[Event]:
    """When the person said or showed no (one query)."""
    rows = Objection.objects.filter(person=person).order_by("-pk")[:MOST]
    return [
        _liberty(
            row,
            "Said or showed no" if row.is_no else "No longer minds",
            on=row.said_on,
            words=row.words,
            said_by=row.said_by,
            how=row.how,
            written_by=row.recorded_by_name,
        )
        for row in rows
    ]


def authorisations(viewer: Actor, person: Person) -> list[Event]:
    """What allows somebody to be kept from being free, step by step (one query)."""
    rows = AuthorisationStep.objects.filter(authorisation__person=person)
    return [
        _liberty(
            row,
            f"Being kept from being free: {row.stood_at.lower()}",
            more=f"{row.words} Who decided: {row.decided_by}.",
            person_id=person.pk,
            on=row.decided_on,
            written_by=row.recorded_by_name,
        )
        for row in rows.order_by("-pk")[:MOST]
    ]


def _liberty(row: Any, what: str, *, person_id: int = 0, **more: Any) -> Event:
    return Event(
        kind="liberty",
        key=key_of(row),
        number=row.pk,
        what=what,
        written_at=row.recorded_at,
        source="Being free to come and go",
        url_name="people:liberty",
        url_pk=person_id or row.person_id,
        **more,
    )
