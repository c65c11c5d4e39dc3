"""The measures of a year as a page shows them: in full, or small numbers hidden."""

from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone
from django.utils.safestring import SafeString, mark_safe

from alongside.insight.measures import MEASURES, Measure
from alongside.insight.models import YearFigures
from alongside.insight.queries.counting import count_year, months_of
from alongside.insight.queries.seeing import HIDDEN, NONE_YET, Seen, seen

MONTHS = (
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
    "January",
    "February",
    "March",
)


@dataclass(frozen=True)
class Row:
    """One row of a measure's table: a label and its cells, ready to print."""

    label: str
    cells: tuple[str, ...]


@dataclass(frozen=True)
class Shown:
    """One measure, ready for a page."""

    measure: Measure
    value: str
    numerator: str
    denominator: str
    sentence: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    chart: str

    @property
    def table(self) -> list[tuple[str, ...]]:
        """The rows with their labels, for the table beside the chart."""
        return [(row.label, *row.cells) for row in self.rows]

    @property
    def picture(self) -> SafeString:
        """The chart. Safe to print: drawn here from numbers and our own labels."""
        return mark_safe(self.chart)

    @property
    def chart_title(self) -> str:
        """A heading over the chart: the figure itself."""
        return self.value

    @property
    def source_words(self) -> str:
        """Where the definition comes from."""
        return f"Counted as in: {self.measure.source}."


@dataclass(frozen=True)
class Page:
    """Every measure of a year and how old they are."""

    year: int
    computed_at: datetime
    shown: tuple[Shown, ...]


def kept(year: int) -> YearFigures | None:
    """The figures kept for a year, when they are still what the months add up to."""
    figures = YearFigures.objects.filter(year=year).first()
    return figures if figures and figures.figures == count_year(year) else None


def how_old(as_of: datetime) -> str:
    """In words, as of when something was counted."""
    seconds = (timezone.now() - as_of).total_seconds()
    if seconds < 10:
        return "Counted a few seconds ago."
    if seconds < 60:
        return "Counted less than a minute ago."
    moment = timezone.localtime(as_of)
    return f"Counted at {moment:%H:%M} on {moment.day} {moment:%B %Y}."


def page(figures: YearFigures, view: str) -> Page:
    """The measures of a year, seen `exact` or `rounded`."""
    counts = seen(figures.figures, view)
    charts = figures.charts.get(view, {})
    shown = tuple(
        show(measure, counts, charts.get(measure.code, "")) for measure in MEASURES
    )
    return Page(figures.year, figures.computed_at, shown)


def show(measure: Measure, counts: Seen, chart: str) -> Shown:
    """One measure in words, numbers and a table."""
    numerator = counts.words(measure.numerator)
    denominator = counts.words(measure.denominator) if measure.denominator else ""
    value = _value(measure, counts)
    return Shown(
        measure=measure,
        value=value,
        numerator=numerator,
        denominator=denominator,
        sentence=_sentence(measure, numerator, denominator, value),
        columns=_columns(measure),
        rows=_rows(measure, counts),
        chart=chart,
    )


def _value(measure: Measure, counts: Seen) -> str:
    if not measure.denominator:
        return counts.words(measure.numerator)
    return counts.share(measure.numerator, measure.denominator)


def _sentence(measure: Measure, numerator: str, denominator: str, value: str) -> str:
    if not denominator:
        words = measure.numerator_words
        return f"{words[0].upper()}{words[1:]}: {numerator}."
    if value == HIDDEN:
        return "The numbers are too small to show without showing who they are about."
    if value == NONE_YET:
        return (
            f"There were no {measure.denominator_words} yet, so nothing to divide by."
        )
    return (
        f"{numerator} of {denominator}: "
        f"{measure.numerator_words}, out of all {measure.denominator_words}."
    )


def _columns(measure: Measure) -> tuple[str, ...]:
    if measure.is_by_month:
        return ("Month", *(label for _, label in measure.parts))
    return ("Answer", "Number")


def _rows(measure: Measure, counts: Seen) -> tuple[Row, ...]:
    if not measure.is_by_month:
        return tuple(Row(label, (counts.words(code),)) for code, label in measure.parts)
    return tuple(
        Row(name, tuple(counts.words(f"{code}.{place}") for code, _ in measure.parts))
        for place, name in enumerate(MONTHS)
    )


def month_names(year: int) -> list[str]:
    """The months of a reporting year as charts label them."""
    return [MONTHS[(int(month[5:]) - 4) % 12][:3] for month in months_of(year)]
