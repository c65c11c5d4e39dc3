"""Whatever is sent to an address, it is answered: never with a fault of ours."""

import pytest
from django.test import Client
from django.urls import reverse

from tests.architecture.everybody import Everybody
from tests.architecture.world import World
from tests.factories import access as factories
from tests.permissions import PERMISSIONS

# Lists, and the name by which each is told where its next page begins.
LISTS = {
    "concerns:board": "after",
    "concerns:keeping_in_touch": "after",
    "concerns:own_worries": "before",
    "people:list": "after",
    "providers:services": "after",
    "access:administration": "after",
    "access:posts": "after",
    "pages:who_looked": "after",
    "insight:measures": "year",
}
LONG = "9" * 5000
STRANGE = (
    "²",
    "-1",
    LONG,
    "9" * 18,
    "1.²².1",
    f"0.{LONG}.1",
    "0.999999999999999999.1",
    "9.9.9",
    "2025-01-01.²",
    f"2025-01-01.{LONG}",
    "9999-12-31.1",
    "Amina|²",
    f"Amina|{LONG}",
    "0001-01-01T00:00:00+14:00|00000000-0000-0000-0000-000000000000",
    "' OR 1=1 --",
    "%s",
)
NOUGHT = "Amina\x00|1"


def somebody_who_may(everybody: Everybody, name: str) -> Client:
    """The browser of somebody who may see the page, inside every circle."""
    everybody.begin_work()
    everybody.come_in()
    return everybody.inside(min(PERMISSIONS[name].may - {"anybody"}))


def address_of(world: World, name: str) -> str:
    """Where the page is."""
    return reverse(name, kwargs=dict(PERMISSIONS[name].about(world)))


@pytest.mark.django_db(databases="__all__")
@pytest.mark.parametrize("name", LISTS)
def test_a_list_asked_to_begin_nowhere_is_still_a_page(everybody, name):
    address = address_of(everybody.world, name)
    browser = somebody_who_may(everybody, name)

    answers = {
        words[:40]: browser.get(address, {LISTS[name]: words}).status_code
        for words in STRANGE
    }

    assert {w: s for w, s in answers.items() if s not in (200, 404)} == {}


@pytest.mark.django_db
def test_what_no_keyboard_can_type_is_not_understood():
    browser = Client()

    there = browser.get("/", {"after": NOUGHT})
    named = browser.get("/", {NOUGHT: "words"})
    path = browser.get("/drafts/%00/")

    assert {a.status_code for a in (there, named, path)} == {400}


@pytest.mark.django_db
def test_a_reason_with_something_in_it_that_is_no_letter_is_kept_without_it(
    everybody,
):
    world = everybody.world
    browser = factories.signed_in(world.manager.user)
    concern = world.settled

    browser.post(reverse("concerns:reopen", args=[concern.pk]), {"reason": "It\x00 is"})

    concern.refresh_from_db()
    assert not concern.is_settled


@pytest.mark.django_db
def test_a_button_with_a_strange_value_does_no_more_than_an_empty_one(
    everybody,
):
    world = everybody.world
    browser = factories.signed_in(world.manager.user)
    concern = world.listening.pk

    for name, field, expected in (
        ("say_who", "person", 302),
        ("allocate", "lead", 200),
    ):
        address = reverse(f"concerns:{name}", args=[concern])
        for words in ("²", LONG, "-1", ""):
            assert browser.post(address, {field: words}).status_code == expected
