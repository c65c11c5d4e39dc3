"""What was said in an enquiry is the person's, and is read in the enquiry alone."""

import pytest

from alongside.access.identity import seen_as
from alongside.people import actions as people
from alongside.people.models import Outcome
from tests.beginnings import held
from tests.design.page_checks import check_page
from tests.factories import access as factories
from tests.factories import concerns, enquiries

pytestmark = pytest.mark.django_db
GO = "I want him to go."


@held
def worker():
    return factories.manager()


@held
def enquiry(worker):
    return enquiries.under_way(worker)


@held
def outcome(worker, enquiry):
    return enquiries.wanted(worker, enquiry, GO)


def a_carer(worker, person):
    carer = factories.care_worker()
    people.let_into_circle(
        by=worker,
        person=person,
        principal_id=carer.principal_id,
        purpose="working_with_person",
        told="yes",
    )
    return carer


def page_of(user, person):
    browser = factories.signed_in(user)
    html = browser.get(f"/people/{person.pk}/outcomes/").content.decode()
    check_page(html)
    return html


def test_the_list_of_wishes_has_no_word_of_an_enquiry_for_anybody(
    worker, enquiry, outcome
):
    """It is looked at together: whoever stands beside the reader reads it too."""
    person = enquiry.person

    for user in (worker.user, person.user, a_carer(worker, person)):
        html = page_of(user, person)
        assert GO not in html
        assert "enquiry" not in html.lower()


@pytest.mark.parametrize(
    "address", ["change", "no-longer", "again", "how-near", "judge"]
)
def test_a_typed_address_of_the_record_leads_to_nothing_said_in_an_enquiry(
    worker, enquiry, outcome, address
):
    typed = {"words": "A dog.", "reason": "So.", "seen": 1, "seen_words": GO}
    typed |= {"near": "half", "how": "own", "result": "not", "whose": "person"}

    for user in (worker.user, enquiry.person.user):
        browser = factories.signed_in(user)
        for ask in (browser.get, browser.post):
            answer = ask(f"/wanted/{outcome.pk}/{address}/", typed)
            assert answer.status_code == 404

    with seen_as(worker.principals):
        now = Outcome.objects.get(pk=outcome.pk)
        assert now.version == outcome.version
        assert not now.ratings.exists()
        assert not now.judgements.exists()


def test_nor_does_it_when_the_enquiry_is_settled(worker):
    concern = enquiries.settled(worker)
    with seen_as(worker.principals):
        outcome = Outcome.objects.get(sought__enquiry__concern=concern)

    answer = factories.signed_in(worker.user).get(f"/wanted/{outcome.pk}/change/")

    assert answer.status_code == 404


def test_a_plan_and_an_action_do_not_begin_with_what_was_said_in_an_enquiry(
    worker, enquiry, outcome
):
    browser = factories.signed_in(worker.user)
    person = enquiry.person_id

    for address in (
        f"/people/{person}/actions/new/?wish={outcome.pk}",
        f"/people/{person}/plan/add/?for=outcome-{outcome.pk}",
    ):
        answer = browser.get(address)
        assert answer.status_code == 200
        assert GO not in answer.content.decode()


def test_somebody_outside_the_enquiry_gets_no_page_for_it(worker, enquiry, outcome):
    carer = a_carer(worker, enquiry.person)
    other = concerns.person(worker, "Halima Yusuf")

    for user in (carer, factories.user("advocate")):
        for address in ("how-near", "change"):
            page = factories.signed_in(user).get(f"/wanted/{outcome.pk}/{address}/")
            assert page.status_code in (403, 404)
    assert GO not in page_of(worker.user, other)
