"""Risks worth taking: what is kept of them, and looked at again."""

from datetime import timedelta
from uuid import uuid4

import pytest

from alongside.access import clock
from alongside.access.identity import seen_as
from alongside.access.rules import Refused
from alongside.people.actions import risk as actions
from alongside.people.actions import risk_agreed as agreeing
from alongside.people.models import Risk, RiskMove, RiskSheet
from alongside.people.queries import risk as queries
from tests.beginnings import held
from tests.factories import access as factories
from tests.factories import risks as given_that
from tests.factories import talks
from tests.people.test_risks import safer

pytestmark = pytest.mark.django_db


@held
def wall(worker, amina):
    """Along the sea wall, written down whole."""
    return given_that.begun(worker, amina)


def state_of(viewer, risk):
    with seen_as(viewer.principals):
        return Risk.objects.get(pk=risk.pk).state


def newest(viewer, risk):
    with seen_as(viewer.principals):
        return queries.newest_sheet(viewer, risk)


def write(by, risk, step, seen=None, **changes):
    seen = seen or newest(by, risk).pk
    return actions.write_risk(by=by, risk=risk, step=step, changes=changes, seen=seen)


def test_what_is_agreed_stands_until_it_is_thought_about_again(worker, wall):
    given_that.agreed(worker, wall)
    with pytest.raises(Refused, match="look at it again first"):
        write(worker, wall, "opinions", opinions=())

    given_that.looked(worker, wall, "change")

    write(worker, wall, "opinions", opinions=())
    assert state_of(worker, wall) == "thinking"


def test_a_press_made_twice_counts_once(worker, amina, wall):
    uid = uuid4()
    begin = {"by": worker, "person": amina, "said": given_that.WHOLE, "uid": uid}
    assert actions.begin_risk(**begin) == actions.begin_risk(**begin)
    kept = [given_that.agreed(worker, wall, uid=uid) for _ in range(2)]
    looks = [given_that.looked(worker, wall, uid=uid) for _ in range(2)]

    assert kept[0] == kept[1]
    assert looks[0] == looks[1]
    with seen_as(worker.principals):
        moves = [m.verb for m in RiskMove.objects.filter(risk=wall)]
    assert moves == ["begin", "agree", "go_on"]


def test_a_day_that_goes_by_stops_nothing_and_is_seen_by_the_person(worker, wall):
    given_that.agreed(worker, wall)
    person = factories.acting(wall.person.user)

    with clock.set_to(clock.now() + timedelta(days=61)), seen_as(person.principals):
        page = queries.risk_page(person, queries.risks(person).get(pk=wall.pk))

        assert page.risk.is_due
        assert page.risk.state == "agreed"


def test_what_ended_or_was_not_agreed_can_be_taken_up_again(worker, wall):
    given_that.agreed(worker, wall, "not_agree")
    again(worker, wall)
    given_that.looked(worker, wall, "stop")
    assert state_of(worker, wall) == "ended"

    again(worker, wall)

    assert state_of(worker, wall) == "thinking"


def again(by, risk):
    return agreeing.think_again(by=by, risk=risk)


def test_something_that_makes_it_safer_becomes_one_thing_to_do(worker, wall):
    with seen_as(worker.principals):
        strap = newest(worker, wall).safeguards.first()
    act = {"by": worker, "risk": wall, "safeguard": strap, "to_do": talks.to_do()}
    action = actions.act_on_safeguard(**act)

    with pytest.raises(Refused, match="agreed to do this already"):
        actions.act_on_safeguard(**act)
    write(worker, wall, "safeguards", **safer("A strap", "A flag"))

    with seen_as(worker.principals):
        lines = queries.risk_page(worker, wall).safeguards
        assert [line.undertaken and line.undertaken.action for line in lines] == [
            action,
            None,
        ]


def test_only_the_circle_and_those_who_write_may_write(amina, wall):
    carer = factories.acting(factories.care_worker())

    with pytest.raises(Refused):
        given_that.begun(carer, amina)


def test_words_without_a_speaker_is_refused(worker, amina):
    with pytest.raises(Refused, match="whose words"):
        given_that.begun(worker, amina, why_said_by="")
    with seen_as(worker.principals):
        assert not RiskSheet.objects.exists()
