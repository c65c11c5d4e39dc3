"""The page of an enquiry: who sees it, and what each reads there."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from alongside.access import actions as access
from tests.design.page_checks import check_page
from tests.factories import access as factories
from tests.factories import enquiries

pytestmark = pytest.mark.django_db(databases="__all__")


@pytest.fixture
def manager():
    return factories.manager()


@pytest.fixture
def enquiry(manager):
    return enquiries.under_way(manager)


def page(user, name, pk):
    return factories.signed_in(user).get(reverse(f"concerns:{name}", args=[pk]))


def test_the_person_reads_what_they_want_first(manager, enquiry):
    enquiries.wanted(manager, enquiry)

    answer = page(enquiries.the_person(enquiry), "enquiry", enquiry.pk)

    html = answer.content.decode()
    check_page(html)
    assert "What I want" in html
    assert "I want to sleep without being afraid." in html
    assert html.index("I want to sleep") < html.index("Where we have got to")


def test_the_person_reads_what_was_found_in_words_written_to_them(manager, enquiry):
    enquiries.nothing_owed(manager, enquiry)

    html = page(enquiries.the_person(enquiry), "enquiry", enquiry.pk).content.decode()

    assert "You were right. There were too few people at night." in html
    assert "one short on four nights" not in html
    assert "owed" not in html


def test_the_person_sees_the_days_chosen_with_them(manager):
    concern = enquiries.settled(manager)
    enquiry = enquiries.of(concern)

    html = page(enquiries.the_person(enquiry), "enquiry", enquiry.pk).content.decode()

    assert "When we will ask how you are" in html
    assert "You can ring me any day." in html


def test_the_person_is_told_that_nothing_is_written_yet(enquiry):
    html = page(enquiries.the_person(enquiry), "enquiry", enquiry.pk).content.decode()

    assert "You have not told us yet what you want to happen." in html


def test_the_team_sees_what_is_still_owed_and_where_to_mend_it(enquiry):
    html = page(factories.social_worker(), "enquiry", enquiry.pk).content.decode()

    check_page(html)
    assert "Nobody has written what was found." in html
    assert reverse("concerns:write_finding", args=[enquiry.pk]) in html
    assert reverse("concerns:record_capacity", args=[enquiry.pk]) in html


def test_the_advocate_sees_the_enquiry_and_not_the_concern(manager, enquiry):
    advocate = enquiries.advocate_of(manager, enquiry)

    answer = page(advocate, "enquiry", enquiry.pk)

    assert answer.status_code == 200
    assert "owed" not in answer.content.decode()
    assert page(advocate, "concern", enquiry.concern_id).status_code == 403


def without_tokens(answer):
    """The page without the random values that differ at every request."""
    page = re.sub(r'value="[A-Za-z0-9]{64}"', "", answer.content.decode())
    return re.sub(r"\b[A-Z0-9]{4}-[A-Z0-9]{4}\b", "", page)


def test_an_outsider_gets_the_same_answer_as_for_a_made_up_number(enquiry):
    outsider = factories.user("social_worker", team=factories.team("Elsewhere"))

    theirs = page(outsider, "enquiry", enquiry.pk)
    made_up = page(outsider, "enquiry", 987_654_321)

    assert (theirs.status_code, made_up.status_code) == (404, 404)
    assert without_tokens(theirs) == without_tokens(made_up)


WORKING = (
    "ask_to_enquire",
    "add_risk",
    "record_capacity",
    "write_finding",
    "find_more",
    "choose_lead",
    "record_asked",
)


@pytest.mark.parametrize("name", WORKING)
def test_the_person_cannot_see_a_working_page_and_the_team_can(enquiry, name):
    worker = page(factories.social_worker(), name, enquiry.pk)

    assert worker.status_code == 200
    check_page(worker.content.decode())
    assert page(enquiries.the_person(enquiry), name, enquiry.pk).status_code == 403


@pytest.mark.parametrize("name", WORKING)
def test_a_worker_who_only_shares_the_enquiry_has_no_working_page(
    manager, enquiry, name
):
    outsider = factories.user("social_worker", team=factories.team("Elsewhere"))
    access.let_in(
        by=manager,
        circle_id=enquiry.circle_id,
        principal_id=outsider.principal_id,
        purpose="working_with_person",
    )

    assert page(outsider, "enquiry", enquiry.pk).status_code == 200
    assert page(outsider, name, enquiry.pk).status_code == 404


def count_queries(user, enquiry):
    browser = factories.signed_in(user)
    address = reverse("concerns:enquiry", args=[enquiry.pk])
    browser.get(address)
    with CaptureQueriesContext(connection) as asked:
        browser.get(address)
    return len([one for one in asked if "SAVEPOINT" not in one["sql"]])


def test_more_wishes_cost_no_more_queries(manager, enquiry):
    worker = factories.social_worker()
    enquiries.wanted(manager, enquiry)
    one = count_queries(worker, enquiry)
    for number in range(4):
        enquiries.wanted(manager, enquiry, f"Wish {number}")

    assert count_queries(worker, enquiry) == one
    # What an enquiry can have and this one has not is asked after in one of them.
    assert count_queries(enquiries.the_person(enquiry), enquiry) <= 16
    assert one <= 29  # for the timers six, and one for each thing beside it
