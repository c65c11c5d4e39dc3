"""The pages of what is known of a service."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext

from alongside.access import clock, identity
from alongside.providers import actions
from alongside.providers.queries import knowledge
from tests.architecture.caring import known
from tests.architecture.world import World
from tests.design.page_checks import check_page
from tests.factories import access as factories

pytestmark = pytest.mark.django_db(databases="__all__")
TYPED = {
    "good": "Everybody had a hand in the soup.",
    "good_about": "caring",
    "worry": "The hall was cold.",
    "worry_about": "safe",
    "when": "yesterday",
    "how": "told",
    "told_by": "families",
    "is_name_told": "no",
}


@pytest.fixture(scope="module")
def world(django_db_setup, django_db_blocker):
    """One service, those who run it and those who look after its quality."""
    with django_db_blocker.unblock(), transaction.atomic():
        made = World()
        assert made.known_item
        assert made.runner
        assert made.held_item
        made.advocate = made.act_as(made.user("advocate"))
        yield made
        transaction.set_rollback(True)


def browser_of(actor):
    return factories.signed_in(actor.user)


def read(browser, address):
    html = browser.get(address).content.decode()
    check_page(html)
    return html


def tell(browser, world, **more):
    address = f"/services/{world.known_service.pk}/tell/"
    return browser.post(address, {"uid": str(uuid4()), **TYPED, **more})


def told_to(world):
    with identity.seen_as(world.commissioner.principals):
        return list(knowledge.items(world.commissioner).order_by("pk"))


def test_two_boxes_make_two_things_that_say_who_said_so_and_how_sure(world):
    answer = tell(browser_of(world.advocate), world)
    good, worry = told_to(world)[-2:]

    assert answer["Location"] == f"/services/known/{worry.pk}/"
    assert [(i.tone, i.key_question) for i in (good, worry)] == [
        ("good", "caring"),
        ("worry", "safe"),
    ]
    assert {i.voice for i in (good, worry)} == {"families"}
    assert {i.reliability for i in (good, worry)} == {"second_hand"}
    assert {i.happened_on for i in (good, worry)} == {clock.today() - timedelta(days=1)}
    assert {i.recorded_by for i in (good, worry)} == {0}


def test_sent_twice_it_is_told_once(world):
    uid, browser, before = str(uuid4()), browser_of(world.advocate), len(told_to(world))
    for _ in range(2):
        tell(browser, world, uid=uid)

    assert len(told_to(world)) == before + 2


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"good": "", "worry": ""}, "Write something that was good, or not right"),
        ({"worry_about": ""}, "Choose what it is about"),
        ({"worry": "Mr Hale was cold."}, "could show who somebody is"),
        ({"worry": "Then Edith Hale was cold."}, "Is “Edith Hale” somebody’s name?"),
        ({"told_by": ""}, "Choose who told you"),
        ({"framework_item": "well_led_1"}, "Choose one that belongs to"),
    ],
)
def test_what_is_missing_is_said_beside_the_box_and_the_words_are_kept(
    world, typed, sentence
):
    answer = tell(browser_of(world.advocate), world, **typed)
    html = answer.content.decode()

    assert answer.status_code == 422
    check_page(html)
    assert sentence in html
    assert typed.get("good", TYPED["good"]) in html


def test_what_looks_like_a_name_is_sent_when_somebody_looked_again(world):
    typed = {"worry": "The Blue Parlour was cold.", "names_nobody": "on"}

    assert tell(browser_of(world.advocate), world, **typed).status_code == 302


def test_those_who_look_after_care_can_hold_it_back_as_they_tell(world):
    day = clock.today() + timedelta(days=10)
    until = {"until_day": day.day, "until_month": day.month, "until_year": day.year}
    held = {"may_read": "later", "reason": "police", "reason_words": "They asked us."}
    browser = browser_of(world.commissioner)
    html = read(browser, f"/services/{world.known_service.pk}/tell/")
    assert all(f'name="{name}"' in html for name in until)
    tell(browser, world, good="", is_name_told="yes", **held, **until)
    item = told_to(world)[-1]

    assert item.is_withheld
    assert clock.today() < item.withheld_until.date() <= day
    shown = read(browser_of(world.runner), f"/services/{world.known_service.pk}/known/")
    assert item.words not in shown


def test_the_list_of_whoever_runs_it_shows_answers_and_never_what_is_held_back(world):
    actions.reply_to_knowledge(
        by=world.runner, item=world.known_item, words="We are glad."
    )
    html = read(browser_of(world.runner), f"/services/{world.known_service.pk}/known/")

    assert world.known_item.words in html
    assert "We are glad." in html
    assert world.held_item.words not in html


def test_whoever_holds_it_back_reads_why_it_is_and_until_when(world):
    html = read(
        browser_of(world.commissioner), f"/services/known/{world.held_item.pk}/"
    )

    assert "Those who run the service do not read this until" in html
    assert "Show it now to those who run the service" in html


def test_the_page_says_why_what_was_read_cannot_be_held_back(world):
    item = world.known_item
    browser_of(world.runner).get(f"/services/known/{item.pk}/")
    html = read(browser_of(world.commissioner), f"/services/known/{item.pk}/hold/")

    assert "read it already" in html
    assert "Hold it back</button>" not in html


def test_the_service_page_gives_good_things_as_much_room(world):
    html = read(browser_of(world.commissioner), f"/services/{world.known_service.pk}/")

    assert html.index("What is known of it") < html.index(world.known_item.words)
    assert ">Good</h3>" in html


def test_somebody_outside_the_circle_gets_no_list_and_tells_all_the_same(world):
    other = world.act_as(world.user("registered_manager"))
    browser, number = browser_of(other), world.known_service.pk

    assert browser.get(f"/services/{number}/known/").status_code == 404
    assert "What is known of it" not in read(browser, f"/services/{number}/")
    assert "What did you see?" in read(browser, f"/services/{number}/tell/")


def test_a_list_costs_the_same_however_long(world):
    browser = browser_of(world.commissioner)
    address = f"/services/{world.known_service.pk}/known/"
    few = _queries(browser, address)
    for number in range(30):
        item = actions.tell_about_service(
            by=world.commissioner,
            service=world.known_service,
            known=known(words=f"The {number}th pot of tea was hot."),
        )
        actions.reply_to_knowledge(by=world.runner, item=item, words="Good.")

    assert _queries(browser, address) <= few + 1  # the first look at new ones
    html = read(browser, address)
    assert "29th pot" in html
    assert "after=" in html


def _queries(browser: Client, address: str) -> int:
    with CaptureQueriesContext(connection) as seen:
        browser.get(address)
    return len(seen)


def test_narrowing_keeps_to_what_was_asked(world):
    address = f"/services/{world.known_service.pk}/known/?tone=worry"
    html = read(browser_of(world.commissioner), address)

    assert world.held_item.words in html
    assert world.known_item.words not in html


def test_nobody_holds_back_by_asking_the_address(world):
    address = f"/services/known/{world.known_item.pk}/hold/"

    assert browser_of(world.runner).post(address, {}).status_code == 403
