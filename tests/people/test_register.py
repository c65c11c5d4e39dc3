"""The register as it is read: by the person, by those beside them, and when long."""

import pytest

from alongside.access.identity import seen_as
from alongside.access.rules import Refused
from alongside.people import actions as people
from alongside.people.queries import decisions as queries
from tests.access.written import statements_asked
from tests.beginnings import held
from tests.design.page_checks import check_page
from tests.factories import access as factories
from tests.factories import concerns
from tests.factories import decisions as given_that
from tests.people.test_decisions import SENT

pytestmark = pytest.mark.django_db


@held
def key(worker, amina):
    return given_that.begun(worker, amina)


def read(browser, decision, part=""):
    html = browser.get(f"/decisions/{decision.pk}/{part}").content.decode()
    check_page(html)
    return html


def test_the_person_reads_and_writes_their_own(worker, amina, key):
    own = factories.signed_in(amina.user)
    own.post(f"/decisions/{key.pk}/decide/", SENT)

    html = read(own, key)
    register = own.get(f"/people/{amina.pk}/decisions/").content.decode()

    check_page(register)
    assert "You decided it yourself" in html
    assert "Nobody has doubted it. It is yours to decide." in html
    assert "Decisions about me" in register
    assert "I want my own key." in register
    assert "Look together at whether" not in html


def test_the_persons_own_form_is_shorter_and_speaks_to_them(amina, key):
    own = factories.signed_in(amina.user)

    html = read(own, key, "decide/")

    assert "What do you say about this?" in html
    assert "I decided it myself" in html
    assert "Third way" not in html


def test_the_person_reads_what_others_decided_for_them(worker, amina, key):
    given_that.looked(worker, key, given_that.CANNOT)
    given_that.decided_for_them(worker, key)

    html = read(factories.signed_in(amina.user), key)

    assert "Others decided what is best for you, for this decision alone" in html
    assert "You could not decide this at that time, even with help" in html
    assert "You have not been told yet" in html


def test_a_care_worker_of_the_circle_reads_and_does_not_write(worker, amina, key):
    carer = factories.care_worker()
    people.let_into_circle(
        by=worker,
        person=amina,
        principal_id=carer.principal_id,
        purpose="working_with_person",
        told="yes",
    )
    browser = factories.signed_in(carer)

    assert "Write down what was decided" not in read(browser, key)
    assert browser.get(f"/decisions/{key.pk}/decide/").status_code == 403


def test_somebody_elses_sign_in_as_a_person_does_not_write(worker, amina, key):
    friend = factories.acting(factories.user("person"))

    with pytest.raises(Refused, match="Only the person"):
        given_that.decided(friend, key)


def test_long_registers_go_on_by_key_and_cost_the_same(browser, worker, amina):
    for number in range(queries.PAGE + 5):
        one = given_that.begun(worker, amina, f"Question {number}?")
        given_that.decided(worker, one)

    with statements_asked() as asked:
        first = browser.get(f"/people/{amina.pk}/decisions/").content.decode()
    with seen_as(worker.principals):
        page = queries.register(worker, amina)
        rest = queries.register(worker, amina, page.next_key)

    check_page(first)
    assert len(asked) <= 15
    assert len(page.rows) == queries.PAGE
    assert len({line.decision.pk for line in page.rows + rest.rows}) == queries.PAGE + 5
    assert rest.next_key == ""


@pytest.mark.parametrize("after", ["x", "-1", "9" * 30])
def test_a_made_up_place_in_the_register_is_harmless(browser, amina, after):
    address = f"/people/{amina.pk}/decisions/"

    assert browser.get(address, {"after": after}).status_code == 200


def test_an_empty_register_says_so(browser, worker):
    other = concerns.person(worker, "Colin Batty")

    html = browser.get(f"/people/{other.pk}/decisions/").content.decode()

    check_page(html)
    assert "No decision has been written here yet." in html
