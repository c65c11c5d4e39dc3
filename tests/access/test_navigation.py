"""The menu offers what somebody's roles open, and marks the page they are on."""

import pytest
from django.urls import resolve

from alongside.access import context
from alongside.access.abilities import ABILITIES
from alongside.access.actor import Actor
from alongside.access.roles import ROLES
from tests.factories import access as factories

pytestmark = pytest.mark.django_db(databases="__all__")


def texts(*roles, path="/"):
    return [i["text"] for i in context.menu(Actor(roles=frozenset(roles)), path)]


def current(path, *roles):
    menu = context.menu(Actor(roles=frozenset(roles)), path)
    return [item["text"] for item in menu if item["current"]]


def test_each_role_is_offered_its_own_pages():
    assert texts("person") == ["My day", "My record", "Meetings", "My worries"]
    assert texts("administrator") == ["My day", "Administration"]
    assert texts("independent_chair") == [
        "My day",
        "My worries",
        "Services",
        "Measures",
    ]


def test_every_page_of_the_menu_opens_for_everybody_it_is_offered_to():
    for role in ROLES:
        browser = factories.signed_in(factories.user(role))
        for item in context.menu(Actor(roles=frozenset({role})), "/"):
            assert browser.get(item["href"]).status_code in {200, 302}, (role, item)


def test_the_menu_knows_only_abilities_and_pages_that_exist():
    for item in context.menu(Actor(roles=frozenset(ROLES)), "/"):
        assert resolve(item["href"])
    named = {ability for _, _, abilities in context.MENU for ability in abilities}
    assert named <= set(ABILITIES)
    assert len(texts(*ROLES)) == len(context.MENU)


def test_the_page_one_is_on_is_marked_and_no_other():
    assert current("/", "social_worker") == ["My day"]
    assert current("/concerns/7/", "social_worker") == ["Worries"]
    assert current("/people/", "social_worker") == ["People"]
    assert current("/words/", "social_worker") == []


@pytest.mark.parametrize(
    "path",
    [
        "/support/",
        "/improvement-plans/7/",
        "/early-warning/",
        "/whole-services/7/",
        "/visits/7/",
        "/packages/7/",
        "/contract-reviews/7/",
    ],
)
def test_pages_about_care_services_are_under_services_wherever_they_stand(path):
    assert current(path, "commissioner") == ["Services"]


def test_signed_out_there_is_no_menu(client):
    assert 'aria-label="Menu"' not in client.get("/").content.decode()
