"""Timers warn as the time goes, count working days, and move nothing."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.concerns.models import TargetChange
from alongside.concerns.rules import timers as rules
from alongside.concerns.rules.moments import Moments
from alongside.concerns.rules.targets import in_force
from alongside.standards import timers as standard
from alongside.standards.timers import Target

MONDAY = datetime(2026, 11, 16, 9, tzinfo=UTC)
OWN = in_force([])
ORDER = list(rules.Level)
moments_in_time = st.datetimes(
    datetime(2025, 1, 1), datetime(2030, 12, 31), timezones=st.just(UTC)
)
spans = st.timedeltas(timedelta(0), timedelta(days=120))
targets = st.one_of(
    st.just(Target(standard.SAME_DAY)),
    st.integers(1, 40).map(lambda n: Target(standard.WORKING_DAYS, n)),
    st.integers(1, 13).map(lambda n: Target(standard.WEEKS, n)),
)


def running(began, now, step="decide", force=OWN, **more):
    since = {"received": began, "begun": began, "settled": began}
    found = rules.timers(Moments(since, **more), force, now)
    return next((timer for timer in found if timer.step.code == step), None)


def changed_to(step, target):
    return in_force(
        [TargetChange(step=step, number=1, unit=target.unit, amount=target.amount)]
    )


@pytest.mark.parametrize(
    ("hours", "level", "sentence"),
    [
        (0, "on_time", ""),
        (19, "on_time", ""),
        (20, "half", "Half the time is gone."),
        (31, "half", "Half the time is gone."),
        (32, "nearly", "Nearly all the time is gone."),
        (38, "nearly", "Nearly all the time is gone."),
        (39, "past", "The day has gone by, 1 working day ago."),
        (39 + 48, "past", "The day has gone by, 3 working days ago."),
    ],
)
def test_a_timer_of_one_working_day_warns_as_the_time_goes(hours, level, sentence):
    timer = running(MONDAY, MONDAY + timedelta(hours=hours))

    assert (timer.level, timer.how_far) == (level, sentence)
    assert timer.due_on == date(2026, 11, 17)


def test_the_day_is_told_as_people_say_it():
    assert running(MONDAY, MONDAY).by_when == "by Tuesday 17 November"
    on_the_day = running(MONDAY, MONDAY + timedelta(days=1))
    assert on_the_day.by_when == "by the end of today"
    in_a_new_year = running(datetime(2026, 12, 30, 9, tzinfo=UTC), MONDAY, "enquire")
    assert in_a_new_year.by_when == "by Thursday 28 January 2027"


def test_days_off_are_not_counted():
    christmas_eve = datetime(2026, 12, 24, 10, tzinfo=UTC)
    boxing_day = datetime(2026, 12, 26, 12, tzinfo=UTC)

    timer = running(christmas_eve, boxing_day)

    assert timer.due_on == date(2026, 12, 29)
    assert timer.level == "on_time"  # as it was on the evening before Christmas


@pytest.mark.parametrize("hour", [17, 23])
def test_what_comes_in_the_evening_counts_as_the_next_working_day(hour):
    friday = datetime(2026, 11, 20, hour, tzinfo=UTC)

    timer = running(friday, friday)

    assert timer.due_on == date(2026, 11, 24)
    assert timer.level == "on_time"


def test_a_step_that_is_done_says_when_and_whether_it_was_late():
    moments = {"received": MONDAY, "decided": MONDAY + timedelta(days=4)}
    late = rules.timers(Moments(moments), OWN, MONDAY + timedelta(days=9))[0]

    assert late.level == "done_late"
    assert late.asks_why
    assert late.how_far == "Done on Friday 20 November, 3 working days late."


def test_a_step_done_at_a_time_nobody_kept_is_done():
    timer = running(MONDAY, MONDAY, "plan", done=frozenset({"planned"}))

    assert (timer.level, timer.how_far) == ("done", "Done.")


def test_what_does_not_concern_this_one_is_not_timed():
    assert running(MONDAY, MONDAY, apart=frozenset({"decided"})) is None


def test_a_step_without_a_target_is_not_timed():
    none = changed_to("decide", standard.NO_TARGET)

    assert running(MONDAY, MONDAY, force=none) is None


def test_a_step_that_the_board_looks_out_for_has_no_timer_of_its_own():
    moments = Moments({"written": MONDAY})

    assert rules.timers(moments, OWN, MONDAY) == ()


def test_every_other_step_can_be_seen_to_be_done():
    unseen = [one.code for one in standard.steps().values() if not one.is_timed]

    assert unseen == ["quiet"]


def test_a_later_day_that_was_agreed_counts_and_an_earlier_does_not():
    later, earlier = date(2026, 12, 10), date(2026, 11, 17)

    agreed = running(MONDAY, MONDAY, "settle_actions", days={"agreed_done": later})
    ours = running(MONDAY, MONDAY, "settle_actions", days={"agreed_done": earlier})

    assert agreed.due_on == later
    assert ours.due_on == date(2026, 11, 23)


@given(moments_in_time, targets, spans, spans)
def test_as_time_goes_by_a_timer_only_goes_on(began, target, one, other):
    force = changed_to("decide", target)
    earlier, later = sorted((began + one, began + other))
    before, after = (
        running(began, earlier, force=force),
        running(began, later, force=force),
    )

    assert before.due_on == after.due_on
    assert ORDER.index(before.level) <= ORDER.index(after.level)


@given(moments_in_time, targets, spans)
def test_a_timer_is_past_when_its_day_is_and_not_before(began, target, span):
    timer = running(began, began + span, force=changed_to("decide", target))

    assert timer.is_past == (timer.today > timer.due_on)


@given(moments_in_time, st.integers(1, 30), st.integers(1, 30))
def test_more_days_are_never_over_sooner(began, one, other):
    fewer, more = sorted((one, other))

    assert (
        rules.stretch(began, Target(standard.WORKING_DAYS, fewer)).last
        <= rules.stretch(began, Target(standard.WORKING_DAYS, more)).last
    )


@given(moments_in_time, targets, spans, spans)
def test_what_is_done_stays_as_it_is_for_ever(began, target, took, since):
    force = changed_to("decide", target)
    moments = Moments({"received": began, "decided": began + took})
    then = began + took

    (first, *_) = rules.timers(moments, force, then)
    (later, *_) = rules.timers(moments, force, then + since)

    assert (first.level, first.ended_on) == (later.level, later.ended_on)
    assert not first.is_running
