"""What happened to the plan, to reviews, and to things that carry a risk."""

from alongside.access.actor import Actor
from alongside.people.models import (
    How,
    Person,
    PlanMove,
    ReviewMeeting,
    ReviewMove,
    ReviewRequest,
    RiskMove,
)
from alongside.people.queries.happened.event import (
    MOST,
    Event,
    because,
    from_view,
    key_of,
)


def plan(viewer: Actor, person: Person) -> list[Event]:
    """What happened to each line of the plan (one query)."""
    rows = PlanMove.objects.filter(line__person=person)
    rows = rows.select_related("line", "involvement").order_by("-at", "-pk")
    return [
        Event(
            kind="plan",
            key=key_of(row),
            number=row.pk,
            what=f"{row.in_words}: {row.line.words}",
            more=because(row.reason),
            at=row.at,
            **(from_view(row.involvement, person.called) if row.involvement else {}),
            written_by=row.by_name,
            source="The plan",
            url_name="people:plan_line",
            url_pk=row.line_id,
        )
        for row in rows[:MOST]
    ]


def review_requests(viewer: Actor, person: Person) -> list[Event]:
    """Who asked for a review, and why (one query)."""
    rows = ReviewRequest.objects.filter(person=person).order_by("-pk")[:MOST]
    return [
        Event(
            kind="review",
            key=key_of(row),
            number=row.pk,
            what="A review was asked for",
            on=row.asked_on,
            words=row.words,
            said_by=row.asked_by,
            written_by=row.recorded_by_name,
            written_at=row.recorded_at,
            source="Reviews",
            url_name="people:reviews",
            url_pk=row.person_id,
        )
        for row in rows
    ]


def reviews(viewer: Actor, person: Person) -> list[Event]:
    """How each review went on (one query)."""
    rows = ReviewMove.objects.filter(review__person=person)
    rows = rows.select_related("involvement").order_by("-at", "-pk")
    return [
        Event(
            kind="review",
            key=key_of(row),
            number=row.pk,
            what=f"The review: {row.get_after_display().lower()}",
            more=because(row.reason),
            at=row.at,
            **(from_view(row.involvement, person.called) if row.involvement else {}),
            written_by=row.by_name,
            source="A review",
            url_name="people:review",
            url_pk=row.review_id,
        )
        for row in rows[:MOST]
    ]


def review_meetings(viewer: Actor, person: Person) -> list[Event]:
    """What the person said when a review was talked over (one query)."""
    rows = ReviewMeeting.objects.filter(review__person=person).order_by("-pk")[:MOST]
    return [
        Event(
            kind="review",
            key=key_of(row),
            number=row.pk,
            what="A review was talked over",
            more=f"Who was there: {row.who_was_there}",
            on=row.held_on,
            words=row.their_words,
            said_by=person.called if row.their_words else "",
            how=How.OWN if row.their_words else "",
            written_by=row.recorded_by_name,
            written_at=row.recorded_at,
            source="A review",
            url_name="people:review",
            url_pk=row.review_id,
        )
        for row in rows
    ]


def risks(viewer: Actor, person: Person) -> list[Event]:
    """How the talk about something that carries a risk went on (one query)."""
    rows = RiskMove.objects.filter(risk__person=person).order_by("-pk")[:MOST]
    return [
        Event(
            kind="risk",
            key=key_of(row),
            number=row.pk,
            what="Something wanted that carries a risk: "
            f"{row.get_after_display().lower()}",
            at=row.moved_at,
            written_by=row.moved_by_name,
            source="A risk worth taking",
            url_name="people:risk",
            url_pk=row.risk_id,
        )
        for row in rows
    ]
