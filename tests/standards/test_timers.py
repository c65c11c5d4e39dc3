"""How long things should take: the figures of each preset, as data."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.standards import timers, working_days
from alongside.standards.timers import NO_TARGET, Target

days = st.dates(date(2024, 1, 1), date(2032, 12, 31))
targets = st.one_of(
    st.just(Target(timers.SAME_DAY)),
    st.integers(1, 260).map(lambda n: Target(timers.WORKING_DAYS, n)),
    st.integers(1, 52).map(lambda n: Target(timers.WEEKS, n)),
)


def figures(preset):
    return {
        code: step.target_in(preset).in_words
        for code, step in timers.steps().items()
        if step.target_in(preset).is_set
    }


def test_london_counts_as_its_targets_of_2016_do():
    assert figures("london") == {
        "listen": "The same day",
        "plan": "5 working days",
        "enquire": "20 working days",
        "talk_over": "5 working days",
        "settle_actions": "5 working days",
        "look_again": "13 weeks",
        "how_it_was": "8 weeks",  # national guidance, whatever the policy
    }


def test_pan_lancashire_counts_its_four_working_weeks_from_the_beginning():
    assert figures("pan_lancashire")["enquire"] == "20 working days"
    assert timers.steps()["enquire"].target_in("pan_lancashire").since == "received"
    assert figures("pan_lancashire")["look_again"] == "6 weeks"


@pytest.mark.parametrize("preset", timers.presets().values(), ids=lambda p: p.code)
def test_every_preset_says_where_it_is_from_and_what_was_not_read_says_so(preset):
    assert preset.source
    assert preset.reference
    assert preset.applies_from.year >= 2015
    assert preset.verified == (preset.code == "own")


@pytest.mark.parametrize("step", timers.steps().values(), ids=lambda s: s.code)
def test_every_step_has_a_kind_and_only_known_presets(step):
    assert step.name
    assert step.about
    assert set(step.targets) <= set(timers.presets())
    assert step.is_local == (not step.limit.is_set)


@pytest.mark.parametrize("step", timers.steps().values(), ids=lambda s: s.code)
def test_no_preset_is_longer_than_national_guidance(step):
    assert all(one.is_no_longer_than(step.limit) for one in step.targets.values())


def test_the_same_day_is_that_day_and_over_a_weekend_the_monday():
    same_day, friday = Target(timers.SAME_DAY), date(2026, 11, 20)

    assert same_day.day_after(friday) == friday
    assert same_day.day_after(friday + timedelta(days=1)) == date(2026, 11, 23)


@given(days, targets)
def test_a_target_always_ends_on_a_working_day(day, target):
    last = target.day_after(day)

    assert last >= day
    assert working_days.is_working_day(last)


@given(days, targets, targets)
def test_what_is_called_no_longer_never_takes_longer(day, one, other):
    if one.is_no_longer_than(other):
        assert one.day_after(day) <= other.day_after(day)


@given(targets)
def test_without_a_limit_anything_goes_and_within_one_something_must_be_set(target):
    assert target.is_no_longer_than(NO_TARGET)
    assert NO_TARGET.is_no_longer_than(NO_TARGET)
    assert not NO_TARGET.is_no_longer_than(target)
