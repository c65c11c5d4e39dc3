"""Early worries: what is promised to whoever notes one, and what the desk says."""

from uuid import uuid4

import pytest
from django.test import Client

from alongside.access.rules import Refused
from alongside.concerns.actions import early as actions
from alongside.concerns.actions import targets
from alongside.concerns.queries import early as queries
from tests.beginnings import held
from tests.design.page_checks import check_page
from tests.factories import access as factories
from tests.factories import early

pytestmark = pytest.mark.django_db


@held
def desk(manager):
    return factories.signed_in(manager.user)


def read(browser, address):
    html = browser.get(address).content.decode()
    check_page(html)
    return html


def test_whoever_notes_one_reads_by_when_and_the_last_news_on_the_list(manager):
    worker = factories.care_worker()
    browser = factories.signed_in(worker)
    raiser = early.noted(factories.acting(worker))
    day = queries.day_to_talk(early.worry_of(manager, raiser))

    html = read(browser, f"/early/mine/{raiser.pk}/")
    assert f"Somebody talks it over by {day:%A} {day.day} {day:%B}" in html

    early.talked_over(manager, early.worry_of(manager, raiser))
    assert early.TOLD in read(browser, "/early/mine/")


def test_whoever_is_not_at_the_desk_is_not_told_that_nobody_waits(desk):
    early.noted()
    other = factories.user("social_worker", team=factories.team("North"))

    html = read(factories.signed_in(other), "/early/desk/")

    assert "None waits" not in html
    assert "You see those that are given to you." in html
    assert "None waits" not in read(desk, "/early/desk/")


def test_no_more_is_promised_than_the_target_here_says(manager):
    assert "talks it over within 1 week" in read(Client(), "/early/")
    targets.choose_preset(by=manager, preset="london", reason="We join London.", seen=0)

    assert "talks it over soon" in read(Client(), "/early/")
    typed = {"words": early.WORDS, "about_staff": "no", "about_name": "Amina Farah"}
    typed["uid"] = str(uuid4())
    assert "talks it over soon" in Client().post("/early/", typed).content.decode()


def test_nobody_writes_a_talk_that_can_no_longer_be_kept(manager, desk):
    worry = early.worry_of(manager, early.noted())
    early.talked_over(manager, worry)

    html = read(desk, f"/early/{worry.pk}/talk/")

    assert "It has been talked over already." in html
    assert "Keep this" not in html


def test_one_that_has_ended_is_given_to_nobody_and_not_offered(desk, manager):
    found = early.worry_of(manager, early.noted())
    address, josh = f"/early/{found.pk}/", factories.social_worker()
    assert "Say who talks it over" in read(desk, address)
    early.talked_over(manager, found)

    assert "Say who talks it over" not in read(desk, address)
    html = read(desk, f"{address}give/")
    assert "It has been talked over already." in html
    assert "Give it to them" not in html
    with pytest.raises(Refused, match="talked over already"):
        actions.give_early_worry(by=manager, worry=found, owner=josh, seen=1)
