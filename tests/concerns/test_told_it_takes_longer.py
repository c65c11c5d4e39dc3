"""The person reads why it takes longer only when there are words for them; the board
and the list show what is near or past its day."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from alongside.access import clock, identity
from alongside.concerns.actions import receiving
from alongside.concerns.models import Delay
from alongside.concerns.queries import longer
from tests.beginnings import held
from tests.design.page_checks import check_page
from tests.factories import access as factories
from tests.factories import concerns, enquiries, timing

pytestmark = pytest.mark.django_db

KIND = "the bank is slow to answer."
SENTENCE = f"This is taking longer than we hoped, because {KIND}"
OURS = "The bank sends its papers next week."


@held
def enquiry(manager):
    return timing.enquiry(manager)


@held
def amina(enquiry):
    return factories.signed_in(enquiries.the_person(enquiry))


def own_page(browser, enquiry):
    html = browser.get(f"/enquiries/{enquiry.pk}/").content.decode()
    check_page(html)
    return html


def test_the_person_reads_nothing_of_it_unless_there_are_words_for_them(
    manager, enquiry, amina
):
    timing.said(manager, enquiry.concern, "enquire")

    html = own_page(amina, enquiry)

    assert "taking longer" not in html
    assert OURS not in html
    assert "By when" not in html


def test_the_person_reads_the_words_that_are_for_them_and_no_others(
    manager, enquiry, amina
):
    timing.said(manager, enquiry.concern, "enquire", words_to_person=KIND)

    html = own_page(amina, enquiry)

    assert SENTENCE in html
    assert "We hope to have done it by" in html
    assert OURS not in html


def test_the_person_cannot_read_what_was_written_for_the_team(manager, enquiry):
    timing.said(manager, enquiry.concern, "enquire", words_to_person=KIND)
    somebody = factories.acting(enquiries.the_person(enquiry))

    with identity.seen_as(somebody.principals):
        assert not Delay.objects.exists()


def test_the_words_go_when_it_is_done(manager, enquiry, amina):
    with timing.days_ago(2):
        timing.said(manager, enquiry.concern, "enquire", words_to_person=KIND)
    enquiries.found_out(manager, enquiry)

    assert SENTENCE not in own_page(amina, enquiry)


def test_a_day_that_was_not_kept_is_owned_up_to(manager, enquiry, amina):
    with timing.days_ago(5):
        timing.said(
            manager,
            enquiry.concern,
            "enquire",
            words_to_person=KIND,
            hoped_for=clock.today() + timedelta(days=1),
        )

    assert "That day has gone by. We are sorry." in own_page(amina, enquiry)


def test_the_worker_chooses_whether_the_person_reads_it(manager, enquiry, amina):
    day = clock.today() + timedelta(days=3)
    typed = {
        "reason": "other_body",
        "words": OURS,
        "hoped_for_day": day.day,
        "hoped_for_month": day.month,
        "hoped_for_year": day.year,
        "seen": "0",
    }
    browser = factories.signed_in(manager.user)
    address = f"/concerns/{enquiry.concern_id}/longer/enquire/"

    unsaid = browser.post(address, typed).content.decode()
    empty = browser.post(address, typed | {"for_person": "yes"}).content.decode()
    words = {"for_person": "yes", "words_to_person": KIND}
    browser.post(address, typed | words)

    assert "Say whether the person shall read about it" in unsaid
    assert "Finish the sentence for the person" in empty
    assert SENTENCE in own_page(amina, enquiry)


def test_before_there_is_an_enquiry_there_is_nowhere_for_the_person_to_read_it(manager):
    concern = timing.listening(manager)
    browser = factories.signed_in(manager.user)

    html = browser.get(f"/concerns/{concern.pk}/longer/decide/").content.decode()

    assert "read about this" not in html


def test_the_team_sees_by_when_on_the_enquiry(manager, enquiry):
    html = own_page(factories.signed_in(manager.user), enquiry)

    assert "By when" in html
    assert "Find out what happened" in html
    assert "Why is this taking longer?" in html


def test_a_card_on_the_board_says_so_near_the_day_and_past_it(manager):
    concerns.raised(about_name="Just now")
    late = timing.listening(manager, about_name="Long ago")
    browser = factories.signed_in(manager.user)

    html = browser.get("/concerns/").content.decode()
    assert html.count("Past its day") == 1
    assert "Nobody has said why it is taking longer." in html

    timing.said(manager, late, "decide")
    html = browser.get("/concerns/").content.decode()
    check_page(html)
    assert "Another organisation has not answered yet; hoped for by" in html


@pytest.mark.parametrize("worries", [2, 25])
def test_the_board_asks_no_more_often_when_everything_is_past(manager, worries):
    for number in range(worries):
        timing.listening(manager, about_name=f"Person {number}")
    browser = factories.signed_in(manager.user)

    with CaptureQueriesContext(connection) as asked:
        browser.get("/concerns/")

    assert len(asked) <= 16


def listed(viewer, after="", only=""):
    with identity.seen_as(viewer.principals):
        return longer.taking_longer(viewer, after, only)


def steps(page):
    return [
        (row.concern.pk, *(one.timer.step.code for one in row.steps))
        for row in page.rows
    ]


def test_the_list_has_what_is_past_its_day_and_nothing_else(manager, enquiry):
    waiting = timing.listening(manager, days=30)
    concerns.listening(manager)
    enquiries.settled(manager)

    assert steps(listed(manager)) == [
        (enquiry.concern_id, "tell_person", "plan", "enquire"),
        (waiting.pk, "decide"),
    ]


def test_the_list_can_be_of_those_with_or_without_a_reason(manager, enquiry):
    waiting = timing.listening(manager, days=30)
    timing.said(manager, enquiry.concern, "enquire")

    assert steps(listed(manager, only="said")) == [(enquiry.concern_id, "enquire")]
    assert steps(listed(manager, only="unsaid")) == [
        (enquiry.concern_id, "tell_person", "plan"),
        (waiting.pk, "decide"),
    ]


def test_whoever_was_never_told_or_never_asked_is_on_the_list(manager):
    untold = concerns.Result(
        result="no_further_action",
        reason="She is safe.",
        reason_code="person_does_not_want",
    )
    with timing.days_ago(30):
        quiet = concerns.decided(manager, result=untold, answer="no")
    with timing.days_ago(90):
        settled = enquiries.settled(manager)

    assert steps(listed(manager)) == [
        (settled.pk, "look_again", "how_it_was"),
        (quiet.pk, "tell_raiser", "tell_person"),
    ]


def test_pages_of_the_list_follow_one_another(manager, monkeypatch):
    monkeypatch.setattr(longer, "PAGE", 2)
    made = [timing.listening(manager, days=40 - n).pk for n in range(5)]

    found, after = [], ""
    while True:
        page = listed(manager, after)
        found += [row.concern.pk for row in page.rows]
        after = page.next_key
        if not after:
            break

    assert found == made


@pytest.mark.parametrize("key", ["x", "1", "1.2.3", "99999999999999999999.1"])
def test_a_key_that_makes_no_sense_is_the_first_page(manager, key):
    timing.listening(manager)

    assert len(listed(manager, key).rows) == 1


@pytest.mark.parametrize("worries", [1, 12])
def test_the_list_asks_no_more_often_when_it_is_long(manager, worries):
    for _ in range(worries):
        timing.listening(manager)

    with CaptureQueriesContext(connection) as asked:
        listed(manager)

    assert len(asked) <= 10


def test_the_list_reads_well_full_and_empty(manager):
    browser = factories.signed_in(manager.user)
    empty = browser.get("/taking-longer/").content.decode()
    timing.listening(manager)
    full = browser.get("/taking-longer/?only=unsaid").content.decode()

    check_page(empty)
    check_page(full)
    assert "Nothing is taking longer than agreed." in empty
    assert "Nobody has said why" in full


def test_what_was_loaded_from_earlier_records_is_not_timed_until_opened_again(manager):
    concern = timing.loaded("case-1")
    assert listed(manager).rows == ()
    assert timing.levels(manager, concern) == {}

    with timing.days_ago(30):
        receiving.reopen_concern(by=manager, concern=concern, reason="She rang.")

    assert steps(listed(manager)) == [(concern.pk, "decide")]
