"""What waits for somebody who has signed in."""

from dataclasses import dataclass, field
from typing import Any

from alongside.access.actor import Actor
from alongside.agreed.models import Meeting, MeetingAction
from alongside.agreed.queries import meeting as meetings
from alongside.concerns.models import Route
from alongside.concerns.queries import board, concern, following, to_ask, tracking
from alongside.concerns.queries.worklist import Worklist, worklist
from alongside.insight.models import Improvement, ServiceSignal
from alongside.insight.queries import improving, signals_of
from alongside.people import queries as people
from alongside.people.models import CareAgreement, Person
from alongside.people.queries.care_agreement import to_sign
from alongside.people.queries.review_lines import Coming, next_review
from alongside.providers import queries as providers
from alongside.providers.models import MarketGap, Service
from alongside.providers.queries.helping import Wait, waits_for
from alongside.providers.queries.market import lately_answered
from alongside.providers.queries.waiting import Waiting, waiting_today

FEW = 5  # shown on the home page; the lists have the rest
HAS_WORK = ("lead_enquiry", "see_actions_through", "answer_barrier")


@dataclass(frozen=True)
class Day:
    """What waits for somebody who has signed in; empty where it is not theirs."""

    viewer: Actor
    own: Person | None = None
    happening: list[following.Happening] = field(default_factory=list)
    waiting: tuple[board.Card, ...] = ()
    work: Worklist | None = None
    passed_on: list[Route] = field(default_factory=list)
    unanswered: list[Route] = field(default_factory=list)
    worries: list[tracking.Story] = field(default_factory=list)
    people: list[Person] = field(default_factory=list)
    next_review: Coming | None = None
    to_sign: list[CareAgreement] = field(default_factory=list)
    gaps_answered: list[MarketGap] = field(default_factory=list)
    own_services: list[Service] = field(default_factory=list)
    calls: tuple[to_ask.Call, ...] = ()
    askings: tuple[to_ask.ToAsk, ...] = ()
    meetings: list[Meeting] = field(default_factory=list)
    doings: list[MeetingAction] = field(default_factory=list)
    improving: list[Improvement] = field(default_factory=list)
    of_services: Waiting | None = None
    helping: list[Wait] = field(default_factory=list)
    asked: list[ServiceSignal] = field(default_factory=list)

    @property
    def first_name(self) -> str:
        """How to greet them."""
        return self.own.called if self.own else self.viewer.name.split(" ")[0]

    @property
    def does_casework(self) -> bool:
        """Whether they listen to people and find out what happened."""
        return self.viewer.may("see_triage_board")

    @property
    def is_calm(self) -> bool:
        """Whether nothing at all waits, for them or for their team."""
        return not (self.waiting or self.unanswered or self.calls or self.askings)

    @property
    def works_for_people(self) -> bool:
        """Whether they open people's records without receiving worries."""
        return self.viewer.may("see_people") and not self.does_casework

    @property
    def raises_worries(self) -> bool:
        """Whether telling us about a worry is the first thing they come for."""
        return self.viewer.may("see_own_worries") and not self.does_casework

    @property
    def tells_of_services(self) -> bool:
        """Whether they may write down what they saw at a care service."""
        return self.viewer.may("tell_about_service")

    @property
    def hands_over(self) -> bool:
        """Whether they say who has what."""
        return self.viewer.may("hand_over_work")

    @property
    def sees_measures(self) -> bool:
        """Whether the measures are for them."""
        may = self.viewer.may
        return may("see_exact_measures") or may("see_rounded_measures")

    @property
    def may_decide(self) -> bool:
        """Whether they decide about what is waiting."""
        return self.viewer.may("decide_section_42")

    @property
    def sees_services(self) -> bool:
        """Whether they look up care services."""
        return self.viewer.may("see_services") and not self.does_casework

    @property
    def names_barriers(self) -> bool:
        """Whether they can say what stands in the way."""
        return self.viewer.may("name_barrier")

    @property
    def writes_about_people(self) -> bool:
        """Whether people's reviews are theirs to think of."""
        return self.viewer.may("write_about_person")

    @property
    def administers(self) -> bool:
        """Whether they keep the lists."""
        return self.viewer.may("administer")

    @property
    def reads_quality_notes(self) -> bool:
        """Whether they say what is done about a note on the quality of a service."""
        return self.viewer.may("answer_barrier") and self.sees_services

    @property
    def reads_learning(self) -> bool:
        """Whether they read what was learned when enquiries were settled."""
        return self.viewer.may("read_learning")

    @property
    def reads_early_warning(self) -> bool:
        """Whether what early warning asks is for them."""
        return self.viewer.may("see_service_knowledge")

    @property
    def looks_into_services(self) -> bool:
        """Whether they look after the quality of care in many services."""
        return self.viewer.may("look_into_service")

    @property
    def receives_routes(self) -> bool:
        """Whether worries are passed on to them."""
        return self.viewer.may("accept_route")


def _work(viewer: Actor) -> Worklist | None:
    return worklist(viewer) if any(map(viewer.may, HAS_WORK)) else None


def _passed_on(viewer: Actor) -> list[Route]:
    if not viewer.may("accept_route"):
        return []
    return list(concern.routes_to_answer(viewer)[:FEW])


def _of_services(viewer: Actor, *, casework: bool) -> dict[str, Any]:
    """What waits about care services."""
    knows = viewer.may("see_service_knowledge") and not casework
    return {
        "of_services": waiting_today(viewer, FEW) if knows else None,
        "helping": waits_for(viewer, FEW),
        "asked": signals_of.waiting_for(viewer, FEW),
        "gaps_answered": lately_answered(viewer, FEW)
        if viewer.may("tell_about_service")
        else [],
        "own_services": [] if casework else providers.own_services(viewer),
    }


def _unanswered(viewer: Actor) -> list[Route]:
    if not viewer.may("decide_section_42"):
        return []
    return list(concern.routes_unanswered(viewer)[:FEW])


def _people(viewer: Actor) -> list[Person]:
    if not viewer.may("see_people"):
        return []
    return people.people_page(viewer, "").rows[:FEW]


def day_of(viewer: Actor) -> Day:
    """The first few of everything that waits for the viewer. Nothing is counted."""
    may = viewer.may
    own = people.own_record(viewer) if may("see_own_record") else None
    casework, meets = may("see_triage_board"), may("take_part_in_meetings")
    return Day(
        viewer=viewer,
        own=own,
        happening=following.happening(viewer, own) if own else [],
        next_review=next_review(viewer, own) if own else None,
        to_sign=to_sign(viewer, own) if own else [],
        waiting=board.board(viewer).cards[:FEW] if may("decide_section_42") else (),
        work=_work(viewer) if not own else None,
        passed_on=_passed_on(viewer),
        unanswered=_unanswered(viewer),
        calls=to_ask.to_get_in_touch(viewer)[:FEW] if may("keep_in_touch") else (),
        askings=to_ask.yours(viewer)[:FEW] if may("ask_how_it_was") else (),
        meetings=meetings.to_come(viewer)[:FEW] if meets else [],
        doings=meetings.own_doings(viewer)[:FEW] if meets else [],
        improving=improving.waiting_for(viewer, FEW),
        **_of_services(viewer, casework=casework),
        worries=tracking.own_worries(viewer, size=FEW).stories
        if may("see_own_worries") and not casework
        else [],
        people=_people(viewer) if not casework else [],
    )
