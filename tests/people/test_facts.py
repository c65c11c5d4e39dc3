"""The facts of who somebody is: put right, with the earlier ones kept."""

import pytest
from django.db import connection

from alongside.access import actor
from alongside.access.identity import seen_as
from alongside.people.models import Person
from alongside.providers import actions as providers
from tests.design.page_checks import check_page
from tests.factories import access as factories
from tests.factories import concerns

pytestmark = pytest.mark.django_db

NHS_NUMBER = "999 300 1112"


@pytest.fixture
def worker():
    return factories.acting(factories.social_worker())


@pytest.fixture
def browser(worker):
    return factories.signed_in(worker.user)


@pytest.fixture
def amina(worker):
    return concerns.person(worker, "Amina Farah", phone="01632 960301")


def now(viewer, person):
    with seen_as(viewer.principals):
        return Person.objects.select_related("lives_at").get(pk=person.pk)


def test_the_form_begins_with_the_facts_as_they_are(browser, amina):
    html = browser.get(f"/people/{amina.pk}/facts/").content.decode()

    check_page(html)
    assert "Amina Farah" in html
    assert "01632 960301" in html


def test_facts_are_put_right(browser, worker, amina):
    home = providers.record_service(by=actor.operator(), name="Gannet House")

    answer = browser.post(
        f"/people/{amina.pk}/facts/",
        {
            "name": "Aminah Farah",
            "date_of_birth_day": "3",
            "date_of_birth_month": "June",
            "date_of_birth_year": "1942",
            "nhs_number": NHS_NUMBER,
            "postcode": "wx72lp",
            "lives_at": str(home.pk),
            "gender": "female",
        },
    )

    person = now(worker, amina)
    assert answer["Location"] == f"/people/{amina.pk}/"
    assert (person.name, str(person.date_of_birth)) == ("Aminah Farah", "1942-06-03")
    assert (person.nhs_number, person.postcode) == ("9993001112", "WX7 2LP")
    assert person.lives_at == home


def test_the_earlier_facts_are_kept(browser, worker, amina):
    browser.post(f"/people/{amina.pk}/facts/", {"name": "Aminah Farah"})

    with seen_as(worker.principals), connection.cursor() as cursor:
        cursor.execute(
            "SELECT name FROM people_personevent WHERE pgh_obj_id = %s", [amina.pk]
        )
        earlier = cursor.fetchall()
    assert earlier == [("Amina Farah",)]


def test_a_number_that_is_no_nhs_number_is_refused_with_what_was_typed(browser, amina):
    html = browser.post(
        f"/people/{amina.pk}/facts/", {"name": "Amina", "nhs_number": "123 456 7890"}
    ).content.decode()

    check_page(html)
    assert "Enter the ten digits of the NHS number" in html
    assert "123 456 7890" in html
