"""What was said in an enquiry belongs to the person, and stays in its circle."""

import pytest

from alongside.access.identity import seen_as
from alongside.people import actions as people
from alongside.people.models import Outcome
from tests.design.page_checks import check_page
from tests.factories import access as factories
from tests.factories import enquiries

pytestmark = pytest.mark.django_db


@pytest.fixture
def worker():
    return factories.manager()


def rows(viewer, model, **which):
    with seen_as(viewer.principals):
        return list(model.objects.filter(**which))


def page_of(browser, person):
    html = browser.get(f"/people/{person.pk}/outcomes/").content.decode()
    check_page(html)
    return html


def test_what_was_said_in_an_enquiry_is_not_shown_to_those_outside_it(worker):
    enquiry = enquiries.under_way(worker)
    outcome = enquiries.wanted(worker, enquiry, "I want him to go.")
    person = enquiry.person
    carer = factories.care_worker()
    people.let_into_circle(
        by=worker,
        person=person,
        principal_id=carer.principal_id,
        purpose="working_with_person",
        told="yes",
    )

    inside = page_of(factories.signed_in(worker.user), person)
    outside = page_of(factories.signed_in(carer), person)

    assert "I want him to go." in inside
    assert "in an enquiry" in inside
    assert "I want him to go." not in outside
    assert "enquiry" not in outside
    page = factories.signed_in(carer).get(f"/wanted/{outcome.pk}/how-near/")
    assert page.status_code == 404


def test_what_was_said_in_an_enquiry_can_be_kept_in_the_record_as_well(worker):
    enquiry = enquiries.under_way(worker)
    outcome = enquiries.wanted(worker, enquiry, "I want a lock.")
    browser = factories.signed_in(worker.user)
    address = f"/people/{enquiry.person_id}/outcomes/add/?from={outcome.pk}"

    assert "I want a lock." in browser.get(address).content.decode()
    browser.post(address, {"words": "I want a lock.", "how": "own"})

    circles = {o.circle_id for o in rows(worker, Outcome, words="I want a lock.")}
    assert circles == {enquiry.circle_id, enquiry.person.circle_id}
