"""How letters are written, looked at, and sent on their pages."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from alongside.access import actions as access
from alongside.concerns.actions import allocating
from alongside.concerns.models import Letter
from alongside.concerns.models.letters import To
from tests.beginnings import held
from tests.design.page_checks import check_page
from tests.factories import access as factories
from tests.factories import concerns, enquiries, letters

pytestmark = pytest.mark.django_db

MINE = "You were right about the lamp."


@held
def concern(enquiry):
    return enquiries.concern_now(enquiry)


@held
def browser(manager):
    return factories.signed_in(manager.user)


@held
def own(enquiry):
    return factories.signed_in(enquiries.the_person(enquiry))


def read(browser, address, **more):
    html = browser.get(address, **more).content.decode()
    check_page(html)
    return html


def at(concern, more=""):
    return f"/concerns/{concern.pk}/letters/{more}"


def typed(seen=0, **changes):
    said = {"about": "found", "words": MINE, "layout": "large", "corrects": "none"}
    return said | {"seen": str(seen)} | changes


def test_a_letter_is_begun_from_what_was_told(manager, browser, enquiry, concern):
    enquiries.nothing_owed(manager, enquiry)

    to_her = read(browser, at(concern, "person/?begin=found"))
    to_him = read(browser, at(concern, "raiser/?begin=decision"))

    assert enquiries.FOUND.words_to_person in to_her
    assert concerns.DUTY_MET.words_to_raiser in to_him
    assert enquiries.FOUND.words_to_person not in to_him


def test_it_is_written_looked_at_and_sent(browser, concern, own):
    answer = browser.post(at(concern, "person/"), typed())
    assert answer.url == at(concern, "person/send/")
    html = read(browser, answer.url)
    assert MINE in html
    assert "alongside-paper--large" in html
    assert "Dear Amina," in html
    assert "who could find this paper?" in html

    sent = browser.post(
        answer.url, {"way": "post", "safe": letters.SAFE, "seen": "1"}, follow=True
    )

    assert "kept as it was sent" in sent.content.decode()
    assert "Sent by post" in read(browser, at(concern))


def test_what_is_not_given_yet_shows_in_the_enquiry(manager, browser, enquiry, concern):
    page = f"/enquiries/{enquiry.pk}/"
    assert "None waits to be given" in read(browser, page)

    letters.written(manager, concern, To.RAISER)

    assert "One to the one who spoke up</a> is not given yet" in read(browser, page)
    assert "Not given yet" in read(browser, at(concern))


def test_a_lead_who_does_not_see_who_raised_it_cannot_write_to_them(manager, enquiry):
    lead = factories.social_worker(team=factories.team("North"))
    allocating.allocate_concern(
        by=manager, concern=enquiries.concern_now(enquiry), lead=lead
    )
    concern = enquiries.concern_now(enquiry)
    letters.written(manager, concern, To.RAISER, words="A word for him.")
    browser = factories.signed_in(lead)

    assert "You do not see who raised this." in read(browser, at(concern))
    for more in ("", "raiser/", "raiser/send/"):
        html = browser.get(at(concern, more), follow=True).content.decode()
        assert "A word for him." not in html
    assert "A letter to the person" in read(browser, at(concern, "person/"))


def test_of_two_who_change_it_the_second_sees_both(manager, browser, concern):
    other = factories.manager()
    letters.written(other, concern, words="Theirs came first.")

    html = browser.post(at(concern, "person/"), typed()).content.decode()

    check_page(html)
    assert "Somebody changed this letter while you had it open" in html
    assert "Theirs came first." in html
    assert MINE in html
    assert browser.post(at(concern, "person/"), typed(seen=1)).status_code == 302


def test_who_sends_what_somebody_changed_meanwhile_sees_that_first(
    manager, browser, concern
):
    letters.written(manager, concern)
    letters.written(factories.manager(), concern, words="It is otherwise.")
    sending = {"way": "post", "safe": letters.SAFE, "seen": "1"}

    html = browser.post(at(concern, "person/send/"), sending).content.decode()

    check_page(html)
    assert "Somebody changed this letter" in html
    assert "It is otherwise." in html
    assert letters.SAFE in html


def test_pressed_twice_there_is_one(manager, browser, concern):
    letters.written(manager, concern)
    sending = {"way": "post", "safe": letters.SAFE, "seen": "1"}
    for _ in range(2):
        answer = browser.post(at(concern, "person/send/"), sending)
        assert answer.status_code == 302

    with access.at_the_desk_of(factories.safeguarding_team()):
        assert Letter.objects.count() == 1


def test_it_is_not_sent_with_a_reason_that_the_team_reads(manager, browser, concern):
    letters.written(manager, concern)
    page = at(concern, "person/hold-back/")
    empty = browser.post(page, {"seen": "1"}).content.decode()
    check_page(empty)
    assert "Write why it is not sent" in empty

    browser.post(page, {"seen": "1", "reason": "Her son opens the post."})

    html = read(browser, at(concern))
    assert "Her son opens the post." in html
    assert "Written and not sent" in html


def test_words_that_were_not_kept_wait_apart_for_each_of_the_two(browser, concern):
    key = f"concerns.letter.{concern.pk}.person"
    browser.post(f"/drafts/{key}/", typed(words="Only for her."))

    assert "Only for her." in read(browser, at(concern, "person/"))
    assert "Only for her." not in read(browser, at(concern, "raiser/"))


def test_the_way_the_last_one_looked_is_offered_first(manager, browser, concern):
    letters.sent(manager, concern, layout="easy")

    html = read(browser, at(concern, "person/"))

    assert 'value="easy" checked' in " ".join(html.split())


def test_a_letter_that_puts_another_right_says_so(manager, browser, concern):
    first = letters.sent(manager, concern)
    browser.post(at(concern, "person/"), typed(seen=2, corrects=str(first.pk)))

    assert "This letter puts right our letter of" in read(
        browser, at(concern, "person/send/")
    )


def test_somebody_without_a_sign_in_has_no_page_and_no_email(manager, browser):
    concern = concerns.decided(manager)
    letters.written(manager, concern)

    html = read(browser, at(concern, "person/send/"))

    assert "By post" in html
    assert "On their own page" not in html
    assert "Read aloud" in html


def test_a_concern_about_nobody_known_says_so_first(browser):
    concern = concerns.raised()

    assert "Say first who this is about." in read(browser, at(concern, "person/"))


def test_the_list_costs_the_same_with_many_letters(manager, browser, concern):
    def cost():
        with CaptureQueriesContext(connection) as found:
            read(browser, at(concern))
        return len(found)

    letters.sent(manager, concern)
    letters.sent(manager, concern, To.RAISER, way="page")
    cost()  # the first look reads what is kept afterwards
    few = cost()
    for n in range(4):
        letters.sent(manager, concern, words=f"Letter {n}.")

    assert cost() == few
