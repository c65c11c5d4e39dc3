"""What a person wants, how near they say they are, and what came of it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from alongside.access import queries as access
from alongside.access.actor import Actor
from alongside.access.queries import Page
from alongside.people.models import (
    Judgement,
    Outcome,
    OutcomeRevision,
    Person,
    Rating,
)
from alongside.people.rules import outcomes as rules
from alongside.standards import codes

PAGE = 20
FEW = 10
STEPS = codes.NEARNESS.codes


def outcomes(viewer: Actor) -> QuerySet[Outcome]:
    """What people want, as far as the viewer may see."""
    return Outcome.objects.exclude(person=None).select_related("person")


@dataclass(frozen=True)
class Point:
    """How near somebody said they were, on one day."""

    rating: Rating

    @property
    def when(self) -> date:
        """The day."""
        return self.rating.said_on

    @property
    def step(self) -> int:
        """The place among the five answers, 1 the farthest."""
        return STEPS.index(self.rating.near) + 1

    @property
    def words(self) -> str:
        """The answer, in words."""
        return codes.NEARNESS.plain(self.rating.near)


@dataclass(frozen=True)
class Wanted:
    """One thing the person wants, with everything that was said about it."""

    outcome: Outcome
    points: list[Point]
    earlier: list[OutcomeRevision]
    by_person: Judgement | None
    by_professional: Judgement | None

    @property
    def areas(self) -> list[str]:
        """The parts of life it is about, in words."""
        return [codes.WELLBEING.plain(area) for area in self.outcome.areas]

    @property
    def id(self) -> str:
        """A name for its picture on the page."""
        return f"over-time-{self.outcome.pk}"

    @property
    def is_elsewhere(self) -> bool:
        """Whether it was said in an enquiry, and stands in the enquiry's circle."""
        person = self.outcome.person
        return person is not None and person.circle_id != self.outcome.circle_id

    @property
    def newest(self) -> Point | None:
        """How near they said they were last."""
        return self.points[-1] if self.points else None

    @property
    def shows_change(self) -> bool:
        """Whether there is enough for a picture over time."""
        return len({point.when for point in self.points}) > 1

    @property
    def sentence(self) -> str:
        """What the picture shows."""
        first, last = self.points[0], self.points[-1]
        many = len(self.points)
        return (
            f"Asked {many} times. On {_day(first.when)}: “{first.words}”. "
            f"On {_day(last.when)}: “{last.words}”."
        )

    @property
    def table(self) -> list[tuple[str, str, str, str]]:
        """Each answer, the newest first."""
        return [
            (_day(p.when), p.words, p.rating.words, p.rating.said_by)
            for p in reversed(self.points)
        ]


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


def wanted_by(viewer: Actor, person: Person, after: str = "") -> Page[Wanted]:
    """What the person wants now, newest first (four queries)."""
    rows = _with_everything(Outcome.objects.filter(person=person, is_withdrawn=False))
    number = access.number_in(after)
    if number:
        rows = rows.filter(pk__lt=number)
    found = list(rows.order_by("-pk")[: PAGE + 1])
    shown = [_wanted(row, person) for row in found[:PAGE]]
    return Page(shown, str(found[PAGE - 1].pk) if found[PAGE:] else "")


def no_longer_wanted(viewer: Actor, person: Person) -> list[Wanted]:
    """The last few things they no longer want."""
    rows = _with_everything(Outcome.objects.filter(person=person, is_withdrawn=True))
    return [_wanted(row, person) for row in rows.order_by("-pk")[:FEW]]


def _with_everything(rows: QuerySet[Outcome]) -> QuerySet[Outcome]:
    return rows.prefetch_related("ratings", "revisions", "judgements")


def _wanted(outcome: Outcome, person: Person) -> Wanted:
    outcome.person = person
    newest = {judged.whose: judged for judged in outcome.judgements.all()}
    return Wanted(
        outcome=outcome,
        points=[Point(rating) for rating in outcome.ratings.all()],
        earlier=list(outcome.revisions.all()),
        by_person=newest.get(Judgement.Whose.PERSON),
        by_professional=newest.get(Judgement.Whose.PROFESSIONAL),
    )


@dataclass(frozen=True)
class Area:
    """A part of life, and which of their wishes are about it."""

    name: str
    wishes: list[str]


def areas_of(found: Iterable[Wanted]) -> list[Area]:
    """The nine parts of life; those of which nothing is said yet stand there empty."""
    rows = list(found)
    return [
        Area(
            area.plain,
            [
                f"{row.outcome.words} ({row.newest.words})"
                if row.newest
                else row.outcome.words
                for row in rows
                if area.code in row.outcome.areas
            ],
        )
        for area in codes.WELLBEING
    ]


def outcome_to_begin_from(viewer: Actor, person: Person, number: str) -> Outcome | None:
    """The person's outcome with the number in an address, if there is one."""
    pk = access.number_in(number)
    rows = Outcome.objects.filter(person=person, is_withdrawn=False)
    return rows.filter(pk=pk).first() if pk else None


def may(viewer: Actor, person: Person) -> dict[str, bool]:
    """What the viewer may do on the page of what a person wants."""
    blank = Outcome(person=person)
    professional = Judgement.Whose.PROFESSIONAL
    return {
        "write": rules.why_not_write(person, viewer) is None,
        "rate": rules.why_not_rate(blank, viewer) is None,
        "agree": viewer.may("agree_actions"),
        "judge": rules.why_not_write(person, viewer) is None,
        "judge_as_professional": rules.why_not_judge(blank, professional, viewer)
        is None,
    }
