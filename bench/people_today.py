"""The council, its two teams, its services; and the worries that wait today."""

from dataclasses import dataclass
from datetime import timedelta
from uuid import uuid4

from django.db.models import Count

from alongside.access import actions as access
from alongside.access import actor, clock
from alongside.access.actor import NOBODY, Actor
from alongside.access.models import Team, User
from alongside.concerns.actions import raising, receiving
from alongside.concerns.actions.raising import HearBack, Worry
from alongside.concerns.models import Concern
from alongside.people.models import Person
from alongside.providers import actions as providers
from alongside.providers.facts import ServiceFacts
from alongside.providers.models import Service

SEES_ALL, SEES_LITTLE, SEES_MEASURES = "all@x.example", "few@x.example", "m@x.example"
NOTICED = (
    "She has bruises on both arms and will not say why. Her son answers for her, and "
    "the fridge has been empty each time I came by this month."
)
WISH = "I want to stay in my own home, and I want the shouting to stop."


@dataclass(frozen=True)
class Places:
    """Numbers of the two teams' principals, and of services by the regulator's."""

    team: int
    second_team: int
    services: dict[str | None, int]


def places(services: int, kinds: tuple[str, ...]) -> Places:
    """A council with two teams and three users, and so many services."""
    by = actor.operator()
    council = access.add_organisation(by=by, name="Westmere Council", kind="council")
    teams = [
        access.add_team(
            by=by, organisation=council, name="Safeguarding adults", work="safeguarding"
        ),
        access.add_team(by=by, organisation=council, name="Hospital social work"),
    ]
    _user(SEES_ALL, "safeguarding_manager", teams[0])
    _user(SEES_LITTLE, "safeguarding_manager", teams[1])
    _user(SEES_MEASURES, "commissioner", teams[1])
    facts = [
        ServiceFacts(
            cqc_location_id=f"1-{n:09d}",
            name=f"Service {n}",
            kinds=(kinds[n % len(kinds)],),
        )
        for n in range(services)
    ]
    providers.apply_cqc_locations(by=by, locations=facts)
    numbers = dict(Service.objects.values_list("cqc_location_id", "pk"))
    return Places(teams[0].principal_id, teams[1].principal_id, numbers)


def _user(email: str, role: str, team: Team) -> None:
    by = actor.operator()
    user = access.add_user(by=by, email=email, full_name=email, password=None)
    access.give_post(by=by, user=user, role=role, team=team)


def user(email: str) -> User:
    """One of the three."""
    return User.objects.get(email=email)


def raise_worries(places: Places, number: int) -> None:
    """So many worries, a third with a person; one in ten seen by the second team."""
    team = Team.objects.get(principal=places.team)
    manager = actor.of_user(user(SEES_ALL))
    with access.at_the_desk_of(team):
        people = list(Person.objects.order_by("pk")[: number // 3])
        services = _busiest(20)
    for n in range(number):
        person = people[n // 3] if n % 3 == 0 and n // 3 < len(people) else None
        with clock.set_to(clock.now() - timedelta(hours=7 * n)):
            concern = raise_one(
                team, n, person, services[n % 20] if n % 4 == 0 else None
            )
            if n % 10 == 0:
                access.let_in(
                    by=manager,
                    circle_id=concern.circle_id,
                    principal_id=places.second_team,
                    purpose="safeguarding_team",
                )
            _receive(manager, concern, person, n)


def _busiest(number: int) -> list[Service]:
    """The services with the most past worries: the hardest for the board."""
    rows = Concern.objects.exclude(service=None).values_list("service", flat=True)
    most = rows.annotate(worries=Count("pk")).order_by("-worries", "service")[:number]
    return list(Service.objects.filter(pk__in=list(most)).order_by("pk"))


def raise_one(
    team: Team, number: int, person: Person | None, service: Service | None
) -> Concern:
    """One worry, as the team has it; every other says what is wanted."""
    worry = Worry(
        noticed=NOTICED,
        danger=number % 3,
        about_name=person.name if person else f"Somebody {number}",
        service=service,
        wish_asked="yes" if number % 2 else "no",
        wish_words=WISH if number % 2 else "",
        wish_not_asked_reason="" if number % 2 else "not_my_place",
    )
    raiser = raising.raise_concern(
        by=NOBODY, worry=worry, hear_back=HearBack(), link_uid=uuid4(), team=team
    )
    with access.at_the_desk_of(team):
        return Concern.objects.get(pk=raiser.concern_id)


def _receive(
    manager: Actor, concern: Concern, person: Person | None, number: int
) -> None:
    if number % 2:
        concern = receiving.receive_concern(by=manager, concern=concern)
    if person:
        receiving.say_who_it_is(by=manager, concern=concern, person=person)
