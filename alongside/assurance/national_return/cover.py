"""The first sheet: which year, from what, and what a reader must know."""

from collections.abc import Callable, Iterable
from datetime import date

from alongside.assurance.national_return.figures import Figures
from alongside.assurance.national_return.sheets import NOT_SUPPLIED, Sheet
from alongside.standards.return_tables import RETURN_TYPES, return_tables

NAME = "About"


def in_full(number: int) -> str:
    """A number as it is."""
    return f"{number:,}"


def cover(
    figures: Figures,
    *,
    source: str,
    made_on: date,
    further: Iterable[str] = (),
    say: Callable[[int], str] = in_full,
) -> Sheet:
    """The cover of a return; `further` lines come before what is marked, and numbers
    of people are written as `say` does."""
    tables = return_tables()
    year = str(figures.year)
    lines = [
        f"Reporting year {year}: 1 April {figures.year.begins} to 31 March "
        f"{figures.year.begins + 1}.",
        f"Counted from {source} on {made_on:%d/%m/%Y}.",
        *further,
        f"Where the words of the tables come from: {tables.source}.",
        *_about_the_year(year),
        *_about_the_figures(figures, say),
        f"{NOT_SUPPLIED} stands where nothing was supplied to count from. "
        "Nought means that we looked and found none.",
        "Check everything in the table below against the template of the year before "
        "a return is sent.",
    ]
    return Sheet(
        name=NAME,
        title=f"Safeguarding Adults Collection, {year}",
        lines=tuple(lines),
        header=("What was not read at its source", "Table"),
        rows=tuple(unverified()),
    )


def unverified() -> Iterable[tuple[str, str]]:
    """Everything that was not read at its source, and the table it is in."""
    for table in return_tables().tables:
        if table.unverified:
            yield table.unverified, table.code
        kinds = [RETURN_TYPES.label(k) for k in table.types if not table.is_verified(k)]
        if kinds:
            where = "Sheet" if table.breakdown else "Columns"
            yield f"{where}: {', '.join(kinds)}", table.code
        if not table.breakdown_verified:
            yield "Whether it is broken down by age band", table.code
        for row in table.entries:
            if not row.verified:
                yield f"Row: {row.label}", table.code
        across = [column.label for column in table.columns if not column.verified]
        if across:
            yield f"Columns: {', '.join(across)}", table.code


def _about_the_year(year: str) -> list[str]:
    tables = return_tables()
    read = f"The words were read in the tables published for {tables.labels_read_in}."
    between = [y for y in tables.not_checked if tables.labels_read_in < y < year]
    if year == tables.labels_read_in:
        return [read]
    if year in tables.unchanged_for and between:
        read += f" Whether {', '.join(between)} changed anything was not checked."
    if year in tables.unchanged_for:
        return [f"{read} No change was announced for {year}."]
    return [f"{read} We have not checked whether {year} had the same."]


def _about_the_figures(figures: Figures, say: Callable[[int], str]) -> list[str]:
    lines = []
    if estimated := figures.notes.get("is_estimated"):
        lines.append(
            "Individuals whose age on the last day is worked out from their age when "
            f"the concern was raised, as no date of birth was given: {say(estimated)}."
        )
    if unknown := figures.notes.get("is_unknown"):
        lines.append(
            "Concerns with no key for the adult, each counted as an individual of its "
            f"own: {say(unknown)}."
        )
    return lines
