"""Keeping the list of services by hand."""

from datetime import timedelta
from uuid import uuid4

import pytest

from alongside.access import clock
from alongside.access.rules import Refused
from alongside.providers import actions, queries
from alongside.providers.facts import ServiceFacts
from alongside.providers.models import CapacityFigure, Service
from alongside.providers.queries.capacity import people_supported
from alongside.providers.queries.listing import services_for
from alongside.providers.rules.capacity import Room, why_not_this_room
from alongside.providers.rules.local import (
    LocalFacts,
    as_it_stands,
    print_of,
    why_not_these_kinds,
)
from tests.architecture.world import World
from tests.providers.conftest import COMMISSIONER, THE_PERSON, apply

TODAY = clock.today()


@pytest.fixture
def world(db: None) -> World:
    """A service that is run by a team, and those who buy care."""
    return World()


def say(by, service, free=2, days=0, **more):
    """Say how much room there is, so many days ago."""
    numbers = {"people": 28, "vacancies": free, "places": 30} | more
    room = Room(as_of=TODAY - timedelta(days=days), **numbers)
    return actions.record_capacity(by=by, service=service, room=room)


def test_the_manager_says_that_two_rooms_are_free_and_those_who_look_find_it(world):
    service = world.known_service

    say(world.runner, service)

    found = services_for(COMMISSIONER, room="on").services
    assert [(one.name, one.free, one.places) for one in found] == [("Elm Court", 2, 30)]


def test_somebody_who_runs_another_service_cannot_say_it(world):
    other = actions.record_service(by=world.operator, name="Oak Court")

    with pytest.raises(Refused, match="The manager of the service says this"):
        say(world.runner, other)


def test_said_twice_on_one_day_it_is_put_right_and_not_doubled(world):
    say(world.runner, world.known_service, free=2)
    say(world.runner, world.known_service, free=1)

    assert [one.vacancies for one in CapacityFigure.objects.all()] == [1]


def test_room_said_long_ago_is_not_counted_on(world):
    say(world.runner, world.known_service, days=29)

    assert not services_for(COMMISSIONER, room="on").services
    assert services_for(COMMISSIONER).services[0].free == 2


def test_a_newer_word_that_nothing_is_free_counts(world):
    say(world.runner, world.known_service, days=3, free=2)
    say(world.runner, world.known_service, free=0)

    assert not services_for(COMMISSIONER, room="on").services


@pytest.mark.parametrize(
    ("room", "said"),
    [
        (Room(TODAY + timedelta(days=1), 1, 1), "cannot be in the future"),
        (Room(TODAY, people=1, vacancies=9, places=8), "more places free"),
        (Room(TODAY, people=30, vacancies=2, places=31), "more than the places"),
    ],
)
def test_numbers_that_cannot_be_are_refused_in_words(room, said):
    assert said in (why_not_this_room(room) or "")


def test_an_empty_room_that_cannot_be_used_is_no_mistake():
    assert why_not_this_room(Room(TODAY, people=20, vacancies=0, places=30)) is None


def test_people_supported_are_the_newest_figure_then_the_beds_then_not_known(
    world, django_assert_num_queries
):
    apply(ServiceFacts("1-1", name="Home", care_home=True, beds=12))
    apply(ServiceFacts("1-2", name="Agency", care_home=False))
    say(world.runner, world.known_service, days=40, people=25)
    say(world.runner, world.known_service, days=10, people=20)
    services = list(Service.objects.order_by("name"))

    with django_assert_num_queries(1):
        now = people_supported(services, TODAY)
    then = people_supported(services, TODAY - timedelta(days=20))

    assert [now[one.pk] for one in services] == [None, 20, 12]
    assert then[world.known_service.pk] == 25


def test_a_page_of_two_and_of_twenty_costs_the_same(world, django_assert_num_queries):
    for number in range(20):
        service = actions.record_service(by=world.operator, name=f"Home {number:02}")
        say(world.operator, service)

    for size in (2, 20):
        with django_assert_num_queries(1):
            assert services_for(COMMISSIONER, size=size).services[0].free == 2


def test_the_list_is_narrowed_by_area_who_runs_it_and_which_list(world):
    apply(
        ServiceFacts(
            "1-1",
            name="Gull House",
            provider_name="Harbour Care",
            local_authority="Westmere",
            registration_status="registered",
        ),
        ServiceFacts("1-2", name="Old House", registration_status="deregistered"),
    )
    by_hand = actions.record_service(by=world.operator, name="Lunch Club")

    def names(**wanted):
        return [one.name for one in services_for(COMMISSIONER, **wanted).services]

    assert names(area="Westmere") == names(run_by="harbour") == ["Gull House"]
    assert names(state="registered") == ["Gull House"]
    assert names(state="gone") == ["Old House"]
    assert names(state="local") == [by_hand.name]
    assert names(state="nonsense") == ["Gull House", "Lunch Club", "Old House"]


def test_two_presses_of_one_page_add_one_service(world):
    uid = uuid4()

    for _ in range(2):
        actions.record_service(by=world.commissioner, name="Lunch Club", uid=uid)

    assert Service.objects.filter(name="Lunch Club").count() == 1


def test_a_service_of_our_own_list_is_changed_and_nothing_of_a_colleague_is_lost(world):
    service = actions.record_service(by=world.operator, name="Lunch Club")
    seen = print_of(service)
    change = {"by": world.commissioner, "service": service, "seen": seen}
    first = LocalFacts("Lunch Club", ("other",), town="Marram Bay")
    actions.change_service(**change, facts=first)

    with pytest.raises(Refused, match="while you had the page open"):
        actions.change_service(**change, facts=LocalFacts("Club", ("other",)))

    assert as_it_stands(Service.objects.get(pk=service.pk)) == first


def test_what_the_regulator_publishes_is_not_changed_here(world):
    apply(ServiceFacts("1-1", name="Gull House"))
    service = Service.objects.get(name="Gull House")

    with pytest.raises(Refused, match="The regulator publishes this"):
        actions.change_service(
            by=world.commissioner, service=service, facts=LocalFacts("X", ("other",))
        )
    with pytest.raises(Refused, match="The regulator publishes this"):
        actions.say_service_runs(by=world.commissioner, service=service, runs=False)


def test_a_service_that_has_ended_stays_and_can_run_again(world):
    service = actions.record_service(by=world.operator, name="Lunch Club")

    ended = actions.say_service_runs(by=world.commissioner, service=service, runs=False)
    again = actions.say_service_runs(by=world.commissioner, service=service, runs=True)

    assert ended.deregistered_on == TODAY
    assert again.deregistered_on is None
    assert again.registration_status == Service.Status.UNKNOWN


def test_care_at_home_has_no_beds():
    assert "no beds" in (why_not_these_kinds(["home_care"], 12) or "")
    assert why_not_these_kinds(["care_home"], 12) is None
    assert "at least one" in (why_not_these_kinds([], None) or "")


def test_whoever_runs_it_says_what_it_offers_and_others_do_not(world):
    service = world.known_service

    said = actions.say_what_is_offered(
        by=world.runner, service=service, words=" A cat. "
    )

    assert said.offers == "A cat."
    with pytest.raises(Refused, match="The manager says this"):
        actions.say_what_is_offered(by=THE_PERSON, service=service, words="No.")
    assert queries.service_page(COMMISSIONER, service.pk).service.offers == "A cat."
