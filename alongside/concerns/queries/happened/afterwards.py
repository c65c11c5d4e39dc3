"""What came after: how it was for somebody, getting in touch, and after a death."""

from alongside.access.actor import Actor
from alongside.concerns.models import (
    AskingStep,
    CoronerNote,
    GetInTouch,
    HowItWas,
    ReviewScreen,
)
from alongside.concerns.queries.happened.sight import sees_concerns
from alongside.people.models import How, Person
from alongside.people.queries.happened import MOST, Event, key_of
from alongside.standards import how_it_was as standard

Step = AskingStep.Step


def how_it_was(viewer: Actor, person: Person) -> list[Event]:
    """That they were asked how it was, and what they said where the viewer may read it;
    and that somebody got in touch (three queries)."""
    if not sees_concerns(viewer):
        return []
    steps = AskingStep.objects.filter(asking__concern__person=person)
    ended = steps.exclude(step=Step.ARRANGED).order_by("-pk")[:MOST]
    told = HowItWas.objects.filter(asking__concern__person=person)[:MOST]
    read = {one.step_id: one for one in told}
    calls = GetInTouch.objects.filter(concern__person=person, done_at__isnull=False)
    return [_ended(row, read.get(row.pk), person) for row in ended] + [
        _got_in_touch(row) for row in calls[:MOST]
    ]


def _ended(row: AskingStep, told: HowItWas | None, person: Person) -> Event:
    is_own = row.answered_by == standard.PERSON
    words = told.better if told else ""
    reason = standard.REASONS.plain(row.reason) if row.reason else ""
    return Event(
        kind="how_it_was",
        key=key_of(row),
        number=row.pk,
        what=row.get_step_display(),
        more=" ".join(filter(None, (reason, row.words))),
        at=row.recorded_at,
        words=words,
        said_by=(person.called if is_own else row.spoken_by) if words else "",
        how=(How.OWN if is_own else How.TOLD) if words else "",
        written_by=row.recorded_by_name,
        source="How it was for them",
        url_name="concerns:asking",
        url_pk=row.asking_id,
    )


def _got_in_touch(row: GetInTouch) -> Event:
    return Event(
        kind="how_it_was",
        key=key_of(row),
        number=row.pk,
        what="Somebody got in touch, since they may not have felt safer",
        more=row.words,
        at=row.done_at,
        written_by=row.done_by_name,
        source="How it was for them",
        url_name="concerns:get_in_touch",
        url_pk=row.pk,
    )


def after_death(viewer: Actor, person: Person) -> list[Event]:
    """What was known of the coroner, and whether a review was asked for (two
    queries)."""
    if not viewer.may("receive_concern"):
        return []
    notes = CoronerNote.objects.filter(concern__person=person)[:MOST]
    screens = ReviewScreen.objects.filter(concern__person=person)[:MOST]
    return [_coroner(row) for row in notes] + [_screen(row) for row in screens]


def _coroner(row: CoronerNote) -> Event:
    by = f" Who told them: {row.who}." if row.who else ""
    return Event(
        kind="death",
        key=key_of(row),
        number=row.pk,
        what=row.get_answer_display(),
        more=f"{row.words}{by}".strip(),
        at=None if row.on_day else row.written_at,
        on=row.on_day,
        written_by=row.written_by_name,
        written_at=row.written_at,
        source="After a death",
        url_name="concerns:death",
        url_pk=row.concern_id,
    )


def _screen(row: ReviewScreen) -> Event:
    asked = f"A review was asked for: {row.referred_to}"
    return Event(
        kind="death",
        key=key_of(row),
        number=row.pk,
        what=asked if row.is_referred else "No review was asked for",
        more=f"Why: {row.why}",
        at=row.decided_at,
        written_by=row.decided_by_name,
        source="After a death",
        url_name="concerns:death",
        url_pk=row.concern_id,
    )
