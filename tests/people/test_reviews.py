"""Reviews: asked for and answered, a day in time, and each step kept as it was said."""

from datetime import timedelta

import pytest

from alongside.access import clock
from alongside.access.identity import seen_as
from alongside.access.rules import Refused
from alongside.people.actions import review as actions
from alongside.people.queries import review as queries
from alongside.people.rules.review import Replied
from alongside.standards.reviews import REGULAR_REVIEW, REPLY_TO_REQUEST
from tests.beginnings import held
from tests.design.page_checks import check_page
from tests.factories import access as factories
from tests.factories import reviews as given
from tests.factories import talks

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


def test_she_asks_for_a_review_herself_and_reads_by_when_she_hears(herself, amina):
    there = f"/people/{amina.pk}/reviews/"
    sent = {"words": "Mornings are too early.", "uid": ""}

    herself.post(f"{there}ask/", sent)

    html = read(herself, there)
    assert "Mornings are too early." in html
    day = REPLY_TO_REQUEST.latest(clock.today())
    assert f"An answer comes by {day:%-d %B %Y}" in html


def test_the_same_request_sent_twice_is_there_once(herself, amina):
    there = f"/people/{amina.pk}/reviews/"
    sent = {"words": "Too early.", "uid": "6f0d1c5e-9d7f-4f58-9b52-0f2f8a3d3f10"}

    for _ in range(2):
        herself.post(f"{there}ask/", sent)

    assert read(herself, there).count("Too early.") == 1


def test_a_yes_to_a_request_gives_a_day_even_beside_the_one_that_is_set(
    browser, worker, amina
):
    given.scheduled(worker, amina)
    asked = given.asked(worker, amina)
    sent = parts("due_on", given.in_days(10)) | {
        "how": "first_hand",
        "words": "Soon, please.",
        "answer": "yes",
        "reasons": "Mornings matter.",
    }

    browser.post(f"/review-requests/{asked.pk}/answer/", sent)

    html = read(browser, f"/people/{amina.pk}/reviews/")
    assert "Yes, there will be a review." in html
    assert f"The review is to be by {given.in_days(10):%-d %B %Y}" in html
    assert f"The review is to be by {given.in_days(28):%-d %B %Y}" in html


def test_a_no_has_reasons_and_is_answered_once(worker, amina):
    asked = given.asked(worker, amina)
    how = {"by": worker, "request": asked, "view": given.HEARD}
    with pytest.raises(Refused, match="Give the reasons"):
        actions.answer_review_request(said=Replied(False, " "), **how)

    actions.answer_review_request(said=Replied(False, "It is in May."), **how)

    with pytest.raises(Refused, match="answered this already"):
        actions.answer_review_request(said=Replied(False, "Again."), **how)


def test_one_review_is_open_at_a_time_unless_there_is_a_reason(worker, amina):
    given.scheduled(worker, amina)

    with pytest.raises(Refused, match="an open review already"):
        given.scheduled(worker, amina)

    assert given.scheduled(worker, amina, why_another="She fell.")


@pytest.mark.parametrize(
    ("told", "span"),
    [
        ({"kind": "first", "care_began_on": TODAY - timedelta(days=7)}, "8 weeks"),
        ({"kind": "regular"}, "12 months"),
    ],
)
def test_a_day_that_is_too_late_is_refused_unless_there_is_a_reason_to_read(
    browser, worker, amina, told, span
):
    late = REGULAR_REVIEW.latest(TODAY) + timedelta(days=1)

    with pytest.raises(Refused, match=f"more than {span}"):
        given.scheduled(worker, amina, due_on=late, **told)

    review = given.scheduled(worker, amina, due_on=late, why_later="At sea.", **told)
    assert "At sea." in read(browser, f"/reviews/{review.pk}/")


def test_a_year_is_counted_from_the_last_one(worker, amina):
    review = given.as_far_as(worker, amina, "agreed")
    given.begun(worker, review)
    latest = REGULAR_REVIEW.latest(TODAY)
    with seen_as(worker.principals):
        assert queries.last_live_on(worker, amina) == TODAY

    again = {"why_another": "She asked.", "due_on": latest}
    assert given.scheduled(worker, amina, **again)
    with pytest.raises(Refused, match="more than 12 months after the last one"):
        given.scheduled(worker, amina, **again | {"due_on": latest + timedelta(1)})


def test_she_says_how_it_is_to_be_and_links_a_conversation(
    browser, herself, worker, amina
):
    review = given.scheduled(worker, amina)
    talk = talks.conversation(
        worker, amina, purpose="review", held_on=TODAY.isoformat()
    )
    began = read(herself, f"/reviews/{review.pk}/prepare/")
    sent = {
        "talk_about": "My hens.",
        "place": "In the garden",
        "not_there": "My brother",
        "conversation": str(talk.pk),
        "seen": "",
    }

    herself.post(f"/reviews/{review.pk}/prepare/", sent)

    assert f'value="{talk.pk}" selected' in began
    html = read(browser, f"/reviews/{review.pk}/")
    for words in ("My hens.", "In the garden", "My brother"):
        assert words in html
    assert f'href="/conversations/{talk.pk}/"' in html


def test_what_is_changed_keeps_what_stood_there_and_says_why(worker, amina, browser):
    review = given.scheduled(worker, amina)
    given.prepared(worker, review, place="At home")
    with pytest.raises(Refused, match="why this is changed"):
        given.prepared(worker, review, place="At the sea")

    given.prepared(worker, review, place="At the sea", change_reason="The weather.")

    html = read(browser, f"/reviews/{review.pk}/")
    assert "What stood here before" in html
    assert "At home" in html


def test_she_changes_her_own_mind_and_owes_nobody_a_reason(herself, worker, amina):
    review = given.scheduled(worker, amina)
    first = given.prepared(worker, review, place="At home")

    herself.post(
        f"/reviews/{review.pk}/prepare/", {"place": "At the sea", "seen": first.pk}
    )

    html = read(herself, f"/reviews/{review.pk}/")
    assert "At the sea" in html
    assert "At home" in html


def test_a_note_of_family_stands_beside_and_replaces_nothing(browser, worker, amina):
    review = given.scheduled(worker, amina)
    sent = {"words": "She sleeps badly.", "said_as": "family", "said_by": "Hodan"}

    browser.post(f"/reviews/{review.pk}/note/", sent)

    html = read(browser, f"/reviews/{review.pk}/")
    assert "She sleeps badly." in html
    assert "They have not been asked yet" in html
    assert given.again(worker, review).state == "scheduled"
