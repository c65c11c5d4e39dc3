"""Our own past: a measure by month as a viewer may see it, with its chart."""

from dataclasses import dataclass
from datetime import date

from django.utils.safestring import SafeString, mark_safe

from alongside.access import clock
from alongside.insight import drawn_series, few
from alongside.insight.comparisons import BY_CODE
from alongside.insight.measures import MEASURES, Measure, measure_called
from alongside.insight.months import Months, OverTime, Signal, Wording
from alongside.insight.over_time import over_time
from alongside.insight.queries import series
from alongside.insight.queries.counting import reporting_year
from alongside.insight.queries.seeing import EXACT

MONTHS = 24
KINDS = {
    "xmr": "Limits from how much one month differs from the next (an XmR chart).",
    "u": "Limits for small counts (exact Poisson limits).",
    "laney-u": "Limits for counts that vary by more than chance (a Laney u′ chart).",
    "p": "Limits for shares (a p chart; exact where there is little to count).",
    "laney-p": "Limits for shares that vary by more than chance (a Laney p′ chart).",
    "g": "How many months went by without one (a g chart).",
    "none": "",
}


@dataclass(frozen=True)
class Trend:
    """A measure over time, ready for a page."""

    measure: Measure
    months: Months
    found: OverTime
    columns: tuple[str, ...]
    rows: list[tuple[str, ...]]

    @property
    def code(self) -> str:
        """The measure's code."""
        return self.measure.code

    @property
    def heading(self) -> str:
        """About how many, or how many in 100: the line in the middle of the chart."""
        drawn = self.found.series
        if drawn is None or self.found.kind == "g":
            return "Too few to chart" if drawn is None else "Seldom"
        unit = "in 100" if self.measure.denominator else "a month"
        return f"About {drawn.centre[-1]:,.0f} {unit}"

    @property
    def in_short(self) -> str:
        """What stands out, newest first, in one sentence."""
        if self.found.series is None:
            return "Not enough to tell"
        return self.signals[0].words if self.signals else "Steady"

    @property
    def may_be_compared(self) -> bool:
        """Whether there is a page that stands it beside other councils."""
        return self.code in BY_CODE

    @property
    def picture(self) -> SafeString:
        """The chart. Safe to print: drawn here from numbers and our own labels."""
        drawn = drawn_series.draw(self.found.series) if self.found.series else ""
        return mark_safe(drawn)

    @property
    def signals(self) -> tuple[Signal, ...]:
        """What stands out, newest first."""
        return self.found.signals

    @property
    def source(self) -> str:
        """How it is counted, and how the chart is made."""
        return f"Counted as in: {self.measure.source}. {KINDS[self.found.kind]}".strip()


def stretch(view: str, today: date) -> tuple[date, date, str]:
    """The first and the last month that are shown, and how to speak of them.

    In full: the last 24 whole months. For the board it begins with a reporting year, so
    that what is joined does not change from one month to the next.
    """
    last = _months_before(today, 1)
    if view == EXACT:
        return _months_before(today, MONTHS), last, f"In the last {MONTHS} months"
    first = date(reporting_year(last) - 2, 4, 1)
    return first, last, f"Since {few.month_name(first)}"


def months_of(measure: Measure, view: str, first: date, last: date) -> Months:
    """A measure by month as a view may see it."""
    told = series.monthly(measure.code, first, last)
    cases = told.denominators if measure.denominator else None
    shown = few.in_full if view == EXACT else few.for_board
    return shown(told.months, told.numerators, cases)


def trend(code: str, view: str) -> Trend:
    """One measure over time. Raises `KeyError` when there is none with this code."""
    measure = measure_called(code)
    first, last, span = stretch(view, clock.today())
    months = months_of(measure, view, first, last)
    unit = "In 100" if measure.denominator else "How many"
    found = over_time(months, Wording(measure.question, unit, span))
    if view != EXACT and found.series is None and not months.labels:
        found = OverTime("none", None, "The numbers are too small to show.")
    return Trend(measure, months, found, *_table(measure, months))


def trends(view: str) -> list[Trend]:
    """Every measure over time."""
    return [trend(measure.code, view) for measure in MEASURES]


def _table(
    measure: Measure, months: Months
) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
    if months.cases is None:
        rows = zip(months.labels, map(_number, months.events), strict=True)
        return ("Month", "How many"), list(rows)
    shares = zip(months.labels, months.events, months.cases, strict=True)
    return ("Month", "Of them", "All", "In 100"), [
        (label, _number(few_), _number(all_), _share(few_, all_))
        for label, few_, all_ in shares
    ]


def _number(count: int) -> str:
    return f"{count:,}"


def _share(events: int, cases: int) -> str:
    return f"{100 * events / cases:.0f}" if cases else "Nothing to divide by"


def _months_before(day: date, number: int) -> date:
    """The first day of the month so many months before that of a day."""
    month = day.year * 12 + day.month - 1 - number
    return date(month // 12, month % 12 + 1, 1)
