"""Reads a time the way people tell it, and where in a life it belongs.

Nothing is ever refused: words that say no year are kept as they are, and the writer
places them beside something else.
"""

import re
from datetime import date

from alongside.design.dates import NotADateError, RoughDate, read_date

LEAD = re.compile(
    r"^(in|on|about|around|roughly|circa|c\.?|maybe|perhaps|the|early|late|mid|"
    r"spring|summer|autumn|winter|christmas|easter|of|back)\s+",
    re.IGNORECASE,
)
DECADE = re.compile(r"^(\d{3})0['’]?s$")
SPAN = re.compile(r"^(?:from |between )?(\d{4})\s*(?:-|–|to|until|and)\s*(\d{4})$")
YEAR = re.compile(r"^\d{4}$")
AGE = re.compile(
    r"^(?:when (?:i|he|she|they) (?:was|were) |aged? |at )(\d{1,3})(?: years old)?$"
)
Days = tuple[date | None, date | None]
NO_DAYS: Days = (None, None)


def days_of(words: str, *, today: date, born: date | None = None) -> Days:
    """The first and the last day a time can have been; nothing where it says no year.

    >>> days_of("March 1962", today=date(2026, 1, 1))
    (datetime.date(1962, 3, 1), datetime.date(1962, 3, 31))
    >>> days_of("when I was young", today=date(2026, 1, 1))
    (None, None)
    """
    said = _tidy(words)
    if found := AGE.match(said):
        return _at_age(int(found[1]), born)
    said = _without_lead(said)
    if found := DECADE.match(said):
        return _years(int(found[1]) * 10, int(found[1]) * 10 + 9)
    if found := SPAN.match(said):
        return _years(int(found[1]), int(found[2]))
    read = _read(said, today)
    return (read.earliest, read.latest) if read else NO_DAYS


def _tidy(words: str) -> str:
    return " ".join(words.casefold().replace(",", " ").strip(" .").split())


def _without_lead(said: str) -> str:
    while said != (shorter := LEAD.sub("", said)):
        said = shorter
    return said


def _years(first: int, last: int) -> Days:
    if not 1 <= first <= last:
        return NO_DAYS
    return date(first, 1, 1), date(last, 12, 31)


def _at_age(years: int, born: date | None) -> Days:
    """From the birthday to the day before the next, by whole years."""
    if born is None or years > 120:
        return NO_DAYS
    return date(born.year + years, 1, 1), date(born.year + years + 1, 12, 31)


def _read(said: str, today: date) -> RoughDate | None:
    """A day, a month or a year of four numbers; None for anything else."""
    parts = re.split(r"[\s/.-]+", said.replace(" of ", " "))
    if not YEAR.match(parts[-1]) or len(parts) > 3:
        return None
    day, month, year = [""] * (3 - len(parts)) + parts
    try:
        return read_date(day, month, year, today=today, is_rough=True)
    except NotADateError:
        return None
