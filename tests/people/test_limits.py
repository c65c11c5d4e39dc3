"""What must not be said or done; and what is held back from the person, with reason."""

from datetime import timedelta

import pytest

from alongside.access import clock
from alongside.access.identity import seen_as
from alongside.access.rules import Refused
from alongside.people import actions as people
from alongside.people.actions import limit as actions
from alongside.people.models import Limit
from tests.access.written import statements_asked
from tests.beginnings import held
from tests.design.page_checks import check_page
from tests.factories import access as factories
from tests.factories import lives
from tests.factories.lives import SECRET, WHY, bound, held_back, page

pytestmark = pytest.mark.django_db


@held
def dez(worker, amina):
    """Somebody in Amina's life."""
    return lives.somebody(worker, amina, "Dez", "not my friend", 3)


def typed(**changes):
    day = clock.today() + timedelta(days=7)
    sent = {
        "kind": "safety",
        "words": SECRET,
        "reason": "She could be hurt.",
        "set_by": "Josh Pereira",
        "review_on_day": day.day,
        "review_on_month": day.month,
        "review_on_year": day.year,
        "view": "held",
        "why_held_back": WHY,
    }
    return sent | changes


def test_the_person_sets_a_limit_and_lifts_it(amina, dez):
    browser = factories.signed_in(amina.user)
    sent = {"words": "Do not talk to Dez about me.", "about": str(dez.pk)}

    browser.post(f"/people/{amina.pk}/limits/own/", sent)
    before = page(browser, amina)
    with seen_as([amina.user.principal_id]):
        limit = Limit.objects.get()
    browser.post(
        f"/limits/{limit.pk}/review/", {"why_lifted": "All is well.", "seen": "1"}
    )

    check_page(before)
    assert "Do not talk to Dez about me." in before
    assert "Amina set this" in before
    assert "Do not talk to Dez about me." not in page(browser, amina)


def test_a_worker_sees_how_much_is_held_back_and_why_and_who_can_see_it(
    browser, worker, amina
):
    browser.post(f"/people/{amina.pk}/limits/safety/", typed())

    html = page(browser, amina)
    first = browser.get(f"/people/{amina.pk}/").content.decode()

    check_page(html)
    check_page(first)
    assert "1 thing held back from Amina’s own view" in html
    assert SECRET in html
    assert "Safeguarding adults, Westmere Council" in html
    assert "One thing is held back from Amina’s own view" in first
    assert WHY in first
    assert SECRET not in first


def test_nothing_of_it_is_on_any_page_that_the_person_opens(worker, amina, dez):
    limit = held_back(worker, amina, relationship=dez)
    browser = factories.signed_in(amina.user)

    for more in ("", "relationships/", "strengths/", "life-story/", "who-looked/"):
        html = browser.get(f"/people/{amina.pk}/{more}").content.decode()
        check_page(html)
        assert SECRET not in html
        assert WHY not in html
        assert "held back from Amina" not in html
    html = browser.get(f"/people/{amina.pk}/circle/").content.decode()
    assert "Sometimes workers must keep a thing" in page(browser, amina)
    assert "held" not in html
    assert browser.get(f"/limits/{limit.pk}/review/").status_code == 404


def test_the_person_who_looks_for_it_in_the_database_finds_no_trace(worker, amina):
    held_back(worker, amina)

    with seen_as([amina.user.principal_id]):
        assert Limit.objects.count() == 0
        assert not hasattr(people_again(amina), "workers_circle")


def people_again(person):
    return type(person).objects.get(pk=person.pk)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"words": ""}, "Write what people must not do or say"),
        ({"reason": ""}, "Give the reason"),
        ({"review_on_year": "2020"}, "Choose a day to come"),
        ({"why_held_back": ""}, "Say why it must be held back"),
        ({"view": ""}, "Say whether the person may read it"),
        ({"kind": "source_of_risk"}, "Choose whom this is about"),
    ],
)
def test_a_limit_for_safety_needs_all_of_it(browser, worker, amina, changes, said):
    html = browser.post(
        f"/people/{amina.pk}/limits/safety/", typed(**changes)
    ).content.decode()

    check_page(html)
    assert said in html
    with seen_as(worker.principals):
        assert not Limit.objects.exists()


def test_neither_the_person_nor_their_advocate_sets_a_limit_for_safety(worker, amina):
    advocate = factories.user("advocate")
    people.let_into_circle(
        by=worker,
        person=amina,
        principal_id=advocate.principal_id,
        purpose="advocate",
        told="yes",
    )
    for user in (amina.user, advocate):
        with pytest.raises(Refused, match="safeguarding team"):
            held_back(factories.acting(user), amina)


def test_their_own_limit_is_never_held_back_from_them(worker, amina):
    with pytest.raises(Refused, match="own limit"):
        actions.set_limit(by=worker, person=amina, bound=bound("own"))


def test_looking_again_can_show_it_to_the_person(browser, worker, amina):
    limit = held_back(worker, amina)
    day = clock.today() + timedelta(days=9)
    sent = {
        "stays": "keep",
        "why_kept": "He still asks.",
        "reviewed_by": "Josh Pereira",
        "review_on_day": day.day,
        "review_on_month": day.month,
        "review_on_year": day.year,
        "why_held_back": "",
        "seen": "1",
    }

    browser.post(f"/limits/{limit.pk}/review/", sent)

    html = page(factories.signed_in(amina.user), amina)
    check_page(html)
    assert SECRET in html
    assert "He still asks." in html
    assert WHY not in html


def test_a_limit_whose_day_has_come_says_so(browser, worker, amina):
    limit = held_back(worker, amina)
    with seen_as(worker.principals):
        Limit.objects.filter(pk=limit.pk).update(review_on=clock.today())

    assert "Look again now" in page(browser, amina)


def test_of_two_who_look_again_the_second_sees_both(browser, worker, amina):
    limit = held_back(worker, amina)
    actions.lift_limit(by=worker, limit=limit, why="They moved away.", seen=1)

    html = browser.post(
        f"/limits/{limit.pk}/review/",
        {"stays": "lift", "why_lifted": "No need.", "reviewed_by": "J", "seen": "1"},
    ).content.decode()

    check_page(html)
    assert "This limit was lifted." in html


def test_the_page_asks_no_more_questions_with_forty_limits(browser, worker, amina, dez):
    for _ in range(40):
        held_back(worker, amina, relationship=dez)

    with statements_asked() as asked:
        html = page(browser, amina)

    check_page(html)
    assert "40 things held back" in html
    assert len(asked) <= 15
