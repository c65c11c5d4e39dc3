"""What everybody reads of an enquiry that waits, and how it is written."""

from datetime import timedelta

import pytest

from alongside.access import clock, identity
from alongside.concerns.models import Pause
from tests.beginnings import held
from tests.design.page_checks import check_page
from tests.factories import access as factories
from tests.factories import enquiries, pausing, timing

pytestmark = pytest.mark.django_db

IN_TEN, IN_TWENTY = timedelta(days=10), timedelta(days=20)
OURS = "The trial begins on Monday, and the court asked us."


@held
def enquiry(helen):
    return enquiries.under_way(helen)


@held
def browser(helen):
    return factories.signed_in(helen.user)


def typed(seen=0, waits=IN_TEN, **changes):
    day = clock.today() + waits
    said = {
        "how": "first_hand",
        "words": "I can wait, if my sister stays.",
        "reason": "police_or_court",
        "why": OURS,
        "safety": pausing.SAFE,
        "restart_on_day": str(day.day),
        "restart_on_month": str(day.month),
        "restart_on_year": str(day.year),
        "seen": str(seen),
    }
    return said | changes


def read(browser, enquiry, part=""):
    html = browser.get(f"/enquiries/{enquiry.pk}/{part}").content.decode()
    check_page(html)
    return html


def send(browser, enquiry, part, **data):
    return browser.post(f"/enquiries/{enquiry.pk}/{part}/", data)


def words_of(response):
    html = response.content.decode()
    check_page(html)
    return html


def test_the_team_reads_why_and_until_when(browser, enquiry):
    assert send(browser, enquiry, "pause", **typed()).status_code == 302

    html = read(browser, enquiry)

    for words in ("It waits until", OURS, pausing.SAFE, "Its timers stand still"):
        assert words in html
    assert "It stands still." in html
    assert "Wait a little longer" in html
    assert "I can wait, if my sister stays." in read(browser, enquiry, "pause/")


def test_the_person_reads_that_it_waits_and_never_why(helen, enquiry):
    pausing.paused(helen, enquiry)
    amina = factories.signed_in(enquiries.the_person(enquiry))

    html = read(amina, enquiry)

    assert "We are waiting for now." in html
    assert "we look at it again" in html
    assert "You can tell us more" in html
    assert "We began to wait" in html
    for secret in (pausing.POLICE, pausing.SAFE, "police", "stands still"):
        assert secret not in html
    happening = amina.get(f"/people/{enquiry.person_id}/happening/")
    assert "Waiting for now" in words_of(happening)


def test_the_advocate_reads_it_in_their_own_words(helen, enquiry):
    advocate = enquiries.advocate_of(helen, enquiry)
    pausing.paused(helen, enquiry)

    html = read(factories.signed_in(advocate), enquiry)

    assert "What Amina told us stays here." in html
    assert "You can tell us more" not in html
    assert pausing.POLICE not in html


def test_a_day_that_has_gone_by_asks_the_team_and_is_owned_up_to(helen, browser):
    enquiry = timing.enquiry(helen)
    with timing.days_ago(20):
        pausing.paused(helen, enquiry)

    team, listed = read(browser, enquiry), browser.get("/taking-longer/")
    own = read(factories.signed_in(enquiries.the_person(enquiry)), enquiry)

    assert "Can it go on? If not, choose another day and say why." in team
    assert "It was to go on by" in words_of(listed)
    assert "That day has gone by. We are sorry." in own


def test_it_goes_on_and_everybody_reads_that(helen, browser, enquiry):
    pausing.paused(helen, enquiry)

    send(browser, enquiry, "go-on", words="They have finished.", seen="1")

    assert "It waits until" not in read(browser, enquiry)
    own = read(factories.signed_in(enquiries.the_person(enquiry)), enquiry)
    assert "We are waiting for now." not in own
    assert "We went on" in own
    assert "They have finished." not in own


def test_what_is_missing_is_asked_for_beside_its_question(browser, enquiry):
    empty = words_of(send(browser, enquiry, "pause", seen="0"))
    past = words_of(send(browser, enquiry, "pause", **typed(waits=-IN_TEN)))
    far = words_of(send(browser, enquiry, "pause", **typed(waits=10 * IN_TEN)))

    assert "Say how the person was involved, or why they were not" in empty
    assert "Write what keeps the person safe meanwhile" in empty
    assert "Choose a day that is still to come" in past
    assert "Choose a day within three months" in far
    assert OURS in far


def test_of_two_managers_the_second_sees_both_and_chooses(helen, browser, enquiry):
    other = factories.manager()
    pausing.paused(other, enquiry)

    html = words_of(send(browser, enquiry, "pause", **typed(waits=IN_TWENTY)))

    assert "Somebody wrote this while you were writing" in html
    assert pausing.POLICE in html
    assert OURS in html
    assert "Keep mine as well" in html
    send(browser, enquiry, "pause", **typed(seen=1, waits=IN_TWENTY))
    assert OURS in read(browser, enquiry)


def test_who_goes_on_after_another_did_keeps_their_words(helen, browser, enquiry):
    other = factories.manager()
    pausing.paused(other, enquiry)
    pausing.gone_on(other, enquiry)

    html = words_of(
        send(browser, enquiry, "go-on", words="I rang her today.", seen="1")
    )

    assert "They have finished." in html
    assert "I rang her today." in html
    assert "does not wait" in html


def test_the_page_of_going_on_says_when_nothing_waits(browser, enquiry):
    assert "does not wait" in read(browser, enquiry, "go-on/")


def test_while_it_waits_the_pages_of_finding_out_say_so_first(helen, browser, enquiry):
    pausing.paused(helen, enquiry)

    for part in ("ask/", "findings/"):
        html = read(browser, enquiry, part)
        assert "This enquiry waits for now. Go on with it first." in html
        assert "<textarea" not in html


def test_a_worker_is_not_offered_to_wait(helen, enquiry):
    worker = factories.signed_in(factories.social_worker())

    assert "It has to wait for now" not in read(worker, enquiry)
    assert worker.get(f"/enquiries/{enquiry.pk}/pause/").status_code == 403
    pausing.paused(helen, enquiry)
    html = read(worker, enquiry)
    assert "Go on with it" in html
    assert "Wait a little longer" not in html


def test_words_that_were_not_sent_wait(browser, enquiry):
    browser.post(f"/drafts/concerns.pause.{enquiry.pk}/", typed(why="Because they"))

    assert "Because they" in read(browser, enquiry, "pause/")


def test_pressed_twice_it_stands_there_once(helen, browser, enquiry):
    for _ in range(2):
        assert send(browser, enquiry, "pause", **typed()).status_code == 302

    with identity.seen_as(helen.principals):
        assert Pause.objects.count() == 1
