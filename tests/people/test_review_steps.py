"""Reviews talked over, written down, agreed or not, and begun."""

from datetime import timedelta

import pytest

from alongside.access.rules import Refused
from alongside.people.actions import review_step as steps
from alongside.people.models import ReviewDraft
from alongside.people.rules.review_step import DissentSaid
from alongside.standards.reviews import REGULAR_REVIEW
from tests.beginnings import held
from tests.design.page_checks import check_page
from tests.factories import access as factories
from tests.factories import reviews as given

pytestmark = pytest.mark.django_db

TODAY = given.in_days(0)


@held
def herself(amina):
    return factories.signed_in(amina.user)


def parts(name, day):
    return {f"{name}_{part}": getattr(day, part) for part in ("day", "month", "year")}


def read(browser, address):
    html = browser.get(address).content.decode()
    check_page(html)
    return html


@pytest.mark.parametrize(
    ("left_out", "sentence"),
    [
        ({"challenges": ""}, "what is hard"),
        ({"missing": ""}, "whose voice was missing"),
        ({"not_seen": ""}, "not have seen or heard"),
        ({"ahead": ""}, "plans for later"),
        ({"their_words": ""}, "what the person said"),
        ({"took_part": ""}, "whether they took part"),
    ],
)
def test_how_it_went_has_three_parts_and_a_second_signature(
    worker, amina, left_out, sentence
):
    with pytest.raises(Refused, match=sentence):
        given.met(worker, given.scheduled(worker, amina), **left_out)


def test_what_was_not_prepared_with_her_says_why_not(browser, worker, amina):
    review = given.scheduled(worker, amina)

    html = browser.post(
        f"/reviews/{review.pk}/held/", {"place": "Home"}
    ).content.decode()

    check_page(html)
    assert "Say why it was not prepared with them" in html


def test_two_who_write_what_will_change_are_both_kept(browser, worker, amina):
    review = given.as_far_as(worker, amina, "drafted")
    sent = parts("shared_on", TODAY) | {
        "changes": "A lamp.",
        "shared_in": "letter",
        "shared_how": "By post.",
        "change_reason": "More.",
        "seen": "",
    }

    html = browser.post(f"/reviews/{review.pk}/changes/", sent).content.decode()

    check_page(html)
    assert "Somebody else wrote here while you were writing" in html
    assert "A bell by the bed." in html
    assert "A lamp." in html
    newest = given.seen(worker, ReviewDraft, review)
    browser.post(f"/reviews/{review.pk}/changes/", sent | {"seen": newest})
    html = read(browser, f"/reviews/{review.pk}/")
    assert "A bell by the bed." in html
    assert "A lamp." in html


def test_who_does_not_agree_stands_by_name_with_the_reason(browser, worker, amina):
    review = given.as_far_as(worker, amina, "drafted")
    with pytest.raises(Refused, match="by name"):
        given.agreed(worker, review, kind="dissent")

    dissents = (DissentSaid("Hodan", "She is lonely at night."),)
    given.agreed(worker, review, kind="dissent", dissents=dissents)

    html = read(browser, f"/reviews/{review.pk}/")
    assert "Hodan does not agree." in html
    assert "She is lonely at night." in html


def test_what_is_not_agreed_says_what_happens_now(browser, worker, amina):
    review = given.as_far_as(worker, amina, "drafted")
    said = {"how": "first_hand", "words": "No.", "kind": "not_agreed"}
    said["seen"] = given.seen(worker, ReviewDraft, review)
    said["why_without"] = "Hodan helps her to take part."

    html = browser.post(f"/reviews/{review.pk}/agree/", said).content.decode()
    said |= {"not_agreed_words": "Not the bell.", "what_next": "complaint"}
    browser.post(f"/reviews/{review.pk}/agree/", said)

    assert "Say what happens now" in html
    html = read(browser, f"/reviews/{review.pk}/")
    assert "It is taken up as a complaint" in html


def test_nothing_is_agreed_while_her_view_is_blank(browser, worker, amina):
    review = given.as_far_as(worker, amina, "drafted")
    said = {"how": "first_hand", "words": " ", "kind": "agreed"}
    said["seen"] = given.seen(worker, ReviewDraft, review)
    said["why_without"] = "Hodan helps her to take part."

    html = browser.post(f"/reviews/{review.pk}/agree/", said).content.decode()

    assert "Write what the person said, in their own words" in html
    assert given.again(worker, review).state == "drafted"


def test_when_it_begins_the_next_one_has_its_day(browser, worker, amina):
    review = given.as_far_as(worker, amina, "agreed")
    late = REGULAR_REVIEW.latest(TODAY) + timedelta(days=1)
    with pytest.raises(Refused, match="more than 12 months"):
        given.begun(worker, review, next_on=late)

    given.begun(worker, review, next_on=given.in_days(100))

    html = read(browser, f"/people/{amina.pk}/reviews/")
    assert f"The review is to be by {given.in_days(100):%-d %B %Y}" in html
    with pytest.raises(Refused, match="cannot be done now"):
        given.begun(worker, review)


def test_it_is_talked_over_again_with_the_reason(worker, amina):
    review = given.as_far_as(worker, amina, "drafted")
    with pytest.raises(Refused, match="Say why"):
        steps.talk_review_over_again(by=worker, review=review, why=" ")

    steps.talk_review_over_again(by=worker, review=review, why="Hodan was not there.")

    assert given.again(worker, review).state == "held"


def test_words_not_yet_sent_come_back(browser, worker, amina):
    review = given.scheduled(worker, amina)
    key = f"people.prepare_review.{review.pk}"
    browser.post(f"/drafts/{key}/", {"talk_about": "My hens and", "seen": ""})

    html = read(browser, f"/reviews/{review.pk}/prepare/")

    assert "My hens and" in html
    assert "Kept for you" in html
