"""The reporting year: from 1 April to 31 March."""

import re
from dataclasses import dataclass
from datetime import date

NAME = re.compile(r"(\d{4})-(\d{2})", re.ASCII)


@dataclass(frozen=True, order=True)
class ReportingYear:
    """One year of the return, known by the calendar year in which it begins."""

    begins: int

    @classmethod
    def named(cls, words: str) -> "ReportingYear":
        """The year written as 2025-26. Raises `ValueError` with a sentence."""
        found = NAME.fullmatch(words.strip())
        if found:
            year = cls(int(found[1]))
            if str(year) == words.strip() and year.begins >= 2000:
                return year
        raise ValueError(
            f"‘{words}’ is not a reporting year. Write it like 2025-26: from 1 April "
            "of the first to 31 March of the second."
        )

    @property
    def first_day(self) -> date:
        """1 April."""
        return date(self.begins, 4, 1)

    @property
    def last_day(self) -> date:
        """31 March."""
        return date(self.begins + 1, 3, 31)

    @property
    def before(self) -> "ReportingYear":
        """The year before."""
        return ReportingYear(self.begins - 1)

    def so_far(self, today: date) -> float:
        """Which part of the year has gone by at the end of a day."""
        days = (self.last_day - self.first_day).days + 1
        gone = (min(today, self.last_day) - self.first_day).days + 1
        return max(gone, 0) / days

    def __str__(self) -> str:
        return f"{self.begins}-{(self.begins + 1) % 100:02d}"
