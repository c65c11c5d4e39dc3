"""Rows of an OpenDocument spreadsheet, read as its XML goes by.

The libraries for such files hold a whole sheet in memory. A row is let go here as soon
as it has been read, so that a sheet of any length costs the same.
"""

import zipfile
from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from alongside.interop.cqc.reading import CqcFileRefused

NAMES = "urn:oasis:names:tc:opendocument:xmlns:{}:1.0"
TABLE, TEXT, OFFICE = (
    "{" + NAMES.format(name) + "}" for name in ("table", "text", "office")
)
SHEET, ROW = f"{TABLE}table", f"{TABLE}table-row"
CELLS = (f"{TABLE}table-cell", f"{TABLE}covered-table-cell")
PARAGRAPH, SPACES = f"{TEXT}p", f"{TEXT}s"
BREAKS = (f"{TEXT}line-break", f"{TEXT}tab")
MOST_COLUMNS = 1024
# Typed values, which are exact where the words of a cell may be rounded.
EXACT = {
    "float": f"{OFFICE}value",
    "percentage": f"{OFFICE}value",
    "date": f"{OFFICE}date-value",
}


def rows_of_opendocument(path: Path) -> Iterator[tuple[str, int, list[str]]]:
    """The sheet, the number of the row and its cells, for every row that has any."""
    with zipfile.ZipFile(path) as parts, parts.open("content.xml") as content:
        sheet, number = None, 0
        try:
            for row in _elements(content):
                table = next(row.iterancestors(SHEET))
                if table is not sheet:
                    sheet, number = table, 0
                times = _repeated(row, "rows")
                cells = _cells(row)
                name = table.get(f"{TABLE}name", "")
                for again in range(times if cells else 0):
                    yield name, number + again + 1, cells
                number += times
                _let_go(row)
        except (etree.XMLSyntaxError, ValueError) as error:
            sentence = f"After row {number}: the file is damaged."
            raise CqcFileRefused(sentence) from error


def _elements(content) -> Iterator[etree._Element]:  # type: ignore[no-untyped-def]
    """Rows as they end. Nothing outside the file is fetched."""
    safe = {"resolve_entities": False, "no_network": True, "load_dtd": False}
    events = etree.iterparse(
        content, events=("end",), tag=ROW, huge_tree=True, remove_comments=True, **safe
    )
    for _, row in events:
        yield row


def _cells(row: etree._Element) -> list[str]:
    """The cells up to the last that holds something."""
    cells: list[str] = []
    empty = 0
    for cell in row.iterchildren(*CELLS):
        words, times = _words(cell), _repeated(cell, "columns")
        if not words:
            empty += times
            continue
        if len(cells) + empty > MOST_COLUMNS:
            break
        cells += [""] * empty + [words] * min(times, MOST_COLUMNS)
        empty = 0
    return cells


def _repeated(element: etree._Element, what: str) -> int:
    return int(element.get(f"{TABLE}number-{what}-repeated", 1))


def _words(cell: etree._Element) -> str:
    """What a cell holds; a comment on it is no part of that."""
    typed = EXACT.get(cell.get(f"{OFFICE}value-type", ""))
    if typed and (exact := cell.get(typed)):
        return str(exact).removesuffix(".0")
    paragraphs = cell.iterchildren(PARAGRAPH)
    return "\n".join("".join(_pieces(one)) for one in paragraphs).strip()


def _pieces(element: etree._Element) -> Iterator[str]:
    yield element.text or ""
    for inner in element:
        if inner.tag == SPACES:
            yield " " * min(int(inner.get(f"{TEXT}c", 1)), 100)
        elif inner.tag in BREAKS:
            yield " "
        else:
            yield from _pieces(inner)
        yield inner.tail or ""


def _let_go(row: etree._Element) -> None:
    """Forget a row and what stood before it."""
    row.clear()
    while row.getprevious() is not None:
        del row.getparent()[0]
