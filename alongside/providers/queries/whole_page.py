"""One enquiry into a whole service, as its page shows it to this viewer."""

from dataclasses import dataclass
from typing import Any

from django.utils.formats import date_format

from alongside.access.actor import Actor
from alongside.providers.models import (
    Contract,
    ImprovementPlan,
    WholeEnquiry,
    WholeState,
    WholeWord,
)
from alongside.providers.queries import plans, whole
from alongside.providers.queries.whole_buyers import buyers_not_listed
from alongside.providers.queries.whole_gathered import (
    Gathered,
    Next,
    gather,
    next_moves,
)
from alongside.providers.rules.arising import named
from alongside.providers.rules.plans import why_not_propose
from alongside.providers.rules.whole import why_not_go_yet
from alongside.providers.rules.whole_said import HELD
from alongside.providers.rules.whole_states import LADDER, SINCE_DECISION, whole_step
from alongside.standards import whole_service

CONTACT_COLUMNS = ("Who", "Organisation", "Role or desk", "Telephone", "Told")
IMPROVES = (WholeState.IMPROVING, WholeState.SUSTAINING)
WRITTEN_BY_LOOKING = (
    "found",
    "culture",
    "past",
    "residents",
    "check",
    "report",
    "lesson",
)


@dataclass(frozen=True)
class WholePage:
    """What this viewer sees and may do."""

    gathered: Gathered
    nexts: list[Next]
    buyers: list[Contract]
    plans: list[ImprovementPlan]
    may_propose: bool
    linked: str
    is_provider: bool
    may_look: bool
    may_decide: bool

    @property
    def enquiry(self) -> WholeEnquiry:
        """The enquiry itself."""
        return self.gathered.enquiry

    @property
    def aim(self) -> str:
        """How long this state should last here, in words."""
        return whole_service.aim_of(self.enquiry.state)

    @property
    def is_on(self) -> bool:
        """Whether there is an enquiry now, decided and not at rest."""
        return self.enquiry.state in SINCE_DECISION

    @property
    def may_see_people(self) -> bool:
        """Whoever runs the service does not read what each of them said."""
        return self.may_look and not self.is_provider

    @property
    def steps(self) -> list[dict[str, str]]:
        """How far up the ladder it is, for the picture of it."""
        states: list[WholeState] = [s for s in LADDER if s != WholeState.MOVING]
        if self.enquiry.state == WholeState.MOVING:
            states = [*states[: LADDER.index(WholeState.PLANNING)], WholeState.MOVING]
        states.append(WholeState.SETTLED)
        when = {m.after: m.recorded_at for m in self.gathered.moves}
        here = self.enquiry.state
        now = states.index(WholeState(here)) if here in states else -1
        return [_step(s, i, now, when.get(s.value)) for i, s in enumerate(states)]

    @property
    def contact_rows(self) -> list[list[str]]:
        """Everybody who pays or has to know, as a table."""
        return [
            [
                one.kind_label,
                one.organisation,
                one.role,
                one.phone or "Not written down",
                f"On {date_format(one.told_on, 'j F Y')}"
                if one.told_on
                else f"Not yet: {one.why_not_told}",
            ]
            for one in self.gathered.contacts
        ]

    @property
    def contact_columns(self) -> tuple[str, ...]:
        """The heads of that table."""
        return CONTACT_COLUMNS

    @property
    def comments(self) -> list[WholeWord]:
        """What whoever runs it says, and what it does not agree with, with answers."""
        shown = ("comment", "challenge", "response")
        return [w for w in self.gathered.words if w.kind in shown]

    @property
    def written(self) -> list[WholeWord]:
        """What those who look into it wrote down, the newest first."""
        found = [w for w in self.gathered.words if w.kind in WRITTEN_BY_LOOKING]
        return found[::-1]

    @property
    def late_words(self) -> list[WholeWord]:
        """Why it took longer."""
        return [w for w in self.gathered.words if w.kind == "late"]

    @property
    def before_settling(self) -> str:
        """What is owed before the director can settle it, for those who prepare it."""
        prepares = self.may_look and not self.may_decide
        if not prepares or whole_step("settle", self.enquiry.state) is None:
            return ""
        owed = why_not_go_yet(self.enquiry, "settle", self.gathered.standing)
        return owed or "Everything is there for that."

    @property
    def asks_for_plan(self) -> bool:
        """Whether it is getting better and no plan says how."""
        return self.enquiry.state in IMPROVES and not self.plans

    @property
    def came_of(self) -> str:
        """How a plan or an offer that came of it names it."""
        return named("whole", self.enquiry.pk)

    @property
    def held_words(self) -> list[WholeWord]:
        """Why whoever runs it did not read it from the beginning, each reason."""
        return [w for w in self.gathered.words if w.kind == HELD]

    @property
    def to_write(self) -> list[tuple[str, str]]:
        """What can be written down by those who look into it: code and words."""
        return [(kind, whole_service.WORDS.plain(kind)) for kind in WRITTEN_BY_LOOKING]

    @property
    def seen_words(self) -> str:
        """How many were seen, of how many, in one sentence."""
        living = self.enquiry.people_living_there
        if not living:
            return "Nobody has said yet how many people live there."
        seen = len(self.gathered.checks) - len(self.gathered.not_seen)
        return f"{seen} of {living} people who live there have been seen."


def page_of(viewer: Actor, enquiry: WholeEnquiry) -> WholePage:
    """The page, in a fixed number of queries."""
    gathered = gather(viewer, enquiry)
    service, is_provider = enquiry.service, whole.runs_it(viewer, enquiry)
    refused = why_not_propose(viewer, service, runs_it=is_provider)
    return WholePage(
        gathered=gathered,
        nexts=next_moves(viewer, gathered),
        buyers=buyers_not_listed(
            service, [one.organisation for one in gathered.contacts]
        ),
        plans=_plans(viewer, enquiry, gathered),
        may_propose=refused is None,
        linked=whole.how_many_linked(viewer, enquiry),
        is_provider=is_provider,
        may_look=viewer.may("look_into_service"),
        may_decide=viewer.may("decide_about_service"),
    )


def _plans(
    viewer: Actor, enquiry: WholeEnquiry, gathered: Gathered
) -> list[ImprovementPlan]:
    """Plans of the service that are open, and those made since this round began."""
    return [
        one
        for one in plans.plans_of(viewer, enquiry.service)
        if one.is_open or one.recorded_at >= gathered.since
    ]


def _step(state: WholeState, place: int, now: int, when: Any) -> dict[str, str]:
    if place > now:
        return {"text": str(state.label), "state": "next"}
    step = {"text": str(state.label), "state": "now" if place == now else "done"}
    if when:
        step["when"] = date_format(when, "j F Y")
    return step
