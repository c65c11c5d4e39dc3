"""What was sent after a session had ended waits until its writer is back."""

from datetime import timedelta

import pytest
from django.test import Client

from tests.access.test_sessions import let_pass
from tests.design.page_checks import check_page
from tests.factories import access as factories
from tests.factories import concerns

pytestmark = pytest.mark.django_db

PASSWORD = "four plain words together"
WORDS = "She likes the window open, even in winter."


@pytest.fixture
def writer():
    return factories.social_worker(password=PASSWORD)


@pytest.fixture
def amina(writer):
    return concerns.person(factories.acting(writer))


def sign_in(user, browser=None):
    """The page they come to after signing in."""
    browser = browser or Client()
    typed = {"email": user.email, "password": PASSWORD}
    return browser, browser.post("/sign-in/", typed, follow=True).content.decode()


def sends_too_late(writer, amina):
    """Somebody without scripts presses a button half an hour too late."""
    browser = factories.signed_in(writer)
    long_ago = timedelta(minutes=40)
    let_pass(browser, since_sign_in=long_ago, since_last_page=long_ago)
    address = f"/people/{amina.pk}/about-me/"
    typed = {"how_to_talk": WORDS, "written_by": "Amina", "seen": ""}
    return browser.post(address, typed)


def test_they_read_their_words_when_they_are_back(writer, amina):
    sends_too_late(writer, amina)

    _, html = sign_in(writer)

    check_page(html)
    assert "Your words are here" in html
    assert WORDS in html


def test_they_send_them_with_one_press(writer, amina):
    sends_too_late(writer, amina)
    browser, _ = sign_in(writer)

    typed = {"how_to_talk": WORDS, "written_by": "Amina", "seen": ""}
    browser.post(f"/people/{amina.pk}/about-me/", typed | {"sent_late": "yes"})

    assert WORDS in browser.get(f"/people/{amina.pk}/").content.decode()
    assert browser.get("/sign-in/go-on/").status_code == 302


def test_they_can_throw_them_away(writer, amina):
    sends_too_late(writer, amina)
    browser, _ = sign_in(writer)

    browser.post("/drafts/sent_late/throw-away/", {"next": "/"})

    assert "Your words are here" not in sign_in(writer)[1]


def test_nobody_else_who_signs_in_reads_them(writer, amina):
    sends_too_late(writer, amina)

    _, html = sign_in(factories.social_worker(password=PASSWORD))

    assert WORDS not in html


def test_what_the_page_does_not_take_stays_kept(writer, amina):
    sends_too_late(writer, amina)
    browser, _ = sign_in(writer)

    browser.post("/people/999999/about-me/", {"sent_late": "yes"})

    assert WORDS in browser.get("/sign-in/go-on/").content.decode()


def test_what_somebody_never_signed_in_sends_is_not_kept(amina):
    answer = Client().post(f"/people/{amina.pk}/about-me/", {"how_to_talk": WORDS})

    assert answer.status_code == 302
    assert answer["Location"].startswith("/sign-in/")


def test_nothing_is_done_until_they_say_so(writer, amina):
    sends_too_late(writer, amina)

    browser, _ = sign_in(writer)

    page = browser.get(f"/people/{amina.pk}/").content.decode()
    assert WORDS not in page
