"""Early warning over what is kept: what it counts, what it asks, and how soon."""

from contextlib import contextmanager
from datetime import date, timedelta

import numpy as np
import pytest
from django.db import transaction

from alongside.access import clock, identity
from alongside.access.actor import operator
from alongside.access.models import Circle
from alongside.concerns.models.concern import Danger
from alongside.config import databases
from alongside.insight import actions
from alongside.insight.models import ServiceMonth, ServiceSignal, WatchedYear
from alongside.insight.queries import service_months, watched
from alongside.providers.models import CapacityFigure
from alongside.providers.queries import capacity, knowing
from tests import database
from tests.factories import access, concerns
from tests.factories import watched as made
from tests.insight.conftest import pointed_at

SERVICES, MONTHS = 900, 36
UNKNOWN = 5  # of these nobody knows how large they are
CAMPAIGN = range(700, 800)  # their own reports treble, and nothing else
GETS_WORSE, GOES_QUIET = 801, 802


def steady(chance):
    """Small and large homes in which nothing changes, but for the few named above."""
    beds = np.repeat([6, 20, 60], SERVICES // 3)
    chance.shuffle(beds)
    heard = chance.poisson(0.03 * beds[:, None], (SERVICES, MONTHS))
    own = chance.poisson(0.05 * beds[:, None], (SERVICES, MONTHS))
    own[CAMPAIGN, -4:] = chance.poisson(0.15 * beds[CAMPAIGN, None], (100, 4))
    beds[[GETS_WORSE, GOES_QUIET]] = 30
    heard[GETS_WORSE], own[GOES_QUIET] = 1, 4
    heard[GETS_WORSE, -2:], own[GOES_QUIET, -4:] = 9, 0
    return beds, heard, own


@pytest.fixture(scope="module")
def partnership(worker_database, django_db_blocker):
    """A database with all of them, committed, counted and worked out once."""
    with django_db_blocker.unblock():
        addresses = database.make(worker_database, "watched")
    point = contextmanager(pointed_at)
    with point(addresses, worker_database, django_db_blocker):
        access.safeguarding_team()
        beds, heard, own = steady(np.random.default_rng(7))
        unknown = [None] * UNKNOWN
        homes = made.services([*beds.tolist(), *unknown])
        circle = Circle.objects.create(kind=Circle.Kind.SERVICE)
        first = made.this_month() - MONTHS
        with databases.connect(addresses.owner) as owner:
            for voice, counts in (("families", heard), ("provider", own)):
                rows = (
                    (homes[one].pk, first + month, voice, int(counts[one, month]))
                    for one, month in zip(*np.nonzero(counts), strict=True)
                )
                made.told(owner, circle, rows)
            made.told(owner, circle, [(homes[-1].pk, first + 1, "families", 1)])
        with transaction.atomic():
            actions.refresh_services(by=operator(), anew=True)
        yield homes, beds, circle, addresses
    with django_db_blocker.unblock():
        databases.drop(worker_database, addresses.database)


@pytest.fixture(autouse=True)
def _unblocked(partnership, django_db_blocker):
    with django_db_blocker.unblock():
        yield


def signals(**which):
    """What was asked, as the desk sees it."""
    desk = knowing.desk()
    with transaction.atomic(), identity.seen_as((desk.principal_id,)):
        return list(ServiceSignal.objects.filter(**which))


def test_what_changed_is_asked_about(partnership):
    homes, *_ = partnership

    (worse,) = signals(service=homes[GETS_WORSE].pk)
    (quiet,) = signals(service=homes[GOES_QUIET].pk)

    assert worse.kind == "more_heard"
    assert worse.happened.startswith("Nine concerns and worries in one month; for a")
    assert worse.behind == {"item": 9}
    assert quiet.kind == "gone_quiet"
    assert "reports of small things from the service itself" in quiet.happened
    assert "by chance" in quiet.by_chance


def test_as_many_small_homes_as_large_are_asked_when_nothing_changes(partnership):
    homes, beds, *_ = partnership
    size = {home.pk: places for home, places in zip(homes, beds, strict=False)}
    changed = {homes[GETS_WORSE].pk, homes[GOES_QUIET].pk}

    asked = [size[one.service_id] for one in signals() if one.service_id not in changed]
    small, large = asked.count(6), asked.count(60)

    # Three months of 300 homes each at 10 in 1,000: nine are expected of either.
    assert small <= 20
    assert large <= 20


def test_a_home_that_asks_its_staff_to_speak_up_is_not_asked_for_that(partnership):
    homes, *_ = partnership
    open_ones = {homes[number].pk for number in CAMPAIGN}

    asked = [one for one in signals() if one.service_id in open_ones]

    assert len(asked) <= 8  # three are expected by chance


def test_a_service_of_unknown_size_is_not_called_quiet(partnership):
    homes, *_ = partnership
    unknown = {home.pk for home in homes[SERVICES:]}

    assert not [one for one in signals() if one.service_id in unknown]
    assert {one.cannot_compare for one in WatchedYear.objects.all()} == {1}


def test_one_new_thing_updates_its_own_service_and_no_other(partnership):
    homes, _, circle, addresses = partnership
    home, now = homes[10], made.this_month()
    with databases.connect(addresses.owner) as owner:
        made.told(owner, circle, [(home.pk, now, "families", 12)])

    drawn = service_months.drawn(clock.today(), anew=False)
    with transaction.atomic():
        actions.refresh_services(by=operator())

    assert drawn.services == (home.pk,)  # how long that takes is for `make bench`
    assert ServiceMonth.objects.get(service=home, month=watched.day_of(now)).heard == 12
    assert [one.kind for one in signals(service=home.pk)][-1] == "more_heard"
    assert not service_months.is_touched()


def test_one_service_alone_comes_to_the_same_as_everything_anew(partnership):
    homes, _, circle, addresses = partnership
    home, now = homes[20], made.this_month()
    with databases.connect(addresses.owner) as owner:
        made.told(owner, circle, [(home.pk, now, "families", 15)])
    with transaction.atomic():
        actions.refresh_services(by=operator())
        alone = signals(service=home.pk)
    before = len(signals())
    with transaction.atomic():
        made_anew = actions.refresh_services(by=operator(), anew=True)

    assert [one.kind for one in alone][-1] == "more_heard"
    assert made_anew == 0
    assert len(signals()) == before
    assert date.today().month == alone[-1].month.month


def told(partnership, home, many, **more):
    """So many people each write down one small thing this month; look again."""
    _, _, circle, addresses = partnership
    with databases.connect(addresses.owner) as owner:
        for month in more.pop("months", [made.this_month()]):
            made.told(owner, circle, [(home.pk, month, "families", many)], **more)
    with transaction.atomic():
        actions.refresh_services(by=operator())


def test_people_who_see_the_same_are_asked_about_at_once_and_one_alone_is_not(
    partnership,
):
    homes, *_ = partnership
    now = made.this_month()

    told(partnership, homes[30], 2, indicator="basics")
    told(partnership, homes[31], 1, indicator="basics", months=[now, now])

    (several,) = signals(service=homes[30].pk, kind="several_see")
    assert several.happened.startswith("Two people wrote down two things in one area")
    assert not signals(service=homes[31].pk)

    told(partnership, homes[30], 3, indicator="basics")

    assert len(signals(service=homes[30].pk, kind="several_see")) == 1  # asked once


def test_an_echo_and_ten_observations_of_one_visit_are_one_event(partnership):
    homes, _, _, addresses = partnership
    home, month = homes[32], watched.day_of(made.this_month())
    told(partnership, home, 6)
    of_home = f"WHERE service_id = {home.pk} AND happened_on >= '{month}'"
    with databases.connect(addresses.owner) as owner:
        first = f"(SELECT min(id) FROM providers_knowledgeitem {of_home})"
        change = f"UPDATE providers_knowledgeitem SET %s {of_home} AND id %% 3 = %s"
        owner.execute(change.replace("%s", "came_of = 'visit:1'", 1), [0])
        owner.execute(
            change.replace("%s", f"same_as_id = {first}", 1) + f" AND id <> {first}",
            [1],
        )
    with transaction.atomic():
        actions.refresh_services(by=operator())

    left = ServiceMonth.objects.filter(service=home, month=month).get()

    assert left.heard in (3, 4)  # two of one visit, two others, less their echoes


def test_somebody_in_danger_goes_to_people_at_once_and_not_yet_to_the_service(
    partnership,
):
    homes, *_ = partnership
    concerns.raised(service=homes[33], danger=Danger.YES)
    with transaction.atomic():
        actions.refresh_services(by=operator())

    (serious,) = signals(service=homes[33].pk, kind="very_serious")

    assert serious.is_withheld
    assert serious.withheld_reason == "danger"
    assert serious.circle_id != homes[33].knowledge_circle_id
    assert serious.month == date.today().replace(day=1)


def test_people_supported_are_what_the_register_says(partnership):
    homes, *_ = partnership
    some = homes[40:43]
    now, today = made.this_month(), date.today()
    for days, people in ((400, 5), (70, 9), (0, 12)):
        CapacityFigure.objects.create(
            service=some[0],
            as_of=today - timedelta(days=days),
            people=people,
            vacancies=0,
            recorded_by=0,
            recorded_by_name="Somebody",
        )
    some.append(homes[-1])
    keys = sorted(one.pk for one in some)
    told_us = service_months.people_said(keys)
    span = range(now - 20, now)

    ours = watched.exposure(watched.known(keys), told_us, span)

    for place, month in enumerate(span):
        last = watched.day_of(month + 1) - timedelta(days=1)
        theirs = capacity.people_supported(some, last)
        for row, key in enumerate(keys):
            assert np.array_equal(
                ours[row, place], theirs[key] or np.nan, equal_nan=True
            )
