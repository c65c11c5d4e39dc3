"""When the national return of a year can be sent, as versioned data."""

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache

from alongside.standards.codes import DATA


@dataclass(frozen=True)
class Timetable:
    """The days of one year's collection.

    `reports` is when councils hear what the collection found wrong; whatever is put
    right after that is sent again by `last_close`, and nothing is taken after it.
    """

    opens: date
    first_close: date
    reports: date
    last_close: date
    source: str

    @property
    def days(self) -> tuple[tuple[date, str], ...]:
        """Each day with what happens then, in order."""
        return (
            (self.opens, "The collection opens"),
            (self.first_close, "The return is sent by this day"),
            (self.reports, "Reports on the quality of what was sent, from this day"),
            (self.last_close, "A return that was put right is sent by this day"),
        )


@cache
def timetables() -> dict[str, Timetable]:
    """The timetable of each year that we have read, by the year's name."""
    read = tomllib.loads((DATA / "return_timetable.toml").read_text(encoding="utf-8"))
    return {
        year: Timetable(**days, source=read["source"])
        for year, days in read["years"].items()
    }
