"""What the team and the one who is asked read, and how it is written."""

from datetime import timedelta

import pytest

from alongside.access import actions as access
from alongside.access import clock
from alongside.concerns.actions import allocating
from alongside.concerns.models import AskedPart, PartDecision
from alongside.concerns.rules.handing import Said
from tests.beginnings import held
from tests.design.page_checks import check_page
from tests.factories import access as factories
from tests.factories import causing, enquiries

pytestmark = pytest.mark.django_db


@held
def enquiry(helen):
    return enquiries.under_way(helen)


@held
def browser(helen):
    return factories.signed_in(helen.user)


@held
def vikram():
    home = causing.provider()
    user = factories.user("registered_manager", organisation=home, full_name="Vikram")
    return factories.acting(user)


def typed(vikram, **changes):
    day = clock.today() + timedelta(days=10)
    said = {
        "asked": str(vikram.user.posts.get().pk),
        "source": "no",
        "source_words": causing.NOT_THEM,
        "how": "first_hand",
        "words": "He may ask.",
        "scope": causing.SCOPE,
        "questions": causing.QUESTIONS,
        "due_on_day": str(day.day),
        "due_on_month": str(day.month),
        "due_on_year": str(day.year),
        "may_know": "yes",
    }
    return said | changes


def words_of(response):
    html = response.content.decode()
    check_page(html)
    return html


def the_part():
    with access.at_the_desk_of(factories.safeguarding_team()):
        return AskedPart.objects.get()


def test_what_is_missing_is_asked_for_beside_its_question(browser, enquiry, vikram):
    address = f"/enquiries/{enquiry.pk}/ask-to-enquire/"
    empty = words_of(browser.post(address, typed(vikram, scope="", due_on_day="")))
    hidden = words_of(browser.post(address, typed(vikram, may_know="no")))

    assert "Write what part of it they make" in empty
    assert "Write why they may not know whom it is about" in hidden
    assert causing.QUESTIONS.split("\n")[0] in hidden


def test_where_it_is_unsafe_nothing_more_is_asked_and_it_stands_there(
    browser, enquiry, vikram
):
    address = f"/enquiries/{enquiry.pk}/ask-to-enquire/"
    said = typed(vikram, source="unsafe", source_words="It is her own brother.")
    for name in ("scope", "questions", "due_on_day", "due_on_month", "due_on_year"):
        said[name] = ""
    del said["may_know"]

    assert browser.post(address, said).status_code == 302

    html = words_of(browser.get(address))
    assert "Not asked" in html
    assert "It is her own brother." in html
    theirs = words_of(factories.signed_in(vikram.user).get("/asked-of-us/"))
    assert "You are asked nothing now." in theirs


def test_they_answer_and_send_back_on_their_own_page(browser, enquiry, vikram):
    browser.post(f"/enquiries/{enquiry.pk}/ask-to-enquire/", typed(vikram))
    theirs, page = factories.signed_in(vikram.user), f"/asked-of-us/{the_part().pk}/"

    html = words_of(theirs.get(page))
    assert "It is about Amina Farah." in html
    for secret in (causing.NOT_THEM, "He may ask.", "bruises"):
        assert secret not in html
    declined = words_of(theirs.post(page, {"answer": "declined", "words": ""}))
    assert "Say why you do not do it" in declined
    theirs.post(page, {"answer": "accepted"})
    assert "What did you find out?" in words_of(theirs.get(page))
    theirs.post(page, {"words": causing.FOUND})

    assert "What you sent back" in words_of(theirs.get(page))
    team = words_of(browser.get(f"/enquiries/{enquiry.pk}/ask-to-enquire/"))
    assert causing.FOUND in team
    assert causing.NOT_THEM in team


def test_a_no_is_read_by_the_team_with_its_reason(browser, enquiry, vikram):
    browser.post(f"/enquiries/{enquiry.pk}/ask-to-enquire/", typed(vikram))
    theirs, page = factories.signed_in(vikram.user), f"/asked-of-us/{the_part().pk}/"

    theirs.post(page, {"answer": "declined", "words": "I was on leave that week."})

    html = words_of(browser.get(f"/enquiries/{enquiry.pk}/ask-to-enquire/"))
    assert "I was on leave that week." in html
    assert "They do not do it" in html


def test_it_is_taken_back_and_they_find_no_such_page(browser, enquiry, vikram):
    browser.post(f"/enquiries/{enquiry.pk}/ask-to-enquire/", typed(vikram))
    page = f"/asked-of-us/{the_part().pk}/"
    assert "Write why you take it back" in words_of(
        browser.post(f"{page}take-back/", {"words": " "})
    )

    browser.post(f"{page}take-back/", {"words": "The police ask them."})

    assert factories.signed_in(vikram.user).get(page).status_code == 404
    assert "The police ask them." in words_of(
        browser.get(f"/enquiries/{enquiry.pk}/ask-to-enquire/")
    )


def test_the_person_reads_whom_we_asked_and_nothing_of_whom_we_suspect(
    browser, enquiry, vikram
):
    browser.post(f"/enquiries/{enquiry.pk}/ask-to-enquire/", typed(vikram))
    amina = factories.signed_in(enquiries.the_person(enquiry))

    html = words_of(amina.get(f"/enquiries/{enquiry.pk}/"))

    assert causing.NOT_THEM not in html
    assert "We asked Larkfield Care Limited to find something out" in html
    with access.at_the_desk_of(factories.safeguarding_team()):
        assert PartDecision.objects.count() == 1


def test_whoever_could_not_be_asked_first_does_not_read_it(browser, enquiry, vikram):
    silent = {"how": "not_asked", "not_asked_reason": "not_safe_to_ask"}
    browser.post(f"/enquiries/{enquiry.pk}/ask-to-enquire/", typed(vikram, **silent))
    amina = factories.signed_in(enquiries.the_person(enquiry))

    assert "Larkfield" not in words_of(amina.get(f"/enquiries/{enquiry.pk}/"))
    assert the_part().is_out


def test_whoever_is_asked_reads_who_leads_now_and_how_to_reach_them(
    helen, enquiry, vikram
):
    home = vikram.user.posts.get().organisation
    part = causing.asked(helen, enquiry, causing.asking(vikram.user, home))
    address = f"/asked-of-us/{part.pk}/"
    theirs = factories.signed_in(vikram.user)
    assert "Nobody leads this by name now." in words_of(theirs.get(address))

    for name in ("Josh Pereira", "Mei-Ling Chow"):
        lead = factories.social_worker(full_name=name)
        said = Said(reason="away")
        concern = enquiries.concern_now(enquiry)
        allocating.allocate_concern(by=helen, concern=concern, lead=lead, said=said)

    html = words_of(theirs.get(address))
    assert "<strong>Mei-Ling Chow</strong> leads this now." in html
    assert f"mailto:{lead.email}" in html
    assert "Asked by Helen Garside" in html
    assert "Josh Pereira" not in html
