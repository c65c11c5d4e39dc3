"""Sessions end after a while without use, after a day at most, and with a post."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from alongside.access import actions
from tests.factories import access as factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def browser():
    return factories.signed_in(factories.social_worker(full_name="Josh Pereira"))


def let_pass(browser, *, since_sign_in, since_last_page):
    """As if they had signed in and last opened a page so long ago."""
    session = browser.session
    session["signed_in_at"] = (timezone.now() - since_sign_in).isoformat()
    session["last_seen_at"] = (timezone.now() - since_last_page).isoformat()
    session.save()


def test_somebody_at_work_stays_signed_in(browser):
    let_pass(
        browser,
        since_sign_in=timedelta(hours=8),
        since_last_page=timedelta(minutes=29),
    )

    assert browser.get("/people/").status_code == 200


def test_after_half_an_hour_without_a_page_they_are_signed_out_and_told_why(browser):
    let_pass(
        browser,
        since_sign_in=timedelta(hours=1),
        since_last_page=timedelta(minutes=31),
    )

    turned_away = browser.get("/people/")
    page = browser.get(turned_away["Location"]).content.decode()

    assert turned_away["Location"].startswith("/sign-in/?next=")
    assert "nothing had happened for a while" in page


def test_after_a_day_they_are_signed_out_however_busy_and_told_why(browser):
    let_pass(
        browser,
        since_sign_in=timedelta(hours=12, minutes=1),
        since_last_page=timedelta(minutes=1),
    )

    turned_away = browser.get("/people/")
    page = browser.get(turned_away["Location"]).content.decode()

    assert turned_away.status_code == 302
    assert "signed in for a whole day" in page


def test_they_are_told_once(browser):
    let_pass(
        browser,
        since_sign_in=timedelta(hours=1),
        since_last_page=timedelta(hours=1),
    )
    browser.get("/people/")
    browser.get("/sign-in/")

    assert "nothing had happened" not in browser.get("/sign-in/").content.decode()


def test_a_sign_of_life_keeps_the_session(browser):
    let_pass(
        browser,
        since_sign_in=timedelta(hours=1),
        since_last_page=timedelta(minutes=20),
    )
    before = browser.session["last_seen_at"]

    answer = browser.get("/stay-signed-in/")

    assert answer.status_code == 204
    assert browser.session["last_seen_at"] > before


def test_a_post_that_ends_gives_nothing_from_the_next_page_on():
    worker = factories.social_worker()
    browser = factories.signed_in(worker)
    before = browser.get("/people/")

    actions.end_post(by=factories.acting(administrator()), post=worker.posts.get())

    assert before.status_code == 200
    assert browser.get("/people/").status_code == 403
    assert "Worries" not in browser.get("/").content.decode()


def test_a_user_no_longer_active_is_signed_out_at_the_next_page(browser):
    worker = factories.social_worker()
    browser = factories.signed_in(worker)
    worker.is_active = False
    worker.save()

    assert browser.get("/people/").status_code == 302


def administrator():
    return factories.user("administrator", organisation=factories.council())


def test_what_was_said_to_one_is_not_shown_to_the_next_on_the_same_tablet():
    tablet = Client()
    tablet.force_login(factories.user("administrator"))
    tablet.post(
        "/administration/add-organisation/", {"name": "Marram Trust", "kind": "nhs"}
    )
    tablet.post("/sign-out/")

    tablet.force_login(factories.social_worker())

    assert "Marram Trust" not in "".join(
        c.OutputString() for c in tablet.cookies.values()
    )
    assert "Marram Trust" not in tablet.get("/").content.decode()
