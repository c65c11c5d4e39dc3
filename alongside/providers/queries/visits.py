"""Visits to care services: arranged, written, sent and answered."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta

from django.db.models import Exists, OuterRef, QuerySet
from django.utils.formats import date_format

from alongside.access import clock
from alongside.access.actor import Actor
from alongside.access.models import Draft
from alongside.providers.models import (
    KnowledgeItem,
    Service,
    Visit,
    VisitAnswer,
    VisitReport,
)
from alongside.providers.queries import knowing
from alongside.providers.rules import may_see_knowledge, why_not_answer
from alongside.providers.rules import visiting as rules
from alongside.standards import codes, visit_form

MOST = 100
PAGE = 20
SHORT = 3  # on the page of the service
ROOM = 5  # how often one can write about one question
LOOK_BACK = timedelta(days=120)


@dataclass(frozen=True)
class Written:
    """What somebody wrote about one question and has not sent."""

    area: visit_form.Area
    number: int
    saw: tuple[rules.Saw, ...]


@dataclass(frozen=True)
class Seen:
    """One question of a visit, with what is good and what is not."""

    area: visit_form.Area
    good: list[KnowledgeItem] = field(default_factory=list)
    worry: list[KnowledgeItem] = field(default_factory=list)


@dataclass(frozen=True)
class VisitPart:
    """The newest visits, on the page of the service."""

    visits: list[Visit]
    may_arrange: bool


@dataclass(frozen=True)
class VisitPage:
    """One visit as the viewer sees it, and what they may do."""

    visit: Visit
    seen: list[Seen]
    reports: list[VisitReport]
    answers: list[VisitAnswer]
    why_not_write: str | None
    why_not_answer: str | None

    @property
    def lead(self) -> str:
        """When it was or will be, in words."""
        return f"{date_format(self.visit.day, 'j F Y')}: {self.visit.kind_words}."

    @property
    def facts(self) -> list[tuple[str, str]]:
        """Who went, why, and with whom they talked."""
        talked = [
            f"{number} {who}"
            for report in self.reports
            for who, number in report.talked_with
        ]
        facts = (
            ("Who goes", self.visit.who_goes),
            ("Goes along", self.visit.expert if self.visit.with_expert else ""),
            ("Why", self.visit.why),
            ("Talked with", ", ".join(talked)),
            ("Sent by", ", ".join(one.recorded_by_name for one in self.reports)),
        )
        return [(name, value) for name, value in facts if value]

    @property
    def read_words(self) -> str:
        """Until when there is time to read it."""
        day = date_format(self.read_by, "j F Y") if self.read_by else ""
        return f"We ask for it by {day}: a local target, which only asks."

    @property
    def was_read(self) -> VisitAnswer | None:
        """Where the service said that it has read it, or anything at all."""
        return self.answers[0] if self.answers else None

    @property
    def said(self) -> list[VisitAnswer]:
        """What the service said in words."""
        return [answer for answer in self.answers if answer.words]

    @property
    def read_by(self) -> date | None:
        """By when the service reads it: a local target."""
        return rules.read_by(self.visit)

    @property
    def answer_by(self) -> date | None:
        """By when it answers: a local target."""
        return rules.answer_by(self.visit)


def visits(viewer: Actor) -> "QuerySet[Visit]":
    """Visits that the viewer knows of."""
    return Visit.objects.all() if may_see_knowledge(viewer) else Visit.objects.none()


def visits_of(
    viewer: Actor, service: Service, *, most: int = MOST, after: int | None = None
) -> list[Visit]:
    """Visits to one service that the viewer knows of, newest first, with what was sent
    of each and what the service answered; from after the one given."""
    rows = visits(viewer).filter(service=service).order_by("-day", "-pk")
    last = Visit.objects.filter(pk=after).first() if after else None
    if last:
        rows = rows.filter(day__lte=last.day).exclude(day=last.day, pk__gte=last.pk)
    return list(rows.prefetch_related("reports", "answers")[:most])


def part(viewer: Actor, service: Service) -> VisitPart:
    """What the page of a service shows of visits."""
    runs_it = knowing.runs_it(viewer, service)
    may_arrange = rules.why_not_visit(viewer, runs_it=runs_it) is None
    return VisitPart(visits_of(viewer, service, most=SHORT), may_arrange)


def draft_key(visit: Visit, area: str, number: int = 1) -> str:
    """Where one writer's words about one question are kept."""
    return f"providers.visit.{visit.pk}.{area}.{number}"


def written(viewer: Actor, visit: Visit) -> list[Written]:
    """What the viewer wrote of a visit and has not sent, in the order of questions."""
    begins = f"providers.visit.{visit.pk}."
    rows = Draft.objects.filter(
        principal=viewer.principal_id or 0, key__startswith=begins
    )
    kept = {row.key: row.words for row in rows}
    found = []
    for area in visit_form.areas():
        for number in range(1, ROOM + 1):
            words = kept.get(draft_key(visit, area.code, number), {})
            if saw := tuple(_saw(area.code, words)):
                found.append(Written(area, number, saw))
    return found


def draft_keys(visit: Visit) -> list[str]:
    """Every place where something about this visit may be kept for one writer."""
    areas = [area.code for area in visit_form.areas()]
    numbered = [(area, number) for area in areas for number in range(1, ROOM + 1)]
    return [draft_key(visit, *one) for one in numbered] + [draft_key(visit, "send")]


def _saw(area: str, words: dict[str, str]) -> Iterable[rules.Saw]:
    for tone in (rules.GOOD, rules.WORRY):
        said = str(words.get(tone) or "").strip()
        source = str(words.get(f"{tone}_source") or "saw")
        if said:
            source = source if source in codes.VISIT_SOURCES else "saw"
            yield rules.Saw(area, tone, said, source)


def seen_at(visit: Visit) -> list[Seen]:
    """What was sent of a visit by question, with the replies; questions of which
    nothing was said stand there empty."""
    rows = KnowledgeItem.objects.filter(service=visit.service, came_of=visit.came_of)
    rows = rows.filter(taken_back_at=None).prefetch_related("replies").order_by("pk")
    by_tone: dict[tuple[str, str], list[KnowledgeItem]] = defaultdict(list)
    for item in rows:
        by_tone[item.key_question, item.tone].append(item)
    return [
        Seen(
            area,
            by_tone[area.code, rules.GOOD],
            by_tone[area.code, rules.WORRY],
        )
        for area in visit_form.areas()
    ]


def visit_page(viewer: Actor, visit: Visit) -> VisitPage:
    """One visit with everything that was sent and said of it."""
    runs_it = knowing.runs_it(viewer, visit.service)
    return VisitPage(
        visit=visit,
        seen=seen_at(visit) if visit.reported_at else [],
        reports=list(visit.reports.order_by("pk")),
        answers=list(visit.answers.order_by("pk")),
        why_not_write=why_not_write(viewer, visit),
        why_not_answer=why_not_answer(viewer, runs_it=runs_it)
        or rules.why_not_answer_visit(visit),
    )


def why_not_write(viewer: Actor, visit: Visit) -> str | None:
    """Whether the viewer can write up what they saw, as the action asks it."""
    runs_it = knowing.runs_it(viewer, visit.service)
    mine = viewer.user.pk if viewer.user else 0
    sent = visit.reports.filter(recorded_by=mine).exists()
    return rules.why_not_visit(viewer, runs_it=runs_it) or rules.why_not_report(
        visit, has_reported=sent
    )


def to_come(viewer: Actor, most: int = PAGE) -> list[Visit]:
    """Visits that are to be made or to be written up, the earliest day first."""
    rows = visits(viewer).filter(reported_at=None, not_made_at=None)
    return list(rows.select_related("service").order_by("day", "pk")[:most])


def unanswered(viewer: Actor, most: int = PAGE, *, own: bool = False) -> list[Visit]:
    """Visits of which something was sent, and the service has said nothing in words;
    with `own`, only of services that the viewer's teams run. Oldest first."""
    answered = VisitAnswer.objects.filter(visit=OuterRef("pk")).exclude(words="")
    rows = visits(viewer).filter(reported_at__gte=clock.now() - LOOK_BACK)
    rows = rows.filter(~Exists(answered)).select_related("service")
    if own:
        rows = rows.filter(service__team__principal__in=viewer.principals)
    rows = rows.prefetch_related("answers").order_by("reported_at", "pk")
    return list(rows[:most])
