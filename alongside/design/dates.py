"""Reads a date the way people write one, and says plainly what is wrong with it.

Pure reading of text: no request, no form, no clock of its own.
"""

import calendar
import datetime
import re
import unicodedata
from dataclasses import dataclass

MONTHS = tuple(name.lower() for name in calendar.month_name)
EXAMPLE = "27 3 2024"
PARTS = ("day", "month", "year")
_ORDINAL = re.compile(r"(?<=\d)(st|nd|rd|th)$")
_WHOLE = re.compile(r"[\s./,-]+")


class NotADateError(ValueError):
    """What was typed is not a date; `sentence` says why, `parts` says which box."""

    def __init__(self, sentence: str, *parts: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.parts = parts or PARTS


@dataclass(frozen=True, order=True)
class RoughDate:
    """A date as well as somebody knows it: to the day, the month, the year, or not."""

    year: int | None = None
    month: int | None = None
    day: int | None = None

    @property
    def is_known(self) -> bool:
        """Whether at least the year is known."""
        return self.year is not None

    @property
    def exact(self) -> datetime.date | None:
        """The date, when it is known to the day."""
        return self.earliest if self.day else None

    @property
    def earliest(self) -> datetime.date | None:
        """The first day it could have been."""
        if self.year is None:
            return None
        return datetime.date(self.year, self.month or 1, self.day or 1)

    @property
    def latest(self) -> datetime.date | None:
        """The last day it could have been."""
        if self.year is None:
            return None
        month = self.month or 12
        last = calendar.monthrange(self.year, month)[1]
        return datetime.date(self.year, month, self.day or last)

    def __str__(self) -> str:
        if self.year is None:
            return "date not known"
        month = calendar.month_name[self.month] if self.month else ""
        return " ".join(str(part) for part in (self.day, month, self.year) if part)


def read_date(
    day: str,
    month: str,
    year: str,
    *,
    today: datetime.date,
    latest: datetime.date | None = None,
    is_rough: bool = False,
    called: str = "Date",
) -> RoughDate | None:
    """The date typed in three boxes, None when all are empty."""
    day, month, year = _spread(_tidy(day), _tidy(month), _tidy(year))
    if not (day or month or year):
        return None
    _refuse_gaps(day, month, year, is_rough=is_rough, called=called)
    read = RoughDate(
        _read_year(year, today=today, latest=latest, called=called),
        _read_month(month, called) if month else None,
        _read_day(day, called) if day else None,
    )
    if read.day and read.day > calendar.monthrange(read.year, read.month)[1]:
        raise NotADateError(f"{called} must be a real date, for example {EXAMPLE}")
    return read


def _tidy(typed: str) -> str:
    """Plain digits and letters: wide or other scripts' digits, stray marks, spaces."""
    text = unicodedata.normalize("NFKC", typed or "")
    text = "".join(
        str(unicodedata.decimal(letter)) if letter.isdecimal() else letter
        for letter in text
        if unicodedata.category(letter) not in ("Cf", "Cc") or letter.isspace()
    )
    return text.strip(" \t\r\n.,/-").lower()


def _spread(day: str, month: str, year: str) -> tuple[str, str, str]:
    """A whole date typed in the first box, spread over the three."""
    if month or year:
        return day, month, year
    pieces = [piece for piece in _WHOLE.split(day) if piece]
    if len(pieces) != len(PARTS):
        return day, month, year
    if len(pieces[0]) == len("2024") and pieces[0].isdecimal():
        pieces.reverse()
    return pieces[0], pieces[1], pieces[2]


def _refuse_gaps(
    day: str, month: str, year: str, *, is_rough: bool, called: str
) -> None:
    """Name the boxes left empty."""
    typed = {"day": day, "month": month, "year": year}
    gaps = [name for name in PARTS if not typed[name]]
    if is_rough:
        gaps = [
            name
            for name in gaps
            if name == "year" or (name == "month" and typed["day"])
        ]
    if gaps:
        raise NotADateError(f"{called} must include a {' and a '.join(gaps)}", *gaps)


def _read_day(text: str, called: str) -> int:
    number = _ORDINAL.sub("", text).strip()
    if not number.isdecimal() or len(number) > 2 or not 1 <= int(number) <= 31:
        raise NotADateError(
            f"{called} must be a real date, for example {EXAMPLE}", "day"
        )
    return int(number)


def _read_month(text: str, called: str) -> int:
    if text.isdecimal() and len(text) <= 2 and 1 <= int(text) <= 12:
        return int(text)
    named = [
        number
        for number, name in enumerate(MONTHS)
        if number and len(text) >= 3 and (name.startswith(text) or text == name[:3])
    ]
    if text == "sept":
        named = [9]
    if len(named) != 1:
        raise NotADateError(
            f"{called} must have a month from 1 to 12, or its name", "month"
        )
    return named[0]


def _read_year(
    text: str, *, today: datetime.date, latest: datetime.date | None, called: str
) -> int:
    """Four numbers, or two: the latest such year that is not too far ahead."""
    text = text.lstrip("'’")
    if text.isdecimal() and len(text) == 2:
        bound = latest.year if latest else today.year + 20
        return bound - (bound - int(text)) % 100
    if not text.isdecimal() or len(text) != 4 or not int(text) >= 1:
        raise NotADateError(f"{called} must have a year of 4 numbers", "year")
    return int(text)
