"""The triage board: the person's wish first, danger first, then longest waiting."""

from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from alongside.access import actor, clock, identity
from alongside.concerns.actions import receiving
from alongside.concerns.models.concern import Danger
from alongside.concerns.queries import board as queries
from alongside.providers import actions as providers
from tests.design.page_checks import check_page
from tests.factories import access as access_factories
from tests.factories import concerns as factories

pytestmark = pytest.mark.django_db


def _board(viewer, after=""):
    with identity.seen_as(viewer.principals):
        return queries.board(viewer, after)


def _names(page):
    return [card.concern.about_name for card in page.cards]


def _raised_ago(days, name, **more):
    with clock.set_to(clock.now() - timedelta(days=days)):
        return factories.raised(about_name=name, **more)


def test_danger_comes_first_and_then_whoever_has_waited_longest(manager):
    _raised_ago(1, "Waited a day", danger=Danger.NO)
    _raised_ago(9, "Waited nine days", danger=Danger.NO)
    _raised_ago(0, "In danger", danger=Danger.YES)
    _raised_ago(3, "Not known", danger=Danger.UNKNOWN)

    page = _board(manager)

    assert _names(page) == [
        "In danger",
        "Not known",
        "Waited nine days",
        "Waited a day",
    ]


def test_pages_follow_one_another_without_missing_anybody(manager):
    for number in range(queries.PAGE * 2 + 3):
        _raised_ago(number, f"Person {number:03}")

    first = _board(manager)
    second = _board(manager, first.next_key)
    third = _board(manager, second.next_key)

    names = _names(first) + _names(second) + _names(third)
    assert len(names) == len(set(names)) == queries.PAGE * 2 + 3
    assert third.next_key == ""


@pytest.mark.parametrize("key", ["", "x", "1.2", "1.2.3.4", "9.99999999999999999999.1"])
def test_a_key_that_makes_no_sense_is_the_first_page(manager, key):
    factories.raised()

    assert len(_board(manager, key).cards) == 1


def test_what_is_decided_leaves_the_board(manager):
    factories.decided(manager)

    assert _board(manager).cards == ()


def test_worries_before_about_the_same_person_stand_beside(manager):
    earlier = factories.listening(manager)
    now = factories.raised(about_name="Amina Farah")
    with identity.seen_as(manager.principals):
        receiving.say_who_it_is(by=manager, concern=now, person=earlier.person)

    card = next(c for c in _board(manager).cards if c.concern.pk == now.pk)

    assert [one.pk for one in card.past] == [earlier.pk]


def test_card_and_page_say_when_a_worry_before_was_raised_and_what_became_of_it(
    manager,
):
    with clock.set_to(datetime(2026, 3, 2, 12, tzinfo=UTC)):
        earlier = factories.listening(manager)
    now = factories.raised(about_name="Amina Farah")
    with identity.seen_as(manager.principals):
        receiving.say_who_it_is(by=manager, concern=now, person=earlier.person)
    browser = access_factories.signed_in(manager.user)

    for address in ("/concerns/", f"/concerns/{now.pk}/"):
        page = browser.get(address).content.decode()

        assert (
            f"{earlier.reference}</a>, March 2026: listening and finding out" in page
        ), address


def test_a_worry_before_about_both_person_and_service_stands_beside_each_once(
    manager,
):
    home = providers.record_service(by=actor.operator(), name="Larch House")
    both = factories.listening(manager, service=home)
    about_her = factories.raised(about_name="Amina Farah")
    with identity.seen_as(manager.principals):
        receiving.say_who_it_is(by=manager, concern=about_her, person=both.person)
    about_the_home = factories.raised(about_name="", service=home)

    past = {c.concern.pk: [one.pk for one in c.past] for c in _board(manager).cards}

    assert past[about_her.pk] == past[about_the_home.pk] == [both.pk]


def test_two_waiting_worries_whose_names_sound_the_same_are_shown_as_such(manager):
    one = factories.raised(about_name="Catherine Smyth")
    other = factories.raised(about_name="Kathryn Smith")
    factories.raised(about_name="Bob Marsh")

    alike = {c.concern.pk: c.alike for c in _board(manager).cards}

    assert alike[one.pk] == (other.reference,)
    assert alike[other.pk] == (one.reference,)
    assert sum(bool(references) for references in alike.values()) == 2


def test_a_team_outside_the_circle_has_an_empty_board(manager):
    factories.raised()
    elsewhere = access_factories.user(
        "social_worker", team=access_factories.team("Another team")
    )

    assert _board(access_factories.acting(elsewhere)).cards == ()


def test_the_page_shows_the_persons_wish_or_that_it_is_missing():
    manager = access_factories.safeguarding_manager()
    factories.raised(wish_asked="yes", wish_words="I want my own key back")
    factories.raised(about_name="Nobody asked")

    page = access_factories.signed_in(manager).get("/concerns/").content.decode()

    check_page(page)
    assert "I want my own key back" in page
    assert "Not asked yet." in page


def test_an_empty_board_says_so():
    manager = access_factories.safeguarding_manager()

    page = access_factories.signed_in(manager).get("/concerns/").content.decode()

    check_page(page)
    assert "Nothing is waiting." in page


@pytest.mark.parametrize("worries", [2, 30])
def test_the_board_asks_the_database_no_more_often_when_it_is_long(worries):
    client = access_factories.signed_in(access_factories.safeguarding_manager())
    for number in range(worries):
        factories.raised(about_name=f"Person {number}")

    with CaptureQueriesContext(
        connection,
    ) as asked:
        client.get("/concerns/")

    assert len(asked) <= 15
