"""Needs for an advocate: what a decision waits for, and what the pages show."""

from django.db import models
from django.db.models import Count, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce

from alongside.access.actor import Actor
from alongside.people.models import AdvocacyNeed, Representation
from alongside.people.rules import advocacy as rules

# How many of the advocate's words nobody has answered. A subquery, so that the needs
# can be held while something is decided.
UNANSWERED = Coalesce(
    Subquery(
        Representation.objects.filter(need=OuterRef("pk"), answered_at=None)
        .order_by()
        .values("need")
        .annotate(many=Count("pk"))
        .values("many")
    ),
    0,
)


def needs(viewer: Actor) -> QuerySet[AdvocacyNeed]:
    """Every need in the processes that the viewer sees."""
    return AdvocacyNeed.objects.select_related("person", "advocate")


def needs_about(viewer: Actor, about: models.Model) -> QuerySet[AdvocacyNeed]:
    """The needs of one process that have not ended, each with how much is unanswered.

    `about` is the process: a concern, a decision, a review.
    """
    rows = needs(viewer).filter(about_kind=about._meta.label, about_id=about.pk)
    rows = rows.exclude(state=AdvocacyNeed.State.ENDED)
    return rows.annotate(unanswered=UNANSWERED).order_by("-pk")


def waits_for(
    viewer: Actor, about: models.Model, *, until_there: bool = False
) -> list[str]:
    """What asks a decision in this process to wait, in sentences; empty for nothing."""
    return [
        sentence
        for need in needs_about(viewer, about)
        for sentence in rules.what_it_waits_for(
            need, need.unanswered, until_there=until_there
        )
    ]


def unanswered(viewer: Actor, need: AdvocacyNeed) -> int:
    """How many of the advocate's words nobody has answered."""
    return Representation.objects.filter(need=need, answered_at=None).count()
