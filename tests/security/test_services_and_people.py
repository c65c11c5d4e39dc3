"""Nobody reaches a person's record through a page about a service, nor learns from one
what is held back, or that somebody has just spoken up."""

from collections.abc import Iterator
from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import transaction
from django.urls import reverse

from alongside.access import clock, identity
from alongside.config import databases
from alongside.insight.queries.service_concerns import FEW_IN_WORDS
from alongside.providers import actions as providers
from alongside.providers.actions import whole
from alongside.providers.rules.knowledge import Withheld
from alongside.providers.rules.visiting import Plan
from tests import database
from tests.architecture.caring import known
from tests.architecture.watched import ask
from tests.security import services
from tests.security.services import (
    A_RECORD,
    FIRST,
    INSIDE,
    LAST,
    NOTED_EARLY,
    OUTSIDE,
    TOLD,
    Looked,
    as_shown,
    concern_about,
    one_more_service,
    same_pages,
)

LAST_MONTH = (
    "UPDATE concerns_concern SET raised_at = date_trunc('month', now()) "
    "- interval '9 days' WHERE service_id = %s"
)
DAY_HAS_COME = (
    "UPDATE access_membership SET starts_at = now() - interval '1 second' "
    "WHERE principal_id = %s AND starts_at > now()"
)
HELD = "Two of the staff shouted at breakfast."


@pytest.fixture(scope="module")
def place(
    worker_database: databases.Addresses, django_db_blocker: pytest.FixtureRequest
) -> Iterator[databases.Addresses]:
    """A database in which everything is there for good, so that it is counted too."""
    with django_db_blocker.unblock():
        addresses = database.make(worker_database, "services")
        database.point_connections(addresses)
        yield addresses
        database.point_connections(worker_database)
        databases.drop(worker_database, addresses.database)


@pytest.fixture(scope="module")
def looked(place: databases.Addresses) -> Looked:
    """Somebody lives at a service, and others look at its pages."""
    return services.begin()


def changed(before: dict, after: dict) -> list[str]:
    """The pages that are not as they were."""
    assert before.keys() == after.keys()
    return [name for name in before if before[name] != after[name]]


@pytest.mark.parametrize("who", INSIDE)
def test_no_page_about_a_service_says_anything_of_who_lives_there(looked, who):
    browser, said, opened = looked.browser(who), {}, 0
    for name, _, address in looked.pages():
        answer = browser.get(address)
        words = answer.content.decode(errors="replace")
        opened += answer.status_code == 200
        found = [one for one in (FIRST, LAST, TOLD, NOTED_EARLY) if one in words]
        found += A_RECORD.findall(words)
        if found:
            said[name] = found

    assert not said
    assert opened > 40, "Most pages open for whoever is in the circle."


@pytest.mark.parametrize("who", OUTSIDE)
def test_whoever_is_not_in_the_circle_is_told_that_there_is_no_such_page(looked, who):
    browser, user, opened = looked.browser(who), looked.users[who], {}
    role = user.posts.get().role if user else "anybody"
    for name, page, address in looked.pages():
        answer = browser.get(address)
        words = answer.content.decode(errors="replace")
        assert not [one for one in (FIRST, LAST, TOLD, NOTED_EARLY) if one in words]
        if page.in_a_circle:
            wanted = 404 if role in page.may else 403 if user else 302
            if answer.status_code != wanted:
                opened[name] = answer.status_code

    assert not opened


def test_a_care_worker_of_the_service_reads_only_what_they_told(looked):
    world, carer = looked.world, looked.users["carer"]
    by = world.act_as(carer)
    with transaction.atomic():
        own = providers.tell_about_service(
            by=by, service=world.known_service, known=known(words="We sang.")
        )
    browser = looked.browser("carer")
    others = reverse("providers:known_item", args=[world.known_item.pk])
    mine = reverse("providers:known_item", args=[own.pk])

    assert browser.get(mine).status_code == 200
    assert browser.get(others).status_code == 404
    told = browser.get(reverse("providers:told")).content.decode()
    assert "We sang." in told
    assert world.known_item.words not in told


def test_whoever_runs_it_cannot_tell_that_somebody_has_just_spoken_up(looked):
    quiet = one_more_service(looked.world, "Quiet Court")
    browser, addresses = looked.browser("runner"), same_pages(looked, quiet)
    as_shown(browser, addresses)  # having looked is kept too
    before = as_shown(browser, addresses)

    for _ in range(6):  # from none to one, and from four to five
        concern_about(looked.world, quiet)
        assert changed(before, as_shown(browser, addresses)) == []

    address = reverse("insight:service_picture", args=[quiet.pk])
    assert FEW_IN_WORDS in before["insight:service_picture"][1]
    assert ">6<" in plain_numbers(looked.browser("commissioner").get(address))


def test_months_that_are_over_are_told_to_the_nearest_five(looked, place):
    service = one_more_service(looked.world, "Even Court")
    address = reverse("insight:service_picture", args=[service.pk])
    theirs = looked.browser("runner")
    shown = []
    with databases.connect(place.owner) as owner:
        for _ in range(6):
            concern_about(looked.world, service)
            owner.execute(LAST_MONTH, [service.pk])
            owner.commit()
            page = theirs.get(address).content.decode()
            shown.append("About 5" if "About 5" in page else FEW_IN_WORDS in page)

    assert shown == [True, True, True, True, "About 5", "About 5"]


def plain_numbers(answer) -> str:
    """The page without the space around what it says."""
    return "".join(answer.content.decode().split())


def hold_everything_back(world, service) -> list[str]:
    """Each thing that can be held back from a service, and the address of each."""
    by = world.commissioner
    week = clock.now() + timedelta(days=7)
    held = Withheld("enquiry", "We first ask those who were there.", week)
    with transaction.atomic(), identity.seen_as(by.principals):
        item = providers.tell_about_service(
            by=by,
            service=service,
            known=known(tone="worry", words=HELD, voice="families"),
            withheld=held,
        )
        plan = Plan("unannounced", clock.today() + timedelta(days=1), "Two of us")
        visit = providers.arrange_visit(by=by, service=service, plan=plan, uid=uuid4())
        enquiry = whole.begin_whole(
            by=by, service=service, why="Falls at night.", withheld=held
        )
        circle = providers.choose_circle(by=by, service=service, withheld=held)
        signal = ask(service, circle_id=circle, **held.as_columns)
    return [
        reverse("providers:known_item", args=[item.pk]),
        reverse("providers:visit", args=[visit.pk]),
        reverse("providers:whole_enquiry", args=[enquiry.pk]),
        reverse("insight:signal", args=[signal.pk]),
    ]


def test_what_is_held_back_changes_no_page_of_whoever_runs_it_until_its_day(
    looked, place
):
    service = one_more_service(looked.world, "Still Court")
    browser, addresses = looked.browser("runner"), same_pages(looked, service)
    as_shown(browser, addresses)
    before = as_shown(browser, addresses)

    held = hold_everything_back(looked.world, service)

    assert changed(before, as_shown(browser, addresses)) == []
    for address in held:
        nothing = "/".join([*address.split("/")[:-2], "987654321", ""])
        one, none = (
            as_shown(browser, {"it": at})["it"][1].replace(at, "(address)")
            for at in (address, nothing)
        )
        assert one == none
        assert browser.get(address).status_code == 404
        assert looked.browser("commissioner").get(address).status_code == 200

    with databases.connect(place.owner) as owner:
        owner.execute(DAY_HAS_COME, [looked.world.running_team.principal_id])
        owner.commit()

    assert [browser.get(address).status_code for address in held] == [200] * 4
    known_now = browser.get(addresses["providers:known"]).content.decode()
    assert HELD in known_now
