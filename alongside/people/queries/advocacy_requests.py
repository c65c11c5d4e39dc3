"""What advocacy services are asked here, who reads it, and at whose desk."""

from django.db.models import Q, QuerySet

from alongside.access import clock
from alongside.access import queries as access
from alongside.access.actor import Actor
from alongside.access.models import Membership, Organisation, Post, Team, User
from alongside.people.models import AdvocacyNeed, AdvocacyRequest

WORK = ("safeguarding_team", "leads_enquiry")
MOST = 50


def requests(viewer: Actor) -> QuerySet[AdvocacyRequest]:
    """What was asked of the services that the viewer works for."""
    return AdvocacyRequest.objects.select_related("organisation")


def open_requests(viewer: Actor) -> list[AdvocacyRequest]:
    """What nobody has answered yet, the longest first that somebody waits."""
    rows = requests(viewer).filter(ended_at=None)
    return list(rows.order_by("asked_at", "pk")[:MOST])


def need_of(viewer: Actor, request: AdvocacyRequest) -> AdvocacyNeed | None:
    """The need that somebody asked about, for whoever sees it."""
    rows = AdvocacyNeed.objects.select_related("person", "advocate")
    return rows.filter(pk=request.need_id).first()


def is_on_their_list(viewer: Actor, need: AdvocacyNeed) -> bool:
    """Whether the service that was asked finds it here, as far as the viewer sees."""
    return AdvocacyRequest.objects.filter(need=need, ended_at=None).exists()


def advocates_of(viewer: Actor, organisation: Organisation) -> QuerySet[User]:
    """Those who work as advocates for an organisation today."""
    works_there = Q(organisation=organisation) | Q(team__organisation=organisation)
    held = Post.objects.live().filter(works_there, role="advocate")
    return User.objects.filter(is_active=True, pk__in=held.values("user"))


def who_reads_a_request(
    viewer: Actor, need: AdvocacyNeed, asked: Organisation
) -> dict[int, str]:
    """Principals, with their purpose, of those who ask and those who are asked."""
    found = {row.principal_id: row.purpose for row in _workers(need)}
    found.setdefault(desk_of(viewer, need), "safeguarding_team")
    teams = Team.objects.filter(organisation=asked).values_list("principal", flat=True)
    alone = advocates_of(viewer, asked).exclude(
        posts__in=Post.objects.live().filter(team__organisation=asked)
    )
    for number in (*teams, *alone.values_list("principal", flat=True)):
        found[number] = "asked_to_help"
    return found


def desk_of(viewer: Actor, need: AdvocacyNeed) -> int:
    """The principal through which the viewer sees a need: a team's before their own,
    because a team stays."""
    seen = _now(need).filter(principal__in=viewer.principals)
    numbers = set(seen.values_list("principal", flat=True))
    teams = [number for number in viewer.principals[1:] if number in numbers]
    return teams[0] if teams else viewer.principals[0]


def who_asked(viewer: Actor, need: AdvocacyNeed) -> list[int]:
    """Principals among whom are those who may have asked: whoever was in the circle of
    the need, because each that reads a request comes from there."""
    rows = Membership.objects.filter(circle=need.circle_id)
    return list(rows.values_list("principal", flat=True).distinct())


def _workers(need: AdvocacyNeed) -> QuerySet[Membership]:
    return _now(need).filter(purpose__in=WORK)


def _now(need: AdvocacyNeed) -> QuerySet[Membership]:
    rows = Membership.objects.filter(circle=need.circle_id)
    return rows.filter(Q(ends_at=None) | Q(ends_at__gt=clock.now()))


def who_can_be_asked(viewer: Actor) -> list[Organisation]:
    """Organisations that provide advocates."""
    rows = Organisation.objects.filter(is_active=True)
    return list(rows.filter(kind=Organisation.Kind.ADVOCACY).order_by("name"))


def advocates(viewer: Actor) -> list[User]:
    """Everybody who works as an advocate here."""
    return list(access.users_with_role("advocate"))
