"""What the page of an enquiry shows to everybody who shares it."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Prefetch, prefetch_related_objects
from django.utils import timezone

from alongside.access.actor import Actor
from alongside.access.models import User
from alongside.concerns.models import (
    AppealTold,
    AskedToStop,
    Enquiry,
    FindingCopy,
    KeepInTouch,
    PartTold,
    PauseTold,
    ProcessTold,
    SafetyPlanStep,
    Settlement,
    WorkerTold,
)
from alongside.concerns.queries import beside
from alongside.concerns.queries.advocacy import advocate_of
from alongside.concerns.queries.enquiry.rows import (
    called,
    is_own,
)
from alongside.concerns.queries.enquiry.there import There, there
from alongside.concerns.queries.timeline import (
    about_asking_others,
    about_looking_again,
    about_reading,
    about_stopping,
    about_the_plan,
    entry,
)
from alongside.concerns.queries.wanted import Wanted, asked_here, soughts, wanted
from alongside.concerns.queries.workers import is_here
from alongside.concerns.rules import pausing, safety_plan

OF_WISHES = ("soughts__outcome__revisions", "soughts__outcome__judgements")


@dataclass(frozen=True)
class Shared:
    """Everything on the page that the person reads too."""

    enquiry: Enquiry
    is_own: bool
    called: str
    wanted: tuple[Wanted, ...]
    withdrawn: tuple[Wanted, ...]
    settlements: tuple[Settlement, ...]
    days: tuple[KeepInTouch, ...]
    pauses: tuple[PauseTold, ...]
    workers: tuple[WorkerTold, ...]
    lead: User | None
    looked_again: tuple[AppealTold, ...]
    beside: tuple[ProcessTold, ...]
    parts: tuple[PartTold, ...]
    to_read: tuple[FindingCopy, ...]
    advocate: User | None
    advocate_name: str
    there: There

    @property
    def who(self) -> str:
        """How a sentence about the person begins."""
        return "You" if self.is_own else self.called

    @property
    def is_everything_judged(self) -> bool:
        """Whether the person has said what came of each thing they wanted."""
        return bool(self.wanted) and all(one.by_person for one in self.wanted)

    @property
    def newest_settlement(self) -> Settlement | None:
        """The last time it was settled, while it still is."""
        is_over = self.enquiry.concluded_on is not None
        if not is_over or self.enquiry.is_stopped or not self.settlements:
            return None
        return self.settlements[-1]

    @property
    def waits(self) -> PauseTold | None:
        """What is told about waiting, while we wait."""
        is_over = self.enquiry.concluded_on is not None
        return pausing.now_told(self.pauses, is_over=is_over)

    @property
    def new_worker(self) -> WorkerTold | None:
        """What is told about who works with them now, where somebody else did before
        and it is not over."""
        if self.enquiry.concluded_on is not None or not self.workers:
            return None
        newest, lead = self.workers[-1], self.lead
        return newest if lead and newest.name == lead.full_name else None

    @property
    def asked_to_stop(self) -> AskedToStop | None:
        """What was asked last: to stop, whatever became of it."""
        return next(reversed(self.enquiry.asked_to_stop.all()), None)

    @property
    def plan(self) -> SafetyPlanStep | None:
        """What was decided last about a plan to stay safe."""
        return safety_plan.newest(self.enquiry.plan_steps.all())

    @property
    def days_to_come(self) -> tuple[KeepInTouch, ...]:
        """Days chosen with the person, still to come."""
        return tuple(day for day in self.days if day.done_on is None)

    @property
    def steps(self) -> list[dict[str, str]]:
        """Where it has got to, for the person."""
        you = "you" if self.is_own else self.called
        says, tells = ("say", "tell") if self.is_own else ("says", "tells")
        done = (
            (
                f"{self.who} {says} what should happen",
                self.enquiry.outcomes_asked not in ("", "not_recorded"),
            ),
            (f"We find out what happened, with {you}", bool(self.enquiry.found_on)),
            (f"{self.who} {tells} us what came of it", self.is_everything_judged),
            (
                f"We stopped, as {you} asked"
                if self.enquiry.is_stopped
                else "We settle it, and keep in touch",
                self.enquiry.concluded_on is not None,
            ),
        )
        first = next((text for text, is_done in done if not is_done), "")
        return [
            {
                "text": text,
                "state": "done" if is_done else ("now" if text == first else "next"),
            }
            for text, is_done in done
            if is_done or not self.enquiry.is_stopped
        ]

    @property
    def happened(self) -> list[dict[str, object]]:
        """What has happened, in plain words, oldest first."""
        entries = [entry(self.enquiry.began_on, "We began to find out what happened")]
        if self.wanted:
            verb = "told us what you want" if self.is_own else "told us what they want"
            entries.append(entry(self._first_said, f"{self.who} {verb}"))
        if self.enquiry.found_on:
            you = "you" if self.is_own else self.called
            said = f"We told {you} what we found"
            entries.append(entry(self.enquiry.found_on, said))
        for told in self.pauses:
            day = timezone.localdate(told.told_at)
            entries.append(entry(day, told.get_step_display()))
        for came in self.workers:
            title = f"{came.name} came in the place of {came.name_before}"
            entries.append(entry(timezone.localdate(came.told_at), title))
        entries += about_looking_again(self.looked_again)
        entries += about_asking_others(self.parts)
        entries += about_reading(self.to_read)
        entries += about_the_plan(self.enquiry.plan_steps.all())
        asked = self.enquiry.asked_to_stop.all()
        entries += about_stopping(asked, is_own=self.is_own, who=self.who)
        for settled in self.settlements:
            day = timezone.localdate(settled.settled_at)
            entries.append(entry(day, "It was settled", settled.settled_by_name))
        for kept in self.days:
            if kept.done_on:
                you = "you are" if self.is_own else f"{self.called} is"
                one = entry(kept.done_on, f"We asked how {you}", kept.done_by_name)
                entries.append(one | {"words": kept.how_they_are})
        return sorted(entries, key=lambda one: one["when"])  # type: ignore[arg-type,return-value]

    @property
    def _first_said(self) -> date:
        days = [one.outcome.said_on for one in self.wanted]
        days += [old.said_on for one in self.wanted for old in one.earlier]
        return min(days)


def shared(viewer: Actor, enquiry: Enquiry) -> Shared:
    """The page of an enquiry the viewer has opened, whoever they are.

    Seven queries, and one for each kind of thing that has happened.
    """
    has = there(enquiry)
    prefetch_related_objects(
        [enquiry],
        Prefetch("asked_to_stop", has.rows(AskedToStop)),
        Prefetch("plan_steps", has.rows(SafetyPlanStep)),
        Prefetch("soughts", soughts()),
        Prefetch("soughts__kept_as_well", asked_here(enquiry)),
        *OF_WISHES,
    )
    found = [wanted(sought) for sought in enquiry.soughts.all()]
    of_concern = {"concern_id": enquiry.concern_id}
    settled = has.rows(Settlement).filter(**of_concern).select_related("involvement")
    return Shared(
        enquiry=enquiry,
        is_own=is_own(viewer, enquiry),
        called=called(enquiry),
        wanted=tuple(one for one in found if not one.outcome.is_withdrawn),
        withdrawn=tuple(one for one in found if one.outcome.is_withdrawn),
        settlements=tuple(settled),
        days=tuple(has.rows(KeepInTouch).filter(**of_concern)),
        pauses=tuple(has.rows(PauseTold).filter(enquiry=enquiry)),
        lead=enquiry.lead if is_here(viewer, enquiry.lead) else None,
        workers=tuple(has.rows(WorkerTold).filter(enquiry=enquiry)),
        looked_again=tuple(has.rows(AppealTold).filter(enquiry=enquiry)),
        beside=beside.told(viewer, enquiry) if ProcessTold in has.kinds else (),
        parts=tuple(has.rows(PartTold).filter(enquiry=enquiry)),
        to_read=_to_read(viewer, enquiry, has),
        there=has,
        **advocate_of(viewer, enquiry),
    )


def _to_read(viewer: Actor, enquiry: Enquiry, has: There) -> tuple[FindingCopy, ...]:
    """What the viewer was given to read (two queries at most)."""
    if viewer.user is None:
        return ()
    rows = has.rows(FindingCopy).filter(enquiry=enquiry, user=viewer.user)
    return tuple(rows.prefetch_related("points"))
