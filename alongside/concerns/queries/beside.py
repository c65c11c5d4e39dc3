"""What others do beside an enquiry: for its team, for its lead, and for the person."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Prefetch, QuerySet

from alongside.access import clock
from alongside.access.actor import Actor
from alongside.concerns.models import (
    Concern,
    Enquiry,
    Process,
    ProcessAnswer,
    ProcessStep,
    ProcessTelling,
    ProcessTold,
)
from alongside.concerns.rules import beside as rules

PARTS = ("steps", "tellings")
MOST = 200  # days of being in touch that a lead is reminded of


def processes(viewer: Actor) -> QuerySet[Process]:
    """Processes the viewer works beside. Nobody else reads them, whatever circle they
    are in: a care service that was let into a concern does not."""
    rows = Process.objects.select_related("concern__enquiry__person")
    if not viewer.may("lead_enquiry"):
        return rows.none()
    return rows.prefetch_related(*PARTS).order_by("number")


def of_concern(viewer: Actor, concern: Concern) -> list[Process]:
    """Those of one concern, each with what was said and how it is now."""
    return list(processes(viewer).filter(concern=concern))


def held_at(viewer: Actor, concern: Concern, point: str) -> list[rules.Held]:
    """What may not be done now and stands against one step."""
    return rules.held_at(of_concern(viewer, concern), point)


def history(viewer: Actor, process: Process) -> list[ProcessStep]:
    """Each time somebody was in touch, newest first, with what was answered since."""
    answers = Prefetch("answers", ProcessAnswer.objects.order_by("pk"))
    rows = ProcessStep.objects.filter(process=process).prefetch_related(answers)
    return list(rows.order_by("-number"))


def tellings(viewer: Actor, process: Process) -> list[ProcessTelling]:
    """What was decided about telling the person, newest first."""
    return list(ProcessTelling.objects.filter(process=process).order_by("-number"))


def told(viewer: Actor, enquiry: Enquiry) -> tuple[ProcessTold, ...]:
    """What the person reads now of what others do."""
    circle = enquiry.circle_id  # what somebody else was told has left it
    rows = ProcessTold.objects.filter(enquiry=enquiry, circle=circle)
    return rules.now_read(rows)


def held(viewer: Actor, concern_id: int) -> Concern:
    """The concern, kept from other writers until this is done."""
    return Concern.objects.select_for_update(of=("self",)).get(pk=concern_id)


def of_enquiry(viewer: Actor, concern_id: int) -> Enquiry:
    """The enquiry beside which it is."""
    return Enquiry.objects.get(concern=concern_id)


@dataclass(frozen=True)
class Due:
    """A day on which somebody is to be asked, or something looked at again."""

    process: Process
    due_on: date
    is_to_tell: bool

    @property
    def words(self) -> str:
        """What is to be done."""
        if self.is_to_tell:
            return "Look again at whether they can be told"
        return f"Be in touch: {self.process.in_words}, {self.process.now.leads}"


def contacts_due(viewer: Actor) -> list[Due]:
    """What is due today or before, in the enquiries the viewer leads, the longest gone
    by first (3 queries)."""
    if viewer.user is None:
        return []
    rows = processes(viewer).filter(concern__enquiry__lead=viewer.user)
    rows = rows.select_related("concern__person", "concern__service")
    today, found = clock.today(), []
    for process in rows.order_by("-pk")[:MOST]:
        days = {
            False: process.now.next_contact_on,
            True: process.telling.look_again_on,
        }
        found += [Due(process, day, what) for what, day in days.items() if day]
    due = [one for one in found if one.due_on <= today]
    return sorted(due, key=lambda one: (one.due_on, one.process.pk))
