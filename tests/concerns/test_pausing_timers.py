"""While an enquiry waits its timers stand still; then they have as long as before."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.access import identity
from alongside.concerns.queries import longer
from alongside.concerns.rules import timers as rules
from alongside.concerns.rules.moments import Moments, Wait
from alongside.concerns.rules.targets import in_force
from alongside.standards import working_days
from tests.factories import access as factories
from tests.factories import enquiries, pausing, timing

MONDAY = datetime(2026, 11, 2, 9, tzinfo=UTC)
OWN = in_force([])
ORDER = list(rules.Level)
days = st.timedeltas(timedelta(0), timedelta(days=40))
begins = st.datetimes(
    datetime(2025, 1, 1), datetime(2028, 12, 31), timezones=st.just(UTC)
)


def timer(began, now, *waits, step="enquire"):
    found = rules.timers(Moments({"begun": began}, waits=waits), OWN, now)
    return next(one for one in found if one.step.code == step)


def after(**time):
    return MONDAY + timedelta(**time)


def test_it_stands_still_and_says_how_much_is_left():
    waits = Wait(after(days=7))

    then, later = (
        timer(MONDAY, after(days=7), waits),
        timer(MONDAY, after(days=70), waits),
    )

    assert later.stands_still
    assert (then.level, then.how_far) == (later.level, later.how_far)
    assert later.how_far == "It stands still. 15 working days are left when we go on."


def test_its_day_moves_by_the_working_days_it_waited():
    plain = timer(MONDAY, MONDAY)

    waited = timer(MONDAY, after(days=21), Wait(after(days=7), after(days=14)))

    assert not waited.stands_still
    assert waited.due_on == working_days.after(plain.due_on, 5)


def test_what_was_past_its_day_before_stays_past_and_does_not_ask_meanwhile():
    waits = Wait(after(days=60))

    stands = timer(MONDAY, after(days=90), waits)

    assert stands.is_past
    assert stands.how_far == "It stands still. Its day had gone by before."
    assert timer(MONDAY, after(days=90), Wait(waits.begins, after(days=80))).is_past


@pytest.mark.parametrize("step", ["tell_raiser", "look_again"])
def test_telling_and_asking_do_not_stand_still(step):
    moments = Moments({"decided": MONDAY, "settled": MONDAY}, waits=(Wait(MONDAY),))

    found = {one.step.code: one for one in rules.timers(moments, OWN, after(days=3))}

    assert not found[step].stands_still


def test_a_step_that_was_done_before_is_not_moved():
    moments = {"begun": MONDAY, "found": after(days=2)}
    waits = (Wait(after(days=3), after(days=20)),)

    (done,) = (
        one
        for one in rules.timers(Moments(moments, waits=waits), OWN, after(days=30))
        if one.step.code == "enquire"
    )

    assert done.level == "done"
    assert done.due_on == timer(MONDAY, MONDAY).due_on


@given(begins, days, days, days)
def test_while_it_waits_nothing_changes(began, until, one, other):
    paused = began + until

    first = timer(began, paused + one, Wait(paused))
    second = timer(began, paused + other, Wait(paused))

    assert (first.level, first.due_on) == (second.level, second.due_on)


@given(begins, days, days, days)
def test_waiting_never_takes_time_away(began, until, waited, since):
    paused = began + until
    again = paused + waited

    plain = timer(began, paused + since)
    moved = timer(began, again + since, Wait(paused, again))

    assert moved.due_on >= plain.due_on
    if not working_days.between(paused.date(), again.date()):
        return
    before = timer(began, paused)
    assert ORDER.index(before.level) <= ORDER.index(moved.level)
    if not since:
        assert moved.level == before.level


@pytest.mark.django_db
def test_one_that_waits_is_not_listed_until_its_day_to_go_on_has_gone_by():
    manager = factories.manager()
    enquiry = timing.enquiry(manager, days=90)
    with timing.days_ago(85):
        enquiries.wanted(manager, enquiry)
    with timing.days_ago(80):
        pausing.paused(manager, enquiry)
    with timing.days_ago(78):
        assert listed(manager) == []

    assert listed(manager) == [enquiry.concern_id]
    assert listed(manager, longer.SAID) == []
    pausing.gone_on(manager, enquiry)
    assert listed(manager) == []


def listed(manager, only=""):
    with identity.seen_as(manager.principals):
        rows = longer.taking_longer(manager, "", only).rows
        return [row.concern.pk for row in rows if row.asks_to_go_on]


@pytest.mark.django_db
def test_finding_out_after_a_pause_is_not_late_when_it_would_have_been():
    manager = factories.manager()
    enquiry = timing.enquiry(manager, days=60)
    with timing.days_ago(55):
        pausing.paused(manager, enquiry)
    with timing.days_ago(2):
        pausing.gone_on(manager, enquiry)
    assert timing.levels(manager, enquiry.concern)["enquire"] == "on_time"

    enquiries.found_out(manager, enquiries.of(enquiry.concern))

    assert timing.levels(manager, enquiry.concern)["enquire"] == "done"
