"""Needs for an advocate: what a decision waits for, and what the pages show."""

from collections.abc import Iterable
from typing import Any

from django.db import models
from django.db.models import Count, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from alongside.access import queries as access
from alongside.access.actor import Actor
from alongside.access.models import Membership, Organisation, Post, User
from alongside.people.models import (
    AdvocacyMove,
    AdvocacyNeed,
    AdvocacyOffer,
    AdvocacyReferral,
    Consideration,
    Decision,
    Person,
    Representation,
    WentAhead,
)
from alongside.people.queries.decisions import newest_assessment
from alongside.people.queries.limit import WORK
from alongside.people.rules import advocacy as rules
from alongside.people.rules.decisions import CAN
from alongside.people.rules.record import is_own_record
from alongside.standards.advocacy import kinds_for

ON_REQUEST, ASSESSMENT = "on_request", "assessment"
FOUND = (AdvocacyNeed.State.ALLOCATED, AdvocacyNeed.State.ACTIVE)

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
    return waits_in(needs_about(viewer, about), until_there=until_there)


def waits_in(needs: Iterable[AdvocacyNeed], *, until_there: bool) -> list[str]:
    """What these needs ask to wait for, in sentences."""
    return [
        sentence
        for need in needs
        for sentence in rules.what_it_waits_for(
            need,
            need.unanswered,  # type: ignore[attr-defined]
            until_there=until_there,
        )
    ]


def decision_waits_for(viewer: Actor, decision: Decision) -> list[str]:
    """What asks a decision about a person to wait, while it is in doubt whether they
    can decide it."""
    held = newest_assessment(viewer, decision)
    if held is None or held.conclusion == CAN:
        return []
    return waits_for(viewer, decision)


def assessment_needs(viewer: Actor, person: Person) -> QuerySet[AdvocacyNeed]:
    """The needs while it is found out what help the person needs, and planned: those
    that have not ended, each with how much is unanswered, the newest first."""
    rows = needs(viewer).filter(person=person, trigger=ASSESSMENT)
    rows = rows.filter(circle_id=person.circle_id)
    rows = rows.exclude(state=AdvocacyNeed.State.ENDED)
    return rows.annotate(unanswered=UNANSWERED).order_by("-pk")


def newest_assessment_need(viewer: Actor, person: Person) -> AdvocacyNeed | None:
    """The need of the assessment or the plan that began last."""
    return assessment_needs(viewer, person).first()


def plan_waits_for(viewer: Actor, person: Person) -> list[str]:
    """What asks a line of the plan to wait, in sentences; of the person it asks
    nothing."""
    if is_own_record(person, viewer):
        return []
    return waits_in(assessment_needs(viewer, person), until_there=True)


def noted_by_hand(
    viewer: Actor, person: Person, trigger: str, words: str
) -> QuerySet[AdvocacyNeed]:
    """What was noted by hand of this person, in just these words, and has not ended."""
    return needs_about(viewer, person).filter(trigger=trigger, about_words=words[:300])


def unanswered(viewer: Actor, need: AdvocacyNeed) -> int:
    """How many of the advocate's words nobody has answered."""
    return Representation.objects.filter(need=need, answered_at=None).count()


def has_asked(viewer: Actor, person: Person) -> bool:
    """Whether the person, or somebody for them, has asked and it is under way."""
    return needs_about(viewer, person).filter(trigger=ON_REQUEST).exists()


def circles_of(viewer: Actor, advocate: User, *, but: AdvocacyNeed) -> set[int]:
    """The circles an advocate is needed in for other needs, as far as one sees."""
    rows = AdvocacyNeed.objects.filter(advocate=advocate, state__in=FOUND)
    return {
        number
        for pair in rows.exclude(pk=but.pk).values_list(
            "circle_id", "person__circle_id"
        )
        for number in pair
    }


def who_finds_an_advocate(viewer: Actor, person: Person) -> dict[int, str]:
    """Principals, with their purpose, of the person and those who work for them: no
    care service and no family."""
    found = {
        row.principal_id: row.purpose
        for row in access.members(viewer, person.circle_id)
        if row.purpose in ("about_me", *WORK) and not _is_of_a_service(row)
    }
    team = access.receiving_team()
    if team:
        found.setdefault(team.principal_id, "safeguarding_team")
    if not set(found) & set(viewer.principals) and viewer.principal_id:
        found[viewer.principal_id] = "advocate"
    return found


def _is_of_a_service(row: Membership) -> bool:
    team = getattr(row.principal, "team", None)
    if team:
        return bool(team.organisation.kind == Organisation.Kind.PROVIDER)
    user = getattr(row.principal, "user", None)
    kind = Organisation.Kind.PROVIDER
    works_there = Q(organisation__kind=kind) | Q(team__organisation__kind=kind)
    return Post.objects.live().filter(works_there, user=user).exists()


def newest_referral(viewer: Actor, need: AdvocacyNeed) -> AdvocacyReferral:
    """The last time an advocate was asked for in this."""
    return AdvocacyReferral.objects.filter(need=need).order_by("-pk")[0]


def earlier_advocate(viewer: Actor, need: AdvocacyNeed) -> AdvocacyReferral | None:
    """Who spoke up for the person before and could do so again."""
    rows = AdvocacyReferral.objects.filter(
        need__person=need.person_id, declined_on=None
    )
    rows = rows.exclude(began_on=None).exclude(need=need)
    still_here = access.users_with_role("advocate").values("pk")
    rows = rows.filter(Q(advocate=None) | Q(advocate__in=still_here))
    return rows.select_related("advocate", "organisation").order_by("-pk").first()


def kind_for(need: AdvocacyNeed, before: AdvocacyReferral) -> str:
    """The kind to ask for: the same as before where it fits what this is about."""
    kinds = kinds_for(need.trigger)
    return before.kind if before.kind in kinds or not kinds else kinds[0]


def rows_of(viewer: Actor, need: AdvocacyNeed) -> list[QuerySet[Any]]:
    """A need with everything that was written about it."""
    below = (
        AdvocacyMove,
        AdvocacyOffer,
        AdvocacyReferral,
        Consideration,
        Representation,
        WentAhead,
    )
    rows: list[QuerySet[Any]] = [one.objects.filter(need=need) for one in below]
    return [*rows, AdvocacyNeed.objects.filter(pk=need.pk)]


def works_for(viewer: Actor, advocate: User) -> str:
    """The organisation an advocate works for, by name."""
    posts = Post.objects.live().filter(user=advocate, role="advocate")
    names = posts.values_list("organisation__name", "team__organisation__name")
    return next((one or two for one, two in names if one or two), "Not written down")
