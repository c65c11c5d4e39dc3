"""Published figures for England: with year, value, grade and source, or the sentence
that none was found."""

import tomllib
from dataclasses import dataclass
from functools import cache
from typing import Any

from alongside.standards.codes import DATA

GRADES = {
    "read": "read in the publication",
    "second_hand": "read in an article about the publication, not in it",
    "derived": "worked out from published figures",
}
COUNT, PER_CENT, EACH = "count", "per_cent", "each"


@dataclass(frozen=True)
class NationalFigure:
    """One published figure of one year. `year` is written as 2024-25."""

    year: str
    value: float
    grade: str
    source: str
    is_estimate: bool = False

    @property
    def where_from(self) -> str:
        """The source in words, how it was read, and whether it is an estimate.

        >>> NationalFigure("2019-20", 89, "second_hand", "An article").where_from
        'An article; read in an article about the publication, not in it'
        """
        estimate = "; the publication calls it an estimate" if self.is_estimate else ""
        if self.grade == "derived":
            return f"{self.source}{estimate}"
        return f"{self.source}; {GRADES[self.grade]}{estimate}"


@dataclass(frozen=True)
class NationalMeasure:
    """What was published of one measure, oldest first; `not_found` where something is
    missing, in words."""

    code: str
    unit: str
    words: str
    figures: tuple[NationalFigure, ...]
    caveat: str = ""
    not_found: str = ""

    def of(self, year: str) -> NationalFigure | None:
        """The figure of one year, if it was found."""
        return next((one for one in self.figures if one.year == year), None)

    @property
    def newest(self) -> NationalFigure | None:
        """The figure of the last year one was found for."""
        return self.figures[-1] if self.figures else None

    def shown(self, figure: NationalFigure) -> str:
        """The value of a figure in words.

        >>> national().measures["conversion"].shown(
        ...     NationalFigure("2024-25", 30.5, "derived", ""))
        '30.5 in 100'
        """
        if self.unit == COUNT:
            return f"{figure.value:,.0f}"
        return (
            f"{figure.value:g} in 100" if self.unit == PER_CENT else f"{figure.value:g}"
        )


@dataclass(frozen=True)
class PublishedError:
    """Published cells that are known to be wrong, and whom they touch."""

    year: str
    measure: str
    table: str
    la_codes: tuple[str, ...]
    reaches: tuple[str, ...]
    words: str
    source: str


@dataclass(frozen=True)
class National:
    """Everything that is known of England."""

    name: str
    version: str
    measures: dict[str, NationalMeasure]
    errors: tuple[PublishedError, ...]

    def error_in(self, measure: str, year: str) -> PublishedError | None:
        """What is known to be wrong with a measure in a year."""
        wrong = (e for e in self.errors if (e.measure, e.year) == (measure, year))
        return next(wrong, None)


@cache
def national() -> National:
    """The figures as they stand in the data file, read once."""
    path = DATA / "national_figures.toml"
    read = tomllib.loads(path.read_text(encoding="utf-8"))
    sources = read["sources"]
    return National(
        name=read["name"],
        version=read["version"],
        measures={c: _measure(c, m, sources) for c, m in read["measures"].items()},
        errors=tuple(_error(one, sources) for one in read["errors"]),
    )


def _measure(
    code: str, told: dict[str, Any], sources: dict[str, str]
) -> NationalMeasure:
    figures = sorted(told["figures"], key=lambda one: str(one["year"]))
    about = {key: value for key, value in told.items() if key != "figures"}
    return NationalMeasure(
        code=code, figures=tuple(_figure(one, sources) for one in figures), **about
    )


def _figure(told: dict[str, Any], sources: dict[str, str]) -> NationalFigure:
    if told["grade"] not in GRADES:
        raise ValueError(f"{told['year']}: no figure may be of grade {told['grade']}.")
    return NationalFigure(
        year=told["year"],
        value=told["value"],
        grade=told["grade"],
        source=sources[told["source"]],
        is_estimate=told.get("estimate", False),
    )


def _error(told: dict[str, Any], sources: dict[str, str]) -> PublishedError:
    return PublishedError(
        year=told["year"],
        measure=told["measure"],
        table=told["table"],
        la_codes=tuple(told["la_codes"]),
        reaches=tuple(told["reaches"]),
        words=told["words"],
        source=sources[told["source"]],
    )
