"""What goes on around an enquiry: the plan to stay safe, a wish to stop, and others."""

from typing import Any

from alongside.access.actor import Actor
from alongside.concerns.models import (
    AskedPart,
    AskedToStop,
    PartTold,
    ProcessStep,
    ProcessTold,
    SafetyPlanStep,
)
from alongside.concerns.queries.happened.sight import (
    of_enquiry,
    sees_concerns,
    sees_enquiries,
)
from alongside.people.models import How, Person
from alongside.people.queries.happened import MOST, Event, key_of
from alongside.people.queries.happened.event import from_view


def safety_plans(viewer: Actor, person: Person) -> list[Event]:
    """When a plan to stay safe was agreed, looked at again, and over (one query)."""
    if not sees_enquiries(viewer):
        return []
    where = {"kind": "plan", "source": "The plan to stay safe"}
    where["url_name"] = "concerns:safety_plan"
    rows = SafetyPlanStep.objects.filter(enquiry__person=person).order_by("-pk")
    return [
        Event(
            **of_enquiry(row, row.enquiry_id, "", _of_plan(row), **where),
            more=row.words,
            at=row.decided_at,
            written_by=row.decided_by_name,
            **from_view(row.involvement, person.called),
        )
        for row in rows.select_related("involvement")[:MOST]
    ]


def _of_plan(row: SafetyPlanStep) -> str:
    return f"The plan to stay safe: {row.get_kind_display().lower()}"


def wishes_to_stop(viewer: Actor, person: Person) -> list[Event]:
    """When the person asked us to stop, what we answered, and that they came back (one
    query)."""
    if not sees_enquiries(viewer):
        return []
    rows = AskedToStop.objects.filter(enquiry__person=person).order_by("-pk")[:MOST]
    return [event for row in rows for event in _asked_to_stop(row, person)]


def _asked_to_stop(row: AskedToStop, person: Person) -> list[Event]:
    is_own = row.written_by_name == person.name
    asked = of_enquiry(row, row.enquiry_id, "asked", "They asked us to stop")
    found = [
        Event(
            **asked,
            at=row.asked_at,
            words=row.words,
            said_by=person.called,
            how=How.OWN if is_own else How.TOLD,
            written_by=row.written_by_name,
        )
    ]
    if row.answer:
        found.append(_answered(row))
    if row.came_back_at:
        back = of_enquiry(row, row.enquiry_id, "back", "They wanted us to go on")
        by = row.came_back_by_name
        found.append(Event(**back, at=row.came_back_at, written_by=by))
    return found


def _answered(row: AskedToStop) -> Event:
    what = f"We answered: {row.get_answer_display().lower()}"
    return Event(
        **of_enquiry(row, row.enquiry_id, "answered", what),
        more=row.words_to_person,
        at=row.answered_at,
        written_by=row.answered_by_name,
    )


def parts(viewer: Actor, person: Person) -> list[Event]:
    """What another organisation was asked to find out (one query). The team sees what,
    whoever shares the enquiry that it was asked."""
    if sees_concerns(viewer):
        rows = AskedPart.objects.filter(enquiry__person=person).order_by("-pk")[:MOST]
        return [event for row in rows for event in _part(row)]
    if not sees_enquiries(viewer):
        return []
    told = PartTold.objects.filter(enquiry__person=person).order_by("-pk")[:MOST]
    return [
        Event(
            **of_enquiry(
                row,
                row.enquiry_id,
                "",
                f"{row.organisation_name} was asked to find out a part of it",
            ),
            at=row.told_at,
        )
        for row in told
    ]


def _part(row: AskedPart) -> list[Event]:
    who = row.asked_name
    steps = (
        ("asked", f"{who} was asked to find out a part of it", row.asked_at),
        ("answered", f"{who}: {row.get_answer_display()}", row.answered_at),
        ("returned", f"{who} sent back what they found", row.returned_at),
        ("taken", f"It was taken back from {who}", row.taken_back_at),
    )
    said: dict[str, dict[str, Any]] = {
        "asked": {"more": row.questions, "written_by": row.asked_by_name},
        "answered": _said(row.answer_words, who),
        "returned": _said(row.returned_words, who),
        "taken": {"more": row.taken_back_words},
    }
    return [
        Event(**of_enquiry(row, row.enquiry_id, part, what), at=at, **said[part])
        for part, what, at in steps
        if at
    ]


def _said(words: str, who: str) -> dict[str, Any]:
    return {"words": words, "said_by": who, "how": How.TOLD} if words else {}


def others(viewer: Actor, person: Person) -> list[Event]:
    """What others do beside us: for the team what was written, for the person what they
    were told (one query)."""
    if viewer.may("lead_enquiry") and sees_concerns(viewer):
        rows = ProcessStep.objects.filter(process__concern__person=person)
        return [_step(row) for row in rows.select_related("process")[:MOST]]
    if not sees_enquiries(viewer):
        return []
    told = ProcessTold.objects.filter(enquiry__person=person).order_by("-pk")[:MOST]
    return [
        Event(
            **of_enquiry(row, row.enquiry_id, "", f"Others beside us: {row.in_words}"),
            more=row.words,
            at=row.told_at,
        )
        for row in told
    ]


def _step(row: ProcessStep) -> Event:
    return Event(
        kind="enquiry",
        key=key_of(row),
        number=row.pk,
        what=f"{row.process.in_words}: {row.get_step_display().lower()}",
        more=row.words,
        on=row.on,
        written_by=row.recorded_by_name,
        written_at=row.recorded_at,
        source="What others do beside us",
        url_name="concerns:beside",
        url_pk=row.process_id,
    )
