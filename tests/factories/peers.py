"""National files as councils' figures come in them, made up."""

import csv
from collections.abc import Iterable, Sequence
from pathlib import Path

from alongside.interop.peers.reading import COLUMNS

ENGLAND = ("England", "", "", "", "E92000001", "1010", "England")
ASKED = {
    "Yes they were asked and outcomes were expressed": "70",
    "Yes they were asked but no outcomes were expressed": "10",
    "No": "10",
    "Don't Know": "5",
    "Not Recorded": "5",
}
TOTALS = (
    ("Safeguarding Concerns", "Total Number of Safeguarding Concerns", "1000"),
    (
        "Section 42 Enquiries",
        "Total Number of Section 42 Safeguarding Enquiries",
        "280",
    ),
    ("Other Enquiries", "Total Number of Other Safeguarding Enquiries", "20"),
)
Row = Sequence[str]


def council(number: int, name: str = "", kind: str = "County (made up)") -> Row:
    """The first cells of the rows of a made-up council."""
    named = name or f"Fictional council: Place {number:02d}"
    region = ("Hills (made up)", "Coast (made up)")[number % 2]
    return ("Council", kind, "R1", region, f"X{number:08d}", f"{number:03d}", named)


def rows(councils: Iterable[Row] | None = None) -> list[Row]:
    """What six councils published on two tables, and England."""
    places = [council(n) for n in range(1, 7)] if councils is None else list(councils)
    found: list[Row] = []
    for place in (*places, ENGLAND):
        for row, number in ASKED.items():
            kind = "Concluded Section 42 Enquiries"
            found.append((*place, "SG4a", kind, row, "Total", number))
        for kind, row, number in TOTALS:
            found.append((*place, "SG1f", kind, row, "", number))
    return found


def write(path: Path, wanted: Iterable[Row]) -> Path:
    """Keep the rows as the national file would be."""
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(name.upper() for name in COLUMNS)
        writer.writerows(wanted)
    return path
