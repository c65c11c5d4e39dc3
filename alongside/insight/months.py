"""A measure by month, and what is found in it: the words of charts over time."""

import calendar
import re
from dataclasses import dataclass

from alongside.insight.drawn_series import Series

FEWEST = 8  # months; with fewer there is a table and no limits
TAIL = 0.00135  # of steady months beyond each limit: three standard deviations
MOST_TOLD = 3
TO = " to "  # between the first and the last month of a stretch
MONTH = re.compile("|".join(calendar.month_name[1:]))


@dataclass(frozen=True)
class Months:
    """A measure by month: names of months (or of stretches of them), events, and the
    cases they are out of (None for a plain count)."""

    labels: tuple[str, ...]
    events: tuple[int, ...]
    cases: tuple[int, ...] | None = None

    @property
    def along(self) -> list[str]:
        """The labels as short as the foot of a chart needs them.

        >>> Months(("August 2026", "April to June 2026"), (1, 2)).along
        ['Aug 2026', 'Apr–Jun 2026']
        """
        return [
            MONTH.sub(lambda name: name[0][:3], label).replace(TO, "–")
            for label in self.labels
        ]


def begins(label: str) -> str:
    """The month in which a stretch begins.

    >>> begins("April to June 2026"), begins("December 2025 to May 2026")
    ('April 2026', 'December 2025')
    """
    first = label.split(TO)[0]
    return first if first == label or first[-1].isdigit() else f"{first} {label[-4:]}"


@dataclass(frozen=True)
class Wording:
    """How to speak of a measure: its title, and what each event is."""

    title: str
    named: str
    span: str


@dataclass(frozen=True)
class Signal:
    """One thing that chance does not explain, in words; `side` 1 is higher."""

    side: int
    words: str


@dataclass(frozen=True)
class OverTime:
    """A chart over time: what is drawn, the sentence, and the signals, newest first."""

    kind: str
    series: Series | None
    sentence: str
    signals: tuple[Signal, ...] = ()
