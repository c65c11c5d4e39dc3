"""Whoever spoke up before is offered first in the next process, however long after."""

from datetime import timedelta

import pytest
from hypothesis import HealthCheck, example, settings
from hypothesis import given as whatever
from hypothesis import strategies as some

from alongside.access import actions as access
from alongside.access import clock, identity
from alongside.access.actor import operator
from alongside.people.actions import advocacy_helping as helping
from alongside.people.actions import advocacy_steps as steps
from alongside.people.models import AdvocacyNeed
from alongside.people.queries import advocacy as queries
from tests.beginnings import held
from tests.factories import access as factories
from tests.factories import advocacy as given
from tests.factories import concerns

pytestmark = pytest.mark.django_db(databases="__all__")
TO_ASK = AdvocacyNeed.State.TO_REFER


@held
def worker():
    return factories.acting(factories.social_worker())


@held
def amina(worker):
    return concerns.person(factories.manager())


def process(worker, amina, advocate):
    """One process from the first look until it is over, with an advocate who helped."""
    about = factories.care_worker()
    need = given.helped(worker, given.noted(worker, amina, about=about), advocate)
    return helping.end_advocacy(
        by=worker, need=need, why="It is over.", seen=need.version
    )


def offered_first(worker, amina):
    """The next process, and who is offered first in it."""
    about = factories.care_worker()
    need = given.offered(worker, given.noted(worker, amina, about=about))
    assert need.state == TO_ASK
    with identity.seen_as(worker.principals):
        return need, queries.earlier_advocate(worker, need)


@settings(
    max_examples=8,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@whatever(
    helpers=some.lists(some.integers(0, 2), min_size=1, max_size=3),
    days=some.integers(1, 4000),
)
@example(helpers=[0], days=1)
def test_the_last_one_who_helped_is_offered_first(worker, helpers, days):
    amina = concerns.person(factories.manager())
    people = [factories.user("advocate", full_name=f"Advocate {n}") for n in range(3)]
    for number in helpers:
        process(worker, amina, people[number])

    with clock.set_to(clock.now() + timedelta(days=days)):
        need, before = offered_first(worker, amina)
        moved = steps.go_on_with_same(by=worker, need=need, seen=need.version)

    assert before.advocate == people[helpers[-1]]
    assert (moved.state, moved.advocate) == ("allocated", people[helpers[-1]])


def test_one_whom_the_person_wanted_changed_is_not_offered(worker, amina):
    grace = factories.user("advocate", full_name="Grace Mensah")
    need = given.helped(worker, given.noted(worker, amina), grace)
    helping.change_advocate(
        by=worker, need=need, why="She asked for a woman.", seen=need.version
    )

    assert offered_first(worker, amina)[1] is None


def test_one_who_no_longer_works_as_an_advocate_is_not_offered(worker, amina):
    grace = factories.user("advocate", full_name="Grace Mensah")
    process(worker, amina, grace)
    for post in grace.posts.all():
        access.end_post(by=operator(), post=post)

    assert offered_first(worker, amina)[1] is None


def test_nothing_is_sent_to_the_service_when_the_same_one_goes_on(worker, amina):
    grace = factories.user("advocate", full_name="Grace Mensah")
    process(worker, amina, grace)
    need, _ = offered_first(worker, amina)

    steps.go_on_with_same(by=worker, need=need, seen=need.version)

    with identity.seen_as(worker.principals):
        assert not need.requests.exists()
