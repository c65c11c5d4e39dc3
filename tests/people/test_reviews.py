"""Reviews: asked for and answered, a day in time, and each step kept as it was said."""

from datetime import timedelta

import pytest

from alongside.access.identity import seen_as
from alongside.access.rules import Refused
from alongside.people.actions import review as actions
from alongside.people.actions import review_step as steps
from alongside.people.models import ReviewDraft
from alongside.people.queries import review as queries
from alongside.people.rules.review import Replied
from alongside.people.rules.review_step import DissentSaid
from alongside.standards.reviews import REGULAR_REVIEW
from tests.design.page_checks import check_page
from tests.factories import access as factories
from tests.factories import lives, talks
from tests.factories import reviews as given

pytestmark = pytest.mark.django_db

TODAY = given.in_days(0)


@pytest.fixture
def worker():
    return lives.worker()


@pytest.fixture
def amina(worker):
    return lives.amina(worker)


@pytest.fixture
def browser(worker):
    return factories.signed_in(worker.user)


@pytest.fixture
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
    assert f"An answer comes by {given.in_days(14):%-d %B %Y}" in html


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


def test_a_note_of_family_stands_beside_and_replaces_nothing(browser, worker, amina):
    review = given.scheduled(worker, amina)
    sent = {"words": "She sleeps badly.", "said_as": "family", "said_by": "Hodan"}

    browser.post(f"/reviews/{review.pk}/note/", sent)

    html = read(browser, f"/reviews/{review.pk}/")
    assert "She sleeps badly." in html
    assert "They have not been asked yet" in html
    assert given.again(worker, review).state == "scheduled"


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
def test_how_it_went_has_three_parts_and_a_second_look(
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
