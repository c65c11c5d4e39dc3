"""A service that is asked for an advocate finds it, and sees nobody until then."""

import pytest
from django.core import mail

from alongside.access import identity
from alongside.access.rules import Refused
from alongside.people import actions as people
from alongside.people.actions import Facts
from alongside.people.actions import advocacy_asking as asking
from alongside.people.actions import advocacy_steps as steps
from alongside.people.models import AdvocacyNeed, AdvocacyRequest, Person
from tests.beginnings import held
from tests.design.page_checks import check_page
from tests.factories import access as factories
from tests.factories import advocacy as given

pytestmark = pytest.mark.django_db(databases="__all__")
ASKED = "Your service is asked for an advocate"


@held
def amina(worker):
    return people.add_person(
        by=factories.manager(),
        facts=Facts(name="Amina Farah", known_as="Amina"),
        team=factories.safeguarding_team(),
        user=factories.user("person", full_name="Amina Farah"),
    )


@held
def need(worker, amina):
    return given.noted(worker, amina)


@held
def grace():
    """An advocate of the service that is asked."""
    team = factories.team("Advocates", of=given.service())
    return factories.user("advocate", team=team, full_name="Grace Okoye")


def now(by, need):
    with identity.seen_as(by.principals):
        return AdvocacyNeed.objects.select_related("advocate").get(pk=need.pk)


def mine(user):
    html = factories.signed_in(user).get("/advocacy/mine/").content.decode()
    check_page(html)
    return html


def test_those_who_are_asked_find_it_and_do_not_learn_of_whom(worker, need, grace):
    given.asked(worker, need)

    html = mine(grace)

    assert ASKED in html
    assert "Somebody who can wait for an answer." in html
    assert "Amina" not in html
    assert factories.signed_in(grace).get(f"/advocacy/{need.pk}/").status_code == 404
    with identity.seen_as(factories.acting(grace).principals):
        assert not Person.objects.exists()
        assert not AdvocacyNeed.objects.exists()


def test_another_service_finds_nothing(worker, need, grace):
    given.asked(worker, need)
    elsewhere = factories.organisation("advocacy", "Elsewhere")
    other = factories.user("advocate", team=factories.team("Others", of=elsewhere))

    assert ASKED not in mine(other)


def test_the_e_mail_names_nobody(
    worker, need, grace, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        given.asked(worker, need)

    assert grace.email in {to for letter in mail.outbox for to in letter.to}
    for letter in mail.outbox:
        told = f"{letter.subject} {letter.body}"
        assert not [one for one in ("Amina", "Josh", "wait for an") if one in told]
        assert "/advocacy/mine/" in told


def test_one_takes_it_on_in_one_press_and_sees_the_record(worker, need, amina, grace):
    request = given.asked(worker, need)
    browser = factories.signed_in(grace)

    answer = browser.post(f"/advocacy/asked/{request.pk}/take-on/")

    assert answer["Location"] == f"/advocacy/{need.pk}/"
    assert browser.get(answer["Location"]).status_code == 200
    assert browser.get(f"/people/{amina.pk}/").status_code == 200
    assert (now(worker, need).state, now(worker, need).advocate) == ("allocated", grace)
    assert ASKED not in mine(grace)


def test_the_second_of_two_who_take_it_on_is_told(worker, need, grace):
    request = given.asked(worker, need)
    team = factories.team("Advocates", of=request.organisation)
    other = factories.acting(factories.user("advocate", team=team))
    asking.take_on_request(by=factories.acting(grace), request=request)

    with pytest.raises(Refused, match="not asked any more"):
        asking.take_on_request(by=other, request=request)
    with identity.seen_as(other.principals):
        assert not AdvocacyNeed.objects.exists()


def test_who_cannot_help_says_why_and_it_is_asked_of_somebody_else(worker, need, grace):
    request = given.asked(worker, need)
    browser = factories.signed_in(grace)
    address = f"/advocacy/asked/{request.pk}/turn-down/"
    check_page(browser.get(address).content.decode())

    browser.post(address, {"why": "All three of us are away."})

    assert now(worker, need).state == "to_refer"
    assert ASKED not in mine(grace)
    page = factories.signed_in(worker.user).get(f"/advocacy/{need.pk}/")
    assert "All three of us are away." in page.content.decode()


def test_when_a_worker_finds_somebody_it_leaves_the_list_of_the_service(
    worker, need, grace
):
    given.asked(worker, need)
    colleague = factories.acting(factories.social_worker())
    seen = now(worker, need).version

    steps.allocate_advocate(by=colleague, need=need, seen=seen, advocate_name="Ama")

    assert ASKED not in mine(grace)
    with identity.seen_as(worker.principals):
        assert AdvocacyRequest.objects.get().ended_as == "taken"


def test_a_service_nobody_of_which_signs_in_is_asked_by_the_worker(worker, need):
    empty = factories.organisation("advocacy", "Nobody yet")
    said = steps.Referred("care_act_67", given.clock.today(), organisation=empty)
    offered = given.offered(worker, need)

    steps.refer_to_advocate(by=worker, need=offered, said=said, seen=offered.version)

    with identity.seen_as(worker.principals):
        assert not AdvocacyRequest.objects.exists()
    assert now(worker, need).state == "referred"


def test_a_source_of_risk_who_works_there_is_not_let_in(worker, need, amina, grace):
    request = given.asked(worker, need)
    given.is_a_risk(worker, amina, grace.full_name)

    with pytest.raises(Refused, match="source of risk"):
        asking.take_on_request(by=factories.acting(grace), request=request)
    assert now(worker, need).state == "referred"
