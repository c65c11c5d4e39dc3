"""One cell to what it says: a date, an age, a key, a code or several."""

import re
from datetime import date, timedelta
from functools import lru_cache

from alongside.interop.cases.answers import Answers
from alongside.interop.cases.faults import Wrong

LONGEST_KEY = 64
EARLIEST = date(2000, 1, 1)
KEPT_IN_MIND = 8192  # cells read before that are remembered; bounds the memory

YEAR_FIRST = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})", re.ASCII)
DAY_FIRST = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})", re.ASCII)
SHORT_YEAR = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{2})", re.ASCII)
MONTH = re.compile(r"\d{4}-\d{1,2}", re.ASCII)
TIME_AFTER = re.compile(r"[T ]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?Z?$", re.ASCII)
SERIAL = re.compile(r"\d{5}(\.\d+)?", re.ASCII)
SPREADSHEET_DAY_ZERO = date(1899, 12, 30)
WELL_WRITTEN = "A date such as 2025-03-31 or 31/03/2025"

KEY = re.compile(r"[A-Za-z0-9][A-Za-z0-9_./:-]*", re.ASCII)
NHS_NUMBER = re.compile(r"\d{3}[ -]?\d{3}[ -]?\d{4}", re.ASCII)


@lru_cache(KEPT_IN_MIND)
def read_date(cell: str) -> date | None:
    """A day, year first or day first, with or without a time; None when empty."""
    read = _read_day(cell)
    if read and read < EARLIEST:
        raise Wrong("This is before the year 2000.", WELL_WRITTEN)
    return read


@lru_cache(KEPT_IN_MIND)
def read_birth(cell: str) -> date | None:
    """A date of birth, or its month, which counts as the first; None when empty."""
    words = cell.strip()
    found = MONTH.fullmatch(words)
    return _read_day(f"{words}-01" if found else words)


def _read_day(cell: str) -> date | None:
    words = TIME_AFTER.sub("", cell.strip())
    if not words:
        return None
    if found := YEAR_FIRST.fullmatch(words):
        year, month, day = map(int, found.groups())
    elif found := DAY_FIRST.fullmatch(words):
        day, month, year = map(int, found.groups())
    else:
        raise Wrong("This is not a date we can read.", _date_meant(words))
    try:
        return date(year, month, day)
    except ValueError:
        raise Wrong("There is no such day.", _day_meant(year, month, day)) from None


def _date_meant(words: str) -> str:
    if SERIAL.fullmatch(words):
        meant = SPREADSHEET_DAY_ZERO + timedelta(days=int(float(words)))
        return f"Perhaps {meant}: format the column as a date before saving"
    if found := SHORT_YEAR.fullmatch(words):
        day, month, year = found.groups()
        return f"The year in full: {day}/{month}/20{year}"
    return WELL_WRITTEN


def _day_meant(year: int, month: int, day: int) -> str:
    if 12 < month <= 31 and day <= 12:
        return f"The day comes before the month: {month:02d}/{day:02d}/{year}"
    return WELL_WRITTEN


@lru_cache(KEPT_IN_MIND)
def read_age(cell: str) -> int | None:
    """Whole years from 18 to 120; None when empty or not known."""
    words = cell.strip()
    if not words or words.casefold() in ("not known", "unknown", "not_known"):
        return None
    if not re.fullmatch(r"\d{1,3}(\.0+)?", words, re.ASCII):
        raise Wrong("This is not an age in whole years.", "A number such as 82")
    years = int(float(words))
    if not 18 <= years <= 120:
        raise Wrong(
            "The age must be from 18 to 120: the national return counts adults.",
            "The age on the day it was raised, or an empty cell when not known",
        )
    return years


def read_reference(cell: str) -> str:
    """The council's reference of the concern: there, short, on one line."""
    words = cell.strip()
    if not words:
        raise Wrong(
            "Every row needs its reference.", "Your own reference for this concern"
        )
    return _short(words)


def read_adult(cell: str) -> str:
    """A key that stands for the adult. Refuses what looks like a name or a number
    that identifies them anywhere else."""
    words = cell.strip()
    if not words:
        return ""
    ours = "Your own key for this adult, such as A-10442, with no name in it"
    if _is_nhs_number(words):
        raise Wrong("This looks like an NHS number.", ours, hide=True)
    if not KEY.fullmatch(words) or not any(c.isdigit() for c in words):
        raise Wrong("This looks like a name, not a key.", ours, hide=True)
    return _short(words)


def read_council(cell: str) -> str:
    """The code or name of a council, on one line; empty when there is one only."""
    return _short(cell.strip())


def read_service(cell: str) -> str:
    """The regulator's number of a service; empty when none."""
    words = cell.strip()
    if words and not KEY.fullmatch(words):
        raise Wrong(
            "This is not a CQC location number.", "A number such as 1-123456789"
        )
    return _short(words)


def _short(words: str) -> str:
    if len(words) > LONGEST_KEY:
        raise Wrong(
            f"This is longer than {LONGEST_KEY} characters.", "A shorter reference"
        )
    if not words.isprintable():
        raise Wrong("This holds signs that cannot be seen.", "Letters and numbers")
    return words


def _is_nhs_number(words: str) -> bool:
    if not NHS_NUMBER.fullmatch(words):
        return False
    digits = [int(c) for c in words if c.isdigit()]
    check = 11 - sum(d * (10 - i) for i, d in enumerate(digits[:9])) % 11
    return check % 11 == digits[9]


@lru_cache(KEPT_IN_MIND)
def read_answer(cell: str, answers: Answers) -> str:
    """The code of an answer; empty when the cell is."""
    words = cell.strip()
    if not words:
        return ""
    code = answers.find(words)
    if code is None:
        raise Wrong("This is not one of the answers.", answers.would_be_right(words))
    return code


@lru_cache(KEPT_IN_MIND)
def read_answers(cell: str, answers: Answers) -> tuple[str, ...]:
    """The codes of several answers with semicolons (or upright bars) between them."""
    parts = [part for part in re.split(r"[;|]", cell) if part.strip()]
    if len(parts) > 20:
        raise Wrong("These are more than 20 answers in one cell.", "Each one once")
    return tuple(read_answer(part, answers) for part in parts)
