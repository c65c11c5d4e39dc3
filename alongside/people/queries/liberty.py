"""What the page about being free to come and go shows."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import QuerySet

from alongside.access import clock
from alongside.access.actor import Actor
from alongside.people.models import (
    BestInterests,
    Decision,
    LibertyLook,
    Objection,
    Person,
    Restriction,
    RestrictionReview,
)
from alongside.people.queries import authorisation as authorisations
from alongside.people.queries.authorisation import Standing
from alongside.people.rules import liberty as rules
from alongside.people.rules.record import is_own_record
from alongside.standards import liberty
from alongside.standards.liberty import LegalTest

MOST = 50  # limits, looks and times that somebody said no: one page shows them


def restrictions(viewer: Actor) -> QuerySet[Restriction]:
    """Every limit on the people whose circle the viewer is in."""
    return Restriction.objects.select_related("person")


def newest_look(viewer: Actor, person: Person) -> LibertyLook | None:
    """How it was weighed last."""
    rows = LibertyLook.objects.filter(person=person).select_related("involvement")
    return rows.order_by("-pk").first()


def is_pressed_already(viewer: Actor, person: Person, uid: str, reasons: str) -> bool:
    """Whether the page with this number has made a look before, with these reasons."""
    try:
        rows = LibertyLook.objects.filter(person=person, uid=UUID(uid))
    except ValueError:
        return False
    typed = " ".join(reasons.split())
    return any(" ".join(row.reasons.split()) == typed for row in rows)


def newest_review(viewer: Actor, restriction: Restriction) -> RestrictionReview | None:
    """The last time somebody looked whether a limit is still needed."""
    return restriction.reviews.order_by("-pk").first()


def decisions_to_choose(viewer: Actor, person: Person) -> list[Decision]:
    """The decisions about a person, one of which is about living there."""
    rows = Decision.objects.filter(person=person).only("question", "person_id")
    return list(rows.order_by("-pk")[:MOST])


@dataclass(frozen=True)
class Line:
    """One limit, with the last look at whether it is still needed."""

    row: Restriction
    review: RestrictionReview | None

    @property
    def is_in_force(self) -> bool:
        """Whether it stands: nobody has taken it away."""
        return self.review is None or self.review.is_kept

    @property
    def look_again_on(self) -> date:
        """The day somebody looks again whether it is still needed."""
        kept_until = self.review.look_again_on if self.review else None
        return kept_until or self.row.look_again_on

    @property
    def is_due(self) -> bool:
        """Whether that day has come."""
        return self.is_in_force and self.look_again_on <= clock.today()


def limits(viewer: Actor, person: Person) -> list[Line]:
    """Every limit, the newest first (two queries)."""
    rows = Restriction.objects.filter(person=person).order_by("-pk")
    lines = []
    for row in rows.prefetch_related("reviews")[:MOST]:
        reviews = list(row.reviews.all())
        lines.append(Line(row, reviews[0] if reviews else None))
    return lines


def limits_in_force(viewer: Actor, person: Person) -> int:
    """How many limits stand."""
    return sum(line.is_in_force for line in limits(viewer, person))


@dataclass(frozen=True)
class Thought:
    """What was thought about one thing the test asks about."""

    label: str
    question: str
    points: str
    evidence: str


@dataclass(frozen=True)
class Look:
    """One look, ready to be read."""

    row: LibertyLook

    @property
    def test(self) -> LegalTest:
        """The test it was made under."""
        return liberty.all_tests()[self.row.legal_test]

    @property
    def is_under_an_earlier_test(self) -> bool:
        """Whether the law has changed since, so that it is to be looked at again."""
        return rules.is_under_an_earlier_test(self.row)

    @property
    def is_due(self) -> bool:
        """Whether the day to look again has come."""
        return self.row.next_look_on <= clock.today()

    @property
    def thoughts(self) -> list[Thought]:
        """Each thing in the order of the test."""
        kept = {one.code: one for one in self.row.factors.all()}
        return [
            Thought(f.label, f.question, kept[f.code].points, kept[f.code].evidence)
            for f in self.test.factors
            if f.code in kept
        ]

    @property
    def told_as(self) -> str:
        """One line for a look that another has followed."""
        day = self.row.looked_on
        return f"{day.day} {day:%B %Y}, by {self.row.looked_by}"


@dataclass(frozen=True)
class LibertyPage:
    """Everything about one person's being free: their no stands first."""

    person: Person
    is_own: bool
    may_weigh: bool
    may_say_no: bool
    objections: list[Objection]
    looks: list[Look]
    lines: list[Line]
    standing: list[Standing]
    best: BestInterests | None

    @property
    def said(self) -> Objection | None:
        """What the person said or showed last."""
        return self.objections[0] if self.objections else None

    @property
    def look(self) -> Look | None:
        """How it was weighed last."""
        return self.looks[0] if self.looks else None

    @property
    def asks_for_a_look(self) -> bool:
        """Whether they have said no since anybody looked."""
        newest = self.look.row if self.look else None
        return rules.asks_for_a_look(newest, self.said)

    @property
    def limits(self) -> list[Line]:
        """The limits that stand."""
        return [line for line in self.lines if line.is_in_force]

    @property
    def lifted(self) -> list[Line]:
        """The limits that were taken away."""
        return [line for line in self.lines if not line.is_in_force]

    @property
    def allowing(self) -> list[Standing]:
        """What allows it today."""
        return [one for one in self.standing if one.row.allows_now]

    @property
    def others(self) -> list[Standing]:
        """What was asked for, ran out, ended or was not allowed."""
        return [one for one in self.standing if not one.row.allows_now]

    @property
    def nothing_allows_it(self) -> bool:
        """Whether they are held to be not free, and nothing allows that today."""
        if self.allowing:
            return False
        is_not_free = bool(self.look and self.look.row.conclusion == rules.NOT_FREE)
        return is_not_free or any(one.row.has_run_out for one in self.standing)

    @property
    def representative(self) -> Standing | None:
        """What allows it, where somebody is named to visit and speak up."""
        named = (one for one in self.allowing if one.speaks_up)
        return next(named, None)

    @property
    def where(self) -> str:
        """Who can allow it where they live, in a sentence."""
        return rules.who_can_allow(self.look.row.place) if self.look else ""


def liberty_page(viewer: Actor, person: Person) -> LibertyPage:
    """Everything about being free to come and go."""
    looks = list(
        LibertyLook.objects.filter(person=person)
        .order_by("-pk")
        .select_related("involvement", "decision", "assessment")
        .prefetch_related("factors", "dissents")[:MOST]
    )
    return LibertyPage(
        person=person,
        is_own=is_own_record(person, viewer),
        may_weigh=rules.why_not_weigh(person, viewer) is None,
        may_say_no=rules.why_not_say_no(person, viewer) is None,
        objections=list(Objection.objects.filter(person=person).order_by("-pk")[:MOST]),
        looks=[Look(row) for row in looks],
        lines=limits(viewer, person),
        standing=authorisations.standing(viewer, person),
        best=_best_interests(viewer, looks),
    )


def _best_interests(viewer: Actor, looks: list[LibertyLook]) -> BestInterests | None:
    decision = looks[0].decision if looks else None
    return authorisations.newest_best_interests(viewer, decision)


def look_to_begin_with(
    viewer: Actor, person: Person, newest: LibertyLook | None
) -> dict[str, object]:
    """What the steps begin with: where they live, and the decision chosen before."""
    if newest:
        kept = ("place", "place_words", "decision_id", "less_restrictive")
        place, words, decision, less = (getattr(newest, name) for name in kept)
        start = {"place": place, "place_words": words, "less_restrictive": less}
        return start | {"decision": str(decision or "")}
    home = person.lives_at
    return {"place_words": home.name if home else person.address}
