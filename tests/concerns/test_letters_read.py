"""Who reads which letter, and how it looks on their page and on paper."""

import pytest
from django.test import Client

from alongside.access import private_link
from alongside.concerns.models.letters import To
from tests.beginnings import held
from tests.design.page_checks import check_page
from tests.factories import access as factories
from tests.factories import concerns, enquiries, letters
from tests.pages import pdf_reading

pytestmark = pytest.mark.django_db

LAYOUTS = ("ordinary", "large", "easy")


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


def tracked(concern):
    return f"/track/{private_link.address_token(concern.raiser.link)}/"


def test_the_person_reads_it_and_nothing_of_how_we_know_it_is_safe(
    manager, concern, own, enquiry
):
    letter = letters.sent(manager, concern, layout="large")
    letters.written(manager, concern, words="Not yet sent.")

    assert "Letters to me" in read(own, f"/enquiries/{enquiry.pk}/")
    listed = read(own, f"/people/{enquiry.person_id}/letters/")
    html = read(own, f"/letters/{letter.pk}/")

    assert "What we found" in listed
    assert "You were right about the nights." in html
    assert "alongside-paper--large" in html
    for page in (listed, html):
        assert letters.SAFE not in page
        assert "Not yet sent." not in page


@pytest.mark.parametrize("layout", LAYOUTS)
def test_each_layout_is_a_tagged_pdf(manager, concern, own, layout):
    letter = letters.sent(manager, concern, layout=layout)

    answer = own.get(f"/letters/{letter.pk}/pdf/")

    found = pdf_reading.read(answer.content)
    assert found.is_marked
    assert found.title == "What we found"
    assert found.headings == [1]
    assert found.says("You were right about the nights.", "Dear Amina,")
    assert answer.headers["Content-Disposition"] == 'inline; filename="letter.pdf"'


def test_the_one_who_spoke_up_reads_theirs_under_their_link_and_no_other(
    manager, concern
):
    hers = letters.sent(manager, concern, To.PERSON)
    his = letters.sent(manager, concern, To.RAISER, way="page")
    link = tracked(concern)

    assert f'href="letters/{his.pk}/"' in read(Client(), link)
    html = read(Client(), f"{link}letters/{his.pk}/")

    assert "It was right to tell us." in html
    assert "Amina" not in html
    assert Client().get(f"{link}letters/{hers.pk}/").status_code == 404
    other = concerns.raised_by_somebody()
    strange = f"/track/{private_link.address_token(other.link)}/letters/{his.pk}/"
    assert Client().get(strange).status_code == 404


def test_who_raised_it_signed_in_reads_theirs_there(manager):
    worker = factories.acting(factories.care_worker())
    raiser = concerns.raised_by_somebody(by=worker)
    concern = concerns.decided(
        manager, concerns.listening(manager, concerns.concern_of(raiser))
    )
    letter = letters.sent(manager, concern, To.RAISER, way="page")
    browser = factories.signed_in(worker.user)
    mine = f"/worries/mine/{raiser.pk}/"

    assert f'href="letters/{letter.pk}/"' in read(browser, mine)
    assert "It was right to tell us." in read(browser, f"{mine}letters/{letter.pk}/")
    assert browser.get(f"{mine}letters/{letter.pk + 99}/").status_code == 404


def test_the_person_cannot_open_the_letter_to_the_one_who_spoke_up(
    manager, concern, own
):
    letter = letters.sent(manager, concern, To.RAISER)

    for more in ("", "pdf/"):
        assert own.get(f"/letters/{letter.pk}/{more}").status_code == 404


def test_the_advocate_reads_the_letters_to_the_person(manager, enquiry, concern):
    advocate = factories.signed_in(enquiries.advocate_of(manager, enquiry))
    letter = letters.sent(manager, concern)

    assert "You were right about the nights." in read(
        advocate, f"/letters/{letter.pk}/"
    )
