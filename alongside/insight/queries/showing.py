"""The measures of a year as a page shows them: in full, or small numbers hidden."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.safestring import SafeString, mark_safe

from alongside.insight.measures import MEASURES, Measure
from alongside.insight.models import YearFigures
from alongside.insight.queries.counting import months_of
from alongside.insight.stats import rounding

EXACT, ROUNDED = "exact", "rounded"
TOO_FEW = "under 5"
HIDDEN = "Too few to show"
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
    """The figures kept for a year."""
    return YearFigures.objects.filter(year=year).first()


def page(figures: YearFigures, view: str) -> Page:
    """The measures of a year, seen `exact` or `rounded`."""
    shown = tuple(
        show(measure, figures.figures, view, figures.charts.get(view, {}))
        for measure in MEASURES
    )
    return Page(figures.year, figures.computed_at, shown)


def cell(count: int, view: str) -> str:
    """A count as this view may see it, in words where it is hidden."""
    if view == EXACT:
        return f"{count:,}"
    shown = rounding.published(count)
    return TOO_FEW if shown is None else f"{shown:,}"


def show(
    measure: Measure, counts: dict[str, Any], view: str, charts: dict[str, str]
) -> Shown:
    """One measure in words, numbers and a table."""
    numerator = counts[measure.numerator]
    denominator = counts[measure.denominator] if measure.denominator else None
    value = _value(numerator, denominator, view)
    return Shown(
        measure=measure,
        value=value,
        numerator=cell(numerator, view),
        denominator="" if denominator is None else cell(denominator, view),
        sentence=_sentence(measure, numerator, denominator, value, view),
        columns=_columns(measure),
        rows=_rows(measure, counts, view),
        chart=charts.get(measure.code, ""),
    )


def _value(numerator: int, denominator: int | None, view: str) -> str:
    if denominator is None:
        return cell(numerator, view)
    if view == ROUNDED and (denominator < 5 or numerator < 5):
        return HIDDEN
    if view == ROUNDED and 0 < denominator - numerator < 5:
        return HIDDEN
    per_cent = rounding.percentage(numerator, denominator)
    return "None yet" if per_cent is None else f"{per_cent}%"


def _sentence(
    measure: Measure, numerator: int, denominator: int | None, value: str, view: str
) -> str:
    if denominator is None:
        words = measure.numerator_words
        return f"{words[0].upper()}{words[1:]}: {cell(numerator, view)}."
    if value == HIDDEN:
        return "The numbers are too small to show without showing who they are about."
    if denominator == 0:
        return (
            f"There were no {measure.denominator_words} yet, so nothing to divide by."
        )
    return (
        f"{cell(numerator, view)} of {cell(denominator, view)}: "
        f"{measure.numerator_words}, out of all {measure.denominator_words}."
    )


def _columns(measure: Measure) -> tuple[str, ...]:
    if measure.is_by_month:
        return ("Month", *(label for _, label in measure.parts))
    return ("Answer", "Number")


def _rows(measure: Measure, counts: dict[str, Any], view: str) -> tuple[Row, ...]:
    if not measure.is_by_month:
        return tuple(
            Row(label, (cell(counts[code], view),)) for code, label in measure.parts
        )
    return tuple(
        Row(
            name,
            tuple(
                cell(counts["months"][code][place], view) for code, _ in measure.parts
            ),
        )
        for place, name in enumerate(MONTHS)
    )


def month_names(year: int) -> list[str]:
    """The months of a reporting year as charts label them."""
    return [MONTHS[(int(month[5:]) - 4) % 12][:3] for month in months_of(year)]
