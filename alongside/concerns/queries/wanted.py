"""What the person wants of an enquiry, and whether their record may hold it as well."""

from dataclasses import dataclass

from django.db.models import OuterRef, QuerySet, Subquery

from alongside.access.actor import Actor
from alongside.concerns.models import Enquiry, KeptAsWell, Sought
from alongside.people.models import Judgement, Outcome, OutcomeRevision, Rating
from alongside.people.queries.outcomes import Point


def asked_to_keep(viewer: Actor, enquiry: Enquiry) -> QuerySet[KeptAsWell]:
    """Each time it was asked whether the record may hold something said here."""
    return KeptAsWell.objects.filter(
        sought__enquiry=enquiry, circle_id=enquiry.circle_id
    )


def kept_in_record(viewer: Actor, sought: Sought) -> KeptAsWell | None:
    """That something said in an enquiry stands in the person's record as well."""
    rows = KeptAsWell.objects.filter(sought=sought, circle_id=sought.circle_id)
    return rows.exclude(outcome=None).last()


@dataclass(frozen=True)
class Wanted:
    """One thing the person wants, what it was before, how near they say they are, the
    two judgements, and whether they agreed that it stands in their record too."""

    outcome: Outcome
    earlier: tuple[OutcomeRevision, ...]
    newest: Point | None
    by_person: Judgement | None
    by_professional: Judgement | None
    asked_to_keep: tuple[KeptAsWell, ...]

    @property
    def last_change(self) -> OutcomeRevision | None:
        """What happened to it last, if it changed at all."""
        return self.earlier[-1] if self.earlier else None

    @property
    def is_kept_as_well(self) -> bool:
        """Whether it stands in the person's record as well."""
        return any(one.outcome_id for one in self.asked_to_keep)


def soughts() -> QuerySet[Sought]:
    """What is wanted, and how near they said last that they are, in one query."""
    ratings = Rating.objects.filter(outcome=OuterRef("outcome"))
    newest = ratings.order_by("-said_on", "-pk")
    return Sought.objects.select_related("outcome").annotate(
        near=Subquery(newest.values("near")[:1]),
        near_on=Subquery(newest.values("said_on")[:1]),
    )


def asked_here(enquiry: Enquiry) -> QuerySet[KeptAsWell]:
    """Each time it was asked, as the enquiry's circle may read it, with the view."""
    rows = KeptAsWell.objects.filter(circle_id=enquiry.circle_id)
    return rows.select_related("involvement")


def wanted(sought: Sought) -> Wanted:
    """One thing with everything about it, which must have been read along with it."""
    outcome = sought.outcome
    newest = {judged.whose: judged for judged in outcome.judgements.all()}
    near, on = sought.near, sought.near_on  # type: ignore[attr-defined]
    return Wanted(
        outcome=outcome,
        earlier=tuple(outcome.revisions.all()),
        newest=Point(Rating(near=near, said_on=on)) if near else None,
        by_person=newest.get(Judgement.Whose.PERSON),
        by_professional=newest.get(Judgement.Whose.PROFESSIONAL),
        asked_to_keep=tuple(sought.kept_as_well.all()),
    )
