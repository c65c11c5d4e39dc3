"""How are you feeling? One tap, words if they like; never a score."""

import re
from datetime import timedelta

import pytest

from alongside.access import clock
from alongside.access.identity import seen_as
from alongside.access.rules import Refused
from alongside.people import actions, queries
from alongside.people.models import CheckIn
from tests.access.written import statements_asked
from tests.beginnings import held
from tests.design.page_checks import check_page
from tests.factories import access as factories
from tests.factories import talks

pytestmark = pytest.mark.django_db


@held
def josh():
    return factories.acting(factories.social_worker(full_name="Josh Pereira"))


@held
def amina(josh):
    return talks.person(josh)


@held
def herself(amina):
    return factories.signed_in(amina.user)


def kept(josh):
    with seen_as(josh.principals):
        return list(CheckIn.objects.order_by("pk"))


def page(browser, address):
    html = browser.get(address).content.decode()
    check_page(html)
    return html


def test_one_tap_on_ones_own_page_is_enough(herself, josh, amina):
    html = page(herself, f"/people/{amina.pk}/")
    assert html.count("alongside-scale__button") == 5

    response = herself.post(f"/people/{amina.pk}/feelings/now/", {"feeling": "good"})

    (one,) = kept(josh)
    assert (one.feeling, one.words, one.said_by) == ("good", "", "Amina")
    assert "Would you like to say more?" in page(herself, response.url)


def test_words_can_follow_once(herself, josh, amina):
    tap = herself.post(f"/people/{amina.pk}/feelings/now/", {"feeling": "good"})

    herself.post(tap.url, {"words": "I slept."})
    herself.post(tap.url, {"words": "Something else."})

    assert kept(josh)[0].words == "I slept."
    assert "I slept." in page(herself, f"/people/{amina.pk}/feelings/")


def test_a_tap_that_is_none_of_the_five_keeps_nothing(herself, josh, amina):
    herself.post(f"/people/{amina.pk}/feelings/now/", {"feeling": "furious"})

    assert not kept(josh)


def test_a_worker_writes_down_what_they_were_told_and_by_whom(josh, amina):
    browser = factories.signed_in(josh.user)
    address = f"/people/{amina.pk}/feelings/"
    assert "alongside-scale__button" not in page(browser, address)
    sent = {"feeling": "bad", "words": "My knee.", "said_by": "Hodan, her daughter"}

    browser.post(address, sent)

    html = page(browser, address)
    assert "Told by Hodan, her daughter" in html
    assert "My knee." in html


def test_without_a_picture_the_words_stay_in_the_form(josh, amina):
    browser = factories.signed_in(josh.user)

    html = browser.post(
        f"/people/{amina.pk}/feelings/", {"words": "My knee.", "said_by": "Amina"}
    ).content.decode()

    check_page(html)
    assert "Choose one of the five pictures" in html
    assert "My knee." in html


def test_somebody_who_may_not_write_about_her_cannot_say_how_she_feels(josh, amina):
    carer = factories.care_worker()
    actions.let_into_circle(
        by=josh,
        person=amina,
        principal_id=carer.principal_id,
        purpose="working_with_person",
        told="yes",
    )

    with pytest.raises(Refused):
        actions.check_in(
            by=factories.acting(carer), person=amina, feeling="good", said_by="Me"
        )


@pytest.mark.parametrize(
    ("oldest_first", "sentence"),
    [
        ([], ""),
        (["good"], ""),
        (["good", "good"], "Much the same, the last 2 times: good."),
        (
            ["very_bad", "between", "good"],
            "It has been getting better: very bad, then in between, then good.",
        ),
        (["good", "bad"], "It has been getting harder: good, then not good."),
        (
            ["good", "bad", "good"],
            "It goes up and down: good, then not good, then good.",
        ),
    ],
)
def test_how_it_went_lately_is_said_in_words(oldest_first, sentence):
    rows = [CheckIn(feeling=code) for code in reversed(oldest_first)]

    assert queries.lately(rows) == sentence


def test_a_day_without_an_answer_is_no_answer_and_no_number(josh, amina):
    html = page(factories.signed_in(josh.user), f"/people/{amina.pk}/feelings/")

    assert "Nothing has been said yet." in html
    assert "That tells us nothing about how they feel." in html


def test_four_hundred_are_paged_by_key(herself, josh, amina):
    with seen_as(josh.principals):
        CheckIn.objects.bulk_create(
            CheckIn(
                person=amina,
                circle_id=amina.circle_id,
                feeling="good",
                words=f"Day {number}.",
                said_by="Amina",
                recorded_by=1,
                recorded_at=clock.now() - timedelta(days=number),
            )
            for number in range(400)
        )
    address = f"/people/{amina.pk}/feelings/"

    with statements_asked() as asked:
        html = page(herself, address)
    older = re.search(r'href="(\?after=[^"]+)"', html)[1]

    assert len(asked) < 16
    assert "Day 19." in html
    assert "Day 20." not in html
    assert "Day 20." in page(herself, address + older)
