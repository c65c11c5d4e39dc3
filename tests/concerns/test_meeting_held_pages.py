"""How a meeting is written down: parity, decisions, actions, minutes, on its page."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from alongside.access import clock
from alongside.agreed.models import Action
from tests.beginnings import held
from tests.concerns.test_meeting_pages import read, send, words_of
from tests.factories import access as factories
from tests.factories import enquiries, meetings

pytestmark = pytest.mark.django_db
VIEW = {"how": "first_hand", "words": "Yes, if Marta comes."}


@held
def enquiry(helen):
    return enquiries.under_way(helen)


@held
def browser(helen):
    return factories.signed_in(helen.user)


@held
def amina(enquiry):
    return factories.signed_in(enquiries.the_person(enquiry))


@held
def begun(helen, enquiry):
    return meetings.ago(helen, enquiry)


def test_a_voice_that_was_missing_is_shown_as_missing(helen, browser, amina, begun):
    marta = meetings.named(helen, begun, "Marta", "Her sister")
    person, caller = (one.pk for one in meetings.asked(begun)[:2])
    said = {f"voice_{person}": "there_heard", f"voice_{caller}": "there_heard"}
    missing = {f"voice_{marta.pk}": "away_missing"}

    empty = words_of(send(browser, begun, "voices/", **said, **missing, seen="0"))
    why = {f"missing_{marta.pk}": "Nobody rang her."}
    sent = send(browser, begun, "voices/", **said, **missing, **why, seen="0")

    assert "Say why the voice of Marta was missing" in empty
    assert sent.status_code == 302
    html = read(amina, begun)
    assert "Asked: 3. There: 2. Heard: 2." in html
    assert "Nobody rang her." in html


def test_a_decision_its_dissent_and_what_is_done_stand_together(
    helen, browser, amina, begun
):
    meetings.held(helen, begun)
    decided = {"decided": "A light on the stairs.", "decided_by": "All of us"}
    send(browser, begun, "decide/", **VIEW, **decided)
    html = read(browser, begun)
    number = html.split("?decision=")[1].split('"')[0]
    send(amina, begun, f"decided/{number}/not-agreed/", words="It is too bright.")
    day = clock.today() + timedelta(days=5)
    do = {
        "what": "Put in the light.",
        "owner": str(helen.user.pk),
        "serves": "To sleep.",
        "serves_kind": "wish",
        "due_on_day": str(day.day),
        "due_on_month": str(day.month),
        "due_on_year": str(day.year),
    }
    assert send(browser, begun, f"do/?decision={number}", **do).status_code == 302

    html = read(amina, begun)
    for words in (VIEW["words"], "Does not agree", "too bright", "Put in the light."):
        assert words in html
    (action,) = meetings.seen_by(helen, Action)
    enquiry = words_of(browser.get(browser.get(f"/meetings/{begun.pk}/about/").url))
    assert "Put in the light.</a> Helen Garside, by" in enquiry
    for page in ("/", "/meetings/"):
        assert "Put in the light." in words_of(browser.get(page))
    send(browser, begun, f"do/{action.pk}/done/", words="It hangs.")
    assert "Put in the light." not in words_of(browser.get("/meetings/"))
    assert "Only" not in read(amina, begun, f"do/{action.pk}/felt/").split("<form")[0]


def test_minutes_are_read_answered_and_put_right(helen, browser, amina, begun):
    meetings.held(helen, begun)
    send(browser, begun, "minutes/", words=meetings.MINUTES, seen="0")
    own = meetings.of_person(begun)
    assert meetings.MINUTES in read(amina, begun, f"minutes/{own.pk}/")

    no = {"is_right": "no", "words": "I said every night.", "seen": "1"}
    send(amina, begun, f"minutes/{own.pk}/", **no)
    html = read(browser, begun)
    assert "Not right" in html
    assert "I said every night." in html
    again = {"words": "Every night.", "why": "What she said", "seen": "1"}
    send(browser, begun, "minutes/", **again)

    html = read(amina, begun)
    assert "The minutes before they were put right" in html
    assert meetings.MINUTES in html
    assert "Have not said yet: Amina" in html


def test_of_two_who_write_minutes_the_second_sees_both(helen, browser, begun):
    meetings.held(helen, begun)
    meetings.minuted(factories.manager(), begun, words="What Ruth wrote.")

    html = words_of(send(browser, begun, "minutes/", words="Mine.", why="x", seen="0"))

    for words in ("Somebody wrote this while", "What Ruth wrote.", "Mine."):
        assert words in html


def test_it_is_not_written_down_before_its_day(helen, browser, enquiry):
    meeting = meetings.called(helen, enquiry)

    assert "It has not begun yet" in read(browser, meeting, "voices/")
    assert "who was there" in read(browser, meeting, "minutes/")


def test_its_page_asks_for_no_more_with_more_in_it(helen, browser, begun):
    def queries():
        with CaptureQueriesContext(connection) as statements:
            read(browser, begun)
        return len(statements)

    meetings.held(helen, begun)
    decision = meetings.decided(helen, begun)
    meetings.agreed_to(helen, begun, decision=decision)
    meetings.minuted(helen, begun)
    few = queries()
    for number in range(5):
        meetings.named(helen, begun, f"Somebody {number}")
        decision = meetings.decided(helen, begun)
        meetings.agreed_to(helen, begun, decision=decision)
    one = meetings.asked(begun)[-1]
    meetings.minutes_answered(helen, one, right=True)

    assert queries() <= few + 1  # what is said of each version comes in one more
    assert few < 32


def test_what_was_said_before_it_moved_says_so(helen, browser, amina, enquiry):
    meeting = meetings.called(helen, enquiry)
    amina_acting = factories.acting(enquiries.the_person(enquiry))
    one = meetings.of_person(meeting)
    said = meetings.answered(amina_acting, one, "room")
    assert "Said before it was moved" not in read(browser, meeting)

    meetings.moved(helen, meeting)

    assert "Said before it was moved" in read(browser, meeting)
    meetings.answered(amina_acting, one, "no", seen=said.pk)
    assert "Said before it was moved" not in read(browser, meeting)


def test_somebody_whose_role_reads_no_meetings_is_asked_by_name(
    helen, browser, enquiry
):
    meeting = meetings.called(helen, enquiry)
    chair = factories.user("independent_chair")
    typed = {"kind": "user", "email": chair.email, "role": "The chair"}

    html = words_of(send(browser, meeting, "invite/", **typed))

    assert "They cannot read meetings here. Ask them by name" in html


def test_the_person_reads_who_is_asked_and_who_looked(helen, browser, amina, enquiry):
    meeting = meetings.called(helen, enquiry)
    meetings.invited(helen, meeting, factories.care_worker(full_name="Ivan Petrov"))
    read(browser, meeting, "pack/")

    circle = words_of(amina.get(f"/people/{enquiry.person_id}/circle/"))
    looked = words_of(amina.get(f"/people/{enquiry.person_id}/who-looked/"))

    assert "A meeting" in circle
    assert "Ivan Petrov" in circle
    assert "everything about a meeting, on paper" in looked
