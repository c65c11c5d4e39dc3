"""What everybody reads of a meeting, and what the alleged source of risk does not."""

from datetime import timedelta

import pytest
from django.utils import timezone
from icalendar import Calendar

from alongside.access import clock
from alongside.agreed.models import Meeting
from alongside.people.actions import relationship
from tests.beginnings import held
from tests.design.page_checks import check_page
from tests.factories import access as factories
from tests.factories import enquiries, lives, meetings

pytestmark = pytest.mark.django_db

ROADS = ("", "pack/", "meeting.ics", "prepare/", "about/")


@held
def enquiry(helen):
    return enquiries.under_way(helen, address="4 Canal Row", postcode="WM1 2AB")


@held
def browser(helen):
    return factories.signed_in(helen.user)


@held
def amina(enquiry):
    return factories.signed_in(enquiries.the_person(enquiry))


@held
def ivan():
    return factories.care_worker(full_name="Ivan Petrov")


def words_of(response):
    html = response.content.decode()
    check_page(html)
    return html


def read(browser, meeting, part=""):
    return words_of(browser.get(f"/meetings/{meeting.pk}/{part}"))


def send(browser, meeting, part, **typed):
    return browser.post(f"/meetings/{meeting.pk}/{part}", typed)


def typed(days=7, **changes):
    day = clock.today() + timedelta(days=days)
    said = {
        "purpose": "planning",
        "why": meetings.WHY,
        "at": "2pm",
        "minutes_long": "60",
        "way": "place",
        "place": meetings.PLACE,
        "day_day": str(day.day),
        "day_month": str(day.month),
        "day_year": str(day.year),
    }
    return said | changes


def the_meeting(helen):
    return meetings.seen_by(helen, Meeting)[-1]


def test_a_worker_calls_it_from_the_enquiry_and_asks_others(helen, browser, enquiry):
    assert "No meeting yet." in words_of(browser.get(f"/enquiries/{enquiry.pk}/"))
    wish = enquiries.wanted(helen, enquiry)
    page = f"/enquiries/{enquiry.pk}/meet/"
    assert wish.words in words_of(browser.get(page))

    answer = browser.post(page, typed(wishes=str(wish.pk)))

    meeting = the_meeting(helen)
    assert answer.url == f"/meetings/{meeting.pk}/invite/"
    at = timezone.localtime(meeting.begins_at)
    assert (at.hour, at.minute) == (14, 0)
    guest = {"kind": "name", "name": "DS Lowe", "role": "The police"}
    send(browser, meeting, "invite/", **guest)
    assert "DS Lowe, The police" in read(browser, meeting, "invite/")
    html = words_of(browser.get(f"/enquiries/{enquiry.pk}/"))
    assert "A meeting to plan together" in html


def test_what_is_missing_or_gone_by_is_asked_for_beside_its_question(browser, enquiry):
    page = f"/enquiries/{enquiry.pk}/meet/"

    empty = words_of(browser.post(page, {"why": ""}))
    past = words_of(browser.post(page, typed(days=-1)))
    strange = words_of(browser.post(page, typed(at="at noon")))
    home = words_of(browser.post(page, typed(place="4 Canal Row")))

    assert "Choose what the meeting is for" in empty
    assert "Choose a day that has not gone by" in past
    assert "Enter a time like 10:30 or 2pm" in strange
    assert "This is where somebody lives" in home
    assert meetings.WHY in home


def test_the_person_reads_it_first_and_says_how(helen, enquiry, amina):
    meeting = meetings.called(helen, enquiry)
    own = meetings.of_person(meeting)

    html = read(amina, meeting)
    assert "This meeting is for you. You choose how you want to be part of it." in html
    assert "Get ready for the meeting" in html
    assert "Call a meeting" not in html
    send(
        amina,
        meeting,
        f"asked/{own.pk}/",
        answer="through",
        speaker="Marta",
        rather="At home",
        seen="0",
    )
    send(amina, meeting, "prepare/", say="I am afraid at night.", seen="0")

    html = read(amina, meeting)
    for words in ("Somebody says it for me", "Marta", "At home"):
        assert words in html
    assert html.index("I am afraid at night.") < html.index(meetings.WHY)
    assert "A meeting to plan together" in words_of(amina.get("/meetings/"))
    assert "A meeting to plan" in words_of(amina.get(f"/enquiries/{enquiry.pk}/"))


def test_what_she_types_and_does_not_send_is_kept_for_her(helen, enquiry, amina):
    meeting = meetings.called(helen, enquiry)
    amina.post(f"/drafts/agreed.prepare.{meeting.pk}/", {"say": "Half a sent"})

    html = read(amina, meeting, "prepare/")

    assert "Kept for you" in html
    assert "Half a sent" in html
    send(amina, meeting, "prepare/", say="Half a sentence.", seen="0")
    assert "Kept for you" not in read(amina, meeting, "prepare/")


def test_where_she_would_rather_meet_asks_whether_it_can_be_moved(
    helen, browser, enquiry
):
    meeting = meetings.called(helen, enquiry)
    meetings.answered(helen, meetings.of_person(meeting), "room", rather="At home")

    assert "Can it be moved?" in read(browser, meeting)
    meetings.moved(helen, meeting)
    assert "Can it be moved?" not in read(browser, meeting)


def test_of_two_who_prepare_at_once_the_second_sees_both(helen, enquiry, amina):
    meeting = meetings.called(helen, enquiry)
    meetings.prepared(helen, meeting, say="She wrote this with me.")

    html = words_of(send(amina, meeting, "prepare/", say="My own words.", seen="0"))

    for words in ("Somebody wrote this while", "She wrote this with me.", "My own"):
        assert words in html
    send(amina, meeting, "prepare/", say="My own words.", seen="1")
    assert "My own words." in read(amina, meeting)


def test_one_who_is_asked_sees_the_meeting_and_not_the_enquiry(helen, enquiry, ivan):
    meeting = meetings.called(helen, enquiry)
    own = meetings.invited(helen, meeting, ivan, "Works with her")
    guest = factories.signed_in(ivan)

    html = read(guest, meeting)
    assert "Say whether you come" in html
    assert "Move it" not in html
    send(guest, meeting, f"asked/{own.pk}/", answer="sends", words="Ask her.", seen="0")

    assert "Ask her." in read(guest, meeting)
    assert guest.get(f"/enquiries/{enquiry.pk}/").status_code in {403, 404}
    assert guest.get(f"/meetings/{meeting.pk}/about/").url == f"/meetings/{meeting.pk}/"


def test_a_source_of_risk_finds_it_by_no_road(helen, browser, enquiry):
    son = factories.care_worker(full_name="Gary Farah")
    meeting = meetings.called(helen, enquiry)
    own = meetings.invited(helen, meeting, son, "Her son")
    his = factories.signed_in(son)
    assert "plan together" in words_of(his.get("/meetings/"))
    gary = lives.somebody(helen, enquiry.person, "Gary", "son")
    relationship.let_in_relationship(by=helen, relationship=gary, user=son, told="yes")

    lives.marked(helen, enquiry.person, gary)

    assert "plan together" not in words_of(his.get("/meetings/"))
    for road in (*ROADS, f"asked/{own.pk}/"):
        assert his.get(f"/meetings/{meeting.pk}/{road}").status_code == 404, road
    again = {"kind": "user", "email": son.email, "role": "Her son"}
    refused = words_of(send(browser, meeting, "invite/", **again))
    assert "never asked to a" in refused
    assert "No longer asked" in refused
    assert "Gary Farah" not in read(browser, meeting)
    like = {"kind": "name", "name": "Gary Bell", "role": "Her nephew"}
    asks = words_of(send(browser, meeting, "invite/", **like))
    assert "How do you know that this is somebody else?" in asks
    send(browser, meeting, "invite/", **like, known_apart="He is twelve.")
    assert "Gary Bell" in read(browser, meeting)


def test_the_calendar_file_names_nobody(helen, browser, enquiry):
    meeting = meetings.called(helen, enquiry)
    meetings.invited(helen, meeting, factories.care_worker(full_name="Ivan Petrov"))

    answer = browser.get(f"/meetings/{meeting.pk}/meeting.ics")

    (event,) = Calendar.from_ical(answer.content).events
    assert answer["Content-Type"].startswith("text/calendar")
    assert event.start == meeting.begins_at.replace(microsecond=0)
    assert str(event["location"]) == meetings.PLACE
    assert str(event["url"]).endswith(f"/meetings/{meeting.pk}/")
    text = answer.content.decode()
    for private in ("Amina", "Ivan", "Helen", meetings.WHY, "plan", "ATTENDEE"):
        assert private not in text


def test_somebodys_home_is_in_no_calendar_and_a_change_replaces_the_file(
    helen, browser, enquiry
):
    home = meetings.when(way="home", place="4 Canal Row")
    meeting = meetings.called(helen, enquiry, when=home)
    first = browser.get(f"/meetings/{meeting.pk}/meeting.ics").content
    meetings.cancelled(helen, meeting)
    then = browser.get(f"/meetings/{meeting.pk}/meeting.ics").content

    assert b"Canal" not in first
    before, after = (Calendar.from_ical(file).events[0] for file in (first, then))
    assert (before["sequence"], after["sequence"]) == (0, 1)
    assert before["uid"] == after["uid"]
    assert after["status"] == "CANCELLED"


def test_everybody_reads_that_it_was_moved_or_cancelled_and_why(helen, enquiry, amina):
    meeting = meetings.called(helen, enquiry)
    meetings.moved(helen, meeting)
    moved = read(amina, meeting)
    meetings.cancelled(helen, meeting, seen=2)

    assert "This meeting was moved." in moved
    assert "Her sister comes on Friday." in moved
    html = read(amina, meeting)
    assert "This meeting does not take place." in html
    assert "Amina is in hospital." in html


def test_of_two_workers_who_move_it_the_second_sees_both(helen, browser, enquiry):
    meeting = meetings.called(helen, enquiry)
    meetings.moved(factories.manager(), meeting)
    mine = typed(days=20, reason="The room is taken.", seen="1")

    html = words_of(send(browser, meeting, "move/", **mine))

    for words in ("Somebody wrote this while", "Her sister comes", "The room is taken"):
        assert words in html


def test_on_paper_it_says_what_she_brings_first(helen, browser, enquiry):
    meeting = meetings.called(helen, enquiry)
    meetings.prepared(helen, meeting, say="I am afraid at night.")

    html = read(browser, meeting, "pack/")

    assert html.index("I am afraid at night.") < html.index(meetings.WHY)
    assert "This is private" in html


@pytest.mark.parametrize("look", ["ordinary", "large", "easy", "huge"])
def test_the_paper_can_be_had_in_the_print_somebody_reads(
    helen, browser, enquiry, look
):
    meeting = meetings.called(helen, enquiry)
    meetings.prepared(helen, meeting, say="I am afraid at night. Nobody comes.")

    html = read(browser, meeting, f"pack/?look={look}")

    shown = "ordinary" if look == "huge" else look
    assert f"alongside-paper--{shown}" in html
    assert ("openmoji" in html) == (look == "easy")
    assert "I am afraid at night. Nobody comes." in html
