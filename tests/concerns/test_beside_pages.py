"""Pages of what others do beside an enquiry: the team's, and what the person reads."""

from datetime import timedelta

import pytest

from alongside.access import clock
from tests.beginnings import held
from tests.concerns.test_settling import in_boxes
from tests.design.page_checks import check_page
from tests.factories import access as factories
from tests.factories import beside, enquiries

pytestmark = pytest.mark.django_db(databases="__all__")


@held
def enquiry(helen):
    return enquiries.under_way(helen)


@held
def browser(helen):
    return factories.signed_in(helen.user)


def said(seen, **changes):
    today = clock.today()
    typed = {
        "leads": beside.LOWE,
        "reach": "01632 960 101",
        "reference": "WP 12",
        "words": "They see the bank on Monday.",
        "waits": "yes",
        "not_now": beside.NOT_NOW,
        "not_now_by": "Sergeant Lowe",
        "against": ["ask_to_enquire", "talk"],
        "seen": str(seen),
        **in_boxes("on", today),
        **in_boxes("next_contact_on", today + timedelta(days=9)),
    }
    return typed | changes


def begun(**changes):
    telling = {
        "kind": "police",
        "reads": "yes",
        "words_to_person": "They want to find the money.",
        "whom_to_ask": "Mei-Ling Chow",
        **in_boxes("began_on", clock.today()),
    }
    return said(0) | telling | changes


UNTOLD = {"reads": "no", "reason": "safety", "why_untold": "He reads her post."}


def words_of(response):
    html = response.content.decode()
    check_page(html)
    return html


def read(browser, address):
    response = browser.get(address)
    assert response.status_code == 200
    return words_of(response)


def test_the_team_reads_what_may_not_be_done_first_and_who_leads(browser, enquiry):
    address = f"/enquiries/{enquiry.pk}/"
    assert "Nothing that is written down." in read(browser, address)
    response = browser.post(f"{address}beside/", begun())
    assert response.status_code == 302

    html = read(browser, address)

    assert html.index("Not for now") < html.index("What has happened")
    for words in (beside.NOT_NOW, "Sergeant Lowe asked", beside.LOWE, "Next contact"):
        assert words in html
    page = read(browser, address + "ask/")
    assert beside.NOT_NOW in page
    assert "or why does it go ahead?" in page
    assert beside.NOT_NOW not in read(browser, address + "findings/")


def test_the_person_reads_it_in_plain_words_and_whom_to_ask(helen, enquiry):
    beside.began(helen, enquiry)
    amina = factories.signed_in(enquiries.the_person(enquiry))

    html = read(amina, f"/enquiries/{enquiry.pk}/")

    for words in (
        "The police are looking into this too",
        beside.TOLD.words,
        "Mei-Ling",
    ):
        assert words in html
    for words in (beside.NOT_NOW, "Sergeant Lowe", "What others do", beside.LOWE):
        assert words not in html


def test_nothing_of_it_is_on_the_persons_page_while_it_is_held_back(helen, enquiry):
    beside.began(helen, enquiry, telling=beside.held_back())
    amina = factories.signed_in(enquiries.the_person(enquiry))

    html = read(amina, f"/enquiries/{enquiry.pk}/")

    for words in ("police", "Police", "Others who look", beside.NOT_NOW):
        assert words not in html


def test_why_it_is_held_back_and_until_when_is_asked(browser, enquiry):
    address = f"/enquiries/{enquiry.pk}/beside/"
    refused = words_of(browser.post(address, begun(reads="no")))
    assert "Choose why they do not read about it now" in refused
    assert "They see the bank on Monday." in refused

    day = in_boxes("look_again_on", clock.today() + timedelta(days=9))
    assert browser.post(address, begun(**UNTOLD, **day)).status_code == 302

    html = read(browser, f"/enquiries/{enquiry.pk}/")
    assert "The person does not read of it." in html


def test_what_was_said_is_kept_and_changes_how_it_is(helen, browser, enquiry):
    process = beside.began(helen, enquiry)
    address = f"/beside/{process.pk}/"
    assert beside.NOT_NOW in read(browser, address + "contact/")

    lifted = said(1, waits="no", words="You can ask him now.")
    assert browser.post(address + "contact/", lifted).status_code == 302

    html = read(browser, address)
    assert "Nothing is asked to wait" in html
    assert "You can ask him now." in html
    assert beside.in_touch().words in html


def test_the_second_writer_sees_what_the_first_wrote(helen, browser, enquiry):
    process = beside.began(helen, enquiry)
    beside.contact(helen, process, words="The bank has answered.")
    address = f"/beside/{process.pk}/contact/"

    html = words_of(browser.post(address, said(1, words="We rang twice.")))

    assert "The bank has answered." in html
    assert "We rang twice." in html
    again = browser.post(address, said(2, words="We rang twice."))
    assert again.status_code == 302


def test_what_came_of_it_is_said_to_the_person_when_they_knew(helen, browser, enquiry):
    process = beside.began(helen, enquiry)
    address = f"/beside/{process.pk}/after/"
    typed = {
        "words": "He was cautioned.",
        "what": "ended",
        "seen": "1",
        **in_boxes("on", clock.today()),
    }
    refused = words_of(browser.post(address, typed))
    assert "Write what the person reads about what came of it" in refused

    told = typed | {"words_to_person": "He must not come to your door."}
    assert browser.post(address, told).status_code == 302

    amina = factories.signed_in(enquiries.the_person(enquiry))
    html = read(amina, f"/enquiries/{enquiry.pk}/")
    assert "it is over" in html
    assert "He must not come to your door." in html
    assert "It is over" in read(browser, f"/beside/{process.pk}/")


def test_who_keeps_in_touch_is_asked_when_it_goes_on(helen, browser, enquiry):
    process = beside.began(helen, enquiry, telling=beside.held_back())
    address = f"/beside/{process.pk}/after/"
    assert "What does the person read" not in read(browser, address)
    typed = {
        "words": "The trial is in May.",
        "what": "goes_on",
        "seen": "1",
        **in_boxes("on", clock.today()),
    }
    assert "Write who keeps in touch" in words_of(browser.post(address, typed))

    day = in_boxes("next_contact_on", clock.today() + timedelta(days=30))
    kept = typed | day | {"keeps_in_touch": "Farah Siddiqui"}
    assert browser.post(address, kept).status_code == 302
    html = read(browser, f"/beside/{process.pk}/")
    assert "Farah Siddiqui keeps in touch" in html


def test_they_are_told_later_when_it_is_safe(helen, browser, enquiry):
    process = beside.began(helen, enquiry, telling=beside.held_back())
    address = f"/beside/{process.pk}/tell/"
    told = {"words_to_person": "They have the money.", "whom_to_ask": "Mei-Ling Chow"}

    assert "Does the person read about this?" in read(browser, address)
    typed = {"reads": "yes", "seen": "1", **told}
    assert browser.post(address, typed).status_code == 302

    amina = factories.signed_in(enquiries.the_person(enquiry))
    assert "They have the money." in read(amina, f"/enquiries/{enquiry.pk}/")


def test_settling_asks_for_it_and_says_where(helen, browser, enquiry):
    process = beside.began(helen, enquiry, **beside.NOTHING_WAITS)
    concern = enquiries.nothing_owed(helen, enquiry)

    html = read(browser, f"/concerns/{concern.pk}/settle/")

    assert "Nobody has written what became of this" in html
    assert f"/beside/{process.pk}/after/" in html
    assert "Is there something to learn from this?" in html


def test_a_day_gone_by_stands_on_the_page(browser, helen):
    with clock.set_to(clock.now() - timedelta(days=20)):
        enquiry = enquiries.under_way(helen)
        beside.began(helen, enquiry, telling=beside.held_back())

    html = read(browser, f"/enquiries/{enquiry.pk}/")

    assert "Get in touch" in html
    assert "Look again" in html
