"""What a person wants, how near they say they are, and what came of it.

Here is what stands in the person's own circle, and nothing else, whoever looks. What
was said in an enquiry is read on the page of the enquiry, also by those who may read
both: this page is looked at together, and to see it there would tell of the enquiry.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import F, QuerySet

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
    """What people want in their own records, as far as the viewer may see."""
    rows = Outcome.objects.filter(circle=F("person__circle"))
    return rows.select_related("person")


def wishes_of(viewer: Actor, person: Person) -> QuerySet[Outcome]:
    """What this person wants now, in their own record."""
    return Outcome.objects.filter(
        person=person, circle_id=person.circle_id, is_withdrawn=False
    )


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
    def last_change(self) -> OutcomeRevision | None:
        """What happened to it last, if it changed at all."""
        return self.earlier[-1] if self.earlier else None

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
    rows = _with_everything(wishes_of(viewer, person))
    number = access.number_in(after)
    if number:
        rows = rows.filter(pk__lt=number)
    found = list(rows.order_by("-pk")[: PAGE + 1])
    shown = [_wanted(row, person) for row in found[:PAGE]]
    return Page(shown, str(found[PAGE - 1].pk) if found[PAGE:] else "")


def no_longer_wanted(viewer: Actor, person: Person) -> list[Wanted]:
    """The last few things they no longer want."""
    own = Outcome.objects.filter(person=person, circle_id=person.circle_id)
    rows = _with_everything(own.filter(is_withdrawn=True))
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
    return wishes_of(viewer, person).filter(pk=pk).first() if pk else None


def rows_below(viewer: Actor, outcome: Outcome) -> list[QuerySet[Any]]:
    """Everything that was written about an outcome."""
    below = (OutcomeRevision, Rating, Judgement)
    return [rows.objects.filter(outcome=outcome) for rows in below]


def history_of(viewer: Actor, outcome: Outcome) -> QuerySet[Any]:
    """Its earlier versions, which the database keeps by itself."""
    kept: QuerySet[Any] = outcome.events.all()  # type: ignore[attr-defined]
    return kept


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
