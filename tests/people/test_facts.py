"""The facts of who somebody is: put right, with the earlier ones kept."""

import re
from html import unescape

import pytest
from django.db import connection
from hypothesis import given
from hypothesis import strategies as st

from alongside.access import actor
from alongside.access.identity import seen_as
from alongside.people import rules
from alongside.people.models import Person
from alongside.providers import actions as providers
from tests.beginnings import held
from tests.design.page_checks import check_page
from tests.factories import access as factories
from tests.factories import concerns

pytestmark = pytest.mark.django_db

NHS_NUMBER = "999 300 1112"


@held
def worker():
    return factories.acting(factories.social_worker())


@held
def amina(worker):
    return concerns.person(worker, "Amina Farah", phone="01632 960301")


def now(viewer, person):
    with seen_as(viewer.principals):
        return Person.objects.select_related("lives_at").get(pk=person.pk)


def hidden(html, name):
    """The value of a hidden input."""
    field = re.search(rf'<input type="hidden" name="{name}"([^>]*)>', html)
    value = re.search(r'value="([^"]*)"', field[1])
    return unescape(value[1]) if value else ""


def form_of(browser, person):
    """The facts as the form has them for somebody who opens it."""
    html = browser.get(address(person)).content.decode()
    return {
        "name": "Amina Farah",
        "phone": "01632 960301",
        "seen": hidden(html, "seen"),
    }


def address(person):
    return f"/people/{person.pk}/facts/"


@held
def colleague():
    """Somebody else of the same team, in a browser of their own."""
    return factories.signed_in(factories.social_worker())


def test_the_form_begins_with_the_facts_as_they_are(browser, amina):
    html = browser.get(f"/people/{amina.pk}/facts/").content.decode()

    check_page(html)
    assert "Amina Farah" in html
    assert "01632 960301" in html


def test_facts_are_put_right(browser, worker, amina):
    home = providers.record_service(by=actor.operator(), name="Gannet House")

    answer = browser.post(
        f"/people/{amina.pk}/facts/",
        form_of(browser, amina)
        | {
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
    browser.post(address(amina), form_of(browser, amina) | {"name": "Aminah Farah"})

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


def test_health_conditions_are_ticked_kept_and_shown(browser, worker, amina):
    answer = browser.post(
        address(amina),
        form_of(browser, amina) | {"health_conditions": ["stroke", "dementia"]},
    )

    assert answer.status_code == 302
    assert now(worker, amina).health_conditions == ["dementia", "stroke"]
    html = browser.get(address(amina)).content.decode()
    assert len(re.findall(r'value="(?:stroke|dementia)"[^>]* checked', html)) == 2
    assert "have not been able to check most of these words" in html
    page = browser.get(f"/people/{amina.pk}/").content.decode()
    assert "A stroke" in page


def test_no_health_condition_stands_by_itself(browser, worker, amina):
    html = browser.post(
        address(amina),
        form_of(browser, amina) | {"health_conditions": ["stroke", "none"]},
    ).content.decode()

    check_page(html)
    assert "by itself, or the others without it." in html
    assert now(worker, amina).health_conditions == []


def test_conditions_that_two_people_tick_at_once_are_shown_both_ways(
    browser, colleague, worker, amina
):
    mine, theirs = form_of(browser, amina), form_of(colleague, amina)
    colleague.post(address(amina), theirs | {"health_conditions": ["dementia"]})

    html = browser.post(
        address(amina), mine | {"health_conditions": ["autism", "stroke"]}
    ).content.decode()

    assert "Autism; A stroke" in html
    assert now(worker, amina).health_conditions == ["dementia"]


def test_what_two_people_put_right_at_once_is_shown_both_ways(
    browser, colleague, worker, amina
):
    mine, theirs = form_of(browser, amina), form_of(colleague, amina)
    colleague.post(address(amina), theirs | {"phone": "01632 960555"})

    html = browser.post(
        address(amina), mine | {"phone": "01632 960777", "address": "4 Quay Row"}
    ).content.decode()

    check_page(html)
    assert "Two people wrote" in html
    assert "01632 960555" in html
    assert "01632 960777" in html
    assert 'value="4 Quay Row"' in html
    assert now(worker, amina).phone == "01632 960555"


def test_the_second_chooses_which_to_keep(browser, colleague, worker, amina):
    mine, theirs = form_of(browser, amina), form_of(colleague, amina)
    colleague.post(address(amina), theirs | {"phone": "01632 960555"})
    html = browser.post(address(amina), mine | {"phone": "01632 960777"}).content

    seen = {"seen": hidden(html.decode(), "seen")}
    browser.post(address(amina), mine | seen | {"phone": "01632 960777"})

    assert now(worker, amina).phone == "01632 960777"


def test_a_fact_the_second_did_not_touch_stays_as_the_first_put_it(
    browser, colleague, worker, amina
):
    mine, theirs = form_of(browser, amina), form_of(colleague, amina)
    colleague.post(address(amina), theirs | {"phone": "01632 960555"})

    answer = browser.post(address(amina), mine | {"address": "4 Quay Row"})

    assert answer.status_code == 302
    person = now(worker, amina)
    assert (person.phone, person.address) == ("01632 960555", "4 Quay Row")


def test_a_form_that_lost_what_was_seen_overwrites_nothing(browser, worker, amina):
    html = browser.post(
        address(amina), {"name": "Amina Farah", "phone": "01632 960777", "seen": "["}
    ).content.decode()

    assert "Two people wrote" in html
    assert now(worker, amina).phone == "01632 960301"


def test_facts_half_written_come_back(browser, amina):
    browser.post(f"/drafts/people.facts.{amina.pk}/", {"address": "4 Quay"})

    html = browser.get(address(amina)).content.decode()

    assert "You began to write and did not send it" in html
    assert 'value="4 Quay"' in html


ANSWERS = st.dictionaries(st.sampled_from("abcd"), st.sampled_from(["", "x", "y"]))


@given(saw=ANSWERS, theirs=ANSWERS, mine=ANSWERS)
def test_nothing_that_either_wrote_is_lost_without_a_word(saw, theirs, mine):
    stood, now, typed = (
        {n: one.get(n, "") for n in "abcd"} for one in (saw, theirs, mine)
    )

    kept, apart = rules.meet(stood, now, typed)

    for name in "abcd":
        if name in apart:
            assert kept[name] == typed[name]
            assert len({stood[name], now[name], typed[name]}) == 3
        elif now[name] != stood[name]:
            assert kept[name] == now[name]
        else:
            assert kept[name] == typed[name]
