"""Asking first: the question and the answer are kept, and a worry can come of it."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.core import mail
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from alongside.access import clock, identity, private_link
from alongside.access.models import Link
from alongside.access.rules import Refused
from alongside.concerns.actions import advising
from alongside.concerns.models import AdviceMessage, AdviceThread
from tests.beginnings import held
from tests.design.page_checks import check_page
from tests.factories import access as factories
from tests.factories import advice

pytestmark = pytest.mark.django_db


@held
def team_browser(manager):
    return factories.signed_in(manager.user)


def ask(browser=None, **more):
    """Send the page."""
    factories.safeguarding_team()
    typed = {"words": advice.WORDS, "uid": str(uuid4())} | more
    return (browser or Client()).post("/ask/", typed).content.decode()


def read(thread, browser=None):
    """Open the private link."""
    token = private_link.address_token(thread.link)
    return (browser or Client()).get(f"/advice/read/{token}/").content.decode()


def all_threads(manager):
    with identity.seen_as(manager.principals):
        return list(AdviceThread.objects.select_related("link", "concern"))


def messages(manager, thread):
    with identity.seen_as(manager.principals):
        return list(AdviceMessage.objects.filter(thread=thread))


def test_anybody_asks_and_gets_a_private_link(manager):
    html = ask()

    check_page(html)
    assert "We have your question" in html
    assert "/advice/read/" in html
    assert messages(manager, all_threads(manager)[0])[0].words == advice.WORDS


def test_a_question_sent_twice_is_asked_once(manager):
    uid = str(uuid4())
    ask(uid=uid)
    ask(uid=uid)

    assert len(all_threads(manager)) == 1


def test_an_empty_question_is_refused_beside_the_field(manager):
    html = ask(words=" ")

    check_page(html)
    assert "Write what you would like to ask" in html
    assert all_threads(manager) == []


def test_an_address_that_is_none_is_refused_and_the_words_stay(manager):
    html = ask(email="me at home")

    assert "Enter an email address like name@example.com" in html
    assert advice.WORDS in html


def test_the_one_who_asked_reads_the_answer_under_their_link(manager):
    thread = advice.asked()
    advice.answered(manager, thread, "Thank you for asking. Please tell us.")

    html = read(thread)

    check_page(html)
    assert "Thank you for asking. Please tell us." in html
    assert "Please tell us about this as a worry" in html


def test_an_email_about_an_answer_says_nothing_about_anybody(
    manager, django_capture_on_commit_callbacks
):
    thread = advice.asked(email="neighbour@example.org")

    with django_capture_on_commit_callbacks(execute=True):
        advice.answered(manager, thread)

    (letter,) = mail.outbox
    assert private_link.address_token(thread.link) in letter.body
    assert "neighbour hardly" not in letter.body + letter.subject


def test_the_link_of_one_question_opens_no_other():
    thread = advice.asked()
    other = Link.objects.get(pk=advice.asked(words="Something else").link_id)

    assert advice.WORDS in read(thread)
    token = private_link.token_of(other.uid)
    html = Client().get(f"/advice/read/{token}/").content.decode()
    assert advice.WORDS not in html


@pytest.mark.parametrize("token", ["made-up", "0" * 32])
def test_a_link_that_was_not_made_here_does_not_exist(token):
    assert Client().get(f"/advice/read/{token}/").status_code == 404


def test_the_link_of_a_question_opens_no_worry_and_the_other_way_round():
    thread = advice.asked()
    token = private_link.address_token(thread.link)

    assert Client().get(f"/track/{token}/").status_code == 404


def test_two_who_answer_at_once_are_told(manager):
    thread = advice.asked()
    seen = advice.newest(manager, thread)
    advice.answered(manager, thread, "First.", seen=seen)

    with pytest.raises(Refused, match="while you were writing"):
        advice.answered(manager, thread, "Second.", seen=seen)
    assert [m.words for m in messages(manager, thread)] == [advice.WORDS, "First."]


def test_the_second_reads_what_the_first_wrote_and_keeps_their_words(
    manager, team_browser
):
    thread = advice.asked()
    seen = advice.newest(manager, thread)
    advice.answered(manager, thread, "First.", seen=seen)

    html = team_browser.post(
        f"/advice/{thread.pk}/",
        {"words": "Second.", "advice": "keep_noticing", "seen": seen},
    ).content.decode()

    check_page(html)
    assert "First." in html
    assert "Second." in html
    assert len(messages(manager, thread)) == 2


def test_only_the_safeguarding_team_answers():
    thread = advice.asked()
    worker = factories.acting(factories.care_worker())

    with pytest.raises(Refused, match="Only the council"):
        advising.answer_advice(by=worker, thread=thread, words="Hm", advice="", seen=0)


def test_what_waits_stands_first_and_what_is_answered_below(manager, team_browser):
    advice.answered(manager, advice.asked(words="About the lamp"), advice="")
    advice.asked(words="About the stairs")

    html = team_browser.get("/advice/").content.decode()

    check_page(html)
    assert html.index("About the stairs") < html.index("About the lamp")


def test_saying_more_makes_it_wait_again(manager):
    thread = advice.asked()
    advice.answered(manager, thread, "How old is she?", advice="")
    token = private_link.address_token(thread.link)

    Client().post(f"/advice/read/{token}/", {"words": "She is 83."})
    Client().post(f"/advice/read/{token}/", {"words": "She is 83."})

    (now,) = all_threads(manager)
    assert now.waits_since is not None
    assert [m.words for m in messages(manager, thread)][2:] == ["She is 83."]


def test_one_press_begins_a_worry_with_their_own_words(manager):
    thread = advice.asked()
    token = private_link.address_token(thread.link)
    browser = Client()

    answer = browser.post(f"/advice/read/{token}/tell-us/")
    html = browser.get(answer["Location"]).content.decode()

    assert answer["Location"].startswith("/worry/")
    assert "neighbour" not in answer["Location"]
    assert advice.WORDS in html


def test_the_worry_that_came_of_it_is_named_beside_the_question(manager):
    thread = advice.asked()
    token = private_link.address_token(thread.link)
    browser = Client()
    page = browser.post(f"/advice/read/{token}/tell-us/")["Location"]
    browser.post(page, {"noticed": advice.WORDS, "about": "unknown"})
    wishes = page.replace("noticed", "wishes")
    browser.post(
        wishes,
        {
            "danger": "unknown",
            "wish_asked": "no",
            "wish_not_asked_reason": "not_my_place",
            "needs_care": "unknown",
            "at_risk": "unknown",
        },
    )
    browser.post(page.replace("noticed", "hear-back"), {"hear_by": "link"})

    (now,) = all_threads(manager)
    assert now.concern is not None
    assert now.concern.noticed == advice.WORDS
    assert now.waits_since is None
    assert "You have told us about this as a worry" in read(thread)


def test_advice_that_nobody_followed_is_said_after_a_week(
    manager, team_browser, monkeypatch
):
    advice.answered(manager, advice.asked())
    assert "more than a week ago" not in team_browser.get("/advice/").content.decode()

    later = clock.now() + timedelta(days=8)
    monkeypatch.setattr(clock, "now", lambda: later)

    assert "more than a week ago" in team_browser.get("/advice/").content.decode()


def test_somebody_signed_in_finds_what_they_asked_and_nobody_elses():
    worker = factories.care_worker()
    own = factories.signed_in(worker)
    advice.asked(words="Somebody else’s")
    ask(own)

    html = own.get("/advice/mine/").content.decode()

    check_page(html)
    assert "hardly comes out" in html
    assert "Somebody else’s" not in html


def test_the_guide_counts_nothing_and_keeps_nobody_out():
    html = Client().get("/not-sure/").content.decode()

    check_page(html)
    assert "These are examples. They are not a list to tick." in html
    assert "checkbox" not in html
    assert html.count("Tell us about a worry") >= 2


def test_lists_ask_the_database_as_often_for_many_as_for_few(manager, team_browser):
    advice.asked()
    team_browser.get("/advice/")
    with CaptureQueriesContext(connection) as few:
        team_browser.get("/advice/")
    for number in range(15):
        advice.asked(words=f"Question {number}")

    with CaptureQueriesContext(connection) as many:
        team_browser.get("/advice/")

    assert len(few) == len(many)


def test_whoever_is_not_of_the_team_is_not_told_that_all_is_answered(manager):
    advice.asked()
    other = factories.user("social_worker", team=factories.team("North"))

    html = factories.signed_in(other).get("/advice/").content.decode()

    assert "Every question has an answer" not in html
    assert "They come to the safeguarding team" in html
