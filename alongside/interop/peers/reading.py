"""The national file to figures, a row at a time; what is wrong by row and column."""

from collections.abc import Iterator
from pathlib import Path

from alongside.insight.actions.peers import Published
from alongside.insight.models import PeerFigure
from alongside.interop.cases.faults import FileRefused, shown
from alongside.interop.cases.reading import Line, layout_of, lines_of

COLUMNS = (
    "geography",
    "council_type",
    "region_code",
    "region_name",
    "ons_code",
    "la_code",
    "la_name",
    "table_reference",
    "enquiry_type",
    "category",
    "subcategory",
    "value",
)
NEEDED = tuple(c for c in COLUMNS if c not in {"geography", "region_code"})
MUST_SAY = ("table_reference", "enquiry_type", "category", "value")
LONGEST = {
    "la_code": 12,
    "la_name": 120,
    "council_type": 60,
    "region_name": 60,
    "table_reference": 12,
    "enquiry_type": 80,
    "category": 200,
    "subcategory": 200,
}
ENGLAND = {"E92000001", "1010"}
MARKS = frozenset(PeerFigure.Mark.values)
MOST_TOLD = 20
LARGEST = 10_000_000


def figures_in(path: Path) -> Iterator[Published]:
    """Every figure of a council, and of England; those of regions and of kinds of
    council are added up from councils, and left out here.

    At the end raises `FileRefused` with every bad row, by row and column: whoever keeps
    the figures as they come must undo that.
    """
    faults: list[str] = []
    seen: dict[int, int] = {}
    councils = 0
    for line in lines_of(layout_of(path, known=COLUMNS, needed=NEEDED)):
        wrong = _wrong_with(line)
        figure = None if wrong or line.cells is None else _figure(line.cells)
        if figure:
            key = hash((figure.la_code, *figure[4:8]))
            first = seen.setdefault(key, line.number)
            if first != line.number:
                wrong = [f"Row {line.number}: this figure is in row {first} already."]
        faults += wrong
        if figure and not faults:
            councils += bool(figure.la_code)
            yield figure
    if faults:
        raise FileRefused(_told(faults))
    if not councils:
        raise FileRefused("The file has no figure of any council.")


def _wrong_with(line: Line) -> list[str]:
    if line.cells is None:
        return [f"Row {line.number}: it has {line.count} cells, not as many as row 1."]
    cells, found = line.cells, []
    for name in MUST_SAY:
        if not cells[name].strip():
            found.append((name, "is empty"))
    for name, most in LONGEST.items():
        if len(cells[name].strip()) > most:
            found.append((name, f"is longer than {most} characters"))
    if cells["la_code"].strip() and not cells["la_name"].strip():
        found.append(("la_name", "is empty, though there is a code of a council"))
    value = cells["value"].strip()
    if value and value not in MARKS and _number(value) is None:
        found.append(
            ("value", f"‘{shown(value)}’ should be a whole number, [c] or [x]")
        )
    return [
        f"Row {line.number}, column {name.upper()}: {wrong}." for name, wrong in found
    ]


def _number(text: str) -> int | None:
    plain = text.replace(",", "")
    if not (plain.isascii() and plain.isdecimal()) or len(plain) > 9:
        return None
    return int(plain) if int(plain) <= LARGEST else None


def _figure(cells: dict[str, str]) -> Published | None:
    told = {name: cell.strip() for name, cell in cells.items()}
    is_england = told["ons_code"] in ENGLAND or told["la_code"] in ENGLAND
    is_council = bool(told["la_code"]) and not told["la_code"].startswith("[")
    if not (is_england or is_council):
        return None
    value = told["value"]
    return Published(
        la_code="" if is_england else told["la_code"],
        la_name="" if is_england else told["la_name"],
        council_type="" if is_england else told["council_type"],
        region_name="" if is_england else told["region_name"],
        table=told["table_reference"],
        enquiry_type=told["enquiry_type"],
        category=told["category"],
        subcategory=told["subcategory"],
        value=None if value in MARKS else _number(value),
        mark=value if value in MARKS else "",
    )


def _told(faults: list[str]) -> str:
    more = len(faults) - MOST_TOLD
    rest = [f"And {more:,} more."] if more > 0 else []
    nothing = "Nothing was loaded."
    return "\n".join([f"{nothing} What is wrong:", *faults[:MOST_TOLD], *rest])
