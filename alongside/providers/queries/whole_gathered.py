"""Everything of one enquiry into a whole service, and what is owed before it goes on.

The same rows serve the page and the rule: a fixed number of queries, however long the
enquiry and however large the home.
"""

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from django.utils import timezone

from alongside.access import clock
from alongside.access.actor import Actor
from alongside.providers.models import (
    HomeMove,
    PlacementSuspension,
    WelfareCheck,
    WholeContact,
    WholeEnquiry,
    WholeMove,
    WholePlanning,
    WholeWord,
)
from alongside.providers.queries import placement
from alongside.providers.rules.whole import Standing, why_not_go_yet
from alongside.providers.rules.whole_states import WholeStep, whole_steps_from

MOST = 400
BEGINNINGS = ("begin", "begin_again")


@dataclass(frozen=True)
class Next:
    """A move that the viewer may make from here, and what is owed before it."""

    step: WholeStep
    why_not: str | None


@dataclass(frozen=True)
class Gathered:
    """The rows of one enquiry, each kind in order."""

    enquiry: WholeEnquiry
    moves: list[WholeMove]
    words: list[WholeWord]
    contacts: list[WholeContact]
    plannings: list[WholePlanning]
    checks: list[WelfareCheck]
    home_moves: list[HomeMove]
    suspensions: list[PlacementSuspension]

    @cached_property
    def since(self) -> datetime:
        """When this round began: what was done before it does not count again."""
        found = [m.recorded_at for m in self.moves if m.verb in BEGINNINGS]
        return max(found, default=self.enquiry.recorded_at)

    @cached_property
    def live(self) -> PlacementSuspension | None:
        """The stop to new placements that holds today."""
        return next((s for s in self.suspensions if s.is_live), None)

    @cached_property
    def not_seen(self) -> list[WelfareCheck]:
        """Those who live there whom nobody has seen in this round."""
        since = timezone.localdate(self.since)
        return [c for c in self.checks if c.seen_on is None or c.seen_on < since]

    @property
    def seen(self) -> list[WelfareCheck]:
        """Those whom somebody has seen."""
        not_yet = {c.pk for c in self.not_seen}
        return [c for c in self.checks if c.pk not in not_yet]

    @cached_property
    def standing(self) -> Standing:
        """What is there so far, as the rules ask."""
        rooms = {one.room.casefold() for one in self.home_moves}
        said = [w for w in self.words if w.recorded_at >= self.since]
        answered = {w.answers_id for w in self.words}
        return Standing(
            living_there=self.enquiry.people_living_there or 0,
            listed=tuple(c.room for c in self.checks),
            not_seen=tuple(c.room for c in self.not_seen),
            told=frozenset(
                c.kind for c in self.contacts if c.recorded_at >= self.since
            ),
            planned=any(p.recorded_at >= self.since for p in self.plannings),
            said=frozenset(w.kind for w in said),
            unanswered=any(
                w.kind == "challenge" and w.pk not in answered for w in self.words
            ),
            is_suspended=self.live is not None,
            without_move=tuple(
                c.room
                for c in self.checks
                if c.condition != "left" and c.room.casefold() not in rooms
            ),
            not_asked_after=tuple(
                one.room for one in self.home_moves if one.after_on is None
            ),
        )

    @property
    def needs_a_reason(self) -> bool:
        """Whether its day has gone by and nobody has said why since."""
        if not self.enquiry.is_late:
            return False
        late = [w for w in self.words if w.kind == "late"]
        return not any(
            timezone.localdate(w.recorded_at) > (self.enquiry.due_on or clock.today())
            for w in late
        )

    @property
    def moved_after(self) -> int:
        """How many were asked how it is for them after the move."""
        return len([one for one in self.home_moves if one.after_on])


def gather(viewer: Actor, enquiry: WholeEnquiry) -> Gathered:
    """Every row of it that the viewer sees (eight queries)."""
    return Gathered(
        enquiry=enquiry,
        moves=list(enquiry.moves.order_by("number")[:MOST]),
        words=list(enquiry.words.select_related("answer").order_by("pk")[:MOST]),
        contacts=list(enquiry.contacts.order_by("kind", "organisation", "pk")[:MOST]),
        plannings=list(enquiry.plannings.order_by("-number")[:MOST]),
        checks=list(enquiry.checks.order_by("pk")[:MOST]),
        home_moves=list(enquiry.home_moves.order_by("moves_on", "pk")[:MOST]),
        suspensions=placement.suspensions_of(enquiry.pk),
    )


def next_moves(viewer: Actor, gathered: Gathered) -> list[Next]:
    """What the viewer may do from here, each verb once, with what is owed first."""
    found: dict[str, Next] = {}
    for step in whole_steps_from(gathered.enquiry.state):
        if viewer.may(step.ability) and step.verb not in found:
            owed = why_not_go_yet(gathered.enquiry, step.verb, gathered.standing)
            found[step.verb] = Next(step, owed)
    return list(found.values())
