"""What must not be said or done; and what is held back from the person, with reason."""

from datetime import timedelta

import pytest

from alongside.access import actions as access
from alongside.access import actor, clock
from alongside.access.identity import seen_as
from alongside.access.models import Membership
from alongside.access.rules import Refused
from alongside.people import actions as people
from alongside.people.actions import limit as actions
from alongside.people.actions import relationship as relationships
from alongside.people.actions.told import Source
from alongside.people.models import Limit
from tests.access.written import statements_asked
from tests.design.page_checks import check_page
from tests.factories import access as factories

pytestmark = pytest.mark.django_db

SECRET = "The police come on Thursday."
WHY = "They would make her say it."


@pytest.fixture
def worker():
    return factories.acting(factories.social_worker(full_name="Josh Pereira"))


@pytest.fixture
def browser(worker):
    return factories.signed_in(worker.user)


@pytest.fixture
def amina(worker):
    """A person with a sign-in."""
    return people.add_person(
        by=worker,
        facts=people.Facts(name="Amina Farah", known_as="Amina"),
        team=factories.safeguarding_team(),
        user=factories.user("person", full_name="Amina Farah"),
    )


@pytest.fixture
def dez(worker, amina):
    """Somebody in Amina's life."""
    return relationships.add_relationship(
        by=worker,
        person=amina,
        somebody=relationships.Somebody("Dez", "not my friend", 3),
        source=Source("Amina"),
    )


def bound(kind="safety", words=SECRET, why=WHY):
    return actions.Bound(
        kind=kind,
        words=words,
        set_by="Josh Pereira",
        reason="She could be hurt.",
        review_on=clock.today() + timedelta(days=7),
        why_held_back=why,
    )


def hold_back(by, person, **more):
    return actions.set_limit(by=by, person=person, bound=bound(), **more)


def mark(by, person, relationship, why=""):
    return actions.set_limit(
        by=by,
        person=person,
        bound=bound("source_of_risk", "Tell him nothing.", why),
        relationship=relationship,
    )


def page(browser, person):
    return browser.get(f"/people/{person.pk}/relationships/").content.decode()


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
    limit = hold_back(worker, amina, relationship=dez)
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
    hold_back(worker, amina)

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
            hold_back(factories.acting(user), amina)


def test_their_own_limit_is_never_held_back_from_them(worker, amina):
    with pytest.raises(Refused, match="own limit"):
        actions.set_limit(by=worker, person=amina, bound=bound("own"))


def test_looking_again_can_show_it_to_the_person(browser, worker, amina):
    limit = hold_back(worker, amina)
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
    limit = hold_back(worker, amina)
    with seen_as(worker.principals):
        Limit.objects.filter(pk=limit.pk).update(review_on=clock.today())

    assert "Look again now" in page(browser, amina)


def test_of_two_who_look_again_the_second_sees_both(browser, worker, amina):
    limit = hold_back(worker, amina)
    actions.lift_limit(by=worker, limit=limit, why="They moved away.", seen=1)

    html = browser.post(
        f"/limits/{limit.pk}/review/",
        {"stays": "lift", "why_lifted": "No need.", "reviewed_by": "J", "seen": "1"},
    ).content.decode()

    check_page(html)
    assert "This limit was lifted." in html


def test_a_team_that_begins_to_work_for_the_person_sees_it_and_the_person_does_not(
    worker, amina
):
    hold_back(worker, amina)
    team = factories.team("North locality")
    colleague = factories.signed_in(factories.user("social_worker", team=team))

    people.let_into_circle(
        by=worker,
        person=amina,
        principal_id=team.principal_id,
        purpose="working_with_person",
        told="yes",
    )

    assert SECRET in page(colleague, amina)
    assert SECRET not in page(factories.signed_in(amina.user), amina)


def test_a_team_that_the_person_works_in_never_sees_it(worker, amina):
    team = factories.team("Experts by experience")
    access.give_post(
        by=actor.operator(), user=amina.user, role="social_worker", team=team
    )
    people.let_into_circle(
        by=worker,
        person=amina,
        principal_id=team.principal_id,
        purpose="working_with_person",
        told="yes",
    )

    hold_back(worker, amina)

    assert SECRET not in page(factories.signed_in(amina.user), amina)


def test_whoever_may_be_a_source_of_risk_is_let_out_and_never_in_again(
    browser, worker, amina, dez
):
    user = factories.user("person", full_name="Desmond", email="dez@people.example")
    let_in = {"by": worker, "relationship": dez, "user": user, "told": "yes"}
    relationships.let_in_relationship(**let_in)
    with seen_as(worker.principals):
        dez.refresh_from_db()

    mark(worker, amina, dez)

    assert factories.signed_in(user).get(f"/people/{amina.pk}/").status_code == 404
    html = page(browser, amina)
    check_page(html)
    assert "Alleged source of risk" in html
    assert "/let-in/" not in html
    with pytest.raises(Refused, match="source of risk"):
        relationships.let_in_relationship(**let_in)


def test_the_same_one_under_another_relationship_is_not_let_in_either(
    worker, amina, dez
):
    mark(worker, amina, dez, WHY)
    again = relationships.add_relationship(
        by=worker,
        person=amina,
        somebody=relationships.Somebody("DEZ", "a new friend", 2),
        source=Source("Amina"),
    )

    with pytest.raises(Refused, match="source of risk"):
        relationships.let_in_relationship(
            by=worker, relationship=again, user=factories.user("person"), told="yes"
        )


def test_a_worker_who_cannot_see_what_is_held_back_lets_no_source_of_risk_in(
    worker, amina, dez
):
    mark(worker, amina, dez, WHY)
    outside = factories.user("social_worker", team=factories.team("Elsewhere"))
    access.let_in(
        by=worker,
        circle_id=amina.circle_id,
        principal_id=outside.principal_id,
        purpose="asked_to_help",
    )

    with pytest.raises(Refused, match="source of risk"):
        relationships.let_in_relationship(
            by=factories.acting(outside),
            relationship=dez,
            user=factories.user("person"),
            told="yes",
        )


def test_the_team_of_an_alleged_source_of_risk_does_not_see_what_is_held_back(
    worker, amina
):
    home = factories.team("Gannet House")
    carer = factories.user("care_worker", team=home, full_name="A carer")
    people.let_into_circle(
        by=worker,
        person=amina,
        principal_id=home.principal_id,
        purpose="working_with_person",
        told="yes",
    )
    one = relationships.add_relationship(
        by=worker,
        person=amina,
        somebody=relationships.Somebody("A carer", "nights", 2),
        source=Source("Amina"),
    )
    relationships.let_in_relationship(
        by=worker, relationship=one, user=carer, told="yes"
    )
    with seen_as(worker.principals):
        one.refresh_from_db()

    limit = mark(worker, amina, one, WHY)

    circle = Membership.objects.filter(circle_id=limit.circle_id, ends_at=None)
    assert [m.principal_id for m in circle] == [
        factories.safeguarding_team().principal_id
    ]


def test_a_colleague_outside_it_is_told_to_ask_and_learns_nothing(worker, amina):
    hold_back(worker, amina)
    outside = factories.user("social_worker", team=factories.team("Elsewhere"))
    access.let_in(
        by=worker,
        circle_id=amina.circle_id,
        principal_id=outside.principal_id,
        purpose="working_with_person",
    )

    with pytest.raises(Refused, match="safeguarding team"):
        hold_back(factories.acting(outside), amina)
    assert SECRET not in page(factories.signed_in(outside), amina)


def test_the_page_asks_no_more_questions_with_forty_limits(browser, worker, amina, dez):
    for _ in range(40):
        hold_back(worker, amina, relationship=dez)

    with statements_asked() as asked:
        html = page(browser, amina)

    check_page(html)
    assert "40 things held back" in html
    assert len(asked) <= 20
