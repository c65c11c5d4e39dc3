"""A small CSV file to a label and numbers for each row, or what is wrong and where."""

import csv
import math
from dataclasses import dataclass
from pathlib import Path

from alongside.insight.stats.given import Numbers, numbers
from alongside.interop.cases.encoding import encoding_of
from alongside.interop.cases.faults import FileRefused, shown

MOST_ROWS = 5000  # more cannot be seen in one picture
MOST_BYTES = 5_000_000
MOST_TOLD = 20  # faults told of one file


@dataclass(frozen=True)
class Column:
    """A column that a kind of chart needs. `whole`: counts only; `above`: numbers must
    be above it (least, if it may be reached itself)."""

    name: str
    whole: bool = False
    least: float = -math.inf
    above: float = -math.inf


@dataclass(frozen=True)
class Sheet:
    """What was read: a label for each row, and numbers by column."""

    labels: list[str]
    columns: dict[str, Numbers]


def read(path: Path, wanted: tuple[Column, ...]) -> Sheet:
    """Read the wanted columns. Everything wrong is told at once, by row and column, as
    FileRefused."""
    rows = _rows(path)
    header = [cell.strip().lower() for cell in rows[0]]
    _refuse_header(header, wanted)
    faults: list[str] = []
    read_columns: dict[str, list[float]] = {column.name: [] for column in wanted}
    for number, row in enumerate(rows[1:], start=2):
        if not any(cell.strip() for cell in row):
            continue
        if len(row) != len(header):
            faults.append(
                f"Row {number}: there are {len(row)} cells and {len(header)} columns."
            )
            continue
        for column in wanted:
            text = row[header.index(column.name)].strip()
            value, wrong = _number(text, column)
            read_columns[column.name].append(value)
            if wrong:
                faults.append(f"Row {number}, column {column.name}: {wrong}")
    _refuse(faults)
    if not read_columns[wanted[0].name]:
        raise FileRefused("The file has a header and no rows.")
    label = next((n for n in header if n not in read_columns), "")
    filled = [row for row in rows[1:] if any(cell.strip() for cell in row)]
    labels = [
        row[header.index(label)].strip() if label else str(place)
        for place, row in enumerate(filled, start=1)
    ]
    return Sheet(labels, {name: numbers(v, name) for name, v in read_columns.items()})


def _rows(path: Path) -> list[list[str]]:
    if not path.is_file():
        there = "This is not a file" if path.exists() else "There is no such file"
        raise FileRefused(f"{there}.")
    if path.stat().st_size > MOST_BYTES:
        raise FileRefused("The file is larger than 5 MB: too much for one chart.")
    text = path.read_text(encoding=encoding_of(path)).removeprefix("\ufeff")
    first = text.partition("\n")[0]
    delimiter = max(",;\t", key=first.count)
    try:
        rows = list(csv.reader(text.splitlines(keepends=True), delimiter=delimiter))
    except csv.Error:
        raise FileRefused("The file is not a CSV file that can be read.") from None
    if not rows:
        raise FileRefused("The file is empty.")
    if len(rows) > MOST_ROWS + 1:
        raise FileRefused(f"There are more than {MOST_ROWS:,} rows: too many to draw.")
    return rows


def _refuse_header(header: list[str], wanted: tuple[Column, ...]) -> None:
    names = [column.name for column in wanted]
    missing = [name for name in names if name not in header]
    if missing:
        raise FileRefused(
            f"Row 1: there is no column called {' or '.join(missing)}. This chart "
            f"needs the columns {', '.join(names)}, and may have one before them with "
            "the month or the name of each row."
        )
    twice = [name for name in names if header.count(name) > 1]
    if twice:
        raise FileRefused(f"Row 1: there are two columns called {twice[0]}.")


def _number(text: str, column: Column) -> tuple[float, str]:
    """The number in a cell, and what is wrong with it ("" for nothing)."""
    if not text:
        return 0, "there is no number here."
    try:
        value = float(text)
    except ValueError:
        value = math.nan
    if not math.isfinite(value):
        return 0, f"‘{shown(text)}’ is not a number, as 12 or 0.5 are."
    if value < column.least or value <= column.above:
        allowed = "negative" if column.above < 0 else "nought or less"
        return value, f"{value:g} must not be {allowed}."
    if column.whole and value != int(value):
        return value, f"{value:g} must be a whole number."
    return value, ""


def _refuse(faults: list[str]) -> None:
    if faults:
        more = len(faults) - MOST_TOLD
        told = faults[:MOST_TOLD] + ([f"And {more} more."] if more > 0 else [])
        raise FileRefused("\n".join(told))
