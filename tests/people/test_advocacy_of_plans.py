"""Finding out what help is needed, and planning it, ask for an advocate."""

from dataclasses import replace

import pytest

from alongside.access import clock, identity
from alongside.access.rules import Refused
from alongside.people import actions as people
from alongside.people.actions import advocacy_noting as noting
from alongside.people.actions import plan as actions
from alongside.people.models import AdvocacyNeed, WentAhead
from tests.beginnings import held
from tests.design.page_checks import check_page
from tests.factories import access as factories
from tests.factories import advocacy as given
from tests.factories import decisions, plans, talks

pytestmark = pytest.mark.django_db(databases="__all__")
ASSESSED = {"purpose": "assessment"}
WHY = "why does this go ahead without an advocate?"


@held
def amina(worker):
    return talks.person(factories.manager())


def needs(by):
    with identity.seen_as(by.principals):
        return list(AdvocacyNeed.objects.order_by("pk"))


def proposed(by, person):
    """The first line of a plan, before anybody has looked."""
    return actions.propose_line(by=by, person=person, said=plans.said())


def test_talks_of_one_assessment_and_its_plan_ask_once(worker, amina):
    talks.conversation(worker, amina, **ASSESSED)
    talks.conversation(worker, amina, **ASSESSED)
    proposed(worker, amina)

    assert [one.trigger for one in needs(worker)] == ["assessment"]


def test_another_assessment_asks_again_when_somebody_looked_at_the_last(worker, amina):
    talks.conversation(worker, amina, **ASSESSED)
    given.looked_at(worker, needs(worker)[0])

    talks.conversation(worker, amina, **ASSESSED)

    assert [one.state for one in needs(worker)] == ["not_needed", "noted"]


def test_just_talking_asks_for_nobody(worker, amina):
    talks.conversation(worker, amina)

    assert needs(worker) == []


def test_what_is_agreed_waits_or_says_why_it_does_not(worker, amina):
    line = proposed(worker, amina)
    with pytest.raises(Refused, match="Nobody has looked yet"):
        plans.agreed(worker, line)

    plans.agreed(worker, line, why_without="She has waited for a year.")

    with identity.seen_as(worker.principals):
        assert WentAhead.objects.get().why == "She has waited for a year."


def test_what_is_not_agreed_waits_for_nobody(worker, amina):
    line = plans.agreed(worker, proposed(worker, amina), "not_agree")

    assert line.state == "not_agreed"


def test_the_person_is_never_kept_waiting_by_what_others_have_not_done(worker, amina):
    her = factories.acting(amina.user)

    assert plans.agreed(her, proposed(her, amina)).state == "agreed"


def test_the_page_asks_why_only_while_something_is_waited_for(worker, amina):
    line = proposed(worker, amina)
    browser = factories.signed_in(worker.user)
    address = f"/plan/{line.pk}/agree/"
    html = browser.get(address).content.decode()
    check_page(html)
    assert WHY in html
    assert WHY not in factories.signed_in(amina.user).get(address).content.decode()

    plans.looked_at_plan(worker, amina)

    assert WHY not in browser.get(address).content.decode()


def test_a_press_that_does_not_say_why_keeps_the_words(worker, amina):
    line = proposed(worker, amina)
    sent = {"how": "first_hand", "words": "Tuesdays!", "answer": "yes", "seen": 1}

    html = (
        factories.signed_in(worker.user)
        .post(f"/plan/{line.pk}/agree/", sent | {"verb": "agree"})
        .content.decode()
    )

    assert "write why this goes ahead without it" in html
    assert "Tuesdays!" in html


def test_the_kind_that_the_assessor_says_asks_whatever_they_conclude(worker, amina):
    key = decisions.begun(worker, amina)
    told = replace(decisions.CAN, kind="long_stay")

    decisions.looked(worker, key, told, clock.now())

    assert [one.trigger for one in needs(worker)] == ["long_stay"]
    page = factories.signed_in(worker.user).get(f"/decisions/{key.pk}/")
    assert "A long stay: more than 28 days in hospital" in page.content.decode()


def test_words_of_somebody_are_quoted_and_end_as_they_end(worker, amina):
    decisions.looked(worker, decisions.begun(worker, amina), decisions.CANNOT)
    noting.note_by_hand(
        by=worker, person=amina, trigger="safeguarding_review", words="Last winter"
    )

    html = factories.signed_in(worker.user).get("/advocacy/").content.decode()

    assert "“Who keeps my key?” Nobody has looked at this yet." in html
    assert "“Last winter”. Nobody has looked at this yet." in html


def test_a_care_service_does_not_see_what_is_noted_by_hand(worker, amina):
    user = factories.care_worker()
    people.let_into_circle(
        by=worker,
        person=amina,
        principal_id=user.principal_id,
        purpose="working_with_person",
        told="yes",
    )
    noting.note_by_hand(
        by=worker, person=amina, trigger="safeguarding_review", words="Last winter"
    )

    assert needs(factories.acting(user)) == []
    assert len(needs(factories.acting(amina.user))) == 1
