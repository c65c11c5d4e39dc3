"""By when an advocate should be there, and which kinds a trigger asks for."""

from datetime import date

from alongside.standards import codes
from alongside.standards.advocacy import kinds_for, times

WEDNESDAY, FRIDAY = date(2026, 11, 25), date(2026, 11, 27)


def test_asking_is_for_the_same_day():
    assert times()["refer"].due(FRIDAY) == FRIDAY


def test_five_working_days_leave_out_the_weekend():
    assert times()["allocate"].due(WEDNESDAY) == date(2026, 12, 2)
    assert times()["allocate"].due(FRIDAY) == date(2026, 12, 4)


def test_bank_holidays_are_no_working_days():
    assert times()["allocate"].due(date(2026, 12, 21)) == date(2026, 12, 30)


def test_every_time_says_that_it_is_local():
    assert {one.kind for one in times().values()} == {"local"}


def test_every_trigger_asks_for_kinds_that_there_are():
    for trigger in codes.ADVOCACY_TRIGGERS.codes:
        assert kinds_for(trigger), trigger
        assert all(kind in codes.ADVOCACY_KINDS for kind in kinds_for(trigger))
