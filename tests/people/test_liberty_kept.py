"""Looks, limits and a no are kept: nothing is written over, and the no stands."""

from dataclasses import replace
from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction

from alongside.access import clock
from alongside.access.identity import seen_as
from alongside.access.rules import Refused
from alongside.agreed.actions import View
from alongside.people import actions as people
from alongside.people.actions import liberty as actions
from alongside.people.actions.decisions import Overtaken
from alongside.people.models import LibertyLook, Objection
from alongside.people.queries import coming
from alongside.people.queries import liberty as queries
from alongside.people.rules.liberty import (
    NoSaid,
    ReviewSaid,
)
from alongside.standards import liberty as standards
from tests.beginnings import held
from tests.factories import access as factories
from tests.factories import concerns, decisions
from tests.factories import liberty as given_that

TODAY = standards.legal_test_on(clock.today())


@held
def amina(worker):
    return concerns.person(worker, "Amina Farah")


def test_a_look_is_kept_whole_under_the_test_of_its_day(worker, amina):
    home = decisions.begun(worker, amina, "Do I live at Larch House?")
    held = decisions.looked(worker, home, decisions.CANNOT)
    given_that.limited(worker, amina)

    look = given_that.weighed(worker, amina, decision=home, conclusion="is")

    with seen_as(worker.principals):
        page = queries.liberty_page(worker, amina)
        assert look.legal_test == TODAY.code
        assert look.assessment == held
        assert [t.question for t in page.look.thoughts] == [
            one.question for one in TODAY.factors
        ]
        assert page.nothing_allows_it
        assert [d.name for d in look.dissents.all()] == ["Hodan Farah"]


def test_their_view_is_never_silently_blank(worker, amina):
    with pytest.raises(Refused, match="in their own words"):
        given_that.weighed(worker, amina, view=View("first_hand", " "))


def test_a_record_made_under_an_earlier_test_is_to_be_looked_at_again(worker, amina):
    given_that.weighed(worker, amina, looked_on=given_that.BEFORE, factors={})

    with seen_as(worker.principals):
        assert queries.liberty_page(worker, amina).look.is_under_an_earlier_test
        assert [one.person for one in coming.coming(worker).earlier_test] == [amina]

    with seen_as(worker.principals):
        seen = queries.newest_look(worker, amina).pk
    given_that.weighed(worker, amina, seen=seen, why_again="The law changed.")

    with seen_as(worker.principals):
        page = queries.liberty_page(worker, amina)
        assert not page.look.is_under_an_earlier_test
        assert page.looks[1].is_under_an_earlier_test
        assert coming.coming(worker).earlier_test == []


def test_two_people_weighing_it_are_told_of_each_other_and_both_stand(worker, amina):
    first = given_that.weighed(worker, amina)

    with pytest.raises(Overtaken):
        given_that.weighed(worker, amina, reasons="Mine.", why_again="Mine.")
    given_that.weighed(worker, amina, seen=first.pk, why_again="I saw yours.")

    with seen_as(worker.principals):
        assert LibertyLook.objects.filter(person=amina).count() == 2


def test_pressing_twice_makes_one_look_and_writing_anew_is_not_lost(worker, amina):
    uid = uuid4()
    first = given_that.weighed(worker, amina, uid=uid)

    assert given_that.weighed(worker, amina, uid=uid) == first
    with pytest.raises(Overtaken):
        given_that.weighed(worker, amina, uid=uid, reasons="Other words.")


def test_the_database_refuses_not_free_without_a_decision(worker, amina):
    look = given_that.weighed(worker, amina)

    with (
        seen_as(worker.principals),
        pytest.raises(IntegrityError, match="liberty_not_free_names_a_decision"),
        transaction.atomic(),
    ):
        LibertyLook.objects.filter(pk=look.pk).update(conclusion="is")


# -- Limits, one by one ----------------------------------------------------------------


def review(worker, limit, *, is_kept, seen=None, **changes):
    """Somebody looked whether a limit is still needed."""
    again = given_that.in_days(7) if is_kept else None
    said = ReviewSaid(is_kept, "The road has a fence.", "Josh", clock.today(), again)
    return actions.review_restriction(
        by=worker, restriction=limit, said=replace(said, **changes), seen=seen
    )


def test_a_limit_taken_away_stands_no_longer_and_stays_readable(worker, amina):
    limit = given_that.limited(worker, amina)
    kept = review(worker, limit, is_kept=True)
    review(worker, limit, is_kept=False, seen=kept.pk)

    with seen_as(worker.principals):
        page = queries.liberty_page(worker, amina)
        assert page.limits == []
        assert [line.row for line in page.lifted] == [limit]
    with pytest.raises(Refused, match="taken away already"):
        review(worker, limit, is_kept=True, seen=kept.pk)


def test_a_limit_is_kept_only_with_a_day_to_look_again(worker, amina):
    limit = given_that.limited(worker, amina)

    with pytest.raises(Refused, match="after this look"):
        review(worker, limit, is_kept=True, look_again_on=None)
    with pytest.raises(Refused, match="Write why"):
        review(worker, limit, is_kept=False, words=" ")


def test_a_limit_whose_day_has_come_is_due_and_does_not_end_by_itself(worker, amina):
    long_ago = {"began_on": given_that.in_days(-60)}
    given_that.limited(worker, amina, look_again_on=given_that.in_days(-1), **long_ago)

    with seen_as(worker.principals):
        line = queries.liberty_page(worker, amina).limits[0]
        assert line.is_due
        assert line.is_in_force


# -- Saying no -------------------------------------------------------------------------


def test_a_no_asks_for_a_look_until_somebody_has_looked_and_still_stands(worker, amina):
    given_that.weighed(worker, amina)
    given_that.said_no(worker, amina)

    with seen_as(worker.principals):
        assert queries.liberty_page(worker, amina).asks_for_a_look
        assert [one.person for one in coming.coming(worker).saying_no] == [amina]
        seen = queries.newest_look(worker, amina).pk
    given_that.weighed(worker, amina, seen=seen, why_again="She says no.")

    with seen_as(worker.principals):
        page = queries.liberty_page(worker, amina)
        assert not page.asks_for_a_look
        assert page.said.is_no
        assert coming.coming(worker).saying_no == []


def test_they_can_change_their_mind_and_both_are_kept(worker, amina):
    given_that.said_no(worker, amina)
    given_that.said_no(worker, amina, "It is all right now.", is_no=False)

    with seen_as(worker.principals):
        page = queries.liberty_page(worker, amina)
        assert not page.asks_for_a_look
        assert [one.is_no for one in page.objections] == [False, True]


def test_the_person_says_no_with_one_press_and_no_words(worker):
    user = factories.user("person")
    own = factories.acting(user)
    person = people.add_person(
        by=worker,
        facts=people.Facts(name="Bibi Khan"),
        team=factories.safeguarding_team(),
        user=user,
    )
    said = NoSaid(True, "", "own", "", clock.today())
    uid = uuid4()

    kept = actions.say_no(by=own, person=person, said=said, uid=uid)

    assert kept.words == "I do not agree."
    assert (kept.how, kept.said_by) == ("own", "Bibi Khan")
    assert actions.say_no(by=own, person=person, said=said, uid=uid) == kept
    with seen_as(worker.principals):
        assert Objection.objects.filter(person=person).count() == 1
    with pytest.raises(Refused, match="Somebody else has to write this"):
        given_that.weighed(own, person)


def test_a_commissioner_may_write_none_of_it(worker, amina):
    other = factories.acting(factories.user("commissioner"))

    for act in (given_that.weighed, given_that.limited, given_that.said_no):
        with pytest.raises(Refused):
            act(other, amina)
