"""A return to a folder: one accessible workbook, a CSV file a table, and all cells.

The folder is put in place only once everything in it is whole.
"""

import csv
import shutil
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime
from pathlib import Path

from odfdo import Column, Document, HeaderRows, Row, Style, Table

from alongside.assurance.national_return.sheets import (
    Sheet,
    Show,
    Shown,
    cells_with_labels,
)

# The columns of the national publication, in its order.
OFFICIAL = (
    "GEOGRAPHY",
    "COUNCIL_TYPE",
    "REGION_CODE",
    "REGION_NAME",
    "ONS_CODE",
    "LA_CODE",
    "LA_NAME",
    "TABLE_REFERENCE",
    "ENQUIRY_TYPE",
    "CATEGORY",
    "SUBCATEGORY",
    "VALUE",
)
COUNCIL = "Council"
MADE_BY_US = ".made-by-alongside"
WIDE, NARROW = "11cm", "4cm"
FORMULA_SIGNS = ("=", "+", "-", "@")


class FolderTaken(Exception):
    """The folder holds something else; the sentence says what to do."""


def write_return(
    folder: Path,
    *,
    name: str,
    sheets: list[Sheet],
    councils: Mapping[str, Show],
    replace: bool = False,
    also: Callable[[Path], object] = lambda _: None,
) -> None:
    """Write everything, or nothing. `councils` are shown by their codes; `also` puts
    further files into the folder before it is in place.

    Raises `FolderTaken` when the folder is there already, unless it is one of ours
    and may be replaced.
    """
    refuse_what_is_taken(folder, replace=replace)
    draft = folder.with_name(f".{folder.name}.part")
    shutil.rmtree(draft, ignore_errors=True)
    try:
        draft.mkdir(parents=True)
        (draft / MADE_BY_US).touch()
        write_workbook(draft / f"{name}.ods", sheets)
        for sheet in sheets:
            if sheet.header:
                write_csv(
                    draft / f"{sheet.name.replace(' ', '-')}.csv",
                    sheet.header,
                    sheet.rows,
                )
        write_csv(draft / f"{name}.csv", OFFICIAL, official_rows(councils))
        also(draft)
        if folder.exists():
            shutil.rmtree(folder)
        draft.rename(folder)
    finally:
        shutil.rmtree(draft, ignore_errors=True)


def refuse_what_is_taken(folder: Path, *, replace: bool) -> None:
    """Raise `FolderTaken` unless the folder may be written."""
    if not folder.exists():
        return
    if not (folder / MADE_BY_US).is_file():
        raise FolderTaken(
            f"{folder} is there already and was not made by this command. Choose "
            "another place with --out."
        )
    if not replace:
        raise FolderTaken(
            f"{folder} is there already. Add --replace to write it anew, or choose "
            "another place with --out."
        )


def official_rows(councils: Mapping[str, Show]) -> Iterable[tuple[Shown, ...]]:
    """Every cell in the columns and the order of the national publication.

    What only the publisher knows of a council is left empty.
    """
    found = []
    for code, show in councils.items():
        for cell, labels in cells_with_labels():
            place = (COUNCIL, "", "", "", "", code, "")
            found.append((*place, cell.table, *labels, show(cell)))
    return sorted(found, key=lambda row: [str(part) for part in row[5:11]])


def write_csv(
    path: Path, header: tuple[str, ...], rows: Iterable[tuple[Shown, ...]]
) -> None:
    """A table that spreadsheets open as it is."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(header)
        writer.writerows([_safe(value) for value in row] for row in rows)


def _safe(value: Shown) -> Shown:
    """No cell that a spreadsheet would take for a formula."""
    if isinstance(value, str) and value.startswith(FORMULA_SIGNS):
        return f"'{value}"
    return value


def write_workbook(path: Path, sheets: list[Sheet]) -> None:
    """One OpenDocument workbook: a title and a language, a table a sheet, each with
    its header marked as one."""
    workbook = Document("spreadsheet")
    workbook.body.clear()
    workbook.meta.title = sheets[0].title
    workbook.meta.generator = "Alongside"
    workbook.meta.creation_date = workbook.meta.date = datetime.now(UTC)
    workbook.set_language("en-GB")
    for style in _styles():
        workbook.insert_style(style, automatic=True)
    for sheet in sheets:
        workbook.body.append(_table(sheet))
    workbook.save(str(path))


def _styles() -> list[Style]:
    """The look: a larger title, bold heads that wrap, a wide first column."""
    title = Style("table-cell", name="title", area="text", bold=True, size="14pt")
    head = Style("table-cell", name="head", area="text", bold=True)
    words = Style("table-cell", name="words")
    for style in (head, words):
        wraps = {"fo:wrap-option": "wrap", "style:vertical-align": "top"}
        style.set_properties(wraps, area="table-cell")
    wide = Style("table-column", name="wide", width=WIDE)
    narrow = Style("table-column", name="narrow", width=NARROW)
    return [title, head, words, wide, narrow]


def _table(sheet: Sheet) -> Table:
    table = Table(sheet.name)
    table.append(Column(style="wide"))
    for _ in sheet.header[1:]:
        table.append(Column(style="narrow"))
    table.append(_row((sheet.title,), "title"))
    for line in sheet.lines:
        table.append(_row((line,)))
    if sheet.header:
        header = HeaderRows()
        header.append(_row(sheet.header, "head"))
        table.append(header)
    for cells in sheet.rows:
        table.append(_row(cells, "words"))
    return table


def _row(cells: Iterable[Shown], style: str | None = None) -> Row:
    row = Row()
    for place, value in enumerate(cells):
        row.set_value(place, value, style=style)
    return row
