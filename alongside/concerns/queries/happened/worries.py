"""Worries about a person, and what was decided about them."""

from alongside.access.actor import Actor
from alongside.concerns.models import Concern, Decision, StateChange
from alongside.concerns.queries.happened.sight import (
    ONE_WHO_RAISED_IT,
    of_worry,
    sees_concerns,
)
from alongside.concerns.rules.states import MOVES
from alongside.people.models import How, Person
from alongside.people.queries.happened import MOST, Event, key_of
from alongside.people.queries.happened.event import because, from_view

WORDS = {move.verb: move.words for move in MOVES}
# What another record tells better, so that nothing stands there twice.
TOLD_ELSEWHERE = (
    "raise",
    "begin_enquiry",
    "pass_on",
    "take_no_action",
    "settle",
    "settle_after_death",
    "finish_finding",
)


def concerns(viewer: Actor, person: Person) -> list[Event]:
    """Worries that were raised (one query)."""
    if not sees_concerns(viewer):
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
    if not sees_concerns(viewer):
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
            **of_worry(row.concern),
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
    if not sees_concerns(viewer):
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
            **of_worry(row.concern),
        )
        for row in rows.select_related("concern", "involvement")[:MOST]
    ]
