"""Keeping in touch, and what is happening for one person now."""

from datetime import timedelta

import pytest
from django.urls import reverse

from alongside.access import actions as access
from alongside.access import clock, identity
from alongside.concerns.models import KeepInTouch
from alongside.concerns.queries import following as queries
from alongside.people import actions as people
from tests.beginnings import held
from tests.design.page_checks import check_page
from tests.factories import access as factories
from tests.factories import concerns, enquiries

pytestmark = pytest.mark.django_db(databases="__all__")


@held
def browser():
    return factories.signed_in(factories.social_worker())


def settled_days_ago(manager, days):
    """Settled a while ago, so that the day chosen then has come."""
    with clock.set_to(clock.now() - timedelta(days=days)):
        return enquiries.settled(manager, in_days=28)


def work_list(browser):
    return browser.get(reverse("concerns:keeping_in_touch")).content.decode()


def test_who_is_due_stands_on_the_list_with_how_to_talk(manager, browser):
    concern = settled_days_ago(manager, 30)
    people.write_about_me(
        by=manager,
        person=concern.person,
        words={"how_to_talk": "Speak slowly, and look at me."},
        written_by="Amina",
    )

    html = work_list(browser)

    check_page(html)
    assert "The day has gone by" in html
    assert "Amina" in html
    assert "Speak slowly, and look at me." in html


def test_the_longest_overdue_come_first_and_far_days_are_not_shown(manager, browser):
    for days in (28, 40, 20, 2):
        settled_days_ago(manager, days)

    html = work_list(browser)

    order = ["The day has gone by", ">Today<", "In the next two weeks"]
    places = [html.index(words) for words in order]
    assert places == sorted(places)
    assert html.count("alongside-card__title") == 3


def test_the_list_is_paged_by_key(manager, monkeypatch):
    monkeypatch.setattr(queries, "PAGE", 2)
    for days in (40, 40, 30):
        settled_days_ago(manager, days)

    with identity.seen_as(manager.principals):
        first = queries.due(manager)
        second = queries.due(manager, first.next_key)

    shown = [row.contact.pk for row in (*first.rows, *second.rows)]
    assert len(first.rows) == 2
    assert len(set(shown)) == 3
    assert second.next_key == ""


def test_a_strange_key_shows_the_first_page(manager, browser):
    settled_days_ago(manager, 30)

    address = reverse("concerns:keeping_in_touch")

    assert "Amina" in browser.get(address + "?after=x.y").content.decode()


def test_nobody_outside_the_circle_is_on_the_list(manager):
    settled_days_ago(manager, 30)
    elsewhere = factories.user("social_worker", team=factories.team("Elsewhere"))

    assert "Nobody is waiting to hear from us." in work_list(
        factories.signed_in(elsewhere)
    )


def done(browser, contact, **typed):
    return browser.post(
        reverse("concerns:keep_in_touch_done", args=[contact.pk]), typed
    )


def test_when_the_last_day_is_done_the_concern_comes_to_rest(manager, browser):
    concern = settled_days_ago(manager, 30)

    done(browser, enquiries.contact(concern), how_they_are="I sleep well.")

    assert enquiries.concern_now(enquiries.of(concern)).state == "rested"
    assert "Amina" not in work_list(browser)


def test_another_day_is_agreed(manager, browser):
    concern = settled_days_ago(manager, 30)
    again = clock.today() + timedelta(days=10)

    done(
        browser,
        enquiries.contact(concern),
        how_they_are="Still waking at night.",
        again_on_day=again.day,
        again_on_month=again.month,
        again_on_year=again.year,
    )

    assert enquiries.contact(concern).due_on == again
    assert enquiries.concern_now(enquiries.of(concern)).state == "settled"


def test_nothing_is_kept_without_how_they_are(manager, browser):
    contact = enquiries.contact(settled_days_ago(manager, 30))

    answer = done(browser, contact, how_they_are="")

    assert "Write how the person is" in answer.content.decode()


def test_who_wants_no_more_contact_is_left_alone(manager, browser):
    concern = settled_days_ago(manager, 30)

    done(
        browser,
        enquiries.contact(concern),
        how_they_are="Fine, please stop asking.",
        not_wanted="on",
    )

    with access.at_the_desk_of(factories.safeguarding_team()):
        assert not KeepInTouch.objects.filter(concern=concern, done_on=None).exists()


def test_a_second_writer_is_told_that_it_is_written(manager, browser):
    contact = enquiries.contact(settled_days_ago(manager, 30))
    done(browser, contact, how_they_are="I sleep well.")

    answer = done(browser, contact, how_they_are="Well.")

    assert "Somebody has already written how they are." in answer.content.decode()


def happening(user, person):
    address = reverse("concerns:happening", args=[person.pk])
    return factories.signed_in(user).get(address)


def test_the_person_sees_the_enquiry_and_not_the_concern(manager):
    enquiry = enquiries.under_way(manager)
    enquiries.wanted(manager, enquiry)
    other = concerns.received(manager)
    with access.at_the_desk_of(factories.safeguarding_team()):
        type(other).objects.filter(pk=other.pk).update(person=enquiry.person)

    theirs = happening(enquiries.the_person(enquiry), enquiry.person).content.decode()
    teams = happening(factories.social_worker(), enquiry.person).content.decode()

    check_page(theirs)
    assert "I want to sleep without being afraid." in theirs
    assert "A worry that was raised" not in theirs
    assert "A worry that was raised" in teams


def test_what_goes_on_now_comes_before_what_is_settled(manager):
    concern = enquiries.settled(manager)
    enquiry = enquiries.of(concern)
    other = concerns.received(manager)
    with access.at_the_desk_of(factories.safeguarding_team()):
        type(other).objects.filter(pk=other.pk).update(person=concern.person)

    with identity.seen_as(manager.principals):
        cards = queries.happening(manager, concern.person)

    assert [card.is_over for card in cards] == [False, True]
    assert cards[1].pk == enquiry.pk


def test_the_advocate_sees_what_is_shared(manager):
    enquiry = enquiries.under_way(manager)
    advocate = enquiries.advocate_of(manager, enquiry)

    answer = happening(advocate, enquiry.person)

    assert "An enquiry, made together" in answer.content.decode()


def test_somebody_outside_gets_no_page(manager):
    enquiry = enquiries.under_way(manager)

    assert happening(factories.care_worker(), enquiry.person).status_code == 404
