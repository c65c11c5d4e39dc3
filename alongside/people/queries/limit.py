"""Limits, and what is held back from the person's own view."""

from collections.abc import Iterable

from django.db.models import QuerySet

from alongside.access import queries as access
from alongside.access.actor import Actor
from alongside.access.models import Membership, Post, Principal
from alongside.people.models import Limit, Person, Relationship, WorkersCircle

FEW = 50
# Whoever is in the person's circle for one of these works for them.
WORK = frozenset({"safeguarding_team", "working_with_person", "leads_enquiry"})


def limits(viewer: Actor) -> QuerySet[Limit]:
    """Every limit that the viewer can see. Row security leaves out what is held back
    from them."""
    return Limit.objects.select_related("person", "relationship")


def limits_of(viewer: Actor, person: Person) -> list[Limit]:
    """The limits that stand, those for safety first (one query)."""
    rows = limits(viewer).filter(person=person, lifted_on=None)
    found = list(rows.order_by("pk")[:FEW])
    return sorted(found, key=lambda one: (one.kind == Limit.Kind.OWN, one.pk))


def held_back(viewer: Actor, person: Person) -> list[Limit]:
    """What is held back from the person's own view, as far as the viewer sees."""
    rows = Limit.objects.filter(person=person, lifted_on=None)
    return list(rows.exclude(why_held_back="").order_by("pk")[:FEW])


def alleged_sources_of_risk(viewer: Actor, person: Person) -> list[Relationship]:
    """The people in somebody's life who are alleged to be a source of risk."""
    marks = Limit.objects.filter(
        person=person, kind=Limit.Kind.SOURCE_OF_RISK, lifted_on=None
    ).exclude(relationship=None)
    return list(
        Relationship.objects.filter(pk__in=marks.values("relationship"))
        .select_related("user")
        .order_by("pk")
    )


def is_alleged_source(viewer: Actor, person: Person) -> bool:
    """Whether the viewer is marked as an alleged source of risk to the person."""
    user = viewer.user
    marked = alleged_sources_of_risk(viewer, person)
    return user is not None and any(one.user_id == user.pk for one in marked)


def workers_circle(viewer: Actor, person: Person) -> WorkersCircle | None:
    """The circle of what is held back, for those who are in it."""
    return WorkersCircle.objects.filter(person=person).first()


def who_sees(viewer: Actor, held: list[Limit]) -> list[str]:
    """The teams and people who see what is held back from one person (one query)."""
    members = access.members(viewer, held[0].circle_id) if held else []
    return sorted({_name(row) for row in members})


def _name(row: Membership) -> str:
    team = getattr(row.principal, "team", None)
    return str(team) if team else row.principal.user.full_name


def members_of(viewer: Actor, circle: WorkersCircle) -> list[Membership]:
    """Who is in the circle of what is held back now."""
    return access.members(viewer, circle.circle_id)


def who_may_see_held_back(viewer: Actor, person: Person) -> dict[int, str]:
    """Principals of those who work for the person, with their purpose.

    Never the person, nor a team that the person or an alleged source of risk works in:
    whoever is in a team sees what the team sees.
    """
    risky = alleged_sources_of_risk(viewer, person)
    kept_out = {person.user_id} | {one.user_id for one in risky}
    apart = _principals_of(number for number in kept_out if number)
    return {
        row.principal_id: row.purpose
        for row in access.members(viewer, person.circle_id)
        if row.purpose in WORK
        and row.principal.kind != Principal.Kind.LINK
        and row.principal_id not in apart
    }


def _principals_of(users: Iterable[int]) -> set[int]:
    """The principals of these users and of the teams they work in."""
    numbers = list(users)
    own = Principal.objects.filter(user__in=numbers).values_list("pk", flat=True)
    teams = Post.objects.live().filter(user__in=numbers).exclude(team=None)
    return {*own, *teams.values_list("team__principal", flat=True)}
