"""Working days in England: Monday to Friday, without the bank holidays."""

from datetime import date, timedelta

import holidays

_BANK_HOLIDAYS = holidays.country_holidays("GB", subdiv="ENG")
SATURDAY = 5


def is_working_day(day: date) -> bool:
    """Whether offices in England are open on this day."""
    return day.weekday() < SATURDAY and day not in _BANK_HOLIDAYS


def after(day: date, number: int) -> date:
    """The day so many working days after this one. The day itself is not counted.

    With `number` 0 it is the day itself, or the next working day when offices are shut.
    """
    if number < 0:
        raise ValueError("Working days are counted forwards.")
    while number == 0 and not is_working_day(day):
        day += timedelta(days=1)
    for _ in range(number):
        day += timedelta(days=1)
        while not is_working_day(day):
            day += timedelta(days=1)
    return day


def between(first: date, last: date) -> int:
    """How many working days come after `first`, up to and with `last`; 0 when none."""
    days = (last - first).days
    return sum(is_working_day(first + timedelta(days=n)) for n in range(1, days + 1))
