"""Somebody says how it was by a private link, which says nothing about them."""

import pytest
from django.test import Client

from alongside.access import clock, private_link
from alongside.access.models import Link
from alongside.concerns.rules import how_it_was as rules
from tests.beginnings import held
from tests.design.page_checks import check_page
from tests.factories import access as factories
from tests.factories import how_it_was

pytestmark = pytest.mark.django_db

ANSWERS = {
    "listened_to": "yes",
    "understood_why": "in_part",
    "content_with_the_end": "yes",
    "safer_now": "no",
}
SAID = {"better": how_it_was.BETTER, "may_read": "no"}


@held
def asking(helen):
    return how_it_was.asking(helen)


@held
def desk(helen):
    return factories.signed_in(helen.user)


def read(browser, address):
    html = browser.get(address).content.decode()
    check_page(html)
    return html


def link_of(one):
    return f"/how-was-it/{private_link.address_token(one.link)}/"


def alone(helen, asking):
    return how_it_was.arrange(helen, asking, mode="alone")


def test_a_link_says_nothing_about_anybody_and_needs_no_sign_in(helen, asking):
    asking = alone(helen, asking)

    for look in ("", "?look=easy", "?look=large"):
        response = Client().get(link_of(asking) + look)
        html = response.content.decode()
        check_page(html)
        for secret in ("Amina", "Farah", how_it_was.REACH, asking.concern.reference):
            assert secret not in html
        assert response.headers["Cache-Control"] == "no-store"
        assert response.headers["X-Robots-Tag"] == "noindex"


def test_easy_read_has_other_words_and_pictures_and_is_kept_as_such(helen, asking):
    asking = alone(helen, asking)
    address = f"{link_of(asking)}?look=easy"

    html = read(Client(), address)
    assert "Do you feel safer now?" in html
    assert "An umbrella in the rain" in html
    Client().post(address, ANSWERS)

    assert how_it_was.end(asking).format == "easy_read"


def test_what_is_said_alone_is_kept_once_and_not_shown_again(helen, asking):
    asking = alone(helen, asking)

    first = Client().post(link_of(asking), {**ANSWERS, **SAID})
    again = Client().post(link_of(asking), {"better": "Something else."})

    assert first.status_code == 302
    assert "Thank you" in again.content.decode()
    assert how_it_was.BETTER not in read(Client(), link_of(asking))
    end = how_it_was.end(asking)
    assert (end.mode, end.way, end.answered_by) == ("alone", "link", "person")


def test_a_blank_page_asks_for_one_answer(helen, asking):
    asking = alone(helen, asking)

    sent = Client().post(link_of(asking), {"may_read": "yes"})

    assert "Answer one question, or write something." in sent.content.decode()
    assert sent.content.decode().count("There is a problem") == 1
    assert not how_it_was.now(asking).is_over


def test_a_worker_does_not_answer_in_their_place(helen, desk, asking):
    asking = alone(helen, asking)

    html = read(desk, link_of(asking))
    desk.post(link_of(asking), ANSWERS)

    assert "This page is for the person alone." in html
    assert not how_it_was.now(asking).is_over


def test_a_link_ends_with_its_time_and_when_somebody_else_is_to_ask(helen, asking):
    first = alone(helen, asking)
    second = how_it_was.arrange(helen, asking, seen=1, mode="alone", called="Mina")
    assert Client().get(link_of(first)).status_code == 404
    assert Client().get(link_of(second)).status_code == 200

    Link.objects.filter(pk=second.link_id).update(ends_at=clock.now())

    assert Client().get(link_of(second)).status_code == 404
    assert Client().get("/how-was-it/made-up~thing/").status_code == 404


def test_too_much_from_one_place_has_to_wait_and_nothing_is_lost(
    helen, asking, monkeypatch
):
    asking = alone(helen, asking)
    monkeypatch.setattr(rules, "MOST_IN_AN_HOUR", 1)
    browser = Client()
    html = browser.post("/ask/", {"words": "May I?"}).content.decode()
    assert html

    sent = browser.post(link_of(asking), {**ANSWERS, **SAID})

    assert "in the last hour" in sent.content.decode()
    assert how_it_was.BETTER in sent.content.decode()
