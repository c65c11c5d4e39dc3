"""What the pages of authorisations show: each with its clocks, and what is missing."""

from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from alongside.access.actor import Actor
from alongside.people.models import (
    Assessment,
    Authorisation,
    AuthorisationStep,
    BestInterests,
    Condition,
    ConditionReply,
    Decision,
    Person,
    QualifyingAssessment,
    Representative,
    RightTold,
)
from alongside.people.queries import decisions
from alongside.people.rules import authorisation as rules
from alongside.people.rules import clocks, granting
from alongside.people.rules.clocks import Reading
from alongside.people.rules.liberty import why_not_weigh
from alongside.people.rules.record import is_own_record
from alongside.standards import codes
from alongside.standards.liberty import Scheme

MOST = 50
URGENT = "dols_urgent"


def authorisations(viewer: Actor) -> QuerySet[Authorisation]:
    """Every authorisation of the people whose circle the viewer is in."""
    return Authorisation.objects.select_related("person", "decision")


def conditions(viewer: Actor) -> QuerySet[Condition]:
    """Every condition of those authorisations."""
    return Condition.objects.select_related("authorisation__person")


def hold(viewer: Actor, authorisation: Authorisation) -> Authorisation:
    """The authorisation as it is now. Others who write here wait."""
    rows = authorisations(viewer).select_for_update(of=("self",))
    return rows.get(pk=authorisation.pk)


def newest_best_interests(
    viewer: Actor, decision: Decision | None
) -> BestInterests | None:
    """How it was last decided what is best, for one decision."""
    if decision is None:
        return None
    rows = BestInterests.objects.filter(answer__decision=decision)
    return rows.select_related("answer").order_by("-pk").first()


def newest_assessment(viewer: Actor, decision: Decision | None) -> Assessment | None:
    """The conversation about one decision that was held last."""
    return decisions.newest_assessment(viewer, decision) if decision else None


def urgent_until(viewer: Actor, person: Person) -> date | None:
    """The last day of the newest urgent authorisation, if one was allowed."""
    rows = Authorisation.objects.filter(
        person=person, scheme=URGENT, state__in=clocks.ALLOWED
    )
    return rows.order_by("-pk").values_list("ends_on", flat=True).first()


@dataclass(frozen=True)
class Standing:
    """One authorisation with its clocks, who speaks up, and when rights were told."""

    row: Authorisation
    until: date | None = None

    @property
    def scheme(self) -> Scheme:
        """The scheme in words."""
        return rules.scheme_of(self.row)

    @property
    def readings(self) -> list[Reading]:
        """Every clock that runs."""
        return clocks.readings(self.row, self.until)

    @property
    def is_late(self) -> bool:
        """Whether a clock has run past its day."""
        return any(one.is_late for one in self.readings)

    @property
    def speaks_up(self) -> Representative | None:
        """Who visits and speaks up, as it was written last."""
        named = list(self.row.representatives.all())
        return named[0] if named else None

    @property
    def told(self) -> list[RightTold]:
        """Each time the person was told that a judge can look at it."""
        return list(self.row.rights_told.all())


def standing(viewer: Actor, person: Person) -> list[Standing]:
    """Everything that was asked for a person, newest first (three queries)."""
    rows = list(
        Authorisation.objects.filter(person=person)
        .order_by("-pk")
        .select_related("person")
        .prefetch_related("representatives", "rights_told")[:MOST]
    )
    urgent = [r for r in rows if r.scheme == URGENT and r.state in clocks.ALLOWED]
    until = urgent[0].ends_on if urgent else None
    return [Standing(row, until) for row in rows]


@dataclass(frozen=True)
class Asked:
    """One of the six things, and the newest look at it."""

    kind: str
    title: str
    words: str
    row: QualifyingAssessment | None


@dataclass(frozen=True)
class AuthorisationPage:
    """One authorisation whole: what was asked, looked at, allowed and told."""

    standing: Standing
    asked: list[Asked]
    steps: list[AuthorisationStep]
    conditions: list[Condition]
    moves: tuple[rules.Move, ...]
    assessment: Assessment | None
    best: BestInterests | None
    is_own: bool
    may_weigh: bool

    @property
    def row(self) -> Authorisation:
        """The authorisation."""
        return self.standing.row

    @property
    def why_not_grant(self) -> str:
        """What is still missing among the six, in a sentence; '' when nothing is."""
        looked = [one.row for one in self.asked if one.row]
        missing = granting.missing_before_granting(self.row, looked)
        return missing[0].sentence if missing else ""

    @property
    def newest_step(self) -> AuthorisationStep:
        """The last move."""
        return self.steps[-1]


def authorisation_page(
    viewer: Actor, authorisation: Authorisation
) -> AuthorisationPage:
    """Everything about one authorisation."""
    person, decision = authorisation.person, authorisation.decision
    scheme = rules.scheme_of(authorisation)
    replies = authorisation.conditions.prefetch_related("replies__action")
    return AuthorisationPage(
        standing=Standing(authorisation, urgent_until(viewer, person)),
        asked=asked(viewer, authorisation) if scheme.needs_assessments else [],
        steps=list(authorisation.steps.all()),
        conditions=list(replies),
        moves=rules.moves_from(authorisation.state, scheme),
        assessment=newest_assessment(viewer, decision),
        best=newest_best_interests(viewer, decision),
        is_own=is_own_record(person, viewer),
        may_weigh=why_not_weigh(person, viewer) is None,
    )


def asked(viewer: Actor, authorisation: Authorisation) -> list[Asked]:
    """The six things in the law's order, each with the newest look at it."""
    newest: dict[str, QualifyingAssessment] = {}
    for row in authorisation.qualifying.select_related("assessment").order_by("pk"):
        newest[row.kind] = row
    return [
        Asked(one.code, one.label, one.in_plain_words, newest.get(one.code))
        for one in codes.LIBERTY_ASSESSMENTS
    ]


def newest_qualifying(
    viewer: Actor, authorisation: Authorisation, kind: str
) -> QualifyingAssessment | None:
    """The newest look at one of the six."""
    return authorisation.qualifying.filter(kind=kind).order_by("-pk").first()


def newest_step(viewer: Actor, authorisation: Authorisation) -> AuthorisationStep:
    """The last move of an authorisation."""
    return authorisation.steps.latest("pk")


def newest_representative(
    viewer: Actor, authorisation: Authorisation
) -> Representative | None:
    """Who speaks up, as it was written last."""
    return authorisation.representatives.order_by("-pk").first()


def newest_reply(viewer: Actor, condition: Condition) -> ConditionReply | None:
    """What was said last about a condition."""
    return condition.replies.order_by("-pk").first()


def newest_told(viewer: Actor, authorisation: Authorisation) -> RightTold | None:
    """The last time that the person was told of the way to a judge."""
    return authorisation.rights_told.order_by("-pk").first()
