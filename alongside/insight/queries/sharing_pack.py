"""The pack of a meeting: what is new of each service, put together by itself."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Count, Q

from alongside.access import clock
from alongside.access.actor import Actor
from alongside.insight.models import ServiceSignal
from alongside.insight.queries.service_voices import HEARD_WITHIN
from alongside.providers.models import (
    ImprovementPlan,
    KnowledgeItem,
    PackageConcern,
    Service,
    SharingMeeting,
    SupportOffer,
    Visit,
)
from alongside.providers.queries import knowing, placement
from alongside.providers.queries import sharing as sharing
from alongside.standards import codes

MOST = 400
FIRST_LOOK_BACK = timedelta(days=61)


@dataclass
class PackRow:
    """One service: what came since the last meeting, and what waits."""

    service: Service
    on_agenda: bool = False
    good: int = 0
    not_good: int = 0
    questions: int = 0
    visits: int = 0
    offers: int = 0
    plans_at_risk: int = 0
    packages: int = 0
    placements_wait: bool = False
    missing: tuple[str, ...] = ()

    @property
    def asks(self) -> bool:
        """Whether something waits for somebody."""
        return bool(
            self.questions
            or self.plans_at_risk
            or self.packages
            or self.placements_wait
            or self.not_good
        )

    @property
    def in_words(self) -> str:
        """What is new and what waits, without what there is none of."""
        number = self.questions
        asked = f"{number} question{'' if number == 1 else 's'} not answered"
        said = (
            (self.good, f"{self.good} good"),
            (self.not_good, f"{self.not_good} not good"),
            (number, asked),
            (self.plans_at_risk, "a plan at risk"),
            (self.packages, "worries about bought care"),
            (self.placements_wait, "nobody new is placed"),
        )
        return ", ".join(words for holds, words in said if holds)

    @property
    def cells(self) -> list[str]:
        """As a row of the table."""
        return [
            self.service.name,
            str(self.good),
            str(self.not_good),
            str(self.questions),
            str(self.visits),
            str(self.offers),
            str(self.plans_at_risk),
            str(self.packages),
            ", ".join(self.missing) or "Nobody’s",
        ]


COLUMNS = [
    "Service",
    "Good things told",
    "Things not good",
    "Questions not answered",
    "Visits",
    "Help offered",
    "Plans at risk",
    "Worries about bought care",
    "Whose voice is missing",
]


@dataclass(frozen=True)
class Pack:
    """What the meeting starts from."""

    meeting: SharingMeeting
    since: date
    agenda: list[PackRow]
    others: list[PackRow]
    made_on: date

    @property
    def columns(self) -> list[str]:
        """The heads of the table."""
        return COLUMNS

    @property
    def agenda_cells(self) -> list[list[str]]:
        """The rows of services on the agenda."""
        return [row.cells for row in self.agenda]

    @property
    def good_news(self) -> list[PackRow]:
        """Services not on the agenda of which more good was told than not, by name."""
        return [row for row in self.others if row.good > row.not_good]

    @property
    def waiting(self) -> list[PackRow]:
        """Services not on the agenda of which something waits, by name."""
        return [row for row in self.others if row.asks]


def sharing_pack(viewer: Actor, meeting: SharingMeeting) -> Pack:
    """Everything since the last meeting, by name of the service and in no other order
    (ten queries, however many services)."""
    since = _since(viewer, meeting)
    services = knowing.known_services(viewer).order_by("name", "pk")[:MOST]
    rows = {one.pk: PackRow(one) for one in services}
    for part in sharing.parts(meeting):
        if part.service_id in rows:
            rows[part.service_id].on_agenda = True
    for name, counted in _counts(since).items():
        for pk, number in counted:
            if pk in rows:
                setattr(rows[pk], name, number)
    for stop in placement.live_suspensions(viewer):
        if stop.service_id in rows:
            rows[stop.service_id].placements_wait = True
    _say_who_is_missing(rows)
    agenda = [row for row in rows.values() if row.on_agenda]
    others = [row for row in rows.values() if not row.on_agenda]
    return Pack(meeting, since, agenda, others, clock.today())


def _since(viewer: Actor, meeting: SharingMeeting) -> date:
    """The day of the meeting before, or two months back."""
    before = sharing.meetings(viewer).filter(begins_at__lt=meeting.begins_at)
    last = before.exclude(state=SharingMeeting.State.CANCELLED).first()
    day = meeting.begins_at.date()
    return last.begins_at.date() if last else day - FIRST_LOOK_BACK


def _counts(since: date) -> dict[str, list[tuple[int, int]]]:
    told = KnowledgeItem.objects.filter(
        recorded_at__date__gte=since, same_as=None, taken_back_at=None
    )
    asked = ServiceSignal.objects.filter(answers=None)
    states = ImprovementPlan.State
    found = {
        "good": told.filter(tone__in=("good", "mixed")),
        "not_good": told.filter(tone__in=("worry", "mixed")),
        "questions": asked,
        "visits": Visit.objects.filter(day__gte=since, reported_at__isnull=False),
        "offers": SupportOffer.objects.filter(recorded_at__date__gte=since),
        "plans_at_risk": ImprovementPlan.objects.filter(state=states.AT_RISK),
        "packages": PackageConcern.objects.filter(recorded_at__date__gte=since),
    }
    return {
        name: list(
            rows.order_by()
            .values("service")
            .annotate(n=Count("pk"))
            .values_list("service", "n")
        )
        for name, rows in found.items()
    }


def _say_who_is_missing(rows: dict[int, PackRow]) -> None:
    """Who of people who live there, families and staff was not heard lately."""
    since = clock.today() - HEARD_WITHIN
    heard = KnowledgeItem.objects.filter(
        Q(happened_on__gte=since), taken_back_at=None, service__in=rows
    )
    pairs = set(heard.order_by().values_list("service", "voice").distinct())
    asked = ("people", "families", "staff")
    for pk, row in rows.items():
        row.missing = tuple(
            codes.KNOWLEDGE_VOICES.label(voice)
            for voice in asked
            if (pk, voice) not in pairs
        )
