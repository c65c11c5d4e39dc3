"""What somebody is writing is kept for them alone, until they send or drop it."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from alongside.access import queries
from alongside.access.identity import seen_as
from tests.factories import access as factories

pytestmark = pytest.mark.django_db
KEY = "people.about_me.7"
ADDRESS = f"/drafts/{KEY}/"


@pytest.fixture
def writer():
    return factories.social_worker()


@pytest.fixture
def browser(writer):
    return factories.signed_in(writer)


def kept_for(user):
    """The words kept for a user, as they see them."""
    viewer = factories.acting(user)
    with seen_as(viewer.principals):
        draft = queries.draft(viewer, KEY)
        return draft.words if draft else None


def test_words_are_kept_and_the_time_is_told(writer, browser):
    answer = browser.post(ADDRESS, {"noticed": "A lamp", "who": ["a", "b"]})

    assert answer.status_code == 200
    assert set(answer.json()) == {"kept_at"}
    assert kept_for(writer) == {"noticed": "A lamp", "who": ["a", "b"]}


def test_later_words_replace_earlier_ones(writer, browser):
    browser.post(ADDRESS, {"noticed": "A"})
    browser.post(ADDRESS, {"noticed": "A lamp"})

    assert kept_for(writer) == {"noticed": "A lamp"}


def test_words_sent_as_json_are_kept_too(writer, browser):
    browser.post(ADDRESS, {"noticed": "A lamp"}, content_type="application/json")

    assert kept_for(writer) == {"noticed": "A lamp"}


NOT_WORDS = {
    "a list": "[1, 2]",
    "half of something": "{",
    "one word": '"words"',
    "a number": '{"noticed": 1}',
    "no number": '{"noticed": NaN}',
    "a form within a form": '{"noticed": {"a": "lamp"}}',
    "the letter nought": r'{"noticed": "a \u0000 lamp"}',
    "half a letter": r'{"noticed": ["\ud800"]}',
    "a name with nought": r'{"\u0000": "a lamp"}',
    "boxes without end": "[" * 100_000,
}


@pytest.mark.parametrize("sent", NOT_WORDS.values(), ids=NOT_WORDS)
def test_what_is_not_words_of_a_form_is_refused(browser, sent):
    answer = browser.post(ADDRESS, sent, content_type="application/json")

    assert answer.status_code == 400


def test_tokens_passwords_and_files_are_not_kept(writer, browser):
    browser.post(
        ADDRESS,
        {
            "noticed": "A lamp",
            "csrfmiddlewaretoken": "secret",
            "password": "secret",
            "photo": SimpleUploadedFile("lamp.png", b"lamp"),
        },
    )

    assert kept_for(writer) == {"noticed": "A lamp"}


def test_too_many_words_are_refused_and_the_earlier_ones_stay(writer, browser):
    browser.post(ADDRESS, {"noticed": "A lamp"})

    answer = browser.post(ADDRESS, {"noticed": "lamp " * 30_000})

    assert answer.status_code == 413
    assert kept_for(writer) == {"noticed": "A lamp"}


def test_nobody_else_sees_what_is_being_written_not_even_their_team(browser):
    browser.post(ADDRESS, {"noticed": "A lamp"})

    assert kept_for(factories.social_worker()) is None


def test_two_people_may_write_under_the_same_name(writer, browser):
    other = factories.social_worker()
    browser.post(ADDRESS, {"noticed": "A lamp"})
    factories.signed_in(other).post(ADDRESS, {"noticed": "A list"})

    assert kept_for(writer) == {"noticed": "A lamp"}
    assert kept_for(other) == {"noticed": "A list"}


def test_words_can_be_thrown_away(writer, browser):
    browser.post(ADDRESS, {"noticed": "A lamp"})

    answer = browser.post(f"{ADDRESS}throw-away/", {"next": "/people/"})

    assert answer["Location"] == "/people/"
    assert kept_for(writer) is None


def test_signed_out_nothing_is_kept_and_the_answer_leads_to_sign_in():
    answer = Client().post(ADDRESS, {"noticed": "A lamp"})

    assert answer["Location"].startswith("/sign-in/")


def test_a_name_that_is_too_long_is_no_page(browser):
    assert browser.post(f"/drafts/{'x' * 121}/", {"a": "b"}).status_code == 404
