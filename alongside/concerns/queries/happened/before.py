"""What came before a worry: what was noted early, and what was advised."""

from typing import Any

from alongside.access.actor import Actor
from alongside.concerns.models import AdviceMessage, EarlyStep, EarlyWorry
from alongside.concerns.queries.happened.sight import ONE_WHO_RAISED_IT, sees_concerns
from alongside.people.models import How, Person
from alongside.people.queries.happened import MOST, Event, key_of
from alongside.people.queries.happened.event import from_view

ONE_WHO_NOTED_IT = "the one who noted it"


def early(viewer: Actor, person: Person) -> list[Event]:
    """What was noted early, and what came of talking it over (two queries)."""
    if not viewer.may("receive_concern"):
        return []
    rows = EarlyWorry.objects.filter(person=person).order_by("-pk")[:MOST]
    steps = EarlyStep.objects.filter(worry__person=person, involvement__isnull=False)
    ends = steps.select_related("involvement").order_by("-pk")[:MOST]
    return [_noted(row) for row in rows] + [_ended(row, person) for row in ends]


def _noted(row: EarlyWorry) -> Event:
    return Event(
        **_of(row, row.pk, "An early worry was noted"),
        at=row.noted_at,
        words=row.words,
        said_by=ONE_WHO_NOTED_IT,
        how=How.TOLD,
    )


def _ended(row: EarlyStep, person: Person) -> Event:
    assert row.involvement is not None
    return Event(
        **_of(
            row, row.worry_id, f"An early worry was {row.get_step_display().lower()}"
        ),
        more=f"{row.words} Who talked it over: {row.talked_by}.",
        at=row.recorded_at,
        written_by=row.recorded_by_name,
        **from_view(row.involvement, person.called),
    )


def _of(row: EarlyWorry | EarlyStep, number: int, what: str) -> dict[str, Any]:
    return {
        "kind": "early_worry",
        "key": key_of(row),
        "number": row.pk,
        "what": what,
        "source": "An early worry",
        "url_name": "concerns:early_one",
        "url_pk": number,
    }


def advice(viewer: Actor, person: Person) -> list[Event]:
    """What was asked and advised before a worry was raised (one query)."""
    if not (sees_concerns(viewer) and viewer.may("receive_concern")):
        return []
    rows = AdviceMessage.objects.filter(thread__concern__person=person)
    return [_said(row) for row in rows.order_by("-at", "-pk")[:MOST]]


def _said(row: AdviceMessage) -> Event:
    asks = row.side == AdviceMessage.Side.ASKS
    said: dict[str, Any] = {"more": row.words, "written_by": row.by_name}
    if asks:
        said = {"words": row.words, "said_by": ONE_WHO_RAISED_IT, "how": How.TOLD}
    return Event(
        kind="concern",
        key=key_of(row),
        number=row.pk,
        what="Somebody asked for advice" if asks else "We advised on what to do",
        at=row.at,
        source="Asked for advice",
        url_name="concerns:answer_advice",
        url_pk=row.thread_id,
        **said,
    )
