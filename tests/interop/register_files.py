"""The regulator's sheets as files of each kind, written by the tests."""

import csv
import zipfile
from collections.abc import Sequence
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

import openpyxl

Rows = Sequence[Sequence[object]]
KINDS = ("csv", "xlsx", "ods")
HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?><office:document-content '
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">'
    "<office:body><office:spreadsheet>"
)
FOOT = "</office:spreadsheet></office:body></office:document-content>"
# What follows the last row of a sheet as programs write it: the rest of the grid.
REST = (
    '<table:table-row table:number-rows-repeated="1048000">'
    '<table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
)


def write(path: Path, rows: Rows, *, sheet: str = "Locations", note: str = "") -> Path:
    """A sheet in the format that the name of the file says, after one of notes."""
    {"csv": _csv, "xlsx": _xlsx, "ods": _ods}[path.suffix[1:]](path, rows, sheet, note)
    return path


def _csv(path: Path, rows: Rows, sheet: str, note: str) -> None:
    with path.open("w", newline="", encoding="utf-8-sig") as file:
        csv.writer(file).writerows(rows)


def _xlsx(path: Path, rows: Rows, sheet: str, note: str) -> None:
    book = openpyxl.Workbook(write_only=True)
    book.create_sheet("READ ME").append(["About this file", note])
    page = book.create_sheet(sheet)
    for row in rows:
        page.append(list(row))
    book.save(path)


def _ods(path: Path, rows: Rows, sheet: str, note: str) -> None:
    with (
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as parts,
        parts.open("content.xml", "w", force_zip64=True) as content,
    ):
        content.write(HEAD.encode())
        about = [["About this file", note]]
        for name, lines in (("READ ME", about), (sheet, rows)):
            content.write(f"<table:table table:name={quoteattr(name)}>".encode())
            for row in lines:
                content.write(_ods_row(row, note).encode())
            content.write((REST + "</table:table>").encode())
        content.write(FOOT.encode())


def _ods_row(row: Sequence[object], note: str) -> str:
    return (
        f"<table:table-row>{''.join(_ods_cell(c, note) for c in row)}</table:table-row>"
    )


def _ods_cell(value: object, note: str) -> str:
    if value in ("", None):
        return "<table:table-cell/>"
    typed = ""
    if isinstance(value, int | float):
        typed = f' office:value-type="float" office:value="{value}"'
    comment = (
        f"<office:annotation><dc:creator>{escape(note)}</dc:creator>"
        f"<text:p>{escape(note)}</text:p></office:annotation>"
        if note
        else ""
    )
    words = escape(str(value)).replace("  ", ' <text:s text:c="1"/>')
    return (
        f"<table:table-cell{typed}>{comment}<text:p>{words}</text:p></table:table-cell>"
    )
