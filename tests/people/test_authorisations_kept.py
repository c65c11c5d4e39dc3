"""What allows somebody not to be free is kept as long as the law lets, no longer."""

import pytest
from django.db import IntegrityError, transaction

from alongside.access import clock
from alongside.access.identity import seen_as
from alongside.access.rules import Refused
from alongside.people.actions import authorisation as actions
from alongside.people.actions import safeguard
from alongside.people.actions.decisions import Overtaken
from alongside.people.models import Authorisation, Condition
from alongside.people.queries import authorisation as queries
from alongside.people.queries import coming
from alongside.people.rules.safeguard import ReplySaid
from alongside.standards import codes
from tests.beginnings import held
from tests.factories import concerns
from tests.factories import decisions as deciding
from tests.factories import liberty as given_that

State = Authorisation.State


@held
def amina(worker):
    return concerns.person(worker, "Amina Farah")


def test_it_is_allowed_only_when_all_six_are_looked_at_and_met(worker, amina):
    found = given_that.asked(worker, amina)

    with pytest.raises(Refused, match="Not everything is looked at yet: age"):
        given_that.moved(worker, found, "grant")
    given_that.all_six(worker, found)
    with seen_as(worker.principals):
        seen = queries.newest_qualifying(worker, found, "no_refusals").pk
    said_no = given_that.looked_at(
        worker, found, "no_refusals", seen=seen, is_met=False
    )
    with pytest.raises(Refused, match="Not met: no refusals"):
        given_that.moved(worker, found, "grant")
    given_that.looked_at(worker, found, "no_refusals", seen=said_no.pk)

    with seen_as(worker.principals):
        assert given_that.moved(worker, found, "grant").after == State.GRANTED


def test_one_person_does_not_look_at_both_the_mind_and_what_is_best(worker, amina):
    found = given_that.asked(worker, amina)
    for kind in codes.LIBERTY_ASSESSMENTS.codes:
        given_that.looked_at(worker, found, kind, assessed_by="Dr Omar")

    with pytest.raises(Refused, match="Two different people"):
        given_that.moved(worker, found, "grant")


def test_what_was_found_about_deciding_hangs_on_one_conversation(worker, amina):
    home = deciding.begun(worker, amina, "Do I live at Larch House?")
    held = deciding.looked(worker, home, deciding.CANNOT)
    found = given_that.asked(worker, amina, decision=home)

    kept = given_that.looked_at(worker, found, "capacity")

    assert kept.assessment == held
    assert given_that.looked_at(worker, found, "age").assessment is None


@pytest.mark.parametrize(
    ("scheme", "last", "sentence"),
    [
        ("dols_urgent", 7, "7 days at most"),
        ("dols_standard", 366, "12 months at most"),
        ("dols_urgent", -1, "after the first"),
    ],
)
def test_longer_than_the_law_lets_is_refused_with_how_long(
    worker, amina, scheme, last, sentence
):
    with pytest.raises(Refused, match=sentence):
        given_that.granted(worker, amina, scheme, ends_on=given_that.in_days(last))


def test_an_urgent_one_is_made_longer_once_and_by_seven_days_at_most(worker, amina):
    found = given_that.granted(worker, amina, "dols_urgent")

    with pytest.raises(Refused, match="once, by 7 days at most"):
        given_that.moved(worker, found, "extend", ends_on=given_that.in_days(12))
    given_that.moved(worker, found, "extend", ends_on=given_that.in_days(11))
    with pytest.raises(Refused, match="cannot be done now"):
        given_that.moved(worker, found, "extend", ends_on=given_that.in_days(12))


@pytest.mark.parametrize(
    ("scheme", "columns", "name"),
    [
        ("dols_urgent", {"ends_on": 7}, "authorisation_urgent_seven_days"),
        (
            "dols_urgent",
            {"ends_on": 14, "state": "extended"},
            "authorisation_urgent_once_longer",
        ),
        ("dols_standard", {"ends_on": 366}, "authorisation_standard_one_year"),
        ("dols_standard", {"state": "extended"}, "authorisation_urgent_once_longer"),
        ("dols_standard", {"ends_on": -1}, "authorisation_ends_after_it_starts"),
        ("court", {"ends_on": None}, "authorisation_allowed_from_and_until"),
    ],
)
def test_the_database_refuses_it_too(worker, amina, scheme, columns, name):
    found = given_that.granted(worker, amina, scheme)
    if isinstance(columns.get("ends_on"), int):
        columns = columns | {"ends_on": given_that.in_days(columns["ends_on"])}

    with (
        seen_as(worker.principals),
        pytest.raises(IntegrityError, match=name),
        transaction.atomic(),
    ):
        Authorisation.objects.filter(pk=found.pk).update(**columns)


def test_deciding_late_needs_a_reason_and_is_not_stopped(worker, amina):
    found = given_that.asked(worker, amina, asked_on=given_that.in_days(-40))
    given_that.all_six(worker, found)

    with pytest.raises(Refused, match="Write why it is late"):
        given_that.moved(worker, found, "grant")
    step = given_that.moved(worker, found, "grant", why_late="Nobody could be found.")

    assert step.why_late == "Nobody could be found."


@pytest.mark.parametrize(
    ("scheme", "place"),
    [("dols_standard", "own_home"), ("dols_urgent", "supported_living")],
)
def test_outside_a_home_or_hospital_the_council_is_not_asked(
    worker, amina, scheme, place
):
    with pytest.raises(Refused, match="Only the Court of Protection"):
        given_that.asked(worker, amina, scheme, place=place)
    assert given_that.asked(worker, amina, "court", place=place).scheme == "court"


def test_the_safeguards_are_for_people_of_18_and_over(worker, amina):
    amina.date_of_birth = given_that.in_days(-17 * 365)

    with pytest.raises(Refused, match="people of 18 and over"):
        given_that.asked(worker, amina)


def test_past_its_last_day_it_stands_where_it_stood_and_allows_nothing(worker, amina):
    days = {"asked_on": given_that.in_days(-20)}
    found = given_that.asked(worker, amina, "dols_urgent", **days)
    gone = {"starts_on": given_that.in_days(-10), "ends_on": given_that.in_days(-4)}
    given_that.moved(worker, found, "grant", **gone)

    with seen_as(worker.principals):
        found.refresh_from_db()
        assert (found.state, found.allows_now) == (State.GRANTED, False)
        assert [one.row for one in coming.coming(worker).ending] == [found]
    given_that.moved(worker, found, "end")
    with seen_as(worker.principals):
        found.refresh_from_db()
        assert (found.state, found.ends_on) == (State.ENDED, given_that.in_days(-4))
        assert coming.coming(worker).ending == []


def test_two_people_moving_it_at_once_are_told_of_each_other(worker, amina):
    found = given_that.asked(worker, amina, "court")
    with seen_as(worker.principals):
        seen = queries.newest_step(worker, found).pk
    given_that.moved(worker, found, "take_back")

    with pytest.raises(Overtaken):
        actions.move_authorisation(
            by=worker,
            authorisation=found,
            verb="grant",
            said=given_that.move_said(starts_on=clock.today()),
            seen=seen,
        )


def test_a_condition_has_an_answer_and_somebody_who_will_do_it(worker, amina):
    found = given_that.granted(worker, amina, "court", conditions=("A walk.", " "))
    with seen_as(worker.principals):
        condition = Condition.objects.select_related("authorisation__person").get()
    said = ReplySaid("Walk at two", "Josh", clock.today(), "Jomar Reyes")

    with pytest.raises(Refused, match="by when"):
        _answer(worker, condition, said)
    said = ReplySaid(*tuple(vars(said).values())[:4], due_on=given_that.in_days(2))
    kept = _answer(worker, condition, said)

    assert (kept.action.owner_name, kept.action.serves) == ("Jomar Reyes", "A walk.")
    assert found.scheme == "court"


def _answer(worker, condition, said):
    return safeguard.answer_condition(
        by=worker, condition=condition, said=said, seen=None
    )


def test_somebody_speaks_up_or_it_is_said_why_nobody_does(worker, amina):
    found = given_that.granted(worker, amina, "court")
    nobody = given_that.spoken_for(name="", relation="", chosen_by="")

    with pytest.raises(Refused, match="why there is nobody yet"):
        safeguard.name_representative(
            by=worker, authorisation=found, said=nobody, seen=None
        )
