"""What the plan to stay safe had for somebody to do is looked for after settling."""

from datetime import timedelta

import pytest
from django.db import transaction

from alongside.access import clock, identity
from alongside.agreed import actions as agreed
from alongside.concerns.actions import settling
from alongside.concerns.models import Concern
from alongside.concerns.queries import longer
from alongside.concerns.rules.moments import Agreed, Heard, Told, moments
from tests.beginnings import held
from tests.factories import access as factories
from tests.factories import concerns, enquiries, safety_plan, timing

pytestmark = pytest.mark.django_db


@held
def manager():
    return factories.manager()


def settled_with_plan(manager, *, days, due_in):
    """Settled so many days ago, with one thing to do by a day counted from then."""
    with timing.days_ago(days):
        enquiry = enquiries.under_way(manager)
        due_on = clock.today() + timedelta(days=due_in)
        line = safety_plan.in_plan(
            manager, enquiry, to_do=safety_plan.to_do(due_on=due_on)
        )
        safety_plan.agreed(manager, enquiry)
        settling.settle_concern(
            by=manager,
            concern=enquiries.nothing_owed(manager, enquiry),
            view=concerns.HEARD,
            words_to_person="You can ring me any day.",
            words_to_raiser="She is safe. Thank you.",
            keep_in_touch_on=[clock.today() + timedelta(days=400)],
        )
    return enquiry, line


def level(manager, enquiry):
    return timing.levels(manager, enquiry.concern).get("settle_actions")


def late(manager):
    with transaction.atomic(), identity.seen_as(manager.principals):
        rows = longer.taking_longer(manager).rows
    return {s.timer.step.code for one in rows for s in one.steps}


def test_what_was_to_be_done_by_now_takes_longer_until_it_is_done(manager):
    enquiry, line = settled_with_plan(manager, days=30, due_in=3)
    assert level(manager, enquiry) == "past"
    assert "settle_actions" in late(manager)

    agreed.say_done(by=manager, action=line.action, words="The lock is new.")

    assert level(manager, enquiry) == "done_late"
    assert "settle_actions" not in late(manager)


def test_a_later_day_agreed_with_the_person_counts(manager):
    enquiry, _line = settled_with_plan(manager, days=30, due_in=60)

    assert level(manager, enquiry) in ("on_time", "half")
    assert "settle_actions" not in late(manager)


def test_where_nothing_was_to_be_done_nothing_is_timed(manager):
    with timing.days_ago(30):
        concern = enquiries.settled(manager)

    assert "settle_actions" not in timing.levels(manager, concern)


def test_it_ends_when_the_last_thing_is_done():
    day = clock.today()
    now = clock.now()
    concern = Concern(state="settled", settled_at=now, decided_at=now)
    first, last = Agreed(day, now), Agreed(day + timedelta(days=9), now)

    found = moments(concern, Told(agreed=(first, last)))
    waits = moments(concern, Told(agreed=(first, Agreed(last.due_on))))

    assert found.at["agreed_done"] == now
    assert found.days["agreed_done"] == last.due_on
    assert "agreed_done" not in waits.at
    assert waits.days["agreed_done"] == last.due_on


def test_what_was_said_before_the_decision_tells_nobody_of_it():
    now = clock.now()
    concern = Concern(state="enquiring", decided_at=now)
    before = Heard(now - timedelta(days=1))

    assert "person_told" not in moments(concern, Told(person=(before,))).at
    assert moments(concern, Told(person=(Heard(now),))).at["person_told"] == now
