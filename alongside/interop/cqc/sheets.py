"""Rows of a spreadsheet one after the other, whatever it was saved as.

Nothing is held but the row at hand: the sheet of latest ratings has 320,000 of them and
is over a gigabyte once it is unpacked.
"""

import codecs
import csv
import warnings
import zipfile
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

import openpyxl

from alongside.interop.cqc.opendocument import rows_of_opendocument
from alongside.interop.cqc.reading import CqcFileRefused

Rows = Iterator[tuple[str, int, list[str]]]  # the sheet, the number of the row, cells
ZIP, OLD_EXCEL = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
OPENDOCUMENT, EXCEL = "content.xml", "xl/workbook.xml"
SEPARATORS = ",;\t"
CHUNK = 1 << 20


def is_a_sheet(path: Path) -> bool:
    """Whether a file is a spreadsheet, by what it holds and not by its name.

    Text is one when it begins with neither bracket of JSON and has columns.
    """
    try:
        with path.open("rb") as file:
            start = file.read(4096)
    except OSError:
        return False  # whoever reads it says so
    if start.startswith((ZIP, OLD_EXCEL)):
        return True
    text = start.removeprefix(codecs.BOM_UTF8).lstrip()
    first = b"".join(text.splitlines()[:3])
    return not text.startswith((b"{", b"[")) and any(
        separator.encode() in first for separator in SEPARATORS
    )


def rows_of(path: Path) -> Rows:
    """Every row of every sheet of a file.

    Raises `CqcFileRefused` when it is no spreadsheet we can read, or is damaged.
    """
    try:
        yield from _rows(path)
    except (zipfile.BadZipFile, KeyError, EOFError) as error:
        raise CqcFileRefused("The file is damaged: it cannot be unpacked.") from error
    except OSError as error:
        raise CqcFileRefused(f"It cannot be opened: {error.strerror}.") from error


def _rows(path: Path) -> Rows:
    with path.open("rb") as file:
        start = file.read(4)
    if start == OLD_EXCEL:
        raise CqcFileRefused("It is an old kind of spreadsheet. Save it as .xlsx.")
    if start != ZIP:
        return _rows_of_text(path)
    with zipfile.ZipFile(path) as parts:
        names = parts.namelist()
    if EXCEL in names:
        return _rows_of_excel(path)
    if OPENDOCUMENT in names:
        return rows_of_opendocument(path)
    raise CqcFileRefused("It is neither an .ods nor an .xlsx spreadsheet.")


def _rows_of_excel(path: Path) -> Rows:
    with warnings.catch_warnings(action="ignore", category=UserWarning):
        book = openpyxl.load_workbook(path, read_only=True, data_only=True)
    try:
        for sheet in book.worksheets:
            sheet.reset_dimensions()  # some programs write down too few rows
            for number, row in enumerate(sheet.iter_rows(values_only=True), start=1):
                yield sheet.title, number, [_written(value) for value in row]
    except (SyntaxError, ValueError, TypeError) as error:
        raise CqcFileRefused("The file is damaged: a sheet cannot be read.") from error
    finally:
        book.close()


def _written(value: Any) -> str:
    """A cell as it would be typed."""
    if value is None:
        return ""
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip()


def _rows_of_text(path: Path) -> Rows:
    encoding = _encoding_of(path)
    with path.open(encoding=encoding, newline="") as text:
        separator = _separator_in(text.read(4096))
        text.seek(0)
        number = 0
        try:
            for number, row in enumerate(csv.reader(text, delimiter=separator), 1):
                yield "", number, [cell.strip() for cell in row]
        except (csv.Error, UnicodeDecodeError) as error:
            sentence = f"Row {number + 1}: it cannot be read as a row of a table."
            raise CqcFileRefused(sentence) from error


def _encoding_of(path: Path) -> str:
    """UTF-8, or what spreadsheet programs in Britain write otherwise."""
    decoder = codecs.getincrementaldecoder("utf-8-sig")()
    with path.open("rb") as file:
        try:
            while chunk := file.read(CHUNK):
                decoder.decode(chunk)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            return "cp1252"
    return "utf-8-sig"


def _separator_in(start: str) -> str:
    lines = start.splitlines()[:3]
    return max(SEPARATORS, key=lambda one: max(line.count(one) for line in lines))
