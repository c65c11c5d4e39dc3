"""What everybody reads when somebody asks us to stop, and how it is written."""

import pytest

from alongside.access import actions as access
from alongside.concerns.models import Stopping
from alongside.standards import codes
from tests.beginnings import held
from tests.design.page_checks import check_page
from tests.factories import access as factories
from tests.factories import enquiries, stopping

pytestmark = pytest.mark.django_db


@held
def enquiry(helen):
    return enquiries.under_way(helen)


@held
def manager(helen):
    return factories.signed_in(helen.user)


@held
def worker():
    return factories.signed_in(factories.social_worker())


@held
def amina(enquiry):
    return factories.signed_in(enquiries.the_person(enquiry))


def typed(**changes):
    day = enquiries.in_four_weeks()
    said = {
        "how": "first_hand",
        "words": "I have said it twice. I mean it.",
        "capacity": "no_doubt",
        "capacity_words": "She told me what could happen.",
        "risk_left": stopping.RISK,
        "left_with_them": stopping.LEFT,
        "words_to_person": stopping.TOLD,
        "look_again_on_day": str(day.day),
        "look_again_on_month": str(day.month),
        "look_again_on_year": str(day.year),
    }
    for ground in codes.STOP_GROUNDS.codes:
        said |= {ground: "no", f"{ground}_words": "We asked, and saw nothing."}
    return said | changes


def words_of(response):
    html = response.content.decode()
    check_page(html)
    return html


def read(browser, enquiry, part=""):
    return words_of(browser.get(f"/enquiries/{enquiry.pk}/{part}"))


def send(browser, enquiry, part, **data):
    return browser.post(f"/enquiries/{enquiry.pk}/{part}/", data)


def test_she_asks_on_her_own_page_and_reads_that_it_is_looked_at(amina, enquiry):
    assert "Ask us to stop" in read(amina, enquiry)
    form = read(amina, enquiry, "ask-to-stop/")
    assert "You do not have to say why" in form
    assert "What do you think of it yourself?" not in form

    assert send(amina, enquiry, "ask-to-stop", words=stopping.WISH).status_code == 302

    html = read(amina, enquiry)
    assert "You asked us to stop." in html
    assert "A manager looks at it and answers." in html
    assert "Go on after all" in html


def test_a_worker_writes_it_for_her_with_a_note_she_does_not_read(
    worker, amina, enquiry
):
    missing = words_of(send(worker, enquiry, "ask-to-stop", words=stopping.WISH))
    assert "Write what you think of it" in missing

    send(worker, enquiry, "ask-to-stop", words=stopping.WISH, note=stopping.NOTE)

    assert stopping.NOTE in read(worker, enquiry, "asked-to-stop/")
    for part in ("", "asked-to-stop/"):
        assert stopping.NOTE not in read(amina, enquiry, part)


def test_a_manager_stops_it_and_she_reads_what_is_left_with_her(
    manager, worker, amina, enquiry
):
    stopping.asked_and_noted(enquiry)
    assert "Look at it and answer" in read(manager, enquiry)
    assert "A safeguarding manager answers them." in read(worker, enquiry)

    assert send(manager, enquiry, "stop", **typed()).status_code == 302

    html = read(amina, enquiry)
    for words in (
        "We stopped, as you asked",
        stopping.TOLD,
        stopping.LEFT.replace("'", "&#x27;"),
        "You do not have to wait for these days.",
        "Go on after all",
    ):
        assert words in html
    for secret in (stopping.RISK, stopping.NOTE, "We asked, and saw nothing."):
        assert secret not in html
    assert "How we settled it" not in html
    assert "Happening now" not in html
    happening = words_of(amina.get(f"/people/{enquiry.person_id}/happening/"))
    assert "Stopped, as they asked" in happening
    assert stopping.RISK in read(manager, enquiry, "asked-to-stop/")
    assert "Stopped, as they asked" in words_of(
        manager.get(f"/concerns/{enquiry.concern_id}/")
    )


def test_she_comes_back_in_one_press(helen, amina, enquiry):
    stopping.asked_and_noted(enquiry)
    stopping.stopped(helen, enquiry)

    html = words_of(amina.post(f"/enquiries/{enquiry.pk}/come-back/", follow=True))

    assert "Thank you. We go on." in html
    assert "We went on again" in html
    assert "Ask us to stop" in html
    assert "You can come back whenever you like." not in html


def test_what_stands_above_her_wish_is_said_beside_its_question(manager, enquiry):
    stopping.asked_and_noted(enquiry)

    html = words_of(send(manager, enquiry, "stop", **typed(pressure="yes")))
    unanswered = words_of(send(manager, enquiry, "stop", **typed(others="")))

    assert "They may be under pressure, so we cannot stop now." in html
    assert "I have said it twice. I mean it." in html
    assert "Answer: Could anybody else be hurt if we stop?" in unanswered


def test_when_we_go_on_she_reads_why_in_words_for_her(manager, amina, enquiry):
    stopping.asked_and_noted(enquiry)
    said = {
        "how": "first_hand",
        "words": "All right. But slowly.",
        "ground": "others",
        "reason": stopping.REASON,
        "words_to_person": stopping.TOLD_WHY,
    }

    send(manager, enquiry, "go-on-all-the-same", **said)

    html = read(amina, enquiry)
    assert "You asked us to stop, and we have to go on." in html
    assert stopping.TOLD_WHY in html
    assert stopping.REASON not in html
    assert "Ask us to stop" in html


def test_the_second_manager_keeps_their_words_and_sees_what_was_decided(
    helen, manager, enquiry
):
    stopping.asked_and_noted(enquiry)
    stopping.gone_on(factories.manager(), enquiry)

    html = words_of(send(manager, enquiry, "stop", **typed()))

    assert "This has been answered already." in html
    assert stopping.REASON in html
    assert "She told me what could happen." in html
    with access.at_the_desk_of(factories.safeguarding_team()):
        assert Stopping.objects.count() == 1


def test_the_pages_say_when_nobody_asked(manager, worker, enquiry):
    for browser, part in (
        (manager, "stop/"),
        (manager, "go-on-all-the-same/"),
        (worker, "asked-to-stop/"),
    ):
        assert "Nobody has written that the person asks" in read(browser, enquiry, part)
    assert worker.get(f"/enquiries/{enquiry.pk}/stop/").status_code == 403


def test_words_that_were_not_sent_wait(manager, enquiry):
    stopping.asked_and_noted(enquiry)
    half = typed(risk_left="He may come")
    manager.post(f"/drafts/concerns.stop.{enquiry.pk}/", half)

    assert "He may come" in read(manager, enquiry, "stop/")
