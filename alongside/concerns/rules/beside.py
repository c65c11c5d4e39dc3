"""What others do beside an enquiry: who may write it down, and what must be said."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from alongside.access import clock
from alongside.access.actor import Actor
from alongside.concerns.models import Concern, Process, ProcessStep, ProcessTold
from alongside.standards import codes

FURTHEST = timedelta(weeks=26)
FURTHEST_UNTOLD = timedelta(weeks=13)
OVER = "This is over already. If something new began, write that down by itself."
TOLD_ALREADY = (
    "They have read of it already. Write what they read now, if it has changed."
)
# Why nobody reads of it any more: an action says so, nobody chooses it.
OTHER_PERSON = "other_person"
Step = ProcessStep.Step


@dataclass(frozen=True)
class InTouch:
    """What was said by somebody who leads a process, and how it is from now on."""

    on: date
    leads: str
    reach: str
    words: str
    next_contact_on: date | None
    reference: str = ""
    not_now: str = ""
    not_now_by: str = ""
    against: tuple[str, ...] = ()
    keeps_in_touch: str = ""


@dataclass(frozen=True)
class Telling:
    """What the person reads and whom they can ask; or why they do not read of it, and
    the day to look at that again."""

    is_told: bool
    words: str
    whom_to_ask: str = ""
    reason: str = ""
    look_again_on: date | None = None


@dataclass(frozen=True)
class Held:
    """Something that may not be done now: what, and what it is part of."""

    process: Process
    now: ProcessStep

    @property
    def sentence(self) -> str:
        """What a page says before a step it stands against."""
        return f"{self.now.not_now_by} asked: {self.now.not_now}"


def why_not_write(by: Actor) -> str | None:
    """A sentence when this actor has no part in what others do."""
    if not by.may("lead_enquiry"):
        return "Only the council’s safeguarding workers can write this down."
    return None


def why_not_step(process: Process, by: Actor) -> str | None:
    """A sentence when nothing can be added to a process, or not by this actor."""
    return why_not_write(by) or (OVER if process.now.is_over else None)


def why_not_begin(kind: str, began_on: date) -> str | None:
    """A sentence when it is not said what began, or when."""
    if kind not in codes.BESIDE_KINDS:
        return "Choose what it is."
    if began_on > clock.today():
        return "Give the day it began. It cannot be still to come."
    return None


def why_not_in_touch(said: InTouch, step: str) -> str | None:
    """A sentence when what was said is not enough."""
    if not said.leads.strip() or not said.reach.strip():
        return "Write who leads it, and how to reach them."
    if not said.words.strip():
        return "Write what was said, and what was agreed."
    if said.on > clock.today():
        return "Give the day you were in touch. It cannot be still to come."
    if step == Step.GOES_ON and not said.keeps_in_touch.strip():
        return "Write who keeps in touch with them after we settle."
    return _why_not_now(said) or _why_not_next(said, step)


def _why_not_now(said: InTouch) -> str | None:
    """What may not be done always says who asked for it."""
    if not said.not_now.strip() and (said.not_now_by.strip() or said.against):
        return "Write what may not be done for now."
    if said.not_now.strip() and not said.not_now_by.strip():
        return "Write who asked for that."
    if any(one not in codes.BESIDE_AGAINST for one in said.against):
        return "Choose what is asked to wait."
    return None


def _why_not_next(said: InTouch, step: str) -> str | None:
    if step == Step.ENDED:
        return None
    today = clock.today()
    if not said.next_contact_on or not (
        today < said.next_contact_on <= today + FURTHEST
    ):
        return "Choose a day to be in touch that is still to come, within half a year."
    return None


def why_not_tell(process: Process, said: Telling) -> str | None:
    """A sentence when the person cannot read of it, or be kept from it, like this."""
    was_told = process.tellings.all() and process.telling.is_told
    if not said.words.strip():
        return "Write what the person reads, or why they do not."
    if said.is_told:
        return None if said.whom_to_ask.strip() else "Write whom they can ask."
    return TOLD_ALREADY if was_told else _why_not_held_back(said)


def _why_not_held_back(said: Telling) -> str | None:
    if said.reason not in codes.BESIDE_WITHHELD:
        return "Choose why the person does not read of it now."
    today = clock.today()
    if not said.look_again_on or not (
        today < said.look_again_on <= today + FURTHEST_UNTOLD
    ):
        return "Choose a day to look at this again, within three months."
    return None


def held_at(processes: Iterable[Process], point: str = "") -> list[Held]:
    """What may not be done now: all of it, or what stands against one step."""
    newest = ((process, process.now) for process in processes)
    return [
        Held(process, now)
        for process, now in newest
        if now.not_now and (not point or point in now.points)
    ]


def why_not_past(held: list[Held], keeps_to: str) -> str | None:
    """A sentence while something stands against a step, and nobody answered it."""
    if not held or keeps_to.strip():
        return None
    asked = " ".join(one.sentence for one in held)
    return f"{asked} Write how this keeps to it, or why it goes ahead."


def unanswered(concern: Concern) -> list[Process]:
    """Processes of which nobody wrote what became of them, or that they go on."""
    return [
        process
        for process in concern.processes.all()
        if not process.now.is_over and not process.now.keeps_in_touch
    ]


def now_read(told: Iterable[ProcessTold]) -> tuple[ProcessTold, ...]:
    """What the person reads of each process now: the newest of each."""
    newest = {one.process_id: one for one in sorted(told, key=lambda one: one.pk)}
    return tuple(newest.values())
