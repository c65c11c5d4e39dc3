"""A file of past cases to rows, one at a time: delimiter, header, length of lines.

However large the file, one row of it is in memory. What is wrong with the file as a
whole raises `FileRefused` with a sentence and the line.
"""

import csv
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from rapidfuzz import process

from alongside.interop.cases.columns import NAMES, NEEDED
from alongside.interop.cases.encoding import WINDOWS, encoding_of
from alongside.interop.cases.faults import FileRefused

LONGEST_LINE = 100_000  # bytes; a row of the template has about 600
DELIMITERS = ",;\t|"
BYTE_ORDER_MARK = "\ufeff"


@dataclass(frozen=True)
class Layout:
    """How a file is written, and which of its columns are the template's.

    `places` holds, for each cell of a row, the template's name or None when ignored.
    """

    path: Path
    encoding: str
    delimiter: str
    places: tuple[str | None, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True)
class Line:
    """One row as a spreadsheet numbers it, and its cells by column.

    `cells` is None when the row has not as many cells as the header (`count`).
    """

    number: int
    cells: dict[str, str] | None
    count: int


def layout_of(
    path: Path,
    *,
    known: tuple[str, ...] = NAMES,
    needed: tuple[str, ...] = NEEDED,
) -> Layout:
    """Look at the encoding and the header. Refuses what we could not read right.

    `known` names the columns that are read, `needed` those that must be there.
    """
    if not path.is_file():
        there = "This is not a file" if path.exists() else "There is no such file"
        raise FileRefused(f"{there}.")
    encoding = encoding_of(path)
    with path.open("rb") as file:
        first = next(_lines(file, encoding), "")
    if "\r" in first.rstrip("\r\n"):
        raise FileRefused(
            "The rows end in an old way we do not read. Save the file again as ‘CSV "
            "UTF-8’."
        )
    delimiter = max(DELIMITERS, key=first.count)
    header = next(csv.reader([first], delimiter=delimiter), [])
    places, ignored = _places([_name(cell) for cell in header], known, needed)
    notes = [
        f"Column ‘{name}’ is not in the template and was ignored." for name in ignored
    ]
    if encoding == WINDOWS:
        notes.append(
            "The file is not in UTF-8. It was read as Windows-1252, as older "
            "spreadsheets write it."
        )
    return Layout(path, encoding, delimiter, places, tuple(notes))


def lines_of(
    layout: Layout, *, progress: Callable[[int], object] = lambda _: None
) -> Iterator[Line]:
    """Every row after the header that is not blank; `progress` hears of bytes read."""
    with layout.path.open("rb") as file:
        text = _lines(file, layout.encoding, progress)
        reader = csv.reader(text, delimiter=layout.delimiter, strict=True)
        number, began = 0, 1
        try:
            for number, row in enumerate(reader, start=1):
                began = reader.line_num + 1
                if number > 1 and any(cell.strip() for cell in row):
                    yield _line(number, row, layout.places)
        except csv.Error:
            raise FileRefused(
                f"Line {began}: the quotation marks do not match, so we cannot tell "
                "where this row ends. Nothing was loaded."
            ) from None


def _line(number: int, row: list[str], places: tuple[str | None, ...]) -> Line:
    while len(row) > len(places) and not row[-1].strip():
        row.pop()  # spreadsheets leave empty cells behind the last column
    if len(row) != len(places):
        return Line(number, None, len(row))
    cells = {name: cell for name, cell in zip(places, row, strict=True) if name}
    return Line(number, cells, len(row))


def _lines(
    file: BinaryIO,
    encoding: str,
    progress: Callable[[int], object] = lambda _: None,
) -> Iterator[str]:
    number = 0
    while line := file.readline(LONGEST_LINE + 1):
        number += 1
        if len(line) > LONGEST_LINE:
            raise FileRefused(
                f"Line {number} is longer than {LONGEST_LINE:,} characters, so it "
                "cannot be one row. Nothing was loaded."
            )
        progress(len(line))
        text = line.decode(encoding)
        yield text.removeprefix(BYTE_ORDER_MARK) if number == 1 else text


def _name(cell: str) -> str:
    return "_".join(cell.strip().casefold().replace("-", " ").replace("_", " ").split())


def _places(
    header: list[str], known: tuple[str, ...], needed: tuple[str, ...]
) -> tuple[tuple[str | None, ...], list[str]]:
    """Where the template's columns stand, and the names of the others."""
    while header and not header[-1]:
        header.pop()
    twice = sorted(
        {name for name in header if name in known and header.count(name) > 1}
    )
    if twice:
        raise FileRefused(f"The header has {_listed(twice)} more than once.")
    ignored = [name or "(no name)" for name in header if name not in known]
    missing = [name for name in needed if name not in header]
    if len(missing) == len(needed):
        raise FileRefused(
            "The first row is not the header of the template. It must hold the names "
            f"of the columns: {_listed(known)}."
        )
    if missing:
        raise FileRefused(_what_is_missing(missing, ignored))
    return tuple(name if name in known else None for name in header), ignored


def _what_is_missing(missing: list[str], ignored: list[str]) -> str:
    sentences = [f"The header has no column {_listed(missing)}."]
    for name in missing:
        near = process.extractOne(name, ignored, score_cutoff=60)
        if near:
            sentences.append(f"Should ‘{near[0]}’ be ‘{name}’?")
    sentences.append("A column may be empty, but its name must be there.")
    return " ".join(sentences)


def _listed(names: list[str] | tuple[str, ...]) -> str:
    return ", ".join(names)
