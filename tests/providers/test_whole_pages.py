"""Pages of an enquiry into a whole service: what each reads, and what is kept."""

from dataclasses import replace

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from alongside.access import identity
from alongside.providers import actions as providers
from alongside.providers.actions import whole as actions
from alongside.providers.actions import whole_people as people
from alongside.providers.models import PlacementSuspension, WelfareCheck
from alongside.providers.queries import whole
from alongside.providers.queries.plan_page import plan_page
from alongside.providers.queries.whole_page import page_of
from alongside.providers.rules.whole_said import Resident
from tests.architecture.world import World
from tests.design.page_checks import check_page
from tests.factories import access as factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def w(db):
    return World()


def say(w, kind):
    return actions.say_in_whole(
        by=w.commissioner, enquiry=w.whole, kind=kind, words="It is quiet at night."
    )


def sees(who):
    return identity.seen_as(who.principals)


def test_few_linked_enquiries_are_counted_only_for_the_safeguarding_team(w):
    assert w.whole_link
    enquiry = w.whole_now

    assert whole.how_many_linked(w.manager, enquiry) == "1"
    for other in (w.commissioner, w.runner, w.director):
        assert whole.how_many_linked(other, enquiry) == "Fewer than five, or none"


def test_the_page_asks_as_much_of_a_large_home_as_of_a_small_one(w):
    def asked() -> int:
        with sees(w.commissioner), CaptureQueriesContext(connection) as queries:
            page = page_of(w.commissioner, w.whole_now)
            assert page.steps
            assert page.seen_words
        return len(queries)

    assert w.resident
    small = asked()
    rooms = [Resident(f"R{number}", "council") for number in range(20)]
    people.list_residents(
        by=w.commissioner, enquiry=w.whole, living_there=21, residents=rooms
    )
    for kind in ("found", "culture", "residents", "lesson"):
        say(w, kind)

    assert asked() == small


def test_where_it_gets_better_the_plan_is_shown_or_asked_for(w):
    whole, plan = w.decided_whole, w.drafted_plan
    with sees(w.commissioner):
        page = page_of(w.commissioner, whole)
    assert [one.pk for one in page.plans] == [plan.pk]
    html = factories.signed_in(w.commissioner.user).get(f"/whole-services/{whole.pk}/")
    assert f'href="/improvement-plans/{plan.pk}/"' in html.content.decode()

    without = replace(page, plans=[])
    assert not without.asks_for_plan
    without.enquiry.state = "improving"
    assert without.asks_for_plan


def test_those_who_prepare_it_read_what_the_director_still_waits_for(w):
    assert w.shut_whole
    with sees(w.commissioner):
        prepares = page_of(w.commissioner, w.whole_now)
    with sees(w.director):
        settles = page_of(w.director, w.whole_now)

    assert prepares.before_settling.startswith("Write down first: ")
    assert "settle" not in [one.step.verb for one in prepares.nexts]
    assert settles.before_settling == ""
    assert "settle" in [one.step.verb for one in settles.nexts]


def test_a_plan_that_was_not_enough_leads_to_looking_at_the_whole_service(w):
    plan = providers.move_plan(
        by=w.commissioner, plan=w.running_plan, verb="step_up", words="Still not safe."
    )
    with sees(w.commissioner):
        before = plan_page(w.commissioner, plan)
    begun = w.whole
    with sees(w.commissioner):
        after = plan_page(w.commissioner, plan)

    assert before.may_begin_whole
    assert not after.may_begin_whole
    assert after.enquiries == [begun]
    browser = factories.signed_in(w.commissioner.user)
    html = browser.get(f"/improvement-plans/{plan.pk}/").content.decode()
    assert f'href="/whole-services/{begun.pk}/"' in html


def test_the_page_shows_each_what_is_theirs(w):
    assert w.suspended
    assert w.resident
    address = f"/whole-services/{w.whole.pk}/"
    director, runner = (
        factories.signed_in(who.user).get(address).content.decode()
        for who in (w.director, w.runner)
    )
    for html in (director, runner):
        check_page(html)
        assert "It ends by itself on" in html
    assert "Room 1" in director
    assert "Room 1" not in runner
    assert "Say that you do not agree" in runner
    assert "Say that you do not agree" not in director
    assert PlacementSuspension.objects.count() == 1


def test_a_form_keeps_what_was_typed_and_says_how_to_put_it_right(w):
    browser = factories.signed_in(w.commissioner.user)
    typed = {"living_there": "2", "lines": "Room 1, self\nMrs Farah, council"}

    answer = browser.post(f"/whole-services/{w.whole.pk}/residents/", typed)

    html = answer.content.decode()
    check_page(html)
    assert "Line 2: Give the room or a code" in html
    assert "Mrs Farah, council" in html


def test_the_list_comes_back_as_it_was_typed_and_is_put_right(w):
    address = f"/whole-services/{w.whole.pk}/residents/"
    browser = factories.signed_in(w.commissioner.user)
    typed = "Room 1, self\nR7, other council, Eastshire Council"
    browser.post(address, {"living_there": "2", "lines": typed})
    assert typed in browser.get(address).content.decode()

    browser.post(address, {"living_there": "2", "lines": typed.replace("self", "NHS")})

    with sees(w.commissioner):
        rows = WelfareCheck.objects.order_by("pk")
        assert [(one.room, one.funder) for one in rows] == [
            ("Room 1", "nhs"),
            ("R7", "other_council"),
        ]
