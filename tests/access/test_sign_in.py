"""Signing in and out: one message for every mistake, a new session, a calm lock."""

import pytest
from django.db import connection
from django.test import Client

from tests.access.written import lines_written, without_token
from tests.design.page_checks import check_page
from tests.factories import access as factories

pytestmark = pytest.mark.django_db

PASSWORD = "four-teapots-on-a-shelf"
WRONG = "The email address or password is not right."


@pytest.fixture
def naomi():
    return factories.safeguarding_manager(
        full_name="Naomi Adeyemi", email="naomi@westmere.example", password=PASSWORD
    )


def sign_in(client, email="naomi@westmere.example", password=PASSWORD, **more):
    return client.post("/sign-in/", {"email": email, "password": password, **more})


def test_the_page_is_well_made():
    check_page(Client().get("/sign-in/").content.decode())


def test_somebody_signs_in_with_email_and_password_whatever_the_capitals(naomi, client):
    answer = sign_in(client, email="Naomi@Westmere.example")

    assert answer.status_code == 302
    assert answer["Location"] == "/"
    assert "Naomi Adeyemi" in client.get("/").content.decode()


def test_the_page_says_the_same_for_an_unknown_email_and_a_wrong_password(naomi):
    unknown = sign_in(Client(), email="nobody@westmere.example")
    wrong = sign_in(Client(), password="not-the-teapots")

    unknown_words = unknown.content.decode().replace("nobody@", "naomi@")
    assert WRONG in unknown_words
    assert without_token(unknown_words) == without_token(wrong.content.decode())
    assert unknown.status_code == wrong.status_code


def test_somebody_without_a_password_cannot_sign_in_with_an_empty_or_any_other(client):
    factories.social_worker(email="josh@westmere.example", password=None)

    for password in ("!", "", PASSWORD):
        sign_in(client, email="josh@westmere.example", password=password)

        assert "_auth_user_id" not in client.session


def test_somebody_no_longer_active_is_told_the_same(naomi, client):
    naomi.is_active = False
    naomi.save()

    assert WRONG in sign_in(client).content.decode()


def test_signing_in_gives_a_new_session(naomi, client):
    client.get("/sign-in/")
    session = client.session
    session["signed_out"] = "asked"
    session.save()
    before = session.session_key

    sign_in(client)

    assert client.session.session_key != before
    assert "signed_out" not in client.session


def test_after_signing_in_they_go_where_they_were_going(naomi, client):
    turned_away = client.get("/people/?words=amina")

    answer = sign_in(client, next="/people/?words=amina")

    assert turned_away["Location"] == "/sign-in/?next=/people/%3Fwords%3Damina"
    assert answer["Location"] == "/people/?words=amina"


@pytest.mark.parametrize(
    "next_page",
    [
        "https://elsewhere.example/",
        "//elsewhere.example/people/",
        "https:elsewhere.example",
        "/\\elsewhere.example",
        "javascript:alert(1)",
        "/sign-out/",
        "/there-is-no-such-page/",
    ],
)
def test_signing_in_never_leads_elsewhere(naomi, client, next_page):
    assert sign_in(client, next=next_page)["Location"] == "/"


def test_signing_out_ends_the_session_and_asks_the_browser_to_forget(naomi, client):
    sign_in(client)

    answer = client.post("/sign-out/")

    assert answer["Clear-Site-Data"] == '"cache", "storage"'
    assert "You are signed out." in client.get(answer["Location"]).content.decode()
    assert client.get("/people/").status_code == 302


def test_looking_at_the_address_of_signing_out_signs_nobody_out(naomi, client):
    sign_in(client)

    assert client.get("/sign-out/").status_code == 405
    assert client.get("/people/").status_code == 200


def test_ten_wrong_passwords_lock_the_account_and_no_other(naomi):
    factories.social_worker(email="josh@westmere.example", password=PASSWORD)
    answers = [sign_in(Client(), password=f"guess-{n}") for n in range(10)]

    right_but_locked = sign_in(Client())
    other = sign_in(Client(), email="josh@westmere.example")

    assert [a.status_code for a in answers[:9]] == [200] * 9
    assert right_but_locked.status_code == 429
    assert "Wait 15 minutes" in right_but_locked.content.decode()
    assert other.status_code == 302


def test_an_email_nobody_has_locks_in_the_same_way():
    for n in range(10):
        sign_in(Client(), email="nobody@westmere.example", password=f"guess-{n}")

    assert sign_in(Client(), email="NOBODY@westmere.example").status_code == 429


def test_failures_are_counted_without_what_was_typed_or_from_where(naomi, client):
    there = {"next": "/track/a-private-link/", "address": "12 Sea View"}
    headers = {"user-agent": "A tablet", "accept": "text/tablet"}
    for email in ("naomi@westmere.example", "my-password@westmere.example"):
        client.post(
            "/sign-in/?next=/people/7/",
            {"email": email, "password": "wrong-teapots", **there},
            headers=headers,
            REMOTE_ADDR="192.0.2.7",
        )

    with connection.cursor() as cursor:
        cursor.execute("SELECT a::text FROM axes_accessattempt AS a")
        kept = [line for (line,) in cursor.fetchall()]
    told = ("naomi", "password", "teapots", "people", "track", "Sea", "tablet", "192.0")
    assert len(kept) == 2
    assert not [words for words in told for line in kept if words in line]


def test_the_log_holds_signing_in_out_and_failures_without_what_was_typed(
    naomi, client
):
    with lines_written() as lines:
        sign_in(client, password="wrong-teapots")
        sign_in(client)
        client.post("/sign-out/")

    acts = ["sign_in_failed", "'sign_in', 'sign_in'", "sign_out"]
    assert [act in line for act, line in zip(acts, lines, strict=True)] == [True] * 3
    assert "teapots" not in str(lines)
    assert "naomi@" not in str(lines)
