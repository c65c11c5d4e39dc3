"""The list of services as a file to carry away."""

import csv
import io
import re
from collections.abc import Callable, Iterator
from datetime import UTC, datetime

from alongside.access.actor import Actor
from alongside.providers.models import Service
from alongside.providers.queries.listing import narrowed, with_room

AT_ONCE = 2000
MOST_IN_WORKBOOK = 5000  # this kind is made whole in memory; the others are not
FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")
TITLE = "Care services"
HEADS = (
    "Name",
    "Number at the regulator",
    "Kinds of care",
    "Run by",
    "In the partnership",
    "Beds",
    "Places",
    "People cared for",
    "Free",
    "Room said on",
    "Overall rating",
    "Rated on",
    "Registration",
    "Address",
    "Town",
    "Postcode",
    "Council area",
    "Telephone",
    "Latitude",
    "Longitude",
)
NEVER_IN_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
WIDTHS = {"A": 36, "C": 32, "D": 32, "E": 24, "N": 32, "O": 18, "Q": 24}
Cell = str | int | float


def file_of(viewer: Actor, kind: str, wanted: dict[str, str | bool]) -> bytes | None:
    """The services wanted as a file of this kind; None for a kind there is none of."""
    write = WRITE.get(kind)
    return write(_rows(viewer, wanted)) if write else None


def is_too_long(viewer: Actor, kind: str, wanted: dict[str, str | bool]) -> bool:
    """Whether an OpenDocument workbook could not hold them."""
    rows = narrowed(viewer, wanted).order_by()
    most = MOST_IN_WORKBOOK + 1
    return kind == "ods" and len(rows.values_list("pk")[:most]) == most


def _rows(viewer: Actor, wanted: dict[str, str | bool]) -> Iterator[list[Cell]]:
    rows = with_room(narrowed(viewer, wanted))
    found = rows.select_related("organisation").order_by("name", "pk")
    for service in found.iterator(chunk_size=AT_ONCE):
        yield [_safe(cell) for cell in _cells(service)]


def _cells(service: Service) -> list[object]:
    said = vars(service)
    return [
        service.name,
        service.cqc_location_id,
        "; ".join(service.kind_labels),
        service.provider_name,
        service.organisation.name if service.organisation else "",
        service.beds,
        *(said[name] for name in ("places", "people", "free", "said_on")),
        service.rating_label,
        service.overall_rated_on,
        service.get_registration_status_display(),
        ", ".join(filter(None, (service.address_line_1, service.address_line_2))),
        service.town,
        service.postcode,
        service.local_authority,
        service.phone,
        service.latitude,
        service.longitude,
    ]


def _safe(value: object) -> Cell:
    """No cell that a spreadsheet would take for a formula."""
    if isinstance(value, int | float):
        return value
    words = NEVER_IN_XML.sub("", "" if value is None else str(value))
    return f"'{words}" if words.startswith(FORMULA_SIGNS) else words


def _text(rows: Iterator[list[Cell]]) -> bytes:
    """A table of text that spreadsheets open as it is."""
    made = io.StringIO()
    writer = csv.writer(made)
    writer.writerow(HEADS)
    writer.writerows(rows)
    return made.getvalue().encode("utf-8-sig")


def _workbook(rows: Iterator[list[Cell]]) -> bytes:
    """An OpenDocument workbook, its head marked as one."""
    from odfdo import Document, HeaderRows, Row, Table  # large: when one is made

    workbook = Document("spreadsheet")
    workbook.body.clear()
    workbook.meta.title, workbook.meta.generator = TITLE, "Alongside"
    workbook.meta.creation_date = workbook.meta.date = datetime.now(UTC)
    workbook.set_language("en-GB")
    table, head = Table(TITLE), HeaderRows()
    for place, cells in (head, HEADS), *((table, row) for row in rows):
        row = Row()
        row.set_values(list(cells))
        place.append(row)
        if place is head:
            table.append(head)
    workbook.body.append(table)
    made = io.BytesIO()
    workbook.save(made)
    return made.getvalue()


def _excel(rows: Iterator[list[Cell]]) -> bytes:
    """A workbook for Excel, written a row at a time; its first line stays in sight."""
    from openpyxl import Workbook  # large: when one is made
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Font

    workbook = Workbook(write_only=True)
    workbook.properties.title, workbook.properties.creator = TITLE, "Alongside"
    workbook.properties.language = "en-GB"
    sheet = workbook.create_sheet(TITLE)
    sheet.freeze_panes = "B2"
    for letter, width in WIDTHS.items():
        sheet.column_dimensions[letter].width = width
    heads = [WriteOnlyCell(sheet, value=head) for head in HEADS]
    for head in heads:
        head.font = Font(bold=True)
    sheet.append(heads)
    for row in rows:
        sheet.append(row)
    made = io.BytesIO()
    workbook.save(made)
    return made.getvalue()


WRITE: dict[str, Callable[[Iterator[list[Cell]]], bytes]] = {
    "csv": _text,
    "ods": _workbook,
    "xlsx": _excel,
}
